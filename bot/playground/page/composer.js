// The lower edge: text, files and commands go out from here.

import { make, readableSize } from "./bubbles.js";

const MAX_FILE_BYTES = 50 * 1024 * 1024;
const PHOTO_TYPES = ["image/png", "image/jpeg", "image/webp"];

export class Composer {
  constructor(parts, on) {
    Object.assign(this, parts);
    this.on = on;
    this.files = [];
    this.known = [];
    this.chosen = -1;
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.#send(); });
    this.text.addEventListener("input", () => this.#changed());
    this.text.addEventListener("keydown", (event) => this.#key(event));
    this.text.addEventListener("paste", (event) => this.#paste(event));
    this.attach.addEventListener("click", () => this.file.click());
    this.file.addEventListener("change", () => { this.add([...this.file.files]); this.file.value = ""; });
    this.menu.addEventListener("click", () => this.#toggleMenu());
    document.addEventListener("pointerdown", (event) => {
      if (!this.form.contains(event.target)) this.#list([]);
    });
  }

  setCommands(commands) {
    this.known = commands;
    this.menu.hidden = commands.length === 0;
  }

  add(files) {
    for (const file of files) {
      if (file.size > MAX_FILE_BYTES) this.on.refuse(`${file.name} is larger than 50 MB. Send a smaller file.`);
      else if (file.size === 0) this.on.refuse(`${file.name} is empty. Choose another file.`);
      else this.files.push(file);
    }
    this.#showFiles();
    this.text.focus();
  }

  async #send() {
    const text = this.text.value;
    const files = this.files;
    if (this.isSending || (!text.trim() && !files.length)) return;
    this.#setSending(true);
    try {
      await this.#deliver(text, files);
    } catch (error) {
      this.on.refuse(error.message);
    }
    this.#setSending(false);
    this.text.focus();
  }

  // What was delivered leaves the box; what was not stays there for another try.
  async #deliver(text, files) {
    const isCaption = files.length > 0 && text.length <= 1024;
    let caption = isCaption ? text : "";
    while (this.files.length) {
      const [file] = this.files;
      await this.on.upload(file, { caption, asPhoto: PHOTO_TYPES.includes(file.type) });
      this.files = this.files.slice(1);
      this.#showFiles();
      if (caption) { this.#clearText(text); caption = ""; }
    }
    if (!isCaption && text.trim()) {
      await this.on.text(text);
      this.#clearText(text);
    }
  }

  #clearText(sent) {
    if (this.text.value === sent) this.text.value = "";
    this.#changed();
  }

  #setSending(isSending) {
    this.isSending = isSending;
    this.form.classList.toggle("sending", isSending);
    this.#changed();
  }

  #changed() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight}px`;
    this.send.disabled = this.isSending || (!this.text.value.trim() && !this.files.length);
    const typed = /^\/(\w*)$/.exec(this.text.value);
    this.#list(typed ? this.known.filter((c) => c.command.startsWith(typed[1].toLowerCase())) : []);
  }

  #key(event) {
    if (event.isComposing) return;
    if (!this.commands.hidden && this.#moveInList(event)) return;
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.#send(); }
  }

  #moveInList(event) {
    const rows = [...this.commands.children];
    switch (event.key) {
      case "ArrowDown": this.#choose((this.chosen + 1) % rows.length); break;
      case "ArrowUp": this.#choose((this.chosen + rows.length * 2 - 1) % rows.length); break;
      case "Escape": this.#list([]); break;
      case "Tab":
        if (!rows[this.chosen]) return false;
        this.text.value = `/${rows[this.chosen].dataset.command} `;
        this.#changed();
        break;
      case "Enter":
        if (!rows[this.chosen]) return false;
        this.#pick(rows[this.chosen].dataset.command);
        break;
      default: return false;
    }
    event.preventDefault();
    return true;
  }

  #toggleMenu() {
    this.#list(this.commands.hidden ? this.known : []);
    if (!this.commands.hidden) { this.text.focus(); this.#choose(0); }
  }

  #list(commands) {
    this.commands.replaceChildren(...commands.map((command, at) => this.#row(command, at)));
    this.commands.hidden = commands.length === 0;
    this.menu.setAttribute("aria-expanded", String(!this.commands.hidden));
    this.#choose(commands.length && this.text.value.length > 1 ? 0 : -1);
  }

  #row(command, at) {
    const row = make("div", "command-row");
    row.id = `command-${at}`;
    row.setAttribute("role", "option");
    row.dataset.command = command.command;
    row.append(make("b", "", `/${command.command}`), make("span", "", command.description));
    row.addEventListener("click", () => this.#pick(command.command));
    return row;
  }

  #choose(at) {
    this.chosen = at;
    [...this.commands.children].forEach((row, place) => {
      row.setAttribute("aria-selected", String(place === at));
      if (place === at) row.scrollIntoView({ block: "nearest" });
    });
    if (at >= 0) this.text.setAttribute("aria-activedescendant", `command-${at}`);
    else this.text.removeAttribute("aria-activedescendant");
  }

  #pick(command) {
    const isTyped = this.text.value.startsWith("/");
    if (isTyped) this.text.value = "";
    this.#changed();
    this.#list([]);
    this.on.command(`/${command}`);
  }

  #paste(event) {
    const files = [...(event.clipboardData?.files || [])];
    if (!files.length) return;
    event.preventDefault();
    this.add(files);
  }

  #showFiles() {
    this.attachments.replaceChildren(...this.files.map((file) => this.#attachment(file)));
    this.attachments.hidden = this.files.length === 0;
    this.#changed();
  }

  #attachment(file) {
    const node = make("li");
    const remove = make("button", "", "×");
    remove.type = "button";
    remove.setAttribute("aria-label", `Do not send ${file.name}`);
    remove.addEventListener("click", () => {
      this.files = this.files.filter((other) => other !== file);
      this.#showFiles();
    });
    node.append(make("span", "name", file.name), make("span", "size", readableSize(file.size)), remove);
    return node;
  }
}
