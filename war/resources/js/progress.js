// While work runs in the background, its page asks how far it is; what comes at the end holds no progress bar any more.
document.addEventListener("DOMContentLoaded", () => {
  const refresh = () => {
    if (!document.querySelector("progress")) return;
    window.refreshProgress();
    setTimeout(refresh, 2000);
  };
  setTimeout(refresh, 2000);
});
