// After a post, whoever cannot see the page is led to what came of it.
document.addEventListener("DOMContentLoaded", () => {
  const messages = document.getElementById("messages");
  if (messages && messages.querySelector(".notice")) {
    messages.focus();
  }
});

// Fields that belong to one choice choose it as soon as something is typed in them; emptied again, they leave it as it was.
document.addEventListener("DOMContentLoaded", () => {
  for (const group of document.querySelectorAll("[data-chooses]")) {
    const choice = document.getElementById(group.dataset.chooses);
    if (!choice) {
      continue;
    }
    const fields = [...group.querySelectorAll("input")];
    let typed = false;
    group.addEventListener("input", event => {
      if (event.target.value && !choice.checked) {
        choice.checked = true;
        typed = true;
      } else if (typed && fields.every(field => !field.value)) {
        choice.checked = false;
        typed = false;
      }
    });
  }
});
