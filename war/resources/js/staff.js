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

// What the page shows is marked as read once somebody sees it; to open its address marks nothing.
document.addEventListener("DOMContentLoaded", () => {
  const shown = document.getElementById("page-seen");
  if (!shown) {
    return;
  }
  const { address, posting, unit } = shown.dataset;
  const tell = () => {
    if (document.visibilityState === "visible") {
      document.removeEventListener("visibilitychange", tell);
      fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Tandem-Background": "1" },
        body: JSON.stringify(unit ? { posting, unit } : { posting }),
        keepalive: true
      }).catch(() => {}); // They stay unread, and the next page says so.
    }
  };
  document.addEventListener("visibilitychange", tell);
  tell();
});

// What is there to be copied is selected as soon as it has the focus.
document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll("[data-select]")) {
    field.addEventListener("focus", () => field.select());
  }
});

// Where one signs in, somebody may have signed out: the other pages in this browser look whether their session has ended.
document.addEventListener("DOMContentLoaded", () => {
  if (document.getElementById("sign-in-form")) new BroadcastChannel("tandem.session").postMessage("ended");
});
