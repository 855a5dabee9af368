"""The plan of a letter: which needs of the posting meet which lines of the résumé."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.words import content_words
from bot.assistant.letters.addressee import Addressee, addressee_of
from bot.assistant.letters.duties import duties_of, questions_about
from bot.assistant.letters.english.needs import phrase_need
from bot.assistant.letters.facts import ToldFact, told_facts
from bot.assistant.letters.frames.frames import Frames, listed
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.need import NeedPhrase
from bot.assistant.letters.unfit import is_unfit
from bot.assistant.letters.word_lists import word_set
from bot.domain.fit import Fit, RequirementMatch
from bot.domain.identity import Language
from bot.domain.posting import Posting, PostingLine, Requirement
from bot.domain.resume import Resume

_MAX_QUOTED_WORDS = 14
_MAX_SKILLS = 5
_MIN_SHARED = 2
_MIN_SHARE = 0.4
_COMMON = word_set(
    "team teams work working build building built develop developing new internal across company "
    "product products experience strong support business help process processes best practice "
    "practices high quality using ability environment role responsible including key ensure "
    "years year"
)
_MAX_TASK_WORDS = 12
_DUTIES = re.compile(
    r"you(?:'|\u2019)?(?: wi)?ll|responsib|dut(?:y|ies)|\brole\b|tasks|\bjob\b|day.to.day"
    r"|impact|work on",
    re.IGNORECASE,
)
_TIE_WIDTH = 5.0
"""Shared words by which two facts count as equally near."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One need of the posting with the facts that speak to it, best first."""

    line_number: int
    need: NeedPhrase | None
    facts: tuple[ToldFact, ...]
    is_must: bool


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
    questions: tuple[PostingLine, ...]
    """Sentences about the work that a writer may ask about, the likeliest first."""
    skills: tuple[str, ...]
    """The résumé's skills that the posting names, as the résumé writes them."""
    gap: NeedPhrase | None
    gap_line: int
    needs_translation: bool
    asks_for_language: bool
    asks_for_education: bool


def plan_letter(resume: Resume, posting: Posting, fit: Fit, *, language: Language) -> Plan:
    """Choose what a letter can say."""
    needs_translation = recognise_language(resume.text) != language
    told = () if needs_translation else told_facts(resume)
    phrasing = _Phrasing(language, recognise_language(posting.text), FRAMES[language], resume)
    themes = [*_requirement_themes(fit, told, phrasing), *_duty_themes(posting, told, phrasing)]
    used = {t.fact.line_numbers for theme in themes for t in theme.facts}
    gap = _gap(fit, resume, phrasing)
    return Plan(
        language=language,
        addressee=addressee_of(posting),
        themes=tuple(themes),
        extras=_ranked([t for t in told if t.fact.line_numbers not in used], posting.text),
        tasks=_tasks(posting, phrasing),
        duties=duties_of(posting) if phrasing.posting_language == language else (),
        questions=questions_about(posting) if phrasing.posting_language == language else (),
        skills=shared_skills(resume, posting),
        gap=gap[0] if gap else None,
        gap_line=gap[1] if gap else 0,
        needs_translation=needs_translation,
        asks_for_language=any(r.kind == "language" for r in posting.requirements),
        asks_for_education=any(r.kind == "education" for r in posting.requirements),
    )


@dataclass(frozen=True, slots=True)
class _Phrasing:
    """How needs are put in the letter's language."""

    language: Language
    posting_language: Language
    frames: Frames
    resume: Resume

    def need(self, text: str, skills: Sequence[str] = ()) -> NeedPhrase | None:
        """Phrase a need in the letter's language; ``None`` when it cannot be said rightly."""
        if is_unfit(text):
            return None
        if self.language == self.posting_language == "en" and (phrase := phrase_need(text)):
            return phrase
        if skills:
            cased = tuple(in_sentence_case(s, self.resume.text) for s in skills[:3])
            names = listed(
                cased if self.language == "en" else tuple(skills[:3]), self.frames.conjunction
            )
            return NeedPhrase("skills", names)
        return self._quoted(text) if self.language == self.posting_language else None

    def _quoted(self, text: str) -> NeedPhrase | None:
        words = text.strip(" .-*•").split()
        if not words or len(words) > _MAX_QUOTED_WORDS:
            return None
        opening, closing = self.frames.quotes
        return NeedPhrase("quoted", f"{opening}{' '.join(words)}{closing}")


def _requirement_themes(fit: Fit, told: Sequence[ToldFact], phrasing: _Phrasing) -> list[Theme]:
    themes = []
    for match in sorted(fit.matches, key=_match_order):
        requirement = match.requirement
        if match.status == "missing" or requirement.kind in ("trait", "eligibility"):
            continue
        facts = _facts_for(match, told)
        if facts:
            need = phrasing.need(requirement.text, requirement.skills)
            is_must = requirement.importance == "must"
            themes.append(Theme(requirement.line_number, need, facts, is_must))
    return themes


def _match_order(match: RequirementMatch) -> tuple[bool, bool]:
    return match.requirement.importance != "must", match.status != "met"


def _facts_for(match: RequirementMatch, told: Sequence[ToldFact]) -> tuple[ToldFact, ...]:
    numbers = [int(e.material_id.partition(":")[2]) for e in match.evidence]
    facts = [t for n in numbers for t in told if n in t.fact.line_numbers]
    wanted = _stems(f"{match.requirement.text} {' '.join(match.requirement.skills)}")
    if match.status == "partly":
        facts = [t for t in facts if wanted & _stems(t.fact.text)]
    if not facts:
        facts = [t for t in told if _is_near(wanted, t)]
    unique = list({t.fact.line_numbers: t for t in facts}.values())
    unique.sort(key=lambda t: (-len(wanted & _stems(t.fact.text)), not t.fact.has_number))
    return tuple(unique[:3])


def _duty_themes(posting: Posting, told: Sequence[ToldFact], phrasing: _Phrasing) -> list[Theme]:
    """Duties of the posting that share at least two words with a fact, nearest first."""
    required = {r.line_number for r in posting.requirements}
    scored = []
    for line in posting.lines:
        need = phrase_need(line.text) if line.number not in required else None
        if phrasing.posting_language != "en" or phrasing.language != "en" or need is None:
            continue
        if need.kind == "deed" and not is_unfit(line.text):
            scored += _duty_theme(line, need, told)
    return [theme for _, theme in sorted(scored, key=lambda pair: -pair[0])]


def _tasks(posting: Posting, phrasing: _Phrasing) -> tuple[Task, ...]:
    if phrasing.language != "en" or phrasing.posting_language != "en":
        return ()
    lines = [x for x in posting.lines if _DUTIES.search(x.section) and not is_unfit(x.text)]
    needs = [(line.number, phrase_need(line.text)) for line in lines]
    deeds = [Task(n, need) for n, need in needs if need and need.kind == "deed"]
    return tuple(task for task in deeds if _is_sayable(task.need.text))


def _is_sayable(deed: str) -> bool:
    """Tell whether a deed can stand beside another in one sentence."""
    words = deed.split()
    return 3 <= len(words) <= _MAX_TASK_WORDS and words.count("and") <= 1 and "," not in deed


def _duty_theme(
    line: PostingLine, need: NeedPhrase, told: Sequence[ToldFact]
) -> list[tuple[int, Theme]]:
    wanted = _stems(need.text)
    shared = {t.fact.line_numbers: len(wanted & _stems(t.fact.text)) for t in told}
    facts = [t for t in told if _is_near(wanted, t)]
    facts.sort(key=lambda t: (-shared[t.fact.line_numbers], not t.fact.has_number))
    if not facts:
        return []
    best = shared[facts[0].fact.line_numbers]
    return [(best, Theme(line.number, need, tuple(facts[:2]), is_must=False))]


def _ranked(facts: Iterable[ToldFact], posting_text: str) -> tuple[ToldFact, ...]:
    """Order facts by nearness to the posting; near ties fall differently for each posting.

    Two letters from one résumé are to differ in more than the company's name.
    """
    wanted = _stems(posting_text)

    def weight(told: ToldFact) -> float:
        text = f"{posting_text}\0{told.fact.text}".encode(errors="replace")
        draw = hashlib.sha256(text).digest()[0] / 256
        return len(wanted & _stems(told.fact.text)) + told.fact.has_number + _TIE_WIDTH * draw

    return tuple(sorted(facts, key=weight, reverse=True))


def _is_near(wanted: frozenset[str], told: ToldFact) -> bool:
    """Tell whether a fact speaks to a need: it has at least two of its words, and 40 % of them."""
    shared = len(wanted & _stems(told.fact.text))
    return shared >= _MIN_SHARED and shared >= _MIN_SHARE * len(wanted)


def _stems(text: str) -> frozenset[str]:
    """Give the stems of the words that tell one need or fact from another."""
    return frozenset(w.stem for w in content_words(text) if w.text.lower() not in _COMMON)


def shared_skills(resume: Resume, posting: Posting) -> tuple[str, ...]:
    """Give the résumé's skills that stand in the posting word for word, in the posting's order."""
    found: dict[str, int] = {}
    for skill in resume.skills:
        if is_unfit(skill.name) or not 1 < len(skill.name) <= 30 or len(skill.name.split()) > 3:
            continue
        flags = 0 if len(skill.name) <= 3 else re.IGNORECASE
        match = re.search(rf"(?<![\w+#-]){re.escape(skill.name)}(?![\w+#])", posting.text, flags)
        if match and skill.name.lower() not in {name.lower() for name in found}:
            found[skill.name] = match.start()
    names = sorted(found, key=lambda name: found[name])[:_MAX_SKILLS]
    return tuple(in_sentence_case(name, posting.text) for name in names)


def in_sentence_case(name: str, text: str) -> str:
    """Write a skill as it stands inside a sentence: ``Data entry`` is no name, ``Kafka`` is."""
    is_capitalised_only = name[:1].isupper() and name[1:].islower()
    is_phrase = len(name.split()) > 1
    if is_capitalised_only and (is_phrase or re.search(rf"\b{re.escape(name.lower())}\b", text)):
        return name.lower()
    return name


def _gap(fit: Fit, resume: Resume, phrasing: _Phrasing) -> tuple[NeedPhrase, int] | None:
    """Give the missing must that weighs most and can be said rightly.

    It must name a skill or a degree: of years and abilities in general words, silence in a résumé
    proves nothing, and a letter that denies them speaks against its writer.
    """
    missing = [
        m.requirement
        for m in fit.matches
        if m.status == "missing" and m.requirement.importance == "must"
    ]
    for requirement in sorted(missing, key=lambda r: not r.skills):
        if not is_provable_gap(requirement) or _is_in_resume(requirement, resume):
            continue
        absent = tuple(s for s in requirement.skills if not is_unfit(s))
        phrase = phrasing.need(requirement.text, absent)
        if phrase and phrase.kind in ("thing", "skills", "quoted"):
            return phrase, requirement.line_number
    return None


def is_provable_gap(requirement: Requirement) -> bool:
    """Tell whether a résumé that does not name what is asked for shows that it is missing."""
    if requirement.kind in ("trait", "eligibility"):
        return False
    return bool(requirement.skills) or requirement.kind in ("education", "language")


def _is_in_resume(requirement: Requirement, resume: Resume) -> bool:
    text = resume.text.lower()
    return any(
        re.search(rf"(?<![\w+#]){re.escape(skill.lower())}(?![\w+#])", text)
        for skill in requirement.skills
    )
