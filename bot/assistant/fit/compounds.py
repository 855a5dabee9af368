"""German compounds: told by their parts (``Kundenbetreuung``: ``120 Kunden betreut``)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.assistant.fit.person import Person
from bot.assistant.grounding.lines import Line

_SHORTEST_PART, _LONGEST_ENDING = 4, 3
_SHORTEST_WORD = 9
_HYPHENED = re.compile(r"\b([A-ZÄÖÜ]\w{2,})- (?:und|oder|/) (?:\w+ )?([A-ZÄÖÜ]\w{6,})")


def lines_by_parts(word: str, person: Person) -> tuple[Line, ...]:
    """Give the lines that have both parts of a compound in words of their own."""
    low = word.lower()
    if len(low) < _SHORTEST_WORD or " " in low or not word[:1].isupper():
        return ()
    parts = [
        (_root(low[:at]), _root(low[at:]))
        for at in range(_SHORTEST_PART, len(low) - _SHORTEST_PART)
    ]
    return tuple(line for line in person.lines if _has_both(line, parts))


def _has_both(line: Line, parts: Iterable[tuple[str, str]]) -> bool:
    words = re.findall(r"[^\W\d_]+", line.text.lower())
    for first, second in parts:
        holding = [n for n, word in enumerate(words) if first in word]
        others = [n for n, word in enumerate(words) if word.startswith(second)]
        if any(n != other for n in holding for other in others):
            return True
    return False


def _root(part: str) -> str:
    """Give a part without its joint and its ending: ``kunden``, ``betreu``."""
    stem = part.rstrip("s") if len(part) > _SHORTEST_PART + 1 else part
    stem = re.sub(r"(?:ungen|ung|en|er|e|n)$", "", stem)
    return stem if len(stem) >= _SHORTEST_PART else part


def with_hyphens_filled(text: str, person: Person) -> str:
    """Write ``Alten- oder Krankenpflege`` with both words whole, as the résumé has the first."""
    found = _HYPHENED.search(text)
    if found is None:
        return text
    said = " ".join(line.text.lower() for line in person.lines)
    first, head = found[1], found[2]
    for length in range(len(head) - _LONGEST_ENDING, _SHORTEST_PART - 1, -1):
        whole = f"{first}{head[-length:].lower()}"
        if whole.lower() in said:
            return text.replace(f"{first}-", whole, 1)
    return text
