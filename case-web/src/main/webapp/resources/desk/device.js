/*
 * What passkeys and alerts on a device share: bytes as texts that fit into a form and back, and a
 * name by which a person will know this device again.
 */
window.linjaDevice = (() => {
  "use strict";

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  const bytes = (key) => Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

  function guessedName() {
    const about = navigator.userAgentData;
    const brand = about?.brands.find((one) => !/not.?a.?brand|chromium/i.test(one.brand))?.brand;
    return [brand, about?.platform ?? navigator.platform].filter(Boolean).join(", ");
  }

  return { text, bytes, guessedName };
})();
