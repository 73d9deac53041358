// Asks the browser for a passkey, or to make one, and sends its answer with the form. Without a script the portal says what is missing.
document.addEventListener("DOMContentLoaded", () => {
  const base64Url = octets => btoa(String.fromCharCode(...new Uint8Array(octets)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  // Written out here, since what password managers put in the place of the browser's credential often lacks toJSON.
  const toJson = ({ id, rawId, type, response }, extensions) => ({
    id,
    rawId: base64Url(rawId),
    type,
    clientExtensionResults: extensions,
    response: Object.fromEntries(
      ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]
        .filter(name => response[name])
        .map(name => [name, base64Url(response[name])]))
  });
  for (const part of document.querySelectorAll("[data-passkey]")) {
    const { passkey, answer: answerId, failed, unsupported } = part.dataset;
    const answer = document.getElementById(answerId);
    const button = part.querySelector("input[type=submit]");
    const status = part.querySelector("[role=status]");
    const creates = passkey === "create";
    const parse = creates ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON";
    if (!window.PublicKeyCredential?.[parse]) {
      status.textContent = unsupported;
      button.disabled = true;
      continue;
    }
    const ask = async () => {
      status.textContent = "";
      button.disabled = true;
      try {
        const publicKey = PublicKeyCredential[parse](JSON.parse(part.dataset.request).publicKey);
        const credential = await navigator.credentials[passkey]({ publicKey });
        answer.value = JSON.stringify(toJson(credential, credential.getClientExtensionResults()));
        button.disabled = false;
        button.form.requestSubmit(button);
      } catch {
        // Cancelled, run out of time, or no passkey there: the browser does not tell which.
        button.disabled = false;
        status.textContent = failed;
        button.focus();
      }
    };
    button.addEventListener("click", event => {
      if (!answer.value) {
        event.preventDefault();
        ask();
      }
    });
  }
});
