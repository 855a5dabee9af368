"""What a heading announces: the words stand in ``words/*_sections.txt``, in four languages."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, get_args

from bot.assistant.reading.word_files import sections_of

ResumeSection = Literal[
    "summary", "work", "education", "skills", "languages", "certificates", "contact", "other"
]
PostingSection = Literal["must", "nice", "duties", "noise"]

_MINE = re.compile(r"^(?:my|mein[e]?|mis?|mes|mon|ma) (?=\w)")
_UNPAID = re.compile(
    r"^\W*(?:volunt|ehrenamt|bénévol|voluntari|freiwillig|pro bono|charit|unpaid|community)"
    r"|\b(?:volunteering|bénévolat|bénévoles?|voluntariado|voluntari[oa]s?|ehrenamt)\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:work|professional|employment|beruf\w*|laboral|profession\w*)\b", re.IGNORECASE
)
_MOST_CHARACTERS, _MOST_WORDS = 80, 12
_NOT_LETTERS_AROUND = re.compile(r"^[\W\d_]+|[\W_]+$")


def resume_section(heading: str) -> ResumeSection | None:
    """Name the section that a heading of a résumé opens, if it is a known one."""
    kinds = get_args(ResumeSection)
    if _UNPAID.search(heading) and not _PAID.search(heading):
        return "other" if len(heading.split()) <= _MOST_WORDS // 2 else None
    found = next((kind for kind in kinds if _is_phrase(kind, heading)), None) or next(
        (kind for kind in kinds if _matches("resume", kind, heading)), None
    )
    if found or not _is_spaced(heading):
        return found
    letters = re.sub(r"\W", "", heading).casefold()
    return next((kind for kind in kinds if letters in _despaced(kind)), None)


@cache
def _phrases(kind: str) -> frozenset[str]:
    return frozenset(sections_of("resume_sections")[kind])


def _is_phrase(kind: str, heading: str) -> bool:
    """Tell a heading that is written so in the list, before those that only match one."""
    return len(heading) <= _MOST_CHARACTERS and _normalised(heading) in _phrases(kind)


def posting_section(heading: str) -> PostingSection | None:
    """Name the section that a heading of a posting opens, if it is a known one.

    Preferences come first, because "preferred qualifications" are qualifications too; what is
    never a requirement comes last.
    """
    order: tuple[PostingSection, ...] = ("nice", "must", "duties", "noise")
    whole = next((kind for kind in order if _matches("posting", kind, heading)), None)
    first, colon, _ = heading.strip(" :").partition(":")
    return whole or (posting_section(first) if colon else None)


def _is_spaced(heading: str) -> bool:
    """Tell letters that were set apart ("EDU CATION", "P ROF I LE")."""
    words = heading.split()
    return 1 < len(words) <= _MOST_WORDS and heading.isupper() and len(heading) <= _MOST_CHARACTERS


@cache
def _despaced(kind: str) -> frozenset[str]:
    phrases = sections_of("resume_sections")[kind]
    return frozenset(re.sub(r"\W", "", phrase) for phrase in phrases if "*" not in phrase)


def _matches(document: str, kind: str, heading: str) -> bool:
    if len(heading) > _MOST_CHARACTERS:
        return False
    plain = _normalised(heading)
    return (
        0 < len(plain.split()) <= _MOST_WORDS
        and _pattern(document, kind).fullmatch(plain) is not None
    )


def _normalised(heading: str) -> str:
    text = heading.casefold().replace("\u2019", "'").replace("&", " and ")
    text = re.sub(r"\([^)]*\)", " ", text)
    text = re.sub(r"[/,|:+!?]", " ", _NOT_LETTERS_AROUND.sub("", text.strip()))
    return _MINE.sub("", " ".join(text.split()))


@cache
def _pattern(document: str, kind: str) -> re.Pattern[str]:
    phrases = sections_of(f"{document}_sections")[kind]
    return re.compile(
        "|".join(re.escape(phrase.casefold()).replace(r"\*", r".+") for phrase in phrases)
    )
