// After a post, whoever cannot see the page is led to what came of it.
document.addEventListener("DOMContentLoaded", () => {
  const messages = document.getElementById("messages");
  if (messages && messages.querySelector(".notice")) {
    messages.focus();
  }
});
