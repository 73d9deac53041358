// Opens a dialog of the page itself, which the browser then keeps the focus in, closes with Escape and leaves as it was entered.
document.querySelectorAll('[data-opens]').forEach(button =>
  button.addEventListener('click', () => document.getElementById(button.dataset.opens).showModal()));
