/*
 * What a text of many lines needs in the browser: numbers beside its lines, as tall as it is, and
 * each complaint of the house beside the line that it is about.
 */
(() => {
  "use strict";

  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const editor = () => one("[data-editor]");
  const fewest = 24;

  function number() {
    const frame = editor();
    if (!frame) {
      return;
    }
    const text = one("textarea", frame);
    const count = text.value.split("\n").length;
    const wrong = new Set(all("[data-line]", frame).map((complaint) => Number(complaint.dataset.line)));
    text.rows = Math.max(fewest, count);
    // The frame scrolls both ways, so that numbers and complaints stay in sight.
    text.style.minWidth = "0";
    text.style.minWidth = text.scrollWidth + "px";
    one(".editor__lines", frame).replaceChildren(
      ...Array.from({ length: text.rows }, (_, at) => {
        const line = document.createElement("span");
        line.textContent = at < count ? String(at + 1) : "";
        line.className = wrong.has(at + 1) ? "is-wrong" : "";
        return line;
      }),
    );
    place(frame, text);
  }

  /** Beside its line, or as near below it as those above leave room. */
  function place(frame, text) {
    const height = parseFloat(window.getComputedStyle(text).lineHeight);
    let free = 0;
    for (const complaint of all("[data-line]", frame)) {
      const top = Math.max(free, (Math.max(1, Number(complaint.dataset.line)) - 1) * height);
      complaint.style.top = top + "px";
      free = top + complaint.offsetHeight + 2;
    }
  }

  document.addEventListener("input", (event) => {
    if (event.target.closest("[data-editor]")) {
      number();
    }
  });

  document.addEventListener("click", (event) => {
    const complaint = event.target.closest("[data-line]");
    const frame = complaint?.closest("[data-editor]");
    if (!frame || !event.target.closest("a")) {
      return;
    }
    event.preventDefault();
    const text = one("textarea", frame);
    const lines = text.value.split("\n");
    const at = Math.max(1, Number(complaint.dataset.line)) - 1;
    const from = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    text.focus();
    text.setSelectionRange(from, from + (lines[at]?.length ?? 0));
  });

  // What is drawn anew stays open if it was.
  const open = new Set();
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.id) {
        open[event.target.open ? "add" : "delete"](event.target.id);
      }
    },
    true,
  );

  function drawnAnew() {
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    number();
  }

  window.addEventListener("resize", number);
  window.jQuery?.(document).on("pfAjaxComplete", () => window.setTimeout(drawnAnew, 0));
  number();
})();
