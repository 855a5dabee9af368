// A message becomes a bubble with its file, picture and buttons.

import { formatted } from "./entities.js";
import { fileAddress } from "./wire.js";

const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

export function make(tag, className = "", text = "") {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

export function readableSize(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  let rank = 0;
  let size = bytes;
  while (size >= 1024 && rank < units.length - 1) { size /= 1024; rank += 1; }
  return `${rank && size < 10 ? size.toFixed(1) : Math.round(size)} ${units[rank]}`;
}

// Fills the node of a message; `on` tells what presses do.
export function drawMessage(node, { message, reaction }, on) {
  const isOut = !message.from.is_bot;
  const keyboard = message.reply_markup?.inline_keyboard;
  node.className = `message ${isOut ? "out" : "in"}${keyboard ? " has-buttons" : ""}`;
  node.dataset.id = message.message_id;
  const moment = new Date(message.date * 1000);
  node.setAttribute("aria-label", `${isOut ? "You" : message.from.first_name}, ${time.format(moment)}`);
  node.replaceChildren(bubble(message, { isOut, on }));
  if (reaction) node.append(make("div", "reaction", reaction));
  if (keyboard) node.append(drawKeyboard(message.message_id, keyboard, on));
}

export function drawDraft(node, draft) {
  node.className = "message in draft";
  const inner = make("div", "bubble");
  const content = make("div", "content");
  if (draft.text) content.append(formatted(draft.text, draft.entities));
  else content.append(make("span", "thinking", "Thinking"), dots());
  inner.append(content);
  node.replaceChildren(inner);
}

export function dots() {
  const node = make("span", "dots");
  node.append(make("i"), make("i"), make("i"));
  return node;
}

function bubble(message, { isOut, on }) {
  const node = make("div", "bubble");
  if (message.forward_origin) node.append(make("p", "forwarded", `Forwarded from ${forwarder(message)}`));
  if (message.reply_to_message) node.append(make("span", "quoted", preview(message.reply_to_message)));
  if (message.photo) node.append(photo(message));
  if (message.document) node.append(file(message.document));
  const text = message.text ?? message.caption;
  const content = make("div", "content");
  if (text) content.append(formatted(text, message.entities ?? message.caption_entities, on));
  content.append(stamp(message, isOut));
  node.append(content);
  if (message.photo) node.classList.add("with-photo");
  if (message.document) node.classList.add("with-file");
  if (!text) node.classList.add("bare");
  return node;
}

function forwarder(message) {
  return message.forward_origin.sender_user_name || message.forward_origin.sender_user?.first_name || "somebody";
}

function preview(message) {
  return message.text ?? message.caption ?? message.document?.file_name ?? "Photo";
}

function stamp(message, isOut) {
  const node = make("time", "stamp");
  const moment = new Date(message.date * 1000);
  node.dateTime = moment.toISOString();
  node.textContent = `${message.edit_date && isOut ? "edited " : ""}${time.format(moment)}`;
  if (isOut) node.append(ticks());
  return node;
}

function ticks() {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("viewBox", "0 0 17 11");
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M1 6l3.2 3.5L11 1.5M7.6 8.9l.6.6L15.5 1.5");
  picture.append(path);
  return picture;
}

function photo(message) {
  const largest = message.photo[message.photo.length - 1];
  const node = make("a");
  node.href = fileAddress(largest.file_id);
  node.target = "_blank";
  node.rel = "noopener";
  const picture = make("img", "photo");
  picture.width = largest.width;
  picture.height = largest.height;
  picture.alt = message.caption || "Photo";
  picture.src = node.href;
  node.append(picture);
  return node;
}

function file(document_) {
  const node = make("a", "file");
  node.href = fileAddress(document_.file_id);
  node.download = document_.file_name;
  const extension = /\.([a-z0-9]{1,4})$/i.exec(document_.file_name)?.[1] || "file";
  const icon = make("span", "file-icon", extension);
  icon.setAttribute("aria-hidden", "true");
  const words = make("span");
  words.append(make("span", "file-name", document_.file_name));
  words.append(make("span", "file-size", readableSize(document_.file_size)));
  node.append(icon, words);
  return node;
}

function drawKeyboard(messageId, rows, on) {
  const keyboard = make("div", "keyboard");
  keyboard.setAttribute("role", "group");
  keyboard.setAttribute("aria-label", "Buttons");
  rows.forEach((buttons, row) => {
    const line = make("div", "keyboard-row");
    buttons.forEach((button, column) => line.append(key(button, { messageId, row, column }, on)));
    keyboard.append(line);
  });
  return keyboard;
}

function key(button, place, on) {
  const address = button.url || button.web_app?.url;
  if (address && /^https?:/i.test(address)) {
    const link = make("a", "key leaves", button.text);
    link.href = address;
    link.target = "_blank";
    link.rel = "noopener noreferrer nofollow";
    return link;
  }
  const node = make("button", "key", button.text);
  node.type = "button";
  node.dataset.place = `${place.messageId}:${place.row}:${place.column}:${button.text}`;
  if (button.copy_text) node.addEventListener("click", () => on.copy(button.copy_text.text));
  else if (button.callback_data) node.addEventListener("click", () => on.press(node, place));
  else node.disabled = true;
  return node;
}
