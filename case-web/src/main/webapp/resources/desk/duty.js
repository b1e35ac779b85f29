// The phone on duty: one tap is enough, however poor the line. What was tapped is sent again until
// the house has answered; accepting twice is accepting once.
(() => {
  "use strict";

  const line = document.getElementById("line");
  const lookEvery = 15_000;
  const longestWait = 15_000;
  const say = (word) => {
    line.textContent = word ? line.dataset[word] : "";
    document.body.classList.toggle("duty--waits", Boolean(word));
  };
  const rest = (millis) => new Promise((done) => window.setTimeout(done, millis));
  let sending = false;

  async function reachHouse(target, options) {
    const stop = new AbortController();
    const limit = window.setTimeout(() => stop.abort(), longestWait);
    try {
      return await fetch(target, { ...options, credentials: "same-origin", signal: stop.signal });
    } finally {
      window.clearTimeout(limit);
    }
  }

  async function send(form, button) {
    const body = new URLSearchParams(new FormData(form));
    body.set(button.name, button.value);
    for (let wait = 1_000; ; wait = Math.min(wait * 2, longestWait)) {
      try {
        say("sending");
        const answer = await reachHouse(form.action, { method: "POST", body });
        // Too many at once is no answer either: the tap is not lost.
        if (answer.status < 500 && answer.status !== 429) {
          const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
          // Where the session had ended that is said, too: then the tap did nothing.
          const said = fresh.querySelector("#notes .note--error, #notes .note--good, #notes .note--warn");
          window.sessionStorage.setItem("linja.said", said ? said.textContent.trim() : "");
          window.location.replace(window.location.pathname);
          return;
        }
      } catch (noLine) {
        // said below; the tap is not lost
      }
      say("offline");
      await rest(wait);
    }
  }

  document.addEventListener("submit", (event) => {
    if (event.submitter && !sending) {
      sending = true;
      event.submitter.disabled = true;
      send(event.target, event.submitter);
    }
    event.preventDefault();
  });

  const said = window.sessionStorage.getItem("linja.said");
  window.sessionStorage.removeItem("linja.said");
  line.textContent = said || "";

  // The page itself is fetched only to be shown: the server keeps each one that it draws, so that
  // looking by it would push out the very page that is to be tapped.
  async function look() {
    if (sending || document.hidden) {
      return;
    }
    try {
      const answer = await reachHouse(line.dataset.door);
      const rings = await answer.text();
      say("");
      if (!sending && (answer.redirected || (answer.ok && rings !== line.dataset.rings))) {
        window.location.reload();
      }
    } catch (noLine) {
      say("offline");
    }
  }

  window.setInterval(look, lookEvery);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", look);
})();
