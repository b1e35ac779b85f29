/*
 * Brings files one by one while the page stays as it is; what is refused is told beside its name.
 */
(() => {
  "use strict";

  const told = () => document.getElementById("files-told");

  function line(name) {
    const item = document.createElement("li");
    const words = document.createElement("span");
    const bar = document.createElement("progress");
    words.textContent = name;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", name);
    item.append(words, bar);
    told().append(item);
    return item;
  }

  function refuse(item, name, why) {
    item.className = "files__refused";
    item.textContent = name + ": " + why;
  }

  function reason(request, otherwise) {
    try {
      const problem = JSON.parse(request.responseText);
      return problem.errors?.[0]?.message ?? problem.detail ?? otherwise;
    } catch {
      return otherwise;
    }
  }

  function bring(input, file, internal) {
    const item = line(file.name);
    if (file.size > Number(input.dataset.most)) {
      refuse(item, file.name, input.dataset.tooLarge);
      return Promise.resolve(false);
    }
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("POST", input.dataset.upload);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      // Refusals come in the language of the page, whatever the browser speaks.
      request.setRequestHeader("Accept-Language", document.documentElement.lang);
      request.setRequestHeader("X-Linja-File", encodeURIComponent(file.name));
      request.setRequestHeader("X-Linja-Internal", String(internal));
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) {
          item.querySelector("progress").value = event.loaded / event.total;
        }
      });
      request.addEventListener("loadend", () => {
        const taken = request.status === 201;
        if (taken) {
          item.remove();
        } else {
          refuse(item, file.name, reason(request, input.dataset.lost));
        }
        done(taken);
      });
      request.send(file);
    });
  }

  document.addEventListener("change", async (event) => {
    const input = event.target;
    if (!input.matches("[data-upload]") || !input.files.length) {
      return;
    }
    const files = [...input.files];
    const internal = document.getElementById("newFileInternal")?.checked ?? false;
    told().replaceChildren();
    // A case that is sent now would be opened without what is still on its way.
    const save = input.form?.querySelector("[data-save]") ?? document.createElement("button");
    input.disabled = true;
    save.disabled = true;
    let taken = 0;
    for (const file of files) {
      taken += (await bring(input, file, internal)) ? 1 : 0;
    }
    input.disabled = false;
    save.disabled = false;
    input.value = "";
    if (taken) {
      document.getElementById("filesAnew").click();
    }
  });
})();
