// Forms with data-passkey="get" (sign in) or "create" (add a key) ask the browser for a passkey before they are sent.
// Where the browser has none of this, the forms stay hidden and a password does.
const canAsk = window.PublicKeyCredential
  && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;

async function ask(form) {
  const answer = await fetch(form.dataset.passkeyOptions, { method: "POST", body: new FormData(form), credentials: "same-origin" });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  const options = await answer.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const problem = form.querySelector("[data-passkey-error]");
  const without = document.querySelector("[data-passkey-missing]");
  if (!canAsk) continue;
  form.hidden = false;
  if (without) without.hidden = true;
  form.addEventListener("submit", async (event) => {
    const field = form.querySelector("[name=Credential]");
    const name = form.querySelector("[name=Name]");
    // A key without a name would be refused after the browser has already made it: the page says so first.
    if (field.value || name && !name.value.trim()) return;
    event.preventDefault();
    problem.hidden = true;
    try {
      field.value = JSON.stringify(await ask(form));
      form.requestSubmit();
    } catch {
      field.value = "";
      problem.hidden = false;
    }
  });
}
