// Sends the secret of a link in a form: it is the fragment of the address, which a browser sends to nobody.
const send = () => {
  const code = location.hash.slice(1);
  // The places of the page are no secrets.
  if (!code || document.getElementById(code)) return;
  const form = document.getElementById("code-form");
  form.elements.code.value = code;
  form.submit();
};
// Another link may be opened in the same window, where only the fragment changes.
addEventListener("hashchange", send);
send();
