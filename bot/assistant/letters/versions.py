"""Versions of a letter: what a wish makes of its options, and how two versions differ."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import get_args

from bot.assistant.letters.topics import is_about
from bot.assistant.letters.unfit import is_unfit
from bot.assistant.letters.wish_readers import greeting_for
from bot.assistant.letters.wishes import Wish
from bot.domain.claim import Claim
from bot.domain.letter import Length, Letter, LetterOptions, LetterParagraph

_LENGTHS: tuple[Length, ...] = get_args(Length)
_ALIKE = 0.5
_JOINED = 2
"""Unchanged words between two changes that are shown as one."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """A run of words that was put in the place of another; either may be empty."""

    before: str
    after: str


def wished_options(letter: Letter, wish: Wish) -> LetterOptions | None:  # noqa: C901, PLR0911  # a table
    """Give the options that fulfil a wish; ``None`` when the letter has no such place."""
    options = letter.options
    match wish.kind:
        case "shorter" | "longer":
            step = -1 if wish.kind == "shorter" else 1
            place = _LENGTHS.index(options.length) + step
            return replace(options, length=_LENGTHS[min(max(place, 0), len(_LENGTHS) - 1)])
        case "tone":
            return replace(options, tone=wish.tone)
        case "language":
            return replace(options, language=wish.language, salutation="")
        case "with_gap" | "without_gap":
            return replace(options, with_gap=wish.kind == "with_gap")
        case "salutation":
            return None if is_unfit(wish.words) else replace(options, salutation=wish.words)
        case "emphasis":
            return replace(options, emphasis=wish.words)
        case "focus":
            count = len(letter.paragraphs)
            place = wish.place if wish.place > 0 else count
            focused = replace(options, focus=wish.words, focus_paragraph=place)
            return focused if place <= count else None
        case "rewrite":
            place = wish.place if wish.place > 0 else len(letter.paragraphs)
            return options if 0 < place <= len(letter.paragraphs) else None
        case "drop_sentence" | "drop_paragraph":
            chosen = _chosen(letter, wish)
            dropped = (*options.dropped, *(_key(letter, sentence) for sentence in chosen))
            return replace(options, dropped=dropped) if chosen else None
        case "address" | "without" | "another":
            return _asked_for(letter, wish)
        case _:
            return options


def _asked_for(letter: Letter, wish: Wish) -> LetterOptions | None:
    """Give the options with a reader greeted, a topic left out, or other facts chosen."""
    options = letter.options
    if wish.kind == "another":
        return replace(options, variant=options.variant + 1)
    if wish.kind == "address":
        greeting = greeting_for(wish.words, options.language)
        return None if is_unfit(greeting) else replace(options, salutation=greeting)
    about = [s for s in letter.sentences if s.evidence and is_about(s.text, wish.words)]
    dropped = (*options.dropped, *(_key(letter, sentence) for sentence in about))
    return replace(options, dropped=dropped) if about else None


def sentence_at(letter: Letter, place: int) -> Claim | None:
    """Give a sentence by its number from 1, or the last by -1."""
    sentences = letter.sentences
    if place < 0:
        return sentences[-1] if sentences else None
    return sentences[place - 1] if 0 < place <= len(sentences) else None


def as_wished(letter: Letter, options: LetterOptions) -> Letter:
    """Put the user's own salutation in and take out the sentences they dropped."""
    dropped = set(options.dropped)
    kept = [
        tuple(s for s in paragraph.sentences if not {lines_of(s), s.text} & dropped)
        for paragraph in letter.paragraphs
    ]
    salutation = letter.salutation
    if options.salutation:
        ending = salutation[-1:] if salutation[-1:] in ",:" else ","
        salutation = f"{options.salutation}{ending}"
    paragraphs = tuple(LetterParagraph(sentences) for sentences in kept if sentences)
    return replace(letter, salutation=salutation, paragraphs=paragraphs, options=options)


def with_paragraph_of(letter: Letter, other: Letter, place: int) -> Letter | None:
    """Put another version's paragraph in the place of one (from 1; -1 the last).

    It ends where the other paragraphs say the same; ``None`` when nothing new is left.
    """
    index = place - 1 if 0 < place < len(letter.paragraphs) else len(letter.paragraphs) - 1
    is_last = index == len(letter.paragraphs) - 1
    taken = other.paragraphs[-1 if is_last else min(index, len(other.paragraphs) - 1)]
    rest = [s for n, p in enumerate(letter.paragraphs) if n != index for s in p.sentences]
    said = {s.text for s in rest} | {lines_of(s) for s in rest} - {" "}
    old = {s.text for s in letter.paragraphs[index].sentences}
    fresh = tuple(takewhile(lambda s: not {s.text, lines_of(s)} & said, taken.sentences))
    if len(fresh) < len(taken.sentences):
        fresh = _without_lead(fresh)
    if not fresh or {s.text for s in fresh} <= old:
        return None
    paragraphs = list(letter.paragraphs)
    paragraphs[index] = LetterParagraph(fresh)
    return replace(letter, paragraphs=tuple(paragraphs))


def _without_lead(sentences: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Take a last sentence off that only leads to what came behind it, as a need of the posting."""
    is_lead = bool(sentences) and not lines_of(sentences[-1]).strip() and len(sentences) > 1
    return sentences[:-1] if is_lead else sentences


def lines_of(sentence: Claim) -> str:
    """Name the résumé's lines that a sentence rests on; a blank when it rests on none."""
    lines = sorted(e.material_id for e in sentence.evidence if e.material_id.startswith("resume:"))
    return "+".join(lines) or " "


def changes_of(before: Letter, after: Letter) -> tuple[WordChange, ...]:
    """Give what differs between two versions: whole sentences, and words inside one."""
    old, new = _parts(before), _parts(after)
    changes: list[WordChange] = []
    for _, a, b, c, d in _differences(old, new):
        if b - a == d - c:
            for gone, come in zip(old[a:b], new[c:d], strict=True):
                changes += _in_words(gone, come)
        else:
            changes.append(WordChange(" ".join(old[a:b]), " ".join(new[c:d])))
    return tuple(changes)


def _parts(letter: Letter) -> list[str]:
    sentences = (sentence.text for sentence in letter.sentences)
    return [letter.salutation, *sentences, f"{letter.closing} {letter.sender.name}"]


def _differences(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    return [code for code in matcher.get_opcodes() if code[0] != "equal"]


def _in_words(before: str, after: str) -> list[WordChange]:
    """Give the runs of words that differ, or both sentences when they have little in common."""
    old, new = before.split(), after.split()
    if difflib.SequenceMatcher(None, old, new, autojunk=False).ratio() < _ALIKE:
        return [WordChange(before, after)]
    runs: list[tuple[int, int, int, int]] = []
    for _, a, b, c, d in _differences(old, new):
        if runs and a - runs[-1][1] <= _JOINED:
            runs[-1] = (runs[-1][0], b, runs[-1][2], d)
        else:
            runs.append((a, b, c, d))
    return [WordChange(" ".join(old[a:b]), " ".join(new[c:d])) for a, b, c, d in runs]


def _chosen(letter: Letter, wish: Wish) -> tuple[Claim, ...]:
    if wish.kind == "drop_sentence":
        sentence = sentence_at(letter, wish.place)
        return (sentence,) if sentence else ()
    place = wish.place if wish.place > 0 else len(letter.paragraphs)
    is_there = 0 < place <= len(letter.paragraphs)
    return letter.paragraphs[place - 1].sentences if is_there else ()


def _key(letter: Letter, sentence: Claim) -> str:
    """Name a sentence by its lines, so that no other wording brings it back.

    One that rests on none, or shares them with another sentence, is named by its words.
    """
    lines = lines_of(sentence)
    is_alone = sum(lines_of(other) == lines for other in letter.sentences) == 1
    return lines if lines.strip() and is_alone else sentence.text
