// A moment after the typing has paused: the text as readers will see it, and how long it is.
document.addEventListener("DOMContentLoaded", () => {
  const PAUSE = 700;

  const afterPause = (element, act) => {
    let timer;
    element.addEventListener("input", event => {
      clearTimeout(timer);
      timer = setTimeout(() => act(event.target), PAUSE);
    });
    // The page that follows shows it.
    element.closest("form")?.addEventListener("submit", () => clearTimeout(timer));
  };

  for (const draft of document.querySelectorAll("[data-preview]")) {
    afterPause(draft, field =>
      faces.ajax.request(field, null, {
        execute: draft.dataset.parts,
        render: draft.dataset.preview,
        onerror: () => {} // the text is still in its field, and saving says what is wrong
      }));
  }

  for (const counter of document.querySelectorAll("[data-counts]")) {
    const { counts, most, words, over } = counter.dataset;
    afterPause(document.getElementById(counts), field => {
      const length = field.value.trim().length;
      counter.textContent = (length > Number(most) ? over : words).replace("{0}", length).replace("{1}", most);
    });
  }
});
