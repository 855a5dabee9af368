"""Sides: the two roles that a question compares or chooses between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.llm.asking import Kind, wants_of
from bot.llm.ranking import stems

_JOINER = re.compile(
    r"\s(?:vs\.?|versus|or|and|than|from|compared (?:to|with)|und|oder|y|o|et|ou|gegenüber)\s",
    re.IGNORECASE,
)
_DIFFERENTLY = re.compile(
    r"^what (?:does|do) (.+?) do differently (?:from|than|to) ", re.IGNORECASE
)
_CHOICE = re.compile(r"\b(?:better|more|rather|should|prefer|choose|suit)", re.IGNORECASE)
_HEAD = re.compile(
    r"^(?:.*\b(?:between|is|are|does|do|an?|the|of|be|become|better|more|rather|as|how|zwischen"
    r"|eine?[mrn]?|entre|una?|une?)\b,?|.*[.:!?])(?=\s)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an?|the|eine?[mrn]?|una?|une?)\s+", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:for (?:someone|somebody|a person|people|one) (?:who|that|with)|if|when|who|because|as)\b"
    r"\s+(?:(?:i|you|we|one|they)\b(?:'m| am| are)?)?(?P<said>[^?!.;]+)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[?!.;:]|\b(?:for|if|when|who|in|with|to|do|does|differs?|different|paid|earns?"
    r"|makes?)\b)"
    r".*$",
    re.IGNORECASE,
)
NATURE = "what the role is, related roles"
_OF_CHOICES: frozenset[Kind] = frozenset({"open", "ways_in", "overview"})
""""Should I become a …" chooses between what both are."""
_LONGEST_NAME = 7
"""Words."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What a question compares, and the question around it."""

    left: str
    right: str
    topic: str
    """What is to be known of each: what both are, or what the question begins with."""
    condition: str = ""
    """What the choice depends on: "likes statistics"."""

    @property
    def is_choice(self) -> bool:
        """Tell whether what both are is asked, and nothing narrower of each."""
        return self.topic == NATURE

    def pair(self, titles: Sequence[str]) -> tuple[str, str] | None:
        """Give the title that each side means, the likeliest first; None unless there are two."""
        left, right = _meant(self.left, titles), _meant(self.right, titles)
        return (left, right) if left and right and left != right else None


def sides_of(question: str) -> Sides | None:
    """Take a comparison apart; None when the question compares nothing.

    "a junior and a senior backend engineer" are a "junior backend engineer" and a "senior backend
    engineer".
    """
    question = _DIFFERENTLY.sub(r"difference between \1 and ", question)
    joiners = list(_JOINER.finditer(question))
    is_comparison = any(want.kind == "comparison" for want in wants_of(question))
    if not joiners:
        return None
    before, after = question[: joiners[-1].start()], question[joiners[-1].end() :]
    head = _HEAD.match(before)
    if not (is_comparison or head is None or _CHOICE.search(question)):
        return None
    left = _ARTICLE.sub("", before[head.end() if head else 0 :].strip())
    left = _TAIL.sub("", left)
    right = _TAIL.sub("", _ARTICLE.sub("", after.strip()))
    if (
        not left
        or not right
        or left == right
        or max(len(left.split()), len(right.split())) > _LONGEST_NAME
    ):
        return None
    if len(left.split()) == 1 < len(right.split()):
        left = " ".join([left, *right.split()[1:]])
    said = _CONDITION.search(after)
    condition = said["said"].strip() if said else ""
    topic = head[0].strip(" ,") if head and not is_comparison else ""
    if not topic or {want.kind for want in wants_of(topic)} <= _OF_CHOICES:
        topic = NATURE
    return Sides(left, right, topic, condition)


def _meant(side: str, titles: Sequence[str]) -> str:
    words = stems(side)
    shared = {title: len(words & stems(title)) for title in titles}
    best = max(shared, key=shared.__getitem__, default="")
    return best if best and shared[best] else ""
