// The list of messages: in order, with days between them, and scrolled where the reader wants it.

import { drawDraft, drawMessage, make } from "./bubbles.js";

const DRAFT_MS = 30_000;
const NEAR_END_PX = 90;

export class Log {
  constructor({ log, scroller, toEnd, unread }, on) {
    this.log = log;
    this.scroller = scroller;
    this.toEnd = toEnd;
    this.unread = unread;
    this.on = on;
    this.nodes = new Map();
    this.revisions = new Map();
    this.unreadCount = 0;
    scroller.addEventListener("scroll", () => this.#noticeScroll(), { passive: true });
    toEnd.addEventListener("click", () => this.scrollToEnd("smooth"));
    new ResizeObserver(() => { if (this.isAtEnd) this.scrollToEnd(); }).observe(scroller);
    log.addEventListener("load", () => { if (this.isAtEnd) this.scrollToEnd(); }, { capture: true });
    this.isAtEnd = true;
  }

  clear() {
    this.nodes.clear();
    this.revisions.clear();
    this.log.replaceChildren();
    this.draft = null;
    this.scrollToEnd();
  }

  get isEmpty() { return this.nodes.size === 0; }

  // Shows a message as it now is; gives whether it is new.
  show(entry, { isFresh = true } = {}) {
    const id = entry.message_id;
    if ((this.revisions.get(id) || 0) >= entry.revision) return false;
    this.revisions.set(id, entry.revision);
    if (entry.deleted) { this.#remove(id); return false; }
    const isNew = !this.nodes.has(id);
    const node = isNew ? make("article") : this.nodes.get(id);
    if (isNew && entry.message.from.is_bot) this.#endDraft();
    const busy = this.#busyKeys(node);
    drawMessage(node, entry, this.on);
    this.#restoreBusy(node, busy);
    if (isNew) this.#insert(id, node, entry.message.date, isFresh);
    this.#follow(isNew && isFresh && !node.classList.contains("out"), node.classList.contains("out") && isNew);
    return isNew;
  }

  showDraft(draft) {
    if (!this.draft) {
      this.draft = make("article");
      this.log.append(this.draft);
    }
    drawDraft(this.draft, draft);
    clearTimeout(this.draftTimer);
    this.draftTimer = setTimeout(() => this.#endDraft(), DRAFT_MS);
    this.#follow(false, false);
  }

  scrollToEnd(behavior = "instant") {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
    this.isAtEnd = true;
    this.#noticeScroll();
  }

  #insert(id, node, date, isFresh) {
    node.dataset.day = new Date(date * 1000).toDateString();
    const later = [...this.nodes.keys()].filter((other) => other > id);
    const next = later.length ? this.nodes.get(Math.min(...later)) : this.draft;
    this.log.insertBefore(node, next || null);
    this.nodes.set(id, node);
    if (isFresh) {
      node.classList.add("fresh");
      node.addEventListener("animationend", () => node.classList.remove("fresh"), { once: true });
    }
    this.#separateDays(node, date);
  }

  #separateDays(node, date) {
    const day = node.dataset.day;
    if (this.log.querySelector(`.day[data-day="${day}"]`)) return;
    const first = this.log.querySelector(`.message[data-day="${day}"]`);
    const separator = make("div", "day");
    separator.dataset.day = day;
    separator.append(make("span", "", dayName(new Date(date * 1000))));
    this.log.insertBefore(separator, first || node);
  }

  #remove(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    node.remove();
    this.nodes.delete(id);
    const day = node.dataset.day;
    if (!this.log.querySelector(`.message[data-day="${day}"]`)) {
      this.log.querySelector(`.day[data-day="${day}"]`)?.remove();
    }
  }

  // A live reply is drawn anew many times a second: a button that waits must keep waiting.
  #busyKeys(node) {
    return new Map([...node.querySelectorAll('.key[aria-busy="true"]')].map((key) => [key.dataset.place, key.dataset.query]));
  }

  #restoreBusy(node, busy) {
    for (const key of node.querySelectorAll(".key")) {
      if (!busy.has(key.dataset.place)) continue;
      key.setAttribute("aria-busy", "true");
      key.dataset.query = busy.get(key.dataset.place);
    }
  }

  #endDraft() {
    clearTimeout(this.draftTimer);
    this.draft?.remove();
    this.draft = null;
  }

  #follow(isUnread, isOwn) {
    if (this.isAtEnd || isOwn) { this.scrollToEnd(); return; }
    if (isUnread) this.unreadCount += 1;
    this.#noticeScroll();
  }

  #noticeScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    if (this.isAtEnd) this.unreadCount = 0;
    this.toEnd.hidden = this.isAtEnd;
    this.unread.hidden = !this.unreadCount;
    this.unread.textContent = this.unreadCount;
  }
}

function dayName(date) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return "Today";
  if (date.toDateString() === yesterday.toDateString()) return "Yesterday";
  const withYear = date.getFullYear() === today.getFullYear() ? {} : { year: "numeric" };
  return new Intl.DateTimeFormat("en", { month: "long", day: "numeric", ...withYear }).format(date);
}
