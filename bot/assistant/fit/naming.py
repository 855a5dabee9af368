"""Naming: skills, credentials and languages, which only a line that names them can show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.assistant.fit.facets import Facet
from bot.assistant.fit.person import Person
from bot.assistant.grounding.lexicon.tables import proficiencies
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.skills import canonical_skill, find_skills, names_skill, with_implied

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
UNFINISHED = re.compile(
    r"\b(?:part-qualified|part qualified|in progress|ongoing|candidate|student|studying|expected"
    r"|working towards|towards|papers|pending|begun|started|laufend|läuft|en cours|en curso"
    r"|(?:exam|test) booked|units? left|exam in|prüfung im|abschluss (?:voraussichtlich|20\d\d)"
    r"|termina en|to be completed|not yet completed)\b",
    re.IGNORECASE,
)
NOT_BEGUN = re.compile(
    r"\b(?:not yet (?:taken|started|begun|sat|booked)|not taken|noch nicht (?:begonnen|abgelegt)"
    r"|geplant(?:er|e|es)? (?:kurs|lehrgang|prüfung)|pas encore (?:commencé|passé)\w*"
    r"|aún (?:no|sin) (?:empezad|cursad|comenzad)\w*|no cursad\w+)\b",
    re.IGNORECASE,
)
"""Of a course or an exam that is only meant to be: it shows nothing yet."""
IS_RUNNING = re.compile(
    r"\b(?:part-qualified|in progress|expected|working towards|läuft|laufend|en cours|en curso"
    r"|(?:exam|test) booked|units? left|prüfung im|termina en|to be completed|not yet completed"
    r"|(?:first|second|third) of (?:two|three|four) years)\b",
    re.IGNORECASE,
)
"""Of a course or an exam: it is not done yet; words that no deed has."""
_LEARNED = re.compile(
    r"\b(?:course|tutorial|workshop|seminar|class(?:es)?|read about|learn(?:ed|t|ing)?|studied"
    r"|heard of|certificate|kurs|gelernt|schulung|vorlesung|cours|appris|formation|curso"
    r"|aprend\w+)\b",
    re.IGNORECASE,
)
"""What a user tells of a skill that they learned; doing is told in other words."""
_COURSE = re.compile(
    r"\b(?:online )?(?:course|tutorial|MOOC|bootcamp|kurs|onlinekurs|lehrgang|curso|cours)\b",
    re.IGNORECASE,
)
"""Outside of any position: a thing was learned there, and not yet done."""
_EXAMPLES = re.compile(
    r"(?:such as|e\.\s?g\.?|like|for example|for instance|one of|any of|either|z\.\s?B\."
    r"|wie|por ejemplo|como|par exemple|comme)\s*[:,(]*\s*$",
    re.IGNORECASE,
)
_SIMILAR = re.compile(
    r"^\W*(?:or (?:similar|equivalent|comparable|another|other)|etc|oder ähnlich|o similar"
    r"|ou équivalent)",
    re.IGNORECASE,
)
_OR = re.compile(r"\b(?:or|oder|ou|o)\b|/", re.IGNORECASE)
_OR_NEXT = re.compile(r"^(?:,\s*(?:[\w-]+ ?){1,3}){0,2},?\s+(?:or|oder|ou|o)\s", re.IGNORECASE)
"""``logistics, supply chain, or fintech``: the list ends with an item that is no known skill."""
_LAST_OF_CHOICE = re.compile(
    r"^,?\s+(?:or|oder|ou|o)\s+([\w.+#-]*\w(?: [\w.+#-]*\w){0,2})(?=[.;,)]*\s*$)", re.IGNORECASE
)
_NO_THING = re.compile(
    r"\b(?:similar|other|another|equivalent|comparable|related|any|more|experience|degree|better"
    r"|ähnlich\w*|vergleichbar\w*|andere\w*|similar\w*|otr[oa]s?|équivalent\w*|autres?)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|und|y|e|et)\b|&", re.IGNORECASE)
_BETWEEN_OF_LIST = re.compile(
    r"^[\s,;/()&]*(?:(?:[\w.+#-]+ ?){1,3}(?:,\s*|(?=\b(?:and|or|und|oder|y|o|et|ou)\b))){0,2}"
    r"(?:(?:and|or|und|oder|y|o|et|ou|and/or)\b)?[\s,(]*$",
    re.IGNORECASE,
)
"""Between two skills of one list; up to two items that are no known skill may stand there too."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Skills of which one is enough; mostly just one."""

    skills: tuple[str, ...]


def read_choices(text: str, skills: Sequence[str]) -> tuple[Choice, ...]:
    """Tell which skills of a requirement are alternatives (``Python or R``, ``such as Kafka``)."""
    found = {skill: _find_whole(skill, text) for skill in skills}
    places = sorted((match.start(), match.end(), s) for s, match in found.items() if match)
    choices = [Choice((skill,)) for skill, match in found.items() if match is None]
    for run in _runs(places, text):
        before, after = text[: run[0][0]], text[run[-1][1] :]
        between = [text[one[1] : other[0]] for one, other in pairwise(run)]
        is_choice = (
            any(_OR.search(gap) for gap in between)
            or _EXAMPLES.search(before)
            or _SIMILAR.match(after)
            or (_OR_NEXT.match(after) and not any(_AND.search(gap) for gap in between))
        )
        names = (*(skill for _, _, skill in run), *_tail(after, is_choice=bool(is_choice)))
        choices += [Choice(names)] if is_choice else [Choice((name,)) for name in names]
    return tuple(choices)


def _tail(after: str, *, is_choice: bool) -> tuple[str, ...]:
    """Give the last of a choice where it is no known skill (``MS Project or Powerproject``)."""
    found = _LAST_OF_CHOICE.match(after) if is_choice else None
    return (found[1],) if found and not _NO_THING.search(found[1]) else ()


def _find_whole(skill: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(skill)}(?!\w)", text, re.IGNORECASE)


def match_skill(skill: str, person: Person, *, asked: str) -> Facet:
    """Hold one skill against the lines that name it."""
    lines = [line for line in person.lines if names_skill(line.text, skill)]
    lines = lines or [line for line in person.lines if _implies(line, skill)]
    lines = lines or [line for line in person.lines if spells_out(line.text, skill)]
    lines = [line for line in lines if not NOT_BEGUN.search(line.text)]
    if not lines:
        return Facet("missing", f"no line names {skill}")
    if _asked_level(asked) >= 2 and all(_level_at(line.text, skill) == 0 for line in lines):
        return Facet("partly", f"{skill} is named as basic knowledge", tuple(lines))
    if all(UNFINISHED.search(_piece(line.text, skill, asked)) for line in lines):
        return Facet("partly", f"{skill} is named as unfinished", tuple(lines))
    if all(_COURSE.search(line.text) and not person.is_of_position(line) for line in lines):
        return Facet("partly", f"{skill} is named as a course, and no line shows it", tuple(lines))
    if all(line.material.told_on and _LEARNED.search(line.text) for line in lines):
        return Facet("partly", f"{skill} is told as learned", tuple(lines))
    return Facet("met", _why(skill, lines), tuple(lines))


def _piece(text: str, skill: str, asked: str) -> str:
    """Give the sentence of a line that names a skill, at the level asked for where one is named."""
    pieces = re.split(r"(?<=[\w)])[.;] ", text)
    level = _LEVEL.search(asked)
    own = [piece for piece in pieces if names_skill(piece, skill)]
    at_level = [piece for piece in own if level and level[0].lower() in piece.lower()]
    return next(iter((*at_level, *own)), text) if len(own) > 1 else text


_LEVEL = re.compile(r"\b(?:level|stufe|nivel|niveau) ?\d\b", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{3,5}")


def spells_out(text: str, initials: str) -> bool:
    """Tell whether words in a row begin with these letters (``CKA``)."""
    if not _INITIALS.fullmatch(initials):
        return False
    words = re.findall(r"[^\W\d_][\w-]*", text)
    runs = (words[at : at + len(initials)] for at in range(len(words)))
    return any("".join(word[0] for word in run) == initials for run in runs)


def _implies(line: Line, skill: str) -> bool:
    return canonical_skill(skill) in with_implied(find_skills(line.text))


def _why(skill: str, lines: Sequence[Line]) -> str:
    if any(names_skill(line.text, skill) for line in lines):
        return f"{skill} is named"
    if any(spells_out(line.text, skill) for line in lines):
        return f"{skill} is named in full"
    implying = sorted({found for line in lines for found in find_skills(line.text)})
    through = next(found for found in implying if canonical_skill(skill) in with_implied((found,)))
    return f"{through} implies {skill}"


def _runs(places: Sequence[tuple[int, int, str]], text: str) -> list[list[tuple[int, int, str]]]:
    """Put skills that are listed together into one run."""
    runs: list[list[tuple[int, int, str]]] = []
    for place in places:
        if runs and place[0] < runs[-1][-1][1]:
            continue
        if runs and _BETWEEN_OF_LIST.match(text[runs[-1][-1][1] : place[0]]):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _asked_level(text: str) -> int:
    words = _WORD.findall(text.lower())
    return max((proficiencies()[word] for word in words if word in proficiencies()), default=1)


def _level_at(text: str, skill: str) -> int:
    """Give the level said beside a skill: in its own piece between commas."""
    pieces = [piece for piece in re.split(r"[,;]", text) if names_skill(piece, skill)]
    levels = [
        proficiencies()[word]
        for piece in pieces
        for word in _WORD.findall(piece.lower())
        if word in proficiencies()
    ]
    return max(levels, default=1)
