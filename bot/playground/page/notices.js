// What passes: toasts, alerts, and what the bot is doing just now.

import { dots, make } from "./bubbles.js";

const TOAST_MS = 4000;
const ACTION_MS = 5000;
const ACTIONS = {
  typing: "typing",
  upload_document: "sending a file",
  upload_photo: "sending a photo",
  record_voice: "recording a voice message",
  upload_voice: "sending a voice message",
  choose_sticker: "choosing a sticker",
};

export class Notices {
  constructor({ status, toasts, alert, alertText }) {
    Object.assign(this, { status, toasts, alert, alertText });
  }

  toast(text) {
    const node = make("div", "toast", text);
    this.toasts.append(node);
    setTimeout(() => node.remove(), TOAST_MS + 30 * text.length);
  }

  showAlert(text) {
    this.alertText.textContent = text;
    if (!this.alert.open) this.alert.showModal();
  }

  setConnected(isConnected) {
    this.isConnected = isConnected;
    this.#draw();
  }

  act(action) {
    this.action = ACTIONS[action] || "working";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.endAction(), ACTION_MS);
    this.#draw();
  }

  endAction() {
    clearTimeout(this.timer);
    this.action = "";
    this.#draw();
  }

  #draw() {
    this.status.classList.toggle("busy", Boolean(this.action) && this.isConnected);
    if (!this.isConnected) this.status.replaceChildren("connecting", dots());
    else if (this.action) this.status.replaceChildren(this.action, dots());
    else this.status.replaceChildren("bot");
  }
}
