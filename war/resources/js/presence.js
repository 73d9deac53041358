// Says every few seconds that this page is open, and shows who else is at work on the same posting. It keeps nobody from anything.
document.addEventListener("DOMContentLoaded", () => {
  const EVERY = 10000;
  // Whoever has gone for a while is not writing; and a page that nobody uses does not keep its session alive.
  const IDLE = 300000;
  const panel = document.getElementById("presence");
  if (!panel) return;
  const { address, posting } = panel.dataset;
  const headers = { "Content-Type": "application/json", "Tandem-Background": "1" };
  const lang = document.documentElement.lang;
  const body = left => JSON.stringify({ posting, lang, left });

  let used = Date.now();
  for (const sign of ["keydown", "pointermove", "pointerdown", "scroll"]) {
    addEventListener(sign, () => { used = Date.now(); }, { passive: true, capture: true });
  }

  const sendPresence = async () => {
    if (document.visibilityState !== "visible" || Date.now() - used > IDLE) return;
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers,
        body: body(false),
        signal: AbortSignal.timeout(EVERY)
      });
      if (!answer.ok) return;
      const { text } = await answer.json();
      // A text that stays the same is not said again.
      if (text !== panel.textContent) panel.textContent = text;
    } catch {
      // The next one comes soon.
    }
  };

  sendPresence();
  setInterval(sendPresence, EVERY);
  document.addEventListener("visibilitychange", sendPresence);
  addEventListener("pagehide", () => { fetch(address, { method: "POST", headers, body: body(true), keepalive: true }).catch(() => {}); });
});
