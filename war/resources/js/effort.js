// Measures how long the unit at work takes to think and to type, and sends it with the form. The page says so, and what is kept.
document.addEventListener("DOMContentLoaded", () => {
  // A pause of a second or more is thinking (O'Brien 2006); of a longer one a minute counts, for people go away.
  const PAUSE = 1000;
  const LONGEST_PAUSE = 60000;

  const form = document.getElementById("desk-form");
  const field = document.getElementById("words");
  if (!field || !document.getElementById("visit")) return;

  let thinking = 0;
  let typing = 0;
  let keys = 0;
  let last = performance.now();
  let wasKey = false;
  let isShown = document.visibilityState === "visible";

  // The time since the last sign of work, as thinking and as typing.
  const since = isKey => {
    const passed = isShown ? Math.min(performance.now() - last, LONGEST_PAUSE) : 0;
    return wasKey && isKey && passed < PAUSE ? [0, passed] : [passed, 0];
  };

  const note = isKey => {
    const [thought, typed] = since(isKey);
    thinking += thought;
    typing += typed;
    last = performance.now();
    wasKey = isKey;
  };

  const MODIFIERS = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"];
  field.addEventListener("keydown", event => {
    if (MODIFIERS.includes(event.key)) return;
    if (!event.repeat) keys += 1;
    note(true);
  });
  // Also what is dictated, pasted or put in by a button.
  field.addEventListener("input", () => note(true));
  for (const sign of ["pointerdown", "pointermove", "wheel", "scroll"]) {
    // Between two keys a pointer is no pause.
    document.addEventListener(sign, () => { if (!wasKey || performance.now() - last >= PAUSE) note(false); }, { passive: true });
  }

  // What is in the background is not worked on.
  document.addEventListener("visibilitychange", () => {
    note(false);
    isShown = document.visibilityState === "visible";
  });

  form.addEventListener("formdata", ({ formData }) => {
    const [thought, typed] = since(wasKey);
    formData.set("thinking", Math.round(thinking + thought));
    formData.set("typing", Math.round(typing + typed));
    formData.set("pressed-keys", keys);
  });
});
