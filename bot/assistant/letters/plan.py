"""The plan of a letter: which needs of the posting meet which lines of the résumé."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.addressee import Addressee, addressee_of
from bot.assistant.letters.duties import (
    duties_of,
    questions_about,
    quotable_lines,
    work_lines,
)
from bot.assistant.letters.english.needs import phrase_need
from bot.assistant.letters.facts import ToldFact, told_facts
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.gaps import gap_of
from bot.assistant.letters.need import NeedPhrase
from bot.assistant.letters.phrasing import Phrasing
from bot.assistant.letters.skills import shared_skills
from bot.assistant.letters.themes import Theme, duty_themes, requirement_themes, stems
from bot.assistant.letters.unfit import is_unfit
from bot.domain.fit import Fit
from bot.domain.identity import Language
from bot.domain.posting import Posting, PostingLine
from bot.domain.resume import Resume

_MAX_TASK_WORDS = 12
_DUTIES = re.compile(
    r"you(?:'|\u2019)?(?: wi)?ll|responsib|dut(?:y|ies)|\brole\b|tasks|\bjob\b|day.to.day"
    r"|impact|work on",
    re.IGNORECASE,
)
_TIE_WIDTH = 5.0
"""Shared words by which two facts count as equally near."""
_RICH, _RICH_TIE_WIDTH = 10, 9.0
"""From so many facts on, a letter can choose more freely."""


@dataclass(frozen=True, slots=True)
class Task:
    """One deed of the advertised job, and the posting's line that names it."""

    line_number: int
    need: NeedPhrase


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a letter may say, in order of weight."""

    language: Language
    addressee: Addressee
    themes: tuple[Theme, ...]
    extras: tuple[ToldFact, ...]
    """Facts that no theme has, those nearest to the posting first."""
    tasks: tuple[Task, ...]
    """What the posting says the job is: a few deeds, in its order."""
    duties: tuple[PostingLine, ...]
    """What the posting says of the work, in its own sentences; at most two, short together."""
    duty_lines: tuple[PostingLine, ...]
    """All of what the posting says of the work that can be quoted shortly."""
    questions: tuple[PostingLine, ...]
    """Sentences about the work that a writer may ask about, the likeliest first."""
    skills: tuple[str, ...]
    """The résumé's skills that the posting names, as the résumé writes them."""
    gap: NeedPhrase | None
    gap_line: int
    needs_translation: bool
    asks_for_language: bool


def plan_letter(resume: Resume, posting: Posting, fit: Fit, *, language: Language) -> Plan:
    """Choose what a letter can say."""
    needs_translation = recognise_language(resume.text) != language
    told = () if needs_translation else told_facts(resume)
    phrasing = Phrasing(
        language, recognise_language(posting.text), posting.text, FRAMES[language], resume
    )
    themes = [*requirement_themes(fit, told, phrasing), *duty_themes(posting, told, phrasing)]
    used = {t.fact.key for theme in themes for t in theme.facts}
    gap = gap_of(fit, resume, phrasing)
    return Plan(
        language=language,
        addressee=addressee_of(posting),
        themes=tuple(themes),
        extras=_ranked([t for t in told if t.fact.key not in used], posting.text),
        tasks=_tasks(posting, phrasing),
        duties=duties_of(posting) if phrasing.posting_language == language else (),
        duty_lines=quotable_lines(posting) if phrasing.posting_language == language else (),
        questions=questions_about(posting) if phrasing.posting_language == language else (),
        skills=shared_skills(resume, posting),
        gap=gap[0] if gap else None,
        gap_line=gap[1] if gap else 0,
        needs_translation=needs_translation,
        asks_for_language=any(r.kind == "language" for r in posting.requirements),
    )


def _tasks(posting: Posting, phrasing: Phrasing) -> tuple[Task, ...]:
    if phrasing.language != phrasing.posting_language:
        return ()
    if phrasing.language == "en":
        lines = [x for x in posting.lines if _DUTIES.search(x.section) and not is_unfit(x.text)]
        needs = [(line.number, phrase_need(line.text)) for line in lines]
    else:
        needs = [(line.number, phrasing.duty(line)) for line in work_lines(posting)]
    deeds = [Task(n, need) for n, need in needs if need and need.kind == "deed"]
    return tuple(task for task in deeds if _is_sayable(task.need.text))


def _is_sayable(deed: str) -> bool:
    """Tell whether a deed can stand beside another in one sentence."""
    words = deed.split()
    return 3 <= len(words) <= _MAX_TASK_WORDS and words.count("and") <= 1 and "," not in deed


def _ranked(facts: Iterable[ToldFact], posting_text: str) -> tuple[ToldFact, ...]:
    """Order facts by nearness to the posting; near ties fall differently for each posting.

    Two letters from one résumé are to differ in more than the company's name.
    """
    wanted = stems(posting_text)

    facts = list(facts)
    width = _RICH_TIE_WIDTH if len(facts) >= _RICH else _TIE_WIDTH

    def weight(told: ToldFact) -> float:
        text = f"{posting_text}\0{told.fact.text}".encode(errors="replace")
        draw = hashlib.sha256(text).digest()[0] / 256
        return len(wanted & stems(told.fact.text)) + told.fact.has_number + width * draw

    return tuple(sorted(facts, key=weight, reverse=True))
