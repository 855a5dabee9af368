// The chat page: joins what happens on the wire with what stands on the screen.

import { Composer } from "./composer.js";
import { Log } from "./log.js";
import { Notices } from "./notices.js";
import { listen, post, readState, upload } from "./wire.js";

const ANSWER_MS = 60_000;
const part = (id) => document.getElementById(id);

const notices = new Notices({
  status: part("status"), toasts: part("toasts"), alert: part("alert"), alertText: part("alert-text"),
});
const log = new Log(
  { log: part("log"), scroller: part("scroller"), toEnd: part("to-end"), unread: part("unread") },
  { press, copy, command: sendText },
);
const composer = new Composer(
  {
    form: part("composer"), text: part("text"), send: part("send"), attach: part("attach"),
    file: part("file"), menu: part("menu"), commands: part("commands"), attachments: part("attachments"),
  },
  { text: (text) => post("messages", { text }), upload, command: sendText, refuse: (reason) => notices.toast(reason) },
);

let epoch = "";
let revision = 0;

async function load() {
  const state = await readState();
  log.clear();
  epoch = state.epoch;
  revision = state.revision;
  introduce(state);
  for (const entry of state.messages) log.show(entry, { isFresh: false });
  showStart();
  log.scrollToEnd();
}

function introduce({ bot, person }) {
  document.title = bot.first_name;
  part("bot-name").textContent = bot.first_name;
  part("person-name").textContent = person.first_name;
  part("description").textContent = bot.description || bot.short_description || `Press Start to talk to ${bot.first_name}.`;
  for (const node of document.querySelectorAll("[data-initial]")) node.textContent = [...bot.first_name][0] || "";
  composer.setCommands(bot.commands);
}

// As in Telegram, an empty chat begins with one button.
function showStart() {
  const isEmpty = log.isEmpty;
  const hadFocus = document.activeElement === part("start");
  part("welcome").hidden = !isEmpty;
  part("start").hidden = !isEmpty;
  part("composer").hidden = isEmpty;
  part("log").hidden = isEmpty;
  if (hadFocus && !isEmpty) part("text").focus();
}

async function sendText(text) {
  try {
    await post("messages", { text });
  } catch (error) {
    notices.toast(error.message);
  }
}

async function press(key, { messageId, row, column }) {
  if (key.getAttribute("aria-busy") === "true") return;
  key.setAttribute("aria-busy", "true");
  try {
    const { query_id: query } = await post("presses", { message_id: messageId, row, column });
    if (answered.delete(query)) { release(query, key); return; }
    waitingKeys(key.dataset.place).forEach((waiting) => { waiting.dataset.query = query; });
    setTimeout(() => release(query), ANSWER_MS);
  } catch (error) {
    waitingKeys(key.dataset.place).forEach((waiting) => waiting.removeAttribute("aria-busy"));
    notices.toast(error.message);
  }
}

// Answers may overtake the reply to the press itself.
const answered = new Set();

function release(query, pressed = null) {
  const keys = pressed ? waitingKeys(pressed.dataset.place) : [...document.querySelectorAll(`.key[data-query="${query}"]`)];
  for (const key of keys) {
    key.removeAttribute("aria-busy");
    delete key.dataset.query;
  }
  return keys.length > 0;
}

function waitingKeys(place) {
  return [...document.querySelectorAll('.key[aria-busy="true"]')].filter((key) => key.dataset.place === place);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    notices.toast("Copied.");
  } catch {
    notices.showAlert(text);
  }
}

const on = {
  async hello(hello) {
    notices.setConnected(true);
    // What the bot says about itself may have changed while we were away.
    if (hello.epoch === epoch) introduce(await readState());
    else await load();
  },
  lost() { notices.setConnected(false); },
  message(entry) {
    revision = Math.max(revision, entry.revision);
    if (!entry.deleted && entry.message.from.is_bot) notices.endAction();
    if (log.isEmpty && !entry.deleted) part("log").hidden = false;
    log.show(entry);
    showStart();
  },
  action({ action }) { notices.act(action); },
  draft(draft) { notices.endAction(); log.showDraft(draft); },
  answer(answer) {
    if (!release(answer.query_id)) answered.add(answer.query_id);
    if (answer.text && answer.show_alert) notices.showAlert(answer.text);
    else if (answer.text) notices.toast(answer.text);
  },
  async bot() { introduce(await readState()); },
};

function acceptDrops() {
  const drop = part("drop");
  let depth = 0;
  const hasFiles = (event) => [...(event.dataTransfer?.types || [])].includes("Files");
  addEventListener("dragenter", (event) => { if (hasFiles(event)) { depth += 1; drop.hidden = part("composer").hidden; } });
  addEventListener("dragleave", () => { depth = Math.max(0, depth - 1); drop.hidden = drop.hidden || depth === 0; });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    drop.hidden = true;
    if (!part("composer").hidden) composer.add([...(event.dataTransfer?.files || [])]);
  });
}

async function begin() {
  try {
    await load();
  } catch {
    setTimeout(begin, 1000);
    return;
  }
  listen(() => `${epoch}.${revision}`, on);
}

part("start").addEventListener("click", () => sendText("/start"));
acceptDrops();
notices.setConnected(false);
begin();
