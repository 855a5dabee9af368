"""Causes: one thing told as what brought another about, where the lines tell both apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.words import Word, content_words, say_the_same, split_words

_CAUSE = re.compile(
    r"\b(?:thanks to|because of|due to|owing to|as a result of|gracias a|debido a|a ra[íi]z de"
    r"|grâce (?:à|aux?)|en raison de|à la suite de)\s+(?P<named>[^,;]{3,90})"
    r"|\bby (?P<done>\w+ing\b[^,;]{3,90})"
    r"|\b(?:durch|dank|aufgrund|wegen)\s+(?P<german>[^,;]{3,90}?)"
    r"(?=\s+(?:sank\w*|stieg\w*|fiel\w*|wuchs\w*|ging\w*|konnte\w*|habe?n?|wurde\w*|sparte\w*"
    r"|reduziert\w*|senkte\w*|steigerte\w*|verringert\w*|verkürzt\w*|halbiert\w*)\b|[,;.]|$)",
    re.IGNORECASE,
)
_OWN_CAUSE = re.compile(
    r"\b(?:after|by|through|because|thanks|due|nachdem|durch|dank|weil|gracias|tras|mediante|grâce"
    r"|après)\b",
    re.IGNORECASE,
)
_HALF = 0.5


def cause_problem(facts: ClauseFacts, lines: Sequence[Line]) -> str:
    """Find a cause that stands in another line than the figures it is said to have changed."""
    found = _CAUSE.search(facts.text)
    if found is None:
        return ""
    start, end = found.span(found.lastgroup or 0)
    values = {
        one.value for one in facts.quantities if one.kind != "year" and not start <= one.start < end
    }
    cause = [
        word
        for word in content_words(facts.text[start:end], facts.language)
        if not is_plain(word) and word.text.lower() not in verb_levels()
    ]
    changed = [line for line in lines if values & {one.value for one in line.quantities}]
    if not (cause and changed) or any(_names(line, cause) for line in changed):
        return ""
    told = [line for line in lines if line not in changed and _names(line, cause)]
    is_beside = any(
        line.material.id == other.material.id and not _OWN_CAUSE.search(other.text)
        for line in told
        for other in changed
    )
    return "no line says that the one came of the other" if not is_beside else ""


def _names(line: Line, cause: Sequence[Word]) -> bool:
    """Tell whether a line names more than half of what is called the cause."""
    shown = {word.stem for word in split_words(line.text, line.language)}
    said = sum(any(say_the_same(word.stem, other) for other in shown) for word in cause)
    return said > _HALF * len(cause)
