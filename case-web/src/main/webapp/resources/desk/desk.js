/*
 * What the keyboard and the passing of time need in the browser: theme, palette, keys of the queue,
 * words kept through a lost session, and a list that refreshes only while no hand is on it.
 */
(() => {
  "use strict";

  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  // PrimeFaces gives its scripts the page's nonce only when all has come to rest: a key pressed
  // before that would be sent without it and have no visible effect.
  window.PrimeFaces?.csp.init(document.currentScript.nonce);

  const typing = (element) => element && element.matches("input, textarea, select, [contenteditable]");
  // A button that was pressed is no place where somebody writes.
  const writing = (element) => typing(element) && !element.matches("[type='submit'], [type='button']");

  // ── theme ──────────────────────────────────────────────────────────────────────────────────
  const themes = ["auto", "light", "dark"];
  const icons = { auto: "pi-desktop", light: "pi-sun", dark: "pi-moon" };

  function showTheme(button, theme) {
    root.dataset.theme = theme;
    button.dataset.themeSwitch = theme;
    one(".pi", button).className = "pi " + icons[theme];
    one("[data-theme-name]", button).textContent = button.dataset[theme];
    button.title = button.dataset[theme];
  }

  const switchOfTheme = one("#theme");
  if (switchOfTheme) {
    showTheme(switchOfTheme, root.dataset.theme);
    switchOfTheme.addEventListener("click", () => {
      const next = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
      document.cookie = "linja-theme=" + next + ";path=/;max-age=31536000;samesite=lax" + (location.protocol === "https:" ? ";secure" : "");
      showTheme(switchOfTheme, next);
    });
  }

  // ── palette: places, case numbers, search ──────────────────────────────────────────────────
  const palette = one("#palette");
  const paletteText = one("#palette-text");
  const paletteList = one("#palette-list");

  function paletteEntries(text) {
    const wanted = text.trim().toLowerCase();
    const entries = all("[data-place]")
      .filter((link) => link.dataset.place.toLowerCase().includes(wanted))
      .map((link) => ({ word: link.dataset.place, icon: link.dataset.icon, to: link.href, among: wanted ? "" : link.dataset.among }));
    const number = /^(?:l-?)?(\d{4,})$/.exec(wanted);
    if (number && palette.dataset.case) {
      const name = "L-" + number[1];
      entries.unshift({ word: palette.dataset.openCase + " " + name, icon: "folder-open", to: palette.dataset.case + name });
    } else if (wanted && palette.dataset.queue) {
      entries.push({ word: palette.dataset.lookFor.replace("{0}", () => text.trim()), icon: "search", to: palette.dataset.queue + encodeURIComponent(text.trim()) });
    }
    return entries;
  }

  function option(entry, index) {
    const item = document.createElement("div");
    const icon = document.createElement("i");
    item.id = "palette-" + index;
    item.className = "sheet__one";
    item.setAttribute("role", "option");
    item.dataset.to = entry.to;
    icon.className = "pi pi-" + entry.icon;
    icon.setAttribute("aria-hidden", "true");
    item.append(icon, entry.word);
    return item;
  }

  // As in the rail: what belongs together stands under its heading, until somebody searches.
  function heap(name, items) {
    const group = document.createElement("div");
    const heading = document.createElement("span");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", name);
    heading.className = "sheet__heading";
    heading.setAttribute("aria-hidden", "true");
    heading.textContent = name;
    group.append(heading, ...items);
    return group;
  }

  function fillPalette() {
    const heaps = new Map();
    paletteEntries(paletteText.value).forEach((entry, index) => {
      const among = entry.among ?? "";
      heaps.set(among, [...(heaps.get(among) ?? []), option(entry, index)]);
    });
    paletteList.replaceChildren(...[...heaps].flatMap(([name, items]) => (name ? [heap(name, items)] : items)));
    choose(0);
  }

  const options = () => all("[role='option']", paletteList);

  function choose(index) {
    const items = options();
    const here = Math.max(0, Math.min(index, items.length - 1));
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === here)));
    paletteText.setAttribute("aria-activedescendant", items.length ? items[here].id : "");
    items[here]?.scrollIntoView({ block: "nearest" });
  }

  const chosen = () => options().findIndex((item) => item.getAttribute("aria-selected") === "true");

  function openPalette(at) {
    paletteText.value = "";
    fillPalette();
    palette.showModal();
    at.focus();
  }

  if (palette) {
    // Whoever comes by finger wants the list, not the keyboard of the phone over it.
    one("#rail-more").addEventListener("click", () => openPalette(paletteList));
    paletteText.addEventListener("input", fillPalette);
    paletteText.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        choose(chosen() + (event.key === "ArrowDown" ? 1 : -1));
        event.preventDefault();
      } else if (event.key === "Enter") {
        options()[chosen()]?.click();
        event.preventDefault();
      }
    });
    paletteList.addEventListener("click", (event) => {
      const item = event.target.closest("[data-to]");
      if (item) {
        window.location.assign(item.dataset.to);
      }
    });
  }

  all("dialog.sheet").forEach((sheet) =>
    sheet.addEventListener("click", (event) => {
      if (event.target === sheet) {
        sheet.close();
      }
    }),
  );

  // ── keys of the queue ──────────────────────────────────────────────────────────────────────
  const rows = () => all(".queue tbody tr").filter((row) => one("[data-number]", row));
  const here = () => one(".queue tr.is-here");
  const numberOf = (row) => one("[data-number]", row).dataset.number;
  let keptNumber = null;

  function mark(row) {
    all(".queue tr.is-here").forEach((other) => other.classList.remove("is-here"));
    if (row) {
      keptNumber = numberOf(row);
      row.classList.add("is-here");
      row.scrollIntoView({ block: "nearest" });
      one("[data-number]", row).focus({ preventScroll: true });
    }
  }

  function move(step) {
    const list = rows();
    if (list.length) {
      const from = list.indexOf(here());
      mark(list[Math.max(0, Math.min(from < 0 ? 0 : from + step, list.length - 1))]);
    }
  }

  const press = (selector) => one(selector)?.click();

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    a: () => (here() ? one("[data-key='a']", here())?.click() : press("[data-key='a']")),
    h: () => (here() ? one("[data-key='h']", here())?.click() : press("[data-key='h']")),
    l: () => press("[data-key='l']"),
    n: () => press("[data-key='n']"),
    r: () => press("[data-key='r']"),
    x: () => press("[data-key='x']"),
    "/": () => one("#search")?.focus(),
    "?": () => one("#key-sheet")?.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && palette) {
      event.preventDefault();
      openPalette(paletteText);
      return;
    }
    if (event.ctrlKey && event.key === "Enter" && event.target.form) {
      one("[data-save]", event.target.form)?.click();
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const ownEnter = event.key === "Enter" && event.target.matches("input") && event.target.closest("[data-enter]");
    if (plain && ownEnter) {
      event.preventDefault();
      one("#" + ownEnter.dataset.enter)?.click();
      return;
    }
    if (plain && event.key === "Enter" && event.target.matches("input:not([type='submit'])") && !event.target.closest("[data-finder]")) {
      // Left to itself the browser presses the first button of the form, whichever that is.
      const save = one("[data-save]", event.target.form ?? document.createElement("form"));
      if (save) {
        event.preventDefault();
        save.click();
        return;
      }
    }
    if (plain && keys[event.key] && !typing(event.target) && !one("dialog[open]")) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // ── a list that waits for the hand ─────────────────────────────────────────────────────────
  const refreshEvery = 10_000;
  const handRests = 6_000;
  let handAt = 0;

  ["pointermove", "pointerdown", "keydown", "wheel"].forEach((kind) =>
    document.addEventListener(
      kind,
      (event) => {
        if (event.target instanceof Element && event.target.closest("[data-live]")) {
          handAt = Date.now();
        }
      },
      { passive: true },
    ),
  );

  function tick() {
    const live = one("[data-live]");
    if (!live || document.hidden || one("dialog[open]")) {
      return;
    }
    const handOn = Date.now() - handAt < handRests || live.contains(document.activeElement);
    const call = window[handOn ? live.dataset.peek : live.dataset.live];
    if (typeof call === "function") {
      call();
    }
  }

  window.setInterval(tick, refreshEvery);

  // ── words survive a lost session: kept in this tab until they are sent ─────────────────────
  // What was typed for one case, or for one customer, is not another's.
  const asked = new URLSearchParams(window.location.search);
  const shelf = "linja-words:" + window.location.pathname + (asked.get("number") ?? asked.get("code") ?? "") + ":";
  const kept = "[data-keep] textarea, [data-keep] input:is([type='text'], [type='search'], [type='tel'], [type='email'], [type='datetime-local']), [data-keep] .question input, [data-keep='all'] select";

  const menus = "select";

  const wordless = (form) => !all("textarea, input", form).some((field) => field.matches(kept) && field.value);

  /** What stands there no more was sent; a choice is sent with the words around it. */
  const isGone = (field) => !field?.value || (field.matches(menus) && wordless(field.form));

  function restore() {
    const restored = new Set();
    const was = (field) => window.sessionStorage.getItem(shelf + field.id);
    all(kept).filter(was).forEach((field) => {
      if (field.type === "radio") {
        field.checked = true;
      } else if (!field.value) {
        field.value = was(field);
        restored.add(field.form);
      }
    });
    // A choice comes back with the words that it was made for, and never without them.
    restored.forEach((form) =>
      all(menus, form)
        .filter((menu) => [...menu.options].some((option) => option.value === was(menu)))
        .forEach((menu) => (menu.value = was(menu))),
    );
    const notice = one("#kept");
    if (restored.size && notice) {
      notice.hidden = false;
    }
    return restored.size > 0;
  }

  // Files that were brought with kept words wait under the key of their writing, and so is found
  // the case that they have become.
  function goOnWriting(broken) {
    const writing = one("[data-writing]")?.dataset.writing;
    if (!writing) {
      return;
    }
    const place = "linja-writing:" + window.location.pathname;
    const was = window.sessionStorage.getItem(place);
    if (broken && was && was !== writing && !asked.has("draft") && !asked.has("call")) {
      asked.set("draft", was);
      // The page that it leads to may be that case's: then they were sent.
      window.sessionStorage.setItem(sentFrom, shelf);
      window.location.replace(window.location.pathname + "?" + asked);
    } else {
      window.sessionStorage.setItem(place, writing);
      if (asked.has("draft")) {
        // Loaded anew the page comes this way again, and an address that is kept opens a new case.
        asked.delete("draft");
        window.history.replaceState(null, "", window.location.pathname + (String(asked) && "?" + asked));
      }
    }
  }

  document.addEventListener("input", (event) => {
    if (event.target.matches(kept)) {
      if (event.target.type === "radio") {
        all("input[type='radio']", event.target.form)
          .filter((other) => other.name === event.target.name)
          .forEach((other) => window.sessionStorage.removeItem(shelf + other.id));
      }
      window.sessionStorage.setItem(shelf + event.target.id, event.target.value);
    }
  });

  function forgetSent() {
    Object.keys(window.sessionStorage)
      .filter((key) => key.startsWith(shelf) && isGone(document.getElementById(key.slice(shelf.length))))
      .forEach((key) => window.sessionStorage.removeItem(key));
  }

  document.addEventListener("submit", (event) => {
    if (event.target.matches("#leave")) {
      window.sessionStorage.clear();
    }
  });

  const forget = (place) =>
    Object.keys(window.sessionStorage)
      .filter((key) => key.startsWith(place))
      .forEach((key) => window.sessionStorage.removeItem(key));

  // ── paper shows what is folded on the screen, and the screen is as it was afterwards ───────
  let unfolded = [];

  function unfold() {
    unfolded = [...unfolded, ...all("#main details:not([open])")];
    unfolded.forEach((one) => (one.open = true));
  }

  function foldAgain() {
    unfolded.forEach((one) => (one.open = false));
    unfolded = [];
  }

  window.addEventListener("beforeprint", unfold);
  window.addEventListener("afterprint", foldAgain);
  // Where a page is turned to paper without being asked to print.
  window.matchMedia("print").addEventListener("change", (paper) => (paper.matches ? unfold() : foldAgain()));

  document.addEventListener("click", (event) => {
    if (event.target.matches("[data-print]")) {
      window.print();
    }
    if (event.target.matches("[data-forget]")) {
      forget(shelf);
    } else if (event.target.matches("[data-save]")) {
      window.sessionStorage.setItem(sentFrom, shelf);
    }
  });

  // What was sent and taken is forgotten: the next page is another one, and not that of signing in.
  const sentFrom = "linja-sent";
  const sent = window.sessionStorage.getItem(sentFrom);
  if (sent && !one("#sign-in")) {
    window.sessionStorage.removeItem(sentFrom);
    if (sent !== shelf) {
      forget(sent);
    }
  }
  goOnWriting(restore());

  // ── the server's copy of a draft: at most three seconds behind the fingers ─────────────────
  const draftEvery = 3_000;
  let draftTimer = 0;

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("[data-draft]");
    if (form && !draftTimer) {
      draftTimer = window.setTimeout(() => {
        draftTimer = 0;
        window[form.dataset.draft]?.();
      }, draftEvery);
    }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("[data-draft]");
    if (form && !event.target.closest("[data-finder]")) {
      window[form.dataset.draft]?.();
    }
  });

  // ── finding the caller while typing: arrows walk the hits, Enter takes the first ───────────
  const findAfter = 180;
  let findTimer = 0;
  let whereNext = null;
  let pickWhenFound = false;
  const hitsOf = (finder) => all(".found__one", finder);

  document.addEventListener("input", (event) => {
    const finder = event.target.closest?.("[data-finder]");
    if (finder) {
      window.clearTimeout(findTimer);
      findTimer = window.setTimeout(() => window[finder.dataset.finder]?.(), findAfter);
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.matches(".found__one")) {
      whereNext = ".question input, #subject";
    }
    const then = event.target.matches("[data-enter] .button") && event.target.closest("[data-then]");
    if (then) {
      whereNext = then.dataset.then;
    }
  });

  document.addEventListener("keydown", (event) => {
    const finder = event.target.closest?.("[data-finder]");
    const hits = finder ? hitsOf(finder) : [];
    const at = hits.indexOf(document.activeElement);
    if (finder && event.key === "Enter" && at < 0) {
      event.preventDefault();
      pickWhenFound = !hits.length;
      hits[0]?.click();
    } else if (hits.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      (hits[next] ?? one("input", finder)).focus();
    }
  });

  // ── words whose field is gone when the page comes back: they stay until somebody takes them ─
  const homeless = [];

  const isWords = ({ type, value }) => ["text", "textarea", "search", "tel", "email", "url"].includes(type) && value.trim();

  const nameOf = (field) => field.labels?.[0]?.textContent.trim() ?? "";

  function keepHomeless(words) {
    if (isWords(words) && !homeless.some((other) => other.value === words.value)) {
      homeless.push(words);
    }
  }

  /** The page may have been drawn anew, and the note with it. */
  function showHomeless() {
    const note = one("#homeless");
    if (!note) {
      return;
    }
    note.hidden = !homeless.length;
    one("ul", note).replaceChildren(
      ...homeless.map(({ label, value }) => {
        const line = one("template", note).content.cloneNode(true);
        one("b", line).textContent = label;
        one(".as-typed", line).textContent = value;
        return line;
      }),
    );
  }

  function copyWords(button) {
    const words = one(".as-typed", button.closest("li"));
    const tell = () => (button.textContent = button.dataset.copied);
    if (window.navigator.clipboard) {
      window.navigator.clipboard.writeText(words.textContent).then(tell, () => window.getSelection().selectAllChildren(words));
    } else {
      // Only a page over TLS has a clipboard.
      window.getSelection().selectAllChildren(words);
      if (document.execCommand("copy")) {
        tell();
      }
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copied], [data-drop-words]");
    if (button?.matches("[data-copied]")) {
      copyWords(button);
    } else if (button) {
      homeless.splice(all("#homeless li").indexOf(button.closest("li")), 1);
      showHomeless();
      one("#main")?.focus({ preventScroll: true });
    }
  });

  // ── words typed while an answer was on its way, which knows nothing of them ────────────────
  const typedMeanwhile = new Map();

  document.addEventListener("input", (event) => {
    // What a browser shows of a chosen file cannot be put back by anybody.
    if (event.target.id && event.target.type !== "file" && !event.target.closest("[data-finder]")) {
      const { type, value } = event.target;
      typedMeanwhile.set(event.target.id, { type, value, label: nameOf(event.target) });
    }
  });

  function putBackTyped() {
    const typed = [...typedMeanwhile].map(([id, words]) => [document.getElementById(id), words]);
    typed.filter(([field]) => !field).forEach(([, words]) => keepHomeless(words));
    const lost = typed
      .map(([field, { value }]) => [field, value])
      .filter(([field, value]) => field && (field.type === "radio" ? !field.checked : field.value !== value));
    lost.forEach(([field, value]) => {
      if (field.type === "radio") {
        field.checked = true;
      } else {
        field.value = value;
      }
    });
    if (lost.length) {
      whereNext = null;
      const form = lost[0][0].closest("[data-draft]");
      window[form?.dataset.draft]?.();
    }
  }

  // ── after Ajax: selection, focus and kept words stay where they were ───────────────────────
  function afterAnswer() {
    forgetSent();
    if (keptNumber) {
      const row = rows().find((candidate) => numberOf(candidate) === keptNumber);
      row?.classList.add("is-here");
    }
    const wrong = one("[aria-invalid='true']");
    const focus = one("[data-focus]") ?? wrong;
    if (pickWhenFound && one(".found__one")) {
      pickWhenFound = false;
      one(".found__one").click();
    } else if (whereNext && one(whereNext)) {
      one(whereNext).focus();
      whereNext = null;
    } else if (one("[data-told]") && !writing(document.activeElement)) {
      one("[data-told]").focus();
    } else if (focus && !typing(document.activeElement)) {
      focus.focus();
    }
  }

  // ── what was refused before the page was asked, or never came there ────────────────────────
  const leaveTakes = 5_000;

  function tellRefusal(answer) {
    const notes = one("#notes");
    const said = answer?.getResponseHeader?.("Content-Type")?.startsWith("text/plain");
    const words = said ? answer.responseText : notes?.dataset.lost;
    if (!notes || leaving || !words || answer?.statusText === "abort" || (!said && one("[data-lost-told]", notes))) {
      return;
    }
    const note = document.createElement("p");
    note.className = "note note--warn";
    note.toggleAttribute("data-lost-told", !said);
    note.textContent = words;
    notes.replaceChildren(note);
  }

  // A browser that turns to another page breaks off what it had asked.
  let leaving = false;
  window.addEventListener("beforeunload", () => {
    leaving = true;
    // It may have been a file, and the page stays.
    window.setTimeout(() => (leaving = false), leaveTakes);
  });

  // ── an open case that somebody else moves on ───────────────────────────────────────────────
  const askEvery = 1_000;
  const askSlowest = 30_000;
  // A page that nobody has touched for so long asks no more: it would keep a session open for ever.
  const askUntil = 30 * 60_000;
  const handRestsShortly = 700;
  let touchedAt = Date.now();
  let pressedAt = 0;
  let askAfter = askEvery;
  let keepBack = null;
  let askedFor = 0;

  ["pointerdown", "pointermove", "keydown", "wheel"].forEach((kind) =>
    window.addEventListener(kind, () => (touchedAt = Date.now()), { passive: true, capture: true }),
  );
  // A button that is drawn anew between pressing and letting go is never pressed.
  ["pointerdown", "keydown"].forEach((kind) =>
    window.addEventListener(kind, () => (pressedAt = Date.now()), { passive: true, capture: true }),
  );

  const fieldsHere = () => all("#main :is(input, textarea, select)").filter((field) => field.id && !["hidden", "submit", "button", "file"].includes(field.type));

  function isTouched(field) {
    if (field.matches("select")) {
      return [...field.options].some((option) => option.selected !== option.defaultSelected) && [...field.options].some((option) => option.defaultSelected);
    }
    return ["radio", "checkbox"].includes(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  }

  const isBusy = () => {
    const held = document.activeElement;
    return (typing(held) && held.closest("#main")) || fieldsHere().some(isTouched) || all("#main input[type='file']").some((field) => field.files.length) || one("dialog[open]");
  };

  function asLeft(field) {
    const { id, name, type, value, checked } = field;
    return { id, name, type, value, checked, label: nameOf(field) };
  }

  /** Draws the page anew; what was typed and said on it stays. */
  function showNewer() {
    keepBack = {
      // What may be done differs when the case has moved: which act was chosen is the server's to
      // know. A choice counts by its value, never by where it stood.
      fields: fieldsHere()
        .filter((field) => field.type !== "radio" || field.closest(".question"))
        .filter((field) => field.matches("select") || isTouched(field))
        .map(asLeft),
      notes: one("#notes"),
      focus: document.activeElement?.closest?.("#main") ? document.activeElement.id : "",
    };
    window.linjaCase();
  }

  function putBackKept() {
    if (!keepBack) {
      return;
    }
    const { fields, notes, focus } = keepBack;
    keepBack = null;
    putBack(fields);
    one("#notes")?.replaceWith(notes);
    if (focus) {
      document.getElementById(focus)?.focus({ preventScroll: true });
    }
  }

  function putBack(fields) {
    fields.forEach(({ id, name, type, value, checked, label }) => {
      const choice = ["radio", "checkbox"].includes(type);
      const field = fieldsHere().find((other) => (choice ? other.name === name && other.value === value : other.id === id));
      if (choice && field) {
        field.checked = checked;
      } else if (field && (!field.matches("select") || [...field.options].some((option) => option.value === value))) {
        field.value = value;
      } else if (!field) {
        keepHomeless({ type, value, label });
      }
    });
  }

  // ── words in other forms of the case than the one that is sent, which brings back only its own ─
  let beside = [];
  let within = [];

  function keepBeside(source) {
    const pressed = typeof source === "string" ? document.getElementById(source) : source;
    const sent = pressed?.closest?.("form");
    const counts = (field) => field.form !== sent && isTouched(field) && (field.type !== "radio" || field.closest(".question"));
    beside = sent && !keepBack && one("[data-watch]") ? fieldsHere().filter(counts).map(asLeft) : [];
    within = sent ? fieldsHere().filter((field) => field.form === sent && isTouched(field)).map(asLeft) : [];
  }

  function putBackBeside() {
    const words = beside.filter(({ id, type }) => isWords({ type, value: "words" }) && id.includes(":"));
    putBack(beside.filter((field) => !words.includes(field)));
    // A row may stand elsewhere now: its words go into no other row's field.
    words.filter(({ id, value }) => document.getElementById(id)?.value !== value).forEach(keepHomeless);
    beside = [];
  }

  /** What was refused may have lost its form: a case that has ended takes no withdrawal. */
  function keepRefused(refused) {
    within.filter(({ id }) => refused && !document.getElementById(id)).forEach(keepHomeless);
    within = [];
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-show-newer]")) {
      showNewer();
    }
  });

  async function askForNewer() {
    const open = one("[data-watch]");
    if (!open) {
      return;
    }
    const idle = Date.now() - touchedAt;
    if (document.hidden || idle > askUntil || window.PrimeFaces?.ajax.Queue.isEmpty() === false) {
      window.setTimeout(askForNewer, askEvery);
      return;
    }
    try {
      const answer = await window.fetch(open.dataset.watch, { redirect: "manual", cache: "no-store" });
      if (answer.status === 429 || answer.status >= 500) {
        throw new Error(String(answer.status));
      }
      if (!answer.ok) {
        // The session or the right has ended: the next act says so.
        return;
      }
      const newest = Number(await answer.text());
      const shown = Number(one("[data-watch]")?.dataset.newest);
      // An answer that did not change the page is not asked for each second.
      askAfter = newest > shown && newest === askedFor ? Math.min(askAfter * 2, askSlowest) : askEvery;
      askedFor = newest;
      const answering = window.PrimeFaces?.ajax.Queue.isEmpty() === false;
      if (newest > shown && isBusy()) {
        one("#newer").hidden = false;
      } else if (newest > shown && !answering && Date.now() - pressedAt > handRestsShortly) {
        showNewer();
      }
    } catch {
      askAfter = Math.min(askAfter * 2, askSlowest);
    }
    window.setTimeout(askForNewer, askAfter);
  }

  window.setTimeout(askForNewer, askEvery);

  // ── a table wider than the screen can be scrolled by keys, one that fits is no stop ────────
  function openToKeys() {
    for (const frame of all(".grid-scroll")) {
      const wide = frame.scrollWidth > frame.clientWidth;
      const table = one("table", frame);
      if (wide && table?.hasAttribute("aria-label")) {
        frame.tabIndex = 0;
        frame.setAttribute("role", "group");
        frame.setAttribute("aria-label", table.getAttribute("aria-label"));
      } else {
        frame.removeAttribute("role");
        frame.removeAttribute("aria-label");
        frame.removeAttribute("tabindex");
      }
    }
  }

  openToKeys();
  window.addEventListener("resize", openToKeys);
  document.addEventListener("toggle", openToKeys, true);

  window.jQuery?.(document)
    .on("pfAjaxSend", (event, request, asked) => {
      typedMeanwhile.clear();
      keepBeside(asked?.source);
    })
    .on("pfAjaxError", (event, answer) => tellRefusal(answer))
    .on("pfAjaxSuccess", () => one("#notes [data-lost-told]")?.remove())
    .on("pfAjaxComplete", (event, request, asked, told) => {
      putBackKept();
      putBackBeside();
      keepRefused(told?.validationFailed);
      putBackTyped();
      showHomeless();
      window.setTimeout(() => {
        afterAnswer();
        openToKeys();
      }, 0);
    });
  (one("[data-focus]") ?? one("[data-told]"))?.focus();
})();
