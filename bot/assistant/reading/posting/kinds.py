"""What a requirement is about, how important it is, and how many years it asks for."""

from __future__ import annotations

import re

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.skill_names import find_skills
from bot.domain.posting import Importance, RequirementKind

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve",
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "une deux trois quatre cinq six sept huit neuf dix onze douze",
)
_NUMBERS = {word: number for words in _NUMBER_WORDS for number, word in enumerate(words.split(), 1)}
_NUMBER = rf"(?:\d{{1,2}}(?:[.,]5)?|{'|'.join(_NUMBERS)}|eine?m?)"
_YEARS = re.compile(
    rf"""(?<![\w.,$€£])(?P<number>{_NUMBER})
    \s*(?:\(\w{{1,8}}\)\s*)?(?:\+|plus\b|or\ more|oder\ mehr|o\ más|et\ plus)?\s*
    (?:(?:-|\u2013|\u2014|to|bis|a|à|or|oder)\s*{_NUMBER}\s*\+?\s*)?
    (?:full[- ](?:time\ )?)?
    (?P<unit>years?|yrs?|jahren?|años?|ans?|months?|monate?n?|meses|mois)\b
    (?!\s*(?:old|of\ age|ago))""",
    re.VERBOSE | re.IGNORECASE,
)

IDEALLY = r"(?:ideally|preferably|idealerweise|vorzugsweise|idéalement|idealmente|preferiblemente)"
_ASIDE = re.compile(
    r"\([^()]*\)(?!\s*\.?$)"
    r"|\((?!(?:strongly|highly|very|much|not|also|is|but|definitely|preferred)\b)[^()]*"
    rf"\bpreferred\b[^()]*\)|\((?:and |or )?{IDEALLY}\b[^()]*\)"
    rf"|(?<=\w)(?:,| -+| [\u2013\u2014])? (?:\w{{1,4}},? )?{IDEALLY}\b.*$",
    re.IGNORECASE,
)
"""A preference for one detail, which leaves the rest required."""
_WISHED = re.compile(
    rf"^\W*(?:(?:and|but|also) )?(?:(?:you|we|du|sie|ihr|vous|tu) (?:\w+ )?)?{IDEALLY}\b",
    re.IGNORECASE,
)
"""A wish from its first words on: "Ideally, you…", "You have ideally…"."""
_GRADED = re.compile(
    r"\b(?:an?|is|are|be|as|considered|ein(?:en?)?|un|una|serait|wäre) (?:\w+ly )?"
    r"(?:significant|strong|definite|huge|big|major|massive|real|great|nice|added|distinct|clear"
    r"|considerable|additional|special|serious|gro(?:ß|ss)e[rs]?|klare[rs]?|gran|vrai|gros|sérieux)"
    r" (?:plus|bonus|advantage|asset|benefit|differentiator|vorteil|ventaja|avantage|atout)\b",
    re.IGNORECASE,
)
_BONUS_FIRST = re.compile(r"^\W*[\[(](?:bonus|plus|optional|nice to have)[\])]", re.IGNORECASE)


def importance_of(text: str, *, section: Importance) -> Importance:
    """Say how important a requirement is: a preference in its words wins over its section."""
    if section == "nice" or (has_cue("must", text) and not has_cue("not must", text)):
        return section
    if _BONUS_FIRST.match(text) or _WISHED.match(text):
        return "nice"
    return "nice" if is_wish(_ASIDE.sub("", text)) else section


def is_wish(text: str) -> bool:
    """Tell whether words of the text say that something is welcome and not needed."""
    return has_cue("nice", text) or _GRADED.search(text) is not None


def names_ability(text: str) -> bool:
    """Tell whether words of the text name what one has or can, years among them."""
    return has_cue("names ability", text) or years_of(text) is not None


def years_of(text: str) -> float | None:
    """Give the least number of years a requirement asks for."""
    found = _YEARS.search(text)
    if found is None:
        return None
    word = found["number"].casefold()
    number = float(word.replace(",", ".") if word[0].isdigit() else _NUMBERS.get(word, 1))
    is_months = found["unit"].casefold().startswith("m")
    return round(number / 12, 2) if is_months else number


def years_in(text: str) -> str:
    """Give the number of years that a requirement asks for, as written ("5+ years")."""
    found = _YEARS.search(text)
    return found[0] if found else ""


def kind_of(text: str) -> RequirementKind:
    """Say what a requirement is about; what is rarest and plainest is looked for first."""
    if years_of(text) is not None:
        return "experience"
    skills = find_skills(text)
    speaks_of_language = has_cue("human language", text) and has_cue("language level", text)
    tests: tuple[tuple[RequirementKind, bool], ...] = (
        ("eligibility", has_cue("eligibility", text)),
        ("language", speaks_of_language and not skills),
        ("education", has_cue("education", text)),
        ("skill", bool(skills)),
        ("experience", has_cue("experience", text)),
        ("trait", has_cue("trait", text)),
    )
    return next((kind for kind, holds in tests if holds), "skill")
