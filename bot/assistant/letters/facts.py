"""Facts: what a résumé tells, in entries that a letter can say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from bot.assistant.grounding.dates import find_periods
from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.answers import say_answer
from bot.assistant.letters.statement import Statement
from bot.assistant.letters.statements import statement_of
from bot.assistant.letters.unfit import is_unfit
from bot.assistant.letters.word_lists import word_set
from bot.domain.identity import Language
from bot.domain.resume import Resume, ResumeLine, Work

Place = Literal["work", "project", "other"]

_BULLET = re.compile(r"^\s*(?:[-*•·‣▪●◦\u2013—>✓]|\d{1,2}[.)])\s+")
_OPEN_END = re.compile(
    r"(?:,|\b(?:and|or|of|the|a|an|to|for|with|in|on|at|by|from|using|und|der|die|das|mit|für|von|de|y|et|la|el|les|des))$",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(
    r"skill|kompeten|kenntnis|competenc|habilidad|aptitud|language|sprach|idioma|langue|interest|hobb|"
    r"reference|publication|patent|education|ausbildung|formaci|formation|award|contact|kontakt|"
    r"summary|profile|profil|about|perfil|objective|talk|speaking|vortr|honou?r|course|thesis",
    re.IGNORECASE,
)
_ONLY_A_TIME = re.compile(
    r"^(?:\d+(?:[.,]\d)?\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|años?|mes(?:es)?|ans?|mois)"
    r"[\s,]*(?:and|und|y|et)?\s*)+\.?$",
    re.IGNORECASE,
)
"""How long a position lasted, as some templates print it beside the dates."""
_TRAINING = re.compile(
    r"(?:aus|weiter)bildung (?:zum|zur|als|in|im|bei|an)\b|(?:studium|lehre|umschulung)\b"
    r"|formación en\b|formation en\b|(?:diplôme|licence|master|bachelor|grado|máster)"
    r" (?:d[eu]\b|d['\u2019]|en\b|of\b|in\b|universitario\b)",
    re.IGNORECASE,
)
"""What somebody learnt, which is no deed: ``Ausbildung zum Pfleger``, not ``von Lehrlingen``."""
_SENTENCE_END = re.compile(r"(?<=[\w%)]\.) (?=[A-ZÀ-ÖØ-Þ])(?<!Mio\. )(?<!Mrd\. )(?<!Tsd\. )")
_ASIDE = re.compile(
    r"^I(?:'|\u2019| )|\b(?:we|me|us|nobody|honestly|lost|liked|mostly|personally|would|not an?)\b",
    re.IGNORECASE,
)
"""What somebody remarks behind a deed: no deed of its own."""
_OWN_DEED = re.compile(r"(?:I (?!am|was)|Ich |J['\u2019]|Je )\w|[A-ZÁÉÍÓÚ][\wáéíóú]+[éí] ")
_TELLS_WHEN = re.compile(
    r"^(?:At present|At the moment|Currently|Today|Now|Since|In (?:\w+ )?\d{4},?)"
    r" I (?:am|have been|joined|moved)\b"
    r"|^I have (?:been|taught|worked|nursed)\b.{0,40}\bsince\b",
    re.IGNORECASE,
)
"""A sentence of prose that tells the position itself."""
_PROJECT = re.compile(r"project|projekt|proyecto|projet|open.source", re.IGNORECASE)
_DEED_WORDS = 4
_APPROXIMATE = re.compile(r"(?<![\w/])~ ?(?=\d)")
_ABOUT = {"en": "about ", "de": "etwa ", "es": "unos ", "fr": "environ "}


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of a résumé, whole, with the lines it stands on."""

    text: str
    lines: tuple[ResumeLine, ...]
    work: Work | None
    place: Place
    language: Language
    project: str = ""
    """The project's name, where the résumé gives a short one."""

    @property
    def has_number(self) -> bool:
        """Tell whether the entry gives a figure."""
        return bool(re.search(r"\d", self.text))

    @property
    def key(self) -> tuple[frozenset[int], str]:
        """Tell one fact from another, also from one on the same line."""
        return (self.line_numbers, self.text)

    @property
    def line_numbers(self) -> frozenset[int]:
        """Give the numbers of the lines that the entry stands on."""
        return frozenset(line.number for line in self.lines)


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A fact together with the sentence that says it."""

    fact: Fact
    statement: Statement


def told_facts(resume: Resume) -> tuple[ToldFact, ...]:
    """Give every entry of a résumé that can be said in the first person, in its order."""
    told = []
    for fact in facts_of(resume):
        is_current = fact.work.is_current if fact.work else False
        answer = say_answer(fact.text, fact.language) if fact.lines[0].told_on else None
        statement = answer or statement_of(fact.text, fact.language, is_current=is_current)
        if statement is not None and (fact.place != "other" or _is_own_deed(statement)):
            told.append(ToldFact(fact, statement))
    return tuple(told)


def _is_own_deed(statement: Statement) -> bool:
    """Tell whether a line outside positions and projects surely tells something done.

    ``Building the Next Decade`` may be the title of a talk, ``Welcome to …`` a greeting.
    """
    is_duty = statement.bare.startswith("Zu meinen Aufgaben")
    return is_duty or (statement.takes_position and not statement.bare.startswith("My job was to"))


def facts_of(resume: Resume) -> tuple[Fact, ...]:
    """Give the entries of a résumé that are fit for a letter; wrapped lines are joined."""
    language = recognise_language(resume.text)
    casing = _casing(resume)
    works = [work for work in resume.work if not is_deed(work.name, language)]
    facts = []
    own = {_one_line(text) for text in (resume.basics.name, resume.basics.label, *_places(resume))}
    for lines in _entries(resume):
        text = _clean(" ".join(_BULLET.sub("", line.text).strip() for line in lines), language)
        text = _unshouted(text, casing)
        text = _without_dated_sentences(text)
        is_head = _one_line(text) in own or bool(_TRAINING.match(text))
        if not text or is_head or _ONLY_A_TIME.match(text):
            continue
        work = _work_of(lines[0], works)
        is_told = not _NOT_TOLD.search(lines[0].section) or _is_of(work, lines[0])
        if not is_unfit(text) and is_told:
            place = _place(lines[0], work)
            project = _project_name(lines[0]) if place == "project" else ""
            facts += [
                Fact(deed, lines, work, place, language, project) for deed in _deeds(text, language)
            ]
    return tuple(facts)


def _without_dated_sentences(text: str) -> str:
    """Give a line without the sentences that say when a position was held, or began."""
    parts = _SENTENCE_END.split(text)
    told = [
        part
        for part in parts
        if not (find_periods(part, date.max) or (len(parts) > 1 and _TELLS_WHEN.search(part)))
    ]
    return " ".join(told)


def _places(resume: Resume) -> tuple[str, ...]:
    return tuple(text for text in (resume.basics.location, *(w.location for w in resume.work)))


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .,").lower()


def _deeds(text: str, language: Language) -> list[str]:
    """Cut a line that tells several deeds into them; what belongs to one stays with it."""
    deeds: list[str] = []
    for part in _SENTENCE_END.split(text):
        said = statement_of(part, language, is_current=False) if deeds else None
        is_deed = said is not None and said.takes_position and bool(_OWN_DEED.match(said.bare))
        is_deed = is_deed and not _ASIDE.search(part)
        if deeds and not is_deed:
            deeds[-1] = f"{deeds[-1]} {part}"
        else:
            deeds.append(part)
    return deeds


def is_deed(name: str, language: Language) -> bool:
    """Tell whether what a reader took for an employer is a line that tells something done."""
    is_long = len(name.split()) >= _DEED_WORDS
    has_figure = bool(re.search(r"\b\d+\b", name))
    is_said = language != "en" and statement_of(name, language, is_current=False) is not None
    is_count = bool(re.match(r"\d+ [a-zäöüéèñ]+\.?$", name))
    return is_count or (is_long and (has_figure or is_said))


def _entries(resume: Resume) -> list[tuple[ResumeLine, ...]]:
    heads = {number for work in resume.work for number in work.line_numbers[:1]}
    lowered = {
        line.context
        for before, line in pairwise(resume.lines)
        if before.number in heads and line.text.strip()[:1].islower()
    }
    entries: list[tuple[ResumeLine, ...]] = []
    for line in resume.lines:
        if not line.text.strip():
            continue
        before = entries[-1][-1] if entries else None
        is_new = before is None or before.number in heads
        if before and not is_new and _continues(before, line, is_lowered=line.context in lowered):
            entries[-1] = (*entries[-1], line)
        else:
            entries.append((line,))
    return entries


def _continues(before: ResumeLine, line: ResumeLine, *, is_lowered: bool) -> bool:
    """Tell whether a line goes on with the one before; where all begin small that says nothing."""
    if (before.section, before.context) != (line.section, line.context):
        return False
    if _BULLET.match(line.text) or line.number != before.number + 1:
        return False
    start, end = line.text.strip(), before.text.strip()
    if end.endswith((".", "!", "?", ":")):
        return False
    return (
        (start[:1].islower() and not is_lowered)
        or start.startswith(("(", "&"))
        or bool(_OPEN_END.search(end))
    )


def _clean(text: str, language: Language) -> str:
    text = re.sub(r"[*_`]{1,2}(?=\S)|(?<=\S)[*_`]{1,2}|^(?:There|Here),? (?=I )", "", text)
    text = _APPROXIMATE.sub(_ABOUT[language], text)
    return re.sub(r"\s+", " ", text).strip(" ·•|")


def _casing(resume: Resume) -> dict[str, str]:
    """Give how the résumé writes each word where it does not shout."""
    quiet = [line.text for line in resume.lines if not _shouts(line.text)]
    quiet += [skill.name for skill in resume.skills]
    quiet += [name for work in resume.work for name in (work.name, work.position)]
    return {word.lower(): word for text in quiet for word in re.findall(r"[\w+#.-]*\w", text)}


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _unshouted(text: str, casing: dict[str, str]) -> str:
    """Write a line in capitals as the other lines are written; give it up when that is unsure.

    A short word seen nowhere else may be an abbreviation, so it cannot be lowered safely.
    """
    if not _shouts(text):
        return text
    words = []
    for word in text.split():
        core = word.strip(".,;:()")
        if re.fullmatch(r"[A-Z]{2,4}", core) and core.lower() not in casing | _SHORT:
            return ""
        words.append(word.replace(core, casing.get(core.lower(), core.lower())))
    sentence = " ".join(words)
    return sentence[0].upper() + sentence[1:]


_SHORT = dict.fromkeys(
    word_set(
        "led ran cut a an the of and or to in on at by for from with my our own all new team two "
        "four five six nine ten day days week year time cost sold kept won set made met"
    ),
    "",
)


def _work_of(line: ResumeLine, works: Sequence[Work]) -> Work | None:
    for work in works:
        if line.number in work.line_numbers:
            return work
    for work in works:
        if work.name and line.context and work.name in line.context:
            return work
    return None


def _is_of(work: Work | None, line: ResumeLine) -> bool:
    """Tell whether a line stands under a position, whatever head a reader put over both."""
    is_dated = work is not None and bool(work.start_date)
    return work is not None and is_dated and line.number in work.line_numbers


def _project_name(line: ResumeLine) -> str:
    name = re.split(r"\s[\u2013\u2014|(-]|[,(|]", line.context)[0].strip()
    is_name = 0 < len(name.split()) <= 4 and not re.search(r"\d{4}", name)
    return name if is_name and not is_unfit(name) else ""


def _place(line: ResumeLine, work: Work | None) -> Place:
    if work is not None:
        return "work"
    return "project" if _PROJECT.search(f"{line.section} {line.context}") else "other"
