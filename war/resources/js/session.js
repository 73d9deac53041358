// Warns five minutes before the session ends. One key keeps it; what is typed keeps it too, though only some minutes apart.
document.addEventListener("DOMContentLoaded", () => {
  const WARNING = 300;
  const CHECK = 20000;
  const APART = 300000;
  const SIGNED_OUT = 401;

  const dialog = document.getElementById("session-end");
  if (!dialog) return;
  const { address, left, soon, soonOne, latest: latestText, latestOne, over } = dialog.dataset;
  const text = document.getElementById("session-end-text");
  const button = document.getElementById("session-extend");

  // By the clock of this machine, which goes on while it sleeps.
  let end = Date.now() + Number(left) * 1000;
  let isFinal = false;
  let isOver = false;
  let extended = Date.now();

  const minutes = () => Math.max(1, Math.ceil((end - Date.now()) / 60000));
  const sentence = () => {
    const count = minutes();
    const pattern = isFinal ? (count === 1 ? latestOne : latestText) : (count === 1 ? soonOne : soon);
    return pattern.replace("#", count);
  };

  // Asks when the session ends; by an act of the user it ends later. Another page of the same session may have kept it.
  const ask = async isAct => {
    try {
      const headers = { "Content-Type": "application/json" };
      if (!isAct) headers["Tandem-Background"] = "1";
      const answer = await fetch(address, { method: "POST", headers, body: "{}", signal: AbortSignal.timeout(CHECK) });
      if (answer.status === SIGNED_OUT) {
        isOver = true;
      } else if (answer.ok) {
        const sent = await answer.json();
        end = Date.now() + sent.left * 1000;
        isFinal = sent.left >= sent.latest;
        isOver = false;
      }
    } catch {
      // The portal is not there: its own page will say so.
    }
  };

  const show = () => {
    const words = isOver ? over : sentence();
    // A text that stays the same is not said again.
    if (text.textContent !== words) text.textContent = words;
    button.textContent = isOver || isFinal ? button.dataset.close : button.dataset.stay;
    if (!dialog.open) {
      dialog.showModal();
      button.focus();
    }
  };

  let told = false;
  const look = async () => {
    const rest = end - Date.now();
    // Where nothing keeps the session, that it ends soon is said once, and that it has ended.
    if (isOver || rest > WARNING * 1000 || (told && rest > 0 && !dialog.open)) return;
    await ask(false);
    if (isOver || end - Date.now() <= WARNING * 1000) {
      if (isOver) clearInterval(timer);
      show();
    } else if (dialog.open) {
      dialog.close();
    }
  };
  const timer = setInterval(look, CHECK);
  document.addEventListener("visibilitychange", look);

  // Closed by the button or by Escape: both are an act.
  button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    if (isOver || end - Date.now() > WARNING * 1000) return;
    told = isFinal;
    ask(true);
  });

  document.addEventListener("input", () => {
    if (isOver || Date.now() - extended < APART) return;
    extended = Date.now();
    ask(true);
  });
});
