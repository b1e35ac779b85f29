// Passkeys: the page says what the device is to sign, the device signs it, the form brings it back.
(() => {
  "use strict";

  const room = document.getElementById("passkey-room");
  const here = room && window.isSecureContext && "PublicKeyCredential" in window && new URL(room.dataset.url).origin === location.origin;
  if (!here) {
    return;
  }
  room.hidden = false;
  document.getElementById("passkey-elsewhere")?.setAttribute("hidden", "hidden");
  const field = (id) => document.getElementById(id);
  const say = (word) => {
    field("passkey-state").textContent = word ? room.dataset[word] : "";
  };

  const { text, bytes, guessedName } = window.linjaDevice;

  // A little less than the house waits.
  const patience = 280_000;

  async function make(asked) {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(asked.challenge),
        rp: { id: asked.house, name: room.dataset.brand },
        user: { id: bytes(asked.handle), name: asked.login, displayName: asked.name },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: [...room.querySelectorAll("[data-known]")].map((one) => ({ type: "public-key", id: bytes(one.dataset.known) })),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
        timeout: patience,
      },
    });
    return [made.response.clientDataJSON, made.response.attestationObject];
  }

  async function show(asked) {
    const shown = await navigator.credentials.get({
      publicKey: { challenge: bytes(asked.challenge), rpId: asked.house, userVerification: "required", timeout: patience },
    });
    const said = shown.response;
    return [shown.rawId, said.clientDataJSON, said.authenticatorData, said.signature, said.userHandle ?? new ArrayBuffer(0)];
  }

  /** The last button of the form is the one that brings the answer. */
  const bring = () => [...field("passkey").querySelectorAll("[hidden] .button")].at(-1).click();

  async function answer(asked) {
    say("");
    try {
      const parts = await (asked.handle ? make(asked) : show(asked));
      field("answer").value = parts.map(text).join(".");
      bring();
    } catch (refused) {
      say(refused.name === "InvalidStateError" && room.dataset.there ? "there" : "cancelled");
    }
  }

  if (room.dataset.brand && !field("name").value) {
    field("name").value = guessedName();
  }
  let last = field("asked-for")?.dataset.challenge;
  new MutationObserver(() => {
    const asked = field("asked-for")?.dataset;
    if (asked && asked.challenge !== last) {
      last = asked.challenge;
      answer({ ...asked });
    }
  }).observe(room, { childList: true, subtree: true });
})();
