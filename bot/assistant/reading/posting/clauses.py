"""A requirement that ends with a wish is two: "Fluent English, French is a plus"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.assistant.reading.cues import Cue, has_cue
from bot.assistant.reading.posting.kinds import IDEALLY, importance_of
from bot.assistant.reading.posting.sentences import SENTENCE_END
from bot.assistant.reading.skill_names import find_skills

_CLAUSE = re.compile(r";\s+(?=\w+ )")
_JOINT = re.compile(
    r",\s+(?:but |and |while |und |y |et |aber )?"
    r"(?!(?:and|or|und|oder|y|o|et|ou|such|like) )(?=\w)"
    r"|\s+[\u2013\u2014-]\s+(?=\w)|\s+(?:and|but|und|aber|y|pero|et|mais) (?=\w)"
    r"|\s+\((?!(?:or|oder|ou|o) )(?=\w)"
)
"""Where the last clause of a sentence can begin."""
_ASIDE = re.compile(rf"(?:\w+ )?{IDEALLY}\b", re.IGNORECASE)
_ASKING: tuple[Cue, ...] = ("names ability", "human language", "education", "must", "asks person")
_FIRST_WORDS = 4
_LONGEST_TAIL = 120


def clauses_of(text: str) -> list[str]:
    """Give the parts of a text that differ in importance; the text whole where none does."""
    parts = [clause for part in _sentences(text) for clause in _without_wish(part)]
    importances = {importance_of(part, section="must") for part in parts}
    return parts if len(importances) > 1 else [text]


def _sentences(text: str) -> Iterator[str]:
    for sentence in SENTENCE_END.split(text):
        yield from _CLAUSE.split(sentence)


def _without_wish(text: str) -> list[str]:
    """Cut a wish off the end of what is a must without it."""
    joints = list(_JOINT.finditer(text))
    for joint in reversed(joints):
        head, tail = text[: joint.start()], text[joint.end() :]
        if len(tail) > _LONGEST_TAIL:
            break
        if "(" in joint[0] and not tail.rstrip(".").endswith(")"):
            continue
        if _is_wish_of_its_own(tail, head) and _asks_by_itself(head):
            return [head, tail.removesuffix(".").removesuffix(")") if "(" in joint[0] else tail]
    return [text]


def _is_wish_of_its_own(tail: str, head: str) -> bool:
    """Tell whether a clause names what it wishes: "French is a plus", not "a big plus"."""
    if _ASIDE.match(tail):
        return False
    first = " ".join(tail.split()[:_FIRST_WORDS])
    names = has_cue("names ability", first) or has_cue("human language", first)
    names = names or has_cue("education", first)
    names = names or (has_cue("must", head) and bool(find_skills(first)))
    return names and importance_of(tail, section="must") == "nice"


def _asks_by_itself(head: str) -> bool:
    if importance_of(head, section="must") == "nice":
        return False
    return any(has_cue(cue, head) for cue in _ASKING)
