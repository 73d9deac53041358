// Says whether a password would be taken, once somebody pauses while typing it, and shows it on request.
document.addEventListener("DOMContentLoaded", () => {
  const PAUSE = 700;
  for (const help of document.querySelectorAll("[data-password]")) {
    const field = document.getElementById(help.dataset.password);
    const status = help.querySelector("[role=status]");
    if (!field || help.dataset.ready) continue;
    help.dataset.ready = "true";

    const show = document.createElement("input");
    show.type = "checkbox";
    show.id = field.id + "-show";
    show.addEventListener("change", () => { field.type = show.checked ? "text" : "password"; });
    // Whatever is sent is a password, for the browser's memory too.
    field.form.addEventListener("submit", () => { field.type = "password"; });
    const label = document.createElement("label");
    label.htmlFor = show.id;
    label.textContent = help.dataset.show;
    const choice = document.createElement("div");
    choice.className = "choice";
    choice.append(show, label);
    help.prepend(choice);

    const other = id => document.getElementById(id)?.value ?? "";
    const say = text => {
      // A text that stays the same is not said again.
      if (status.textContent !== text) status.textContent = text;
    };
    const judge = async () => {
      const password = field.value;
      if (!password) {
        say("");
        return;
      }
      const headers = { "Content-Type": "application/json" };
      if (help.dataset.link) headers["Tandem-Link"] = help.dataset.link;
      try {
        const answer = await fetch(help.dataset.address, {
          method: "POST",
          headers,
          body: JSON.stringify({
            password,
            lang: document.documentElement.lang,
            name: other("name"),
            displayName: other("display-name")
          })
        });
        if (answer.ok && field.value === password) say((await answer.json()).text);
      } catch {
        // The form says so once it is sent.
      }
    };
    let waiting;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(judge, PAUSE);
    });
  }
});
