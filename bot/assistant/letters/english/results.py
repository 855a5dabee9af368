"""Where an English résumé line passes from the deed to its result.

``Led the rewrite …, cutting latency from 1.8s to 240ms`` becomes the deed and ``That cut latency
from 1.8s to 240ms.``: easier to read, and no longer a copy of the résumé.
"""

from __future__ import annotations

import re

from bot.assistant.letters.english.verbs import past, verb_form
from bot.assistant.letters.word_lists import word_set

_OUTCOMES = word_set(
    "accelerate achieve add allow attain boost bring cut decrease deliver double drive "
    "eliminate enable exceed gain generate grow halve improve increase lift lower make "
    "prevent produce raise reach reduce remove replace save shorten slash speed take triple"
)
_PRAISE = re.compile(
    r",? (?:demonstrating|showcasing|highlighting|proving|ensuring|leveraging my|reflecting)\b.*$",
    re.IGNORECASE,
)
_SECOND_PARTICIPLE = re.compile(r",? and [a-z]+ing\b.*$")
_PARTICIPLE = re.compile(r", (?:thereby |thus |and )?([A-Za-z]+ing)\b ")
_FINITE = re.compile(
    r"\b(went|dropped|fell|rose|increased|decreased|grew|improved|cut|reduced|halved|doubled|tripled|"
    r"was|were|is|are|sat at|reached|takes?|took|serves?|saved|lifted|wrote|built|ran|has|had)\b"
)
_FRAGMENT_RESULT = re.compile(r"^[~+]?[\d$€£][^:;→]*$")
_ASIDE = re.compile(
    r"\b(we|me|us|my|our|nobody|honestly|lost|liked|mostly|personally|would)\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|twice)\b", re.IGNORECASE
)
_ONE_THING = re.compile(
    r"(?!(?:the|a|an|each|every|its|our|my)\b)(?:[a-z-]+ )?"
    r"(?:run|rate|share|number|count|score|size|average|median|backlog|queue|bill|cost) "
    r"(?:went|dropped|fell|rose|grew|sank)\b"
)
"""A measure without the article that belongs to it: ``nightly run went from 3h to 25 min``."""
_MANY = 5
"""Commas of a list that no letter recites."""
_MAX_RESULT_WORDS = 25
_MAX_JOINED_WORDS = 36
_LONG_WORDS = 17


def split_results(text: str) -> tuple[str, tuple[str, ...]]:
    """Split a résumé entry into its deed and the whole sentences that tell its results."""
    parts = re.split(r"(?<=[\w%)\"”])[.;!] +(?=\S)", text.rstrip(" ."))
    main, own = _split_participle(_without_praise(_before_list(parts[0])))
    main, own = (main, own) if own else _split_relative(main)
    later = [sentence for sentence in map(_later_sentence, parts[1:]) if sentence]
    if later and not own and _may_be_joined(main, parts[1]):
        part = parts[1].strip(" .")
        the = "the " if _ONE_THING.match(part) else ""
        return f"{main}, and {the}{part}", tuple(later[1:2])
    return main, tuple([own, *later][:2] if own else later[:2])


def _may_be_joined(main: str, part: str) -> bool:
    """Tell whether what follows a semicolon can go on behind "and"."""
    is_short = len(main.split()) + len(part.split()) <= _MAX_JOINED_WORDS
    return part[:1].islower() and bool(_later_sentence(part)) and is_short


def _split_relative(text: str) -> tuple[str, str]:
    """Give a long relative clause a sentence of its own: ``a tool that cut …`` → ``It cut …``."""
    match = re.search(r" that ([a-z]+) (?=\S)", text)
    form = verb_form(match.group(1)) if match else None
    if match is None or form is None or form.form != "past":
        return text, ""
    head, tail = text[: match.start()], text[match.start(1) :]
    is_long = len(text.split()) > _LONG_WORDS and 4 <= len(tail.split()) <= _MAX_RESULT_WORDS
    is_one = not head.endswith("s") and " and " not in head and "," not in head
    return (head, f"It {tail}.") if is_long and is_one and len(head.split()) >= 5 else (text, "")


def _before_list(text: str) -> str:
    head, colon, tail = text.partition(": ")
    if not colon:
        return text
    is_unsayable = any(mark in tail for mark in ("→", "->", " + ")) or len(text.split()) > 32
    is_unsayable = is_unsayable or (tail.count(", ") >= _MANY and not re.search(r"\b\d", tail))
    return head if is_unsayable or len(head.split()) < 3 else text


def _without_praise(text: str) -> str:
    return _PRAISE.sub("", text)


def _split_participle(text: str) -> tuple[str, str]:
    for match in reversed(list(_PARTICIPLE.finditer(text))):
        form = verb_form(match.group(1))
        if form is None or form.lemma not in _OUTCOMES:
            continue
        tail = _SECOND_PARTICIPLE.sub("", text[match.end() :]).strip()
        if _is_result_tail(tail) and len(text[: match.start()].split()) >= 4:
            return text[: match.start()], f"That {past(form.lemma)} {tail}."
    return text, ""


def _is_result_tail(tail: str) -> bool:
    has_second_participle = re.search(r", [a-z]+ing\b", tail) is not None
    return 2 <= len(tail.split()) <= _MAX_RESULT_WORDS and not has_second_participle


def _later_sentence(part: str) -> str:
    part = re.sub(r" \([^)]*\b(?:I|me|my|us|we)\b[^)]*\)", "", part).strip(" .")
    words = part.split()
    if not 3 <= len(words) <= _MAX_RESULT_WORDS or _ASIDE.search(part):
        return ""
    if _FRAGMENT_RESULT.match(part) and len(words) <= 9 and any(w.isalpha() for w in words):
        return f"The result: {part}."
    if _NUMBER.search(part) and _FINITE.search(" ".join(words[1:])) and verb_form(words[0]) is None:
        return f"{part[0].upper()}{part[1:]}."
    return ""
