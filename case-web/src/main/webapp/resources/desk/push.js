// Alerts on this device: permission is asked only when somebody taps for it, and the page says in
// plain words what stands in the way.
(() => {
  "use strict";

  const room = document.getElementById("devices");
  if (!room?.dataset.key) {
    return;
  }
  const form = document.getElementById("device");
  const state = document.getElementById("device-state");
  const add = document.getElementById("add-device");
  const field = (id) => document.getElementById(id);
  const say = (word) => {
    state.textContent = room.dataset[word];
    form.hidden = word !== "off" && word !== "broken";
  };
  const { text, bytes, guessedName } = window.linjaDevice;
  const able = window.isSecureContext && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

  const known = (subscription) =>
    Boolean(subscription) && [...room.querySelectorAll("[data-endpoint]")].some((one) => one.dataset.endpoint === subscription.endpoint);

  async function current() {
    const registration = await navigator.serviceWorker.getRegistration(room.dataset.worker);
    return registration?.pushManager.getSubscription();
  }

  async function look() {
    if (!able) {
      say("cannot");
    } else if (Notification.permission === "denied") {
      say("refused");
    } else {
      say(known(await current()) ? "on" : "off");
    }
  }

  async function subscribe() {
    await navigator.serviceWorker.register(room.dataset.worker);
    const registration = await navigator.serviceWorker.ready;
    const key = bytes(room.dataset.key);
    const old = await registration.pushManager.getSubscription();
    if (old && text(old.options.applicationServerKey) !== text(key)) {
      // Made for keys that the house has no more.
      await old.unsubscribe();
    }
    return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  }

  async function turnOn() {
    if ((await Notification.requestPermission()) !== "granted") {
      await look();
      return;
    }
    try {
      const subscription = await subscribe();
      field("endpoint").value = subscription.endpoint;
      field("p256dh").value = text(subscription.getKey("p256dh"));
      field("auth").value = text(subscription.getKey("auth"));
      add.click();
    } catch (noService) {
      say("broken");
    }
  }

  add.addEventListener("click", (event) => {
    if (!field("endpoint").value) {
      event.preventDefault();
      event.stopImmediatePropagation();
      turnOn();
    }
  }, true);

  if (able && !field("name").value) {
    field("name").value = guessedName();
  }
  look();
})();
