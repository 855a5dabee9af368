// Text with entities becomes nodes. Text is only ever set as text, never as markup.

const SAFE_ADDRESS = /^(https?:|mailto:|tel:)/i;

export function formatted(text, entities = [], on = {}) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fill(fragment, text, 0, text.length, ordered, on);
  return fragment;
}

// Offsets are UTF-16 code units, which is how JavaScript counts too.
function fill(parent, text, begin, end, entities, on) {
  let at = begin;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const first = Math.max(entity.offset, at);
    const behind = Math.min(entity.offset + entity.length, end);
    const inside = others.filter((other) => other.offset < behind);
    if (behind > first) {
      parent.append(withoutBreak(text.slice(at, first), parent.lastChild));
      const node = element(entity, text.slice(first, behind), on);
      fill(node.querySelector(":scope > .inner") || node, text, first, behind, inside, on);
      parent.append(node);
      at = behind;
    }
    rest = others.filter((other) => other.offset + other.length > at);
  }
  parent.append(withoutBreak(text.slice(at, end), parent.lastChild));
}

// A block ends its line by itself: the line break behind it would show as an empty line.
function withoutBreak(text, before) {
  return before?.matches?.("pre, blockquote") && text.startsWith("\n") ? text.slice(1) : text;
}

const SIMPLE = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

function element(entity, covered, on) {
  switch (entity.type) {
    case "bold": case "italic": case "underline": case "strikethrough": case "code":
      return make(SIMPLE[entity.type]);
    case "pre": {
      const block = make("pre");
      if (entity.language) block.dataset.language = entity.language;
      return block;
    }
    case "spoiler": return spoiler();
    case "blockquote": return make("blockquote");
    case "expandable_blockquote": return expandable();
    case "text_link": return link(entity.url);
    case "url": return link(/^[a-z]+:\/\//i.test(covered) ? covered : `http://${covered}`);
    case "email": return link(`mailto:${covered}`);
    case "bot_command": return command(covered, on.command);
    case "mention": case "hashtag": case "cashtag": return make("span", "tag");
    default: return make("span");
  }
}

function make(tag, className = "") {
  const node = document.createElement(tag);
  if (className) node.className = className;
  return node;
}

function link(address) {
  if (!SAFE_ADDRESS.test(address)) return make("span", "tag");
  const node = make("a");
  node.href = address;
  node.target = "_blank";
  node.rel = "noopener noreferrer nofollow";
  node.title = address;
  return node;
}

function command(text, onCommand) {
  if (!onCommand) return make("span", "tag");
  const node = make("button", "command");
  node.type = "button";
  node.addEventListener("click", () => onCommand(text));
  return node;
}

function spoiler() {
  const node = make("span", "spoiler");
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.setAttribute("aria-label", "Hidden text, press to show");
  onPress(node, () => {
    node.classList.add("open");
    node.removeAttribute("aria-label");
  });
  return node;
}

function expandable() {
  const node = make("blockquote", "expandable");
  const more = make("button", "expand");
  more.type = "button";
  more.textContent = "Show more";
  more.setAttribute("aria-expanded", "false");
  node.append(make("div", "inner"), more);
  node.addEventListener("click", (event) => {
    if (event.target.closest("a")) return;
    const isOpen = node.classList.toggle("open");
    more.textContent = isOpen ? "Show less" : "Show more";
    more.setAttribute("aria-expanded", String(isOpen));
  });
  return node;
}

function onPress(node, act) {
  node.addEventListener("click", act);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      act();
    }
  });
}
