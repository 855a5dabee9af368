"""Themes: one need of the posting with the facts of the résumé that speak to it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.grounding.words import content_words
from bot.assistant.letters.duties import work_lines
from bot.assistant.letters.facts import ToldFact
from bot.assistant.letters.need import NeedPhrase
from bot.assistant.letters.phrasing import Phrasing
from bot.assistant.letters.topics import guides, leads
from bot.assistant.letters.word_lists import word_set
from bot.domain.fit import Fit, RequirementMatch
from bot.domain.posting import Posting, PostingLine, Requirement

_TIE = 1.2
"""Shared words by which two facts count as equally near to a need."""
_MIN_SHARED = 2
_MIN_SHARE = 0.4
_COMMON = word_set(
    "team teams work working build building built develop developing new internal across company "
    "product products experience strong support business help process processes best practice "
    "practices high quality using ability environment role responsible including key ensure "
    "years year"
)


@dataclass(frozen=True, slots=True)
class Theme:
    """One need of the posting with the facts that speak to it, best first."""

    line_number: int
    need: NeedPhrase | None
    facts: tuple[ToldFact, ...]
    """None where a position, a degree or a list of the résumé meets the need."""
    is_must: bool
    lines: frozenset[int] = frozenset()
    """The résumé's lines that meet it."""
    requirement: Requirement | None = None
    """What is asked for; none of a duty."""


def requirement_themes(fit: Fit, told: Sequence[ToldFact], phrasing: Phrasing) -> list[Theme]:
    """Give the requirements that something meets, the must-haves first."""
    themes = []
    for match in sorted(fit.matches, key=_match_order):
        requirement = match.requirement
        if match.status == "missing" or requirement.kind in ("trait", "eligibility"):
            continue
        facts = _facts_for(match, told, phrasing.posting_text)
        if facts or match.status == "met":
            need = phrasing.need(requirement.text, requirement.skills)
            is_must = requirement.importance == "must"
            lines = frozenset(int(e.material_id.partition(":")[2]) for e in match.evidence)
            number = requirement.line_number
            themes.append(Theme(number, need, facts, is_must, lines, requirement))
    return themes


def _match_order(match: RequirementMatch) -> tuple[bool, bool]:
    return match.requirement.importance != "must", match.status != "met"


def _facts_for(
    match: RequirementMatch, told: Sequence[ToldFact], seed: str
) -> tuple[ToldFact, ...]:
    numbers = [int(e.material_id.partition(":")[2]) for e in match.evidence]
    facts = [t for n in numbers for t in told if n in t.fact.line_numbers]
    wanted = stems(f"{match.requirement.text} {' '.join(match.requirement.skills)}")
    if match.status == "partly":
        facts = [t for t in facts if wanted & stems(t.fact.text)]
    if not facts:
        facts = [t for t in told if _is_near(wanted, t)]
    facts = facts or _kindred(match.requirement.text, told)
    unique = list({t.fact.key: t for t in facts}.values())
    unique.sort(key=lambda t: -_weight(t, wanted, match.requirement.text, seed))
    return tuple(unique[:3])


def _kindred(text: str, told: Sequence[ToldFact]) -> list[ToldFact]:
    """Give the facts of leading or teaching people where the text speaks of that."""
    for speaks in (guides, leads):
        if speaks(text) and (facts := [t for t in told if speaks(t.fact.text)]):
            return facts
    return []


def _weight(told: ToldFact, wanted: frozenset[str], asked: str, seed: str) -> float:
    """Weigh a fact by the words it shares; near ties fall differently for each posting."""
    text = f"{seed}\0{asked}\0{told.fact.text}".encode(errors="replace")
    draw = hashlib.sha256(text).digest()[0] / 256
    return len(wanted & stems(told.fact.text)) + 0.5 * told.fact.has_number + _TIE * draw


def duty_themes(posting: Posting, told: Sequence[ToldFact], phrasing: Phrasing) -> list[Theme]:
    """Duties of the posting that share at least two words with a fact, nearest first."""
    scored = []
    for line in work_lines(posting):
        need = phrasing.duty(line)
        if need is not None:
            scored += _duty_theme(line, need, told)
    return [theme for _, theme in sorted(scored, key=lambda pair: -pair[0])]


def _duty_theme(
    line: PostingLine, need: NeedPhrase, told: Sequence[ToldFact]
) -> list[tuple[int, Theme]]:
    wanted = stems(line.text)
    shared = {t.fact.key: len(wanted & stems(t.fact.text)) for t in told}
    facts = [t for t in told if _is_near(wanted, t)] or _kindred(line.text, told)
    facts.sort(key=lambda t: (-shared[t.fact.key], not t.fact.has_number))
    if not facts:
        return []
    best = shared[facts[0].fact.key]
    return [(best, Theme(line.number, need, tuple(facts[:2]), is_must=False))]


def _is_near(wanted: frozenset[str], told: ToldFact) -> bool:
    """Tell whether a fact speaks to a need: it has at least two of its words, and 40 % of them."""
    shared = len(wanted & stems(told.fact.text))
    return shared >= _MIN_SHARED and shared >= _MIN_SHARE * len(wanted)


def stems(text: str) -> frozenset[str]:
    """Give the stems of the words that tell one need or fact from another."""
    return frozenset(w.stem for w in content_words(text) if w.text.lower() not in _COMMON)
