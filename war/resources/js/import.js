// While an import runs, its page asks for news; the report that comes at the end holds no progress bar any more.
document.addEventListener("DOMContentLoaded", () => {
  const ask = () => {
    if (!document.querySelector("progress")) return;
    window.askForNews();
    setTimeout(ask, 2000);
  };
  setTimeout(ask, 2000);
});
