// What scripts add to the readers' pages, in one file so that it is one request.

// Suggestions below a search field while somebody types, as the combobox with a listbox of the ARIA practices. Without them the field is a plain one.
const WAIT = 150; // milliseconds after the last letter

const enhance = input => {
  const { suggest, suggestList, suggestCount } = input.dataset;
  const list = Object.assign(document.createElement("ul"), { id: `${input.id}-suggestions`, className: "search-suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", suggestList);
  const status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
  status.setAttribute("role", "status");
  input.after(list);
  input.form.append(status);
  input.type = "text"; // A field of the type search may not be a combobox.
  input.enterKeyHint = "search";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let active = -1;
  let timer;
  let request;

  const activate = next => {
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === next)));
    active = next;
    if (next < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[next].id);
  };
  const close = () => {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  };
  const show = words => {
    list.replaceChildren(...words.map((text, i) => {
      const option = Object.assign(document.createElement("li"), { id: `${list.id}-${i}`, textContent: text });
      option.setAttribute("role", "option");
      return option;
    }));
    activate(-1);
    list.hidden = words.length === 0;
    input.setAttribute("aria-expanded", String(words.length > 0));
    status.textContent = words.length > 0 ? suggestCount.replace("{0}", words.length) : "";
  };
  const ask = async () => {
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`${suggest}&q=${encodeURIComponent(input.value)}`, { signal: request.signal });
      if (answer.ok && document.activeElement === input) show(await answer.json());
    } catch {
      // A search needs no suggestions: what was typed is sent as it is.
    }
  };
  const choose = option => {
    input.value = option.textContent;
    close();
    input.form.requestSubmit();
  };

  input.addEventListener("input", () => {
    close();
    if (input.value.trim().length > 1) timer = setTimeout(ask, WAIT);
    else status.textContent = "";
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    const { length } = list.children;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && list.hidden && event.key === "ArrowDown" && input.value.trim().length > 1) {
      event.preventDefault();
      ask();
    } else if (step && !list.hidden) {
      event.preventDefault();
      // One place more than there are options: the field itself.
      activate((active + 1 + step + length + 1) % (length + 1) - 1);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(list.children[active]);
    }
  });
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
};

document.querySelectorAll("input[data-suggest]").forEach(enhance);

// The button that opens the browser's own sheet for sharing; it stays away where there is none.
const button = document.querySelector("button.share");

if (button && navigator.share) {
  button.hidden = false;
  button.addEventListener("click", () => {
    // Who closes the sheet has not failed.
    navigator.share({ title: document.title, url: button.dataset.address }).catch(() => undefined);
  });
}

// The words that are selected in the text of a posting go along to the page on which readers say what is wrong with them.
const LONGEST_PASSAGE = 500; // characters

const feedback = document.getElementById("feedback");
if (feedback) {
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.isCollapsed || !document.querySelector(".posting-text").contains(selection.anchorNode)) return;
    feedback.search = new URLSearchParams({ passage: String(selection).trim().slice(0, LONGEST_PASSAGE) });
  });
}
