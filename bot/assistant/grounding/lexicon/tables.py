"""The tables of words beside this file, read once at the first use.

``*.txt``: sections in square brackets, ``#`` begins a comment line.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from bot.domain.identity import Language

Table = Literal[
    "answer_talk",
    "applying",
    "careers",
    "entailment",
    "fields",
    "function_words",
    "persons",
    "plain",
    "skills",
    "strict",
    "synonyms",
    "verbs",
]


@cache
def function_words(language: Language) -> frozenset[str]:
    """Give the words of a language that only hold a sentence together."""
    return _words("function_words", language)


@cache
def frame_words() -> frozenset[str]:
    """Give the words with which letters and answers talk around a fact."""
    return _words("function_words", "frame")


@cache
def answer_talk() -> frozenset[str]:
    """Give the words with which language models talk around the facts of an answer."""
    return _words("answer_talk", "words")


@cache
def sentence_openers() -> frozenset[str]:
    """Give words that stand in capitals at the beginning of a sentence and are no names."""
    return _words("answer_talk", "openers")


@cache
def anchors_of_applying(language: Language) -> frozenset[str]:
    """Give the words of a language that speak of an application."""
    return _words("applying", f"{language} anchors")


@cache
def words_of_applying(language: Language) -> frozenset[str]:
    """Give the words that may stand beside those."""
    return _words("applying", language)


@cache
def told_of_applying() -> frozenset[str]:
    """Give what candidates may have done about their application, as verbs in the past."""
    return _words("applying", "told")


@cache
def words_of_work() -> frozenset[str]:
    """Give plain words that tell of work done, and so are no talk of applying."""
    return _words("applying", "work")


@cache
def place_names() -> dict[str, tuple[str, ...]]:
    """Give for each word of a place, in lower case, all that say the same place."""
    places, countries = (
        [tuple(row.lower().split("; ")) for row in _rows("answer_talk", section)]
        for section in ("places", "countries")
    )
    either_way = {word: row for row in places for name in row for word in name.split()}
    return either_way | {row[0]: row for row in countries}


@cache
def entailment_weights() -> dict[str, float]:
    """Give the weight of every figure of ``overlap.py``, and the ``bias``."""
    rows = (row.partition(": ") for row in _rows("entailment", "weights"))
    return {name: float(weight) for name, _, weight in rows}


@cache
def synonym_families() -> tuple[tuple[str, ...], ...]:
    """Give rows of words that say the same of a piece of work."""
    return tuple(tuple(row.split()) for row in _rows("synonyms", "families"))


@cache
def opposites() -> tuple[tuple[str, ...], ...]:
    """Give the sides that exclude each other: an even one and the odd one behind it."""
    return tuple(
        tuple(side.split()) for row in _rows("synonyms", "opposites") for side in row.split("|")
    )


@cache
def skill_writings() -> dict[str, str]:
    """Give writing to skill; a leading ``~`` says that only this very case counts."""
    return {
        writing: skill
        for skill, writings in _named_rows("skills", "writings").items()
        for writing in writings
    }


@cache
def implied_skills() -> dict[str, tuple[str, ...]]:
    """Give the skills that who has this one has too."""
    return _named_rows("skills", "implied")


@cache
def strict_words() -> frozenset[str]:
    """Give the words that a letter must not add."""
    return _words("strict", "words")


@cache
def general_persons() -> frozenset[str]:
    """Give the words that name people without saying what they do."""
    return _words("persons", "general")


@cache
def no_persons() -> frozenset[str]:
    """Give words that end like those for people and name none."""
    return _words("persons", "no persons")


@cache
def plain_words() -> frozenset[str]:
    """Give words of daily speech and of judging, which name no thing to show."""
    return frozenset(word for section in get_args(Language) for word in _words("plain", section))


@cache
def plain_words_of(language: Language) -> frozenset[str]:
    """Give those of one language."""
    return _words("plain", language)


@cache
def fields_of_work() -> dict[str, tuple[str, ...]]:
    """Give the name of a field of work to the beginnings of words that show it."""
    rows = [row.partition(":") for row in _rows("fields", "fields")]
    return {name: tuple(rest.split()) for names, _, rest in rows for name in names.split()}


@cache
def said_of_any_work() -> frozenset[str]:
    """Give words of telling how long somebody has worked."""
    return _words("careers", "said of any work")


@cache
def verb_levels() -> dict[str, int]:
    """Give how much a verb claims: 0 took part, 1 did, 2 answered for."""
    sections = ("took part", "did", "answered for")
    return {
        word: level for level, section in enumerate(sections) for word in _words("verbs", section)
    }


@cache
def words_of_leading() -> frozenset[str]:
    """Give words of a material that show level 2, though as a claim they say less."""
    return _words("verbs", "shows leading")


@cache
def leading_titles() -> frozenset[str]:
    """Give the words of titles that answer for people and work."""
    return _words("verbs", "leading titles")


@cache
def proficiencies() -> dict[str, int]:
    """Give how well a word says that a thing is known: 0 basic, 2 advanced, 3 expert."""
    return {
        word: level
        for level, section in ((0, "basic"), (2, "advanced"), (3, "expert"))
        for word in _words("verbs", section)
    }


def _words(table: Table, section: str) -> frozenset[str]:
    return frozenset(word for row in _rows(table, section) for word in row.split())


def _named_rows(table: Table, section: str) -> dict[str, tuple[str, ...]]:
    rows = (row.partition(": ") for row in _rows(table, section))
    return {name: tuple(part.strip() for part in rest.split(";")) for name, _, rest in rows}


def _rows(table: Table, section: str) -> list[str]:
    return _sections(table)[section]


@cache
def _sections(table: Table) -> dict[str, list[str]]:
    text = files(__package__).joinpath(f"{table}.txt").read_text(encoding="utf-8")
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], [])
        elif line.strip() and not line.startswith("# "):
            current.append(line.strip())
    return sections
