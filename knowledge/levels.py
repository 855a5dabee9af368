"""Levels: the words of a title that say how senior someone is, told apart from what they do.

"Senior Software Engineer I, Backend" is the role "Software Engineer, Backend" at the level
``senior`` and grade 1. Words that only look like levels stay: "Staff Nurse", "Lead Generation",
"Chief of Staff", "School Principal".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.details import Level


@dataclass(frozen=True, slots=True)
class LevelledTitle:
    """A title, taken apart."""

    role: str
    """The title without its level words, brackets of gender and working mode."""
    level: Level | None = None
    grade: int | None = None
    words: tuple[str, ...] = ()
    """The level words as written, in order."""
    is_inferred: bool = False
    """The level follows from the grade or the kind of work, not from a level word."""


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_LEVEL_OF_GRADE: dict[int, Level] = {1: "junior", 2: "mid", 3: "senior", 4: "staff", 5: "principal"}
_STAFF_IS_A_ROLE = (
    r"(?:registered )?(?:nurse|accountant|attorney|counsel|pharmacist|physician|psych\w+|sergeant"
    r"|writer|assistant|therapist|associate|officer|member|development|training|augmentation"
    r"|auditor|photographer|chaplain|surgeon|internist)"
)
_LEAD_IS_A_ROLE = (
    r"(?:gen(?:eration)?|management|qualification|nurturing|sourcing|researcher|time"
    r"|optimi[sz]ation)"
)
_WORDS: tuple[tuple[Level, str], ...] = (
    (
        "intern",
        (
            r"\b(?:intern(?:ship)?|trainee|apprentice(?:ship)?|co-?op|working student"
            r"|werkstud(?:ent|ierende)(?:in|:in|:r|\*in)?|praktikant(?:in|:in|\*in)?|praktikum|azubi|stagiaire"
            r"|stage en|alternance|becari[oa]|en prácticas|prácticas)\b"
        ),
    ),
    (
        "junior",
        (
            r"\b(?:junior|jr\b\.?|entry[- ]level|graduate|new grad|early[- ]career|"
            r"berufseinsteiger(?:in)?|débutant)(?!\w)|^associate (?=\w+ \w)"
        ),
    ),
    ("mid", r"\b(?:mid[- ]?(?:level|senior|weight)?(?![- ]?market)|intermediate|confirmé)\b(?!-)"),
    ("senior", r"\b(?:senior|snr\b\.?|sr\b\.?|sénior|experienced|expérimenté)(?!\w)"),
    ("staff", rf"(?<!of )\bstaff\b(?! {_STAFF_IS_A_ROLE}\b)(?=[ ,/]*\w)"),
    (
        "principal",
        (
            r"(?<!vice )(?<!school )(?<!assistant )\bprincipal\b(?=[ ,/]+\w)|"
            r"\bdistinguished\b"
        ),
    ),
    ("lead", rf"\b(?:(?:team)?lead|leiter(?:in)?|leitende[rn]?)\b(?! {_LEAD_IS_A_ROLE}\b)"),
)
_PATTERNS = tuple((level, re.compile(words, re.IGNORECASE)) for level, words in _WORDS)
_NO_MANAGER_OF_PEOPLE = re.compile(
    r"\b(?:account|accounts|product|project|programme?|case|community|office|success|property|"
    r"release|relationships?|content|social media|category|partner(?:ship)?s?|brand|event|"
    r"campaign|delivery|portfolio|alliance|growth|lifecycle|territory|engagement|proposal|bid|"
    r"contracts?|risk|knowledge|quality|change|channel)s?\b[^,(]{0,30}\bmanager",
    re.IGNORECASE,
)
_DIRECTOR = re.compile(
    r"\b(?:director|head of|vp|vice president|chief [\w ]{2,30} officer|c[etfop]o|president"
    r"|geschäftsführer(?:in)?|director[a]?)\b",
    re.IGNORECASE,
)
_MANAGER = re.compile(r"\b(?:manager|supervisor|superintendent)\b", re.IGNORECASE)
_GRADE = re.compile(
    r"(?<![\w/&])(?:(?:level|grade|stufe|l|ic|e)[ -]?)?(i{1,3}|iv|v|[1-9])(?![\w/&+%.'-])",
    re.IGNORECASE,
)
_NO_GRADE_BEFORE = re.compile(
    r"(?:tier|class|phase|type|web|series|shift|schedule|track|department|title|top|"
    r"part|region|zone|group|year)\s*$",
    re.IGNORECASE,
)
_MODE = re.compile(
    r"\s*[(\[][^()\[\]]*?(?:\b(?:m|f|w|d|x|h|all genders?)\s*[/|]\s*(?:m|f|w|d|x|h|gn)\b|remote"
    r"|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|alle)[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
_LEADING_MODE = re.compile(
    r"^(?:100% )?(?:remote|hybrid|on-?site)\b[\s:,\u2013\u2014-]*", re.IGNORECASE
)
_EDGES = " \t,;:|/&·\u2013\u2014-"


def parse_title(title: str) -> LevelledTitle:
    """Take a title apart; a title without level words comes back as its own role."""
    rest = _LEADING_MODE.sub("", _MODE.sub("", " ".join(title.split())))
    found: list[tuple[int, Level, str]] = []
    for named, pattern in _PATTERNS:
        if match := pattern.search(rest):
            found.append((match.start(), named, match[0].strip()))
    found.sort()
    bare = rest
    for start, _, word in found:
        if not _is_last_lead(rest, start, word):
            bare = _without(bare, word)
    grade, bare, grade_word = _graded(bare)
    words = tuple(word for _, _, word in found) + ((grade_word,) if grade_word else ())
    level, is_inferred = _level(found, bare, grade)
    role = _tidy(bare)
    return LevelledTitle(role or _tidy(rest) or title.strip(), level, grade, words, is_inferred)


def _level(
    found: list[tuple[int, Level, str]], bare: str, grade: int | None
) -> tuple[Level | None, bool]:
    """Choose the level: what one is called first, then what one leads, then the number."""
    if found and found[0][1] == "intern":
        return "intern", False
    if _DIRECTOR.search(bare) and not re.search(r"\bassistant\b", bare, re.IGNORECASE):
        return "director", True
    if (
        _MANAGER.search(bare)
        and not _NO_MANAGER_OF_PEOPLE.search(bare)
        and (not found or found[0][1] in ("senior", "principal", "staff"))
    ):
        return "manager", True
    if found:
        return found[0][1], False
    return (_LEVEL_OF_GRADE.get(grade), True) if grade is not None else (None, False)


def _graded(text: str) -> tuple[int | None, str, str]:
    """Take the number of a step off: at the end, or before a comma, dash or bracket."""
    for match in _GRADE.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        is_last = re.match(r"\s*(?:$|[,(\[\u2013\u2014|/-])", after)
        if not before.strip(_EDGES) or not is_last or _NO_GRADE_BEFORE.search(before):
            continue
        number = _ROMAN.get(match[1].lower()) or int(match[1])
        return number, f"{before.rstrip()}{after}", match[0].strip()
    return None, text, ""


def _is_last_lead(title: str, start: int, word: str) -> bool:
    """Tell whether "Lead" is the noun of the title, as in "Tech Lead, Payments"."""
    after = title[start + len(word) :]
    return word.lower() == "lead" and start > 0 and re.match(r"\s*(?:$|[^\s\w])", after) is not None


def _without(text: str, word: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)\.?", " ", text, count=1)


def _tidy(text: str) -> str:
    text = re.sub(r"[(\[][\s,/&-]*[)\]]", " ", text)
    text = re.sub(r"\s+([,)])|([(])\s+", r"\1\2", re.sub(r"\s+", " ", text))
    text = re.sub(r"[\u2013\u2014-] [/|\u2013\u2014-] ", "- ", text)
    text = re.sub(r"^\s*(?:of|in|for)\s+", "", re.sub(r",\s*,", ",", text).strip(_EDGES))
    return text.strip(_EDGES)
