"""A second look at what a model wrote and the checker let through.

The checker finds the words of a sentence in the résumé; here it is asked whether they stand
together there. A figure from one line and a deed from another, or an employer beside a deed of a
position that is not theirs, is how a true résumé becomes a lie. What fails is refused, never kept:
so a true sentence may be lost, and the letter composed without a model stands in for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.quantities import find_quantities
from bot.assistant.grounding.words import content_words, say_the_same
from bot.domain.claim import Claim, Material

_CLAUSE = re.compile(r"[;:,]\s|\s(?:and|und|y|et|which|while|wobei)\s")
_NAME = re.compile(r"\b(?:at|for|with|bei|chez|en) (?P<name>[A-ZÀ-Þ][\w&'\u2019-]{2,})")
"""Where something was done."""


def guarded(claim: Claim, materials: Iterable[Material]) -> Claim:
    """Give a claim about the candidate marked where its words do not stand together."""
    if claim.verdict != "supported" or claim.about != "candidate" or not claim.evidence:
        return claim
    lines = {m.id: f"{m.heading} {m.text}" for m in materials if m.kind == "resume"}
    shown = [lines[e.material_id] for e in claim.evidence if e.material_id in lines]
    reason = _moved_figure(claim.text, shown) or _moved_name(claim.text, shown, lines.values())
    return replace(claim, verdict="partly", reason=reason) if reason else claim


def _moved_figure(text: str, shown: Sequence[str]) -> str:
    """Find a figure whose line does not tell what the clause around it tells."""
    for clause in _CLAUSE.split(text):
        figures = [q.value for q in find_quantities(clause, recognise_language(text, "en"))]
        words = [word.stem for word in content_words(clause)]
        for figure in figures:
            holding = [line for line in shown if _has(line, figure)]
            best = max((_said(words, line) for line in holding), default=len(words))
            others = [line for line in shown if line not in holding]
            if any(_said(words, line) > best for line in others):
                return "the figure stands in another line than what it is told of"
    return ""


def _has(line: str, figure: float) -> bool:
    return any(q.value == figure for q in find_quantities(line, recognise_language(line, "en")))


def _said(words: Sequence[str], line: str) -> int:
    stems = [word.stem for word in content_words(line)]
    return sum(any(say_the_same(word, stem) for stem in stems) for word in words)


def _moved_name(text: str, shown: Sequence[str], all_lines: Iterable[str]) -> str:
    """Find a name of the résumé that none of the lines shown has."""
    said = " ".join(shown)
    everywhere = " ".join(all_lines)
    for name in (found["name"] for found in _NAME.finditer(text)):
        is_known = re.search(rf"\b{re.escape(name)}\b", everywhere) is not None
        if is_known and name.lower() not in said.lower():
            return f"the lines that show the rest do not name {name}"
    return ""
