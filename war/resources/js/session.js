// Warns five minutes before the session ends. One key keeps it; what is typed keeps it too, though only some minutes apart. Once it has
// ended, also in another window, a page into which nobody has typed shows nothing of the portal any more.
import { isChanged } from "./fields.js";

document.addEventListener("DOMContentLoaded", () => {
  const WARNING = 300;
  const CHECK = 20000;
  const APART = 300000;
  const SIGNED_OUT = 401;

  const dialog = document.getElementById("session-end");
  if (!dialog) return;
  const { address, account, left, soon, soonOne, latest: latestText, latestOne, over, cleared } = dialog.dataset;
  const text = document.getElementById("session-end-text");
  const button = document.getElementById("session-extend");

  const body = JSON.stringify({ account });

  // By the clock of this machine, which goes on while it sleeps.
  let end = Date.now() + Number(left) * 1000;
  let isFinal = false;
  let isOver = false;
  let isCleared = false;
  // What was sent comes back in the answer as if the portal had put it there.
  let isTyped = dialog.dataset.answer === "true";
  let extended = Date.now();

  const minutes = () => Math.max(1, Math.ceil((end - Date.now()) / 60000));
  const sentence = () => {
    const count = minutes();
    const pattern = isFinal ? (count === 1 ? latestOne : latestText) : (count === 1 ? soonOne : soon);
    return pattern.replace("#", count);
  };

  const isUntouched = () => !isTyped && ![...document.querySelectorAll("main :is(input, select, textarea)")]
    .some(field => !["hidden", "submit", "button"].includes(field.type) && isChanged(field));

  // Nothing typed is lost: such a page stays as it is, and can still be sent.
  const clear = () => {
    for (const part of [...document.body.children]) if (part !== dialog) part.remove();
    document.title = location.host;
    isCleared = true;
  };

  // Asks when the session ends; by an act of the user it ends later. Another page of the same session may have kept it. Gives whether
  // the portal has answered.
  const ask = async isAct => {
    try {
      const headers = { "Content-Type": "application/json" };
      if (!isAct) headers["Tandem-Background"] = "1";
      const answer = await fetch(address, { method: "POST", headers, body, signal: AbortSignal.timeout(CHECK) });
      if (answer.status === SIGNED_OUT) {
        isOver = true;
        return true;
      }
      if (answer.ok) {
        const sent = await answer.json();
        end = Date.now() + sent.left * 1000;
        isFinal = sent.left >= sent.latest;
        isOver = false;
      }
      return answer.ok;
    } catch {
      // The portal is not there: its own page will say so.
      return false;
    }
  };

  const show = () => {
    const words = isCleared ? cleared : isOver ? over : sentence();
    // A text that stays the same is not said again.
    if (text.textContent !== words) text.textContent = words;
    button.textContent = isOver || isFinal ? button.dataset.close : button.dataset.stay;
    if (!dialog.open) {
      dialog.showModal();
      button.focus();
    }
  };

  let told = false;
  // Where nothing keeps the session, that it ends soon is said once, and that it has ended.
  const isNear = () => {
    const rest = end - Date.now();
    return rest <= WARNING * 1000 && !(told && rest > 0 && !dialog.open);
  };
  const look = async () => {
    if (!isOver && isNear()) await check();
  };
  const check = async () => {
    const hasAnswered = await ask(false);
    // By its time the session is over, and the portal is not there to say otherwise.
    if (!hasAnswered && end <= Date.now() && isUntouched()) isOver = true;
    if (isOver || isNear()) {
      if (isOver) clearInterval(timer);
      if (isOver && isUntouched()) clear();
      show();
    } else if (dialog.open) {
      dialog.close();
    }
  };
  const timer = setInterval(look, CHECK);
  // Somebody may have signed out in another window, or on another machine. Whoever types learns it when they send.
  const lookBeside = () => (!isOver && isUntouched() ? check() : look());
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? lookBeside() : look()));
  new BroadcastChannel("tandem.session").addEventListener("message", lookBeside);

  // Closed by the button or by Escape: both are an act.
  button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    if (isCleared) {
      location.reload();
      return;
    }
    if (isOver || end - Date.now() > WARNING * 1000) return;
    told = isFinal;
    ask(true);
  });

  document.addEventListener("input", () => {
    isTyped = true;
    if (isOver || Date.now() - extended < APART) return;
    extended = Date.now();
    ask(true);
  });
});
