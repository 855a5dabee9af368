"""Counted: the words around a number that say what it counts or names."""

from __future__ import annotations

import itertools
import re

from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_general
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.quantities import Quantity
from bot.assistant.grounding.words import content_words, is_content, is_familiar, say_the_same
from bot.domain.identity import Language

_LABELLED = re.compile(
    r"\b(?:level|part|grade|stage|phase|class|band|step|year|key stage|edition|version|category"
    r"|type|wohnbereich|stufe|niveau|nivel)\s+\d+(?:\.\d+)?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^[\s-]*((?:[^\W\d_][\w'/-]*\s*){1,3})")


def words_counted(text: str, quantity: Quantity, language: Language) -> tuple[str, ...]:
    """Give the words behind a number up to the next function word, verb or word of talk."""
    following = _COUNTED.match(text[quantity.end :])
    words = following[1].split() if following else []
    return tuple(itertools.takewhile(lambda word: _may_be_counted(word, language), words))


def _may_be_counted(word: str, language: Language) -> bool:
    lowered = word.lower()
    if is_general(lowered):
        return True
    found = content_words(lowered, language)
    return bool(found) and lowered not in verb_levels() and not is_plain(found[0])


def things_counted(text: str, quantity: Quantity, line: Line) -> tuple[str, ...]:
    """Give the words that follow a number directly (``28-bed acute ward``)."""
    following = _COUNTED.match(text[quantity.end :])
    if following is None or not is_content(following[1].split()[0], line.language):
        return ()
    words = itertools.takewhile(lambda word: is_content(word, line.language), following[1].split())
    counted = content_words(" ".join(words), line.language)
    names_any = any(
        not is_plain(word) or is_general(word.text) or is_familiar(word.stem) for word in counted
    )
    return tuple(word.stem for word in counted) if names_any else ()


def clause_fit(clause: str, claimed: Quantity, line: Line, shown: Quantity) -> int:
    """Count the words that the two numbers' own clauses, from comma to comma, share."""
    told = content_words(_between_commas(clause, claimed), line.language)
    said = content_words(_between_commas(line.text, shown), line.language)
    return sum(any(say_the_same(one.stem, other.stem) for other in said) for one in told)


def _between_commas(text: str, quantity: Quantity) -> str:
    start = max(text.rfind(mark, 0, quantity.start) for mark in (", ", "; ", ": "))
    ends = [text.find(mark, quantity.end) for mark in (", ", "; ", ": ")]
    return text[start + 1 : min((end for end in ends if end >= 0), default=len(text))]


def label_of(text: str, quantity: Quantity) -> str:
    """Give the name that a number belongs to (``Level 5``, ``Part 3``); empty when it counts."""
    found = _LABELLED.search(text[: quantity.end])
    return found[0] if found and found.end() == quantity.end else ""
