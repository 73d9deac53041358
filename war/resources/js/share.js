/* The button that opens the browser's own sheet for sharing; it stays away where there is none. */
const button = document.querySelector("button.share");

if (button && navigator.share) {
  button.hidden = false;
  button.addEventListener("click", () => {
    // Who closes the sheet has not failed.
    navigator.share({ title: document.title, url: button.dataset.address }).catch(() => undefined);
  });
}
