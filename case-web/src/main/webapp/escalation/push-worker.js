// Shows alerts on a device, tells the house that they were shown or tapped, and keeps nothing: no
// answer of the house is stored here, and no request of a page passes through.
"use strict";

const house = new URL("../", self.registration.scope);

const report = (token, state) =>
  fetch(new URL("api/v1/push/reports", house), {
    method: "POST",
    credentials: "omit",
    headers: { Authorization: "Bearer " + token, "Content-Type": "application/json" },
    body: JSON.stringify({ state }),
  }).catch(() => {
    // No line: the house tries another way after half a minute, and the alert stands all the same.
  });

async function show(alert) {
  await self.registration.showNotification(alert.title, {
    body: alert.body,
    lang: alert.language,
    tag: alert.tag,
    renotify: true,
    requireInteraction: true,
    data: { link: alert.link, token: alert.token },
  });
  await report(alert.token, "delivered");
}

async function open(link) {
  const target = new URL(link, house);
  const duty = target.origin === house.origin ? target : new URL("escalation/duty.xhtml", house);
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const shown = windows.find((one) => new URL(one.url).pathname === duty.pathname);
  return shown ? shown.focus() : self.clients.openWindow(duty);
}

self.addEventListener("push", (event) => event.waitUntil(show(event.data.json())));

self.addEventListener("notificationclick", (event) => {
  const { link, token } = event.notification.data;
  event.notification.close();
  event.waitUntil(Promise.all([open(link), report(token, "heard")]));
});
