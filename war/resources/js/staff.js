// After a post, whoever cannot see the page is led to what came of it.
document.addEventListener("DOMContentLoaded", () => {
  const status = document.getElementById("status");
  if (status && status.querySelector(".notice")) {
    status.focus();
  }
});
