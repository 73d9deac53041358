// While somebody translates, the preview and the findings follow, a little after the last key.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("translation-form");
  let waiting;
  form?.addEventListener("input", (event) => {
    if (!window.lookAgain || !["title", "description", "body"].includes(event.target.id)) return;
    clearTimeout(waiting);
    waiting = setTimeout(window.lookAgain, 800);
  });
});
