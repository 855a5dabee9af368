"""Applying: talk of the application itself, which tells nothing of the candidate's work.

A clause is such talk when it names the advertisement, the letter, the reply or the talk to come,
and has else only words of ``lexicon/applying.txt``, names that the posting gives, and few others
that claim nothing: a skill, a deed or a stranger's name keeps a clause from passing as a courtesy.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.assistant.grounding.credentials import find_credentials
from bot.assistant.grounding.deeds import tells_a_deed
from bot.assistant.grounding.lexicon.applying import (
    ADDRESSED,
    APPLY_TO,
    AT_WORK,
    CLITICS,
    CONTACT,
    MOST_OF_A_DATE,
    OF_THE_POSTING,
    OWN,
    PRAISE,
    WITHOUT_ACCENTS,
)
from bot.assistant.grounding.lexicon.numbers import YEAR_S
from bot.assistant.grounding.lexicon.tables import (
    anchors_of_applying,
    strict_words,
    told_of_applying,
    verb_levels,
    words_of_applying,
    words_of_work,
)
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.quantities import Quantity, find_quantities
from bot.assistant.grounding.skills import find_skills
from bot.assistant.grounding.words import Word, content_words, split_words, stem
from bot.domain.identity import Language
from bot.domain.posting import Posting


@dataclass(frozen=True, slots=True)
class PostingWords:
    """The stems of a posting's words."""

    names: frozenset[str]
    """What it calls the post, the employer, the place and the people to turn to."""
    others: frozenset[str]
    """All others: what it asks for and tells of the work."""


def words_of_posting(posting: Posting) -> PostingWords:
    """Give what a letter may take from a posting freely, and what it may not."""
    named = [posting.title, posting.hiring_organization, posting.job_location]
    named += [line.text for line in posting.lines if APPLY_TO.search(line.text)]
    people = [line.text for line in posting.lines if CONTACT.search(line.text)]
    words = [word for text in named for word in split_words(text)]
    words += [word for text in people for word in split_words(text) if word.is_capitalised]
    names = frozenset(word.stem for word in words)
    told = (word.stem for line in posting.lines for word in content_words(line.text))
    return PostingWords(names, frozenset(told) - names)


def is_talk_of_applying(
    clause: str, posting: PostingWords, language: Language, *, goes_on: bool = False
) -> bool:
    """Tell whether a clause speaks of the application and of nothing else.

    It must say who speaks to whom, and name a thing of applying, unless it goes on with a courtesy
    before it.
    """
    is_addressed = goes_on or language == "es" or ADDRESSED.search(clause) is not None
    has_anchor = any(_is_anchor(word, language) for word in split_words(clause, language))
    is_about_it = has_anchor or (goes_on and has_only_words_of_applying(clause, posting, language))
    return is_addressed and is_about_it and tells_nothing_else(clause, posting, language)


def tells_nothing_else(clause: str, posting: PostingWords, language: Language) -> bool:
    """Tell whether nothing in a clause goes beyond talk of applying, named or not."""
    words = content_words(clause, language)
    strange = [word for word in words if not _is_of_applying(word, posting.names, language)]
    return (
        2 * len(strange) <= len(words)
        and all(_is_harmless(word, clause, posting, language) for word in strange)
        and not PRAISE.search(clause)
        and not AT_WORK.search(clause)
        and not tells_a_deed(clause, language)
        and _are_named(find_skills(clause), posting.names)
        and not find_credentials(clause)
        and _only_dates(clause, language)
    )


def _is_anchor(word: Word, language: Language) -> bool:
    lowered = word.text.lower()
    has_pronoun = language == "es" and CLITICS.search(lowered) is not None
    return lowered in anchors_of_applying(language) or (
        has_pronoun and _bare(lowered, language) in _anchor_stems()
    )


@cache
def _anchor_stems() -> frozenset[str]:
    return frozenset(_bare(word, "es") for word in anchors_of_applying("es"))


def has_only_words_of_applying(text: str, posting: PostingWords, language: Language) -> bool:
    """Tell whether a text has only listed words and names of the posting."""
    words = content_words(text, language)
    return all(_is_of_applying(word, posting.names, language) for word in words)


def _is_of_applying(word: Word, names: frozenset[str], language: Language) -> bool:
    lowered = word.text.lower()
    if word.stem in names or lowered in _written(language):
        return True
    tells_work = lowered in verb_levels() or lowered in words_of_work()
    is_listed = _bare(lowered, language) in _stems(language)
    return not tells_work and (is_listed or is_plain(word))


def _bare(lowered: str, language: Language) -> str:
    """Give the stem of a word; Spanish verbs lose the pronouns behind them (``llámenme``)."""
    if language != "es":
        return stem(lowered, language)
    bare = CLITICS.sub(r"\1", lowered)
    return stem(bare, language).translate(WITHOUT_ACCENTS)


def _is_harmless(word: Word, clause: str, posting: PostingWords, language: Language) -> bool:
    """Tell a word that may stand in such talk though no list has it (``my aunt's library card``).

    It is none of the posting's words, no name, tells of no work, and is not said to be one's own.
    """
    lowered = word.text.lower()
    is_name = word.is_capitalised and language != "de" and word.start > 0
    return not (
        is_name
        or word.stem in posting.others
        or lowered in verb_levels()
        or lowered in words_of_work()
        or lowered in strict_words()
        or OWN.search(clause[: word.start])
    )


@cache
def _stems(language: Language) -> frozenset[str]:
    return frozenset(_bare(word, language) for word in _written(language))


def _are_named(skills: frozenset[str], names: frozenset[str]) -> bool:
    return all(word.stem in names for skill in skills for word in split_words(skill))


def _only_dates(clause: str, language: Language) -> bool:
    """Let days, hours and short times pass (``from 1 March``, ``three months' notice``)."""
    quantities = find_quantities(clause, language)
    if quantities and OF_THE_POSTING.search(clause):
        return False
    return all(
        quantity.part == "plain"
        and (
            quantity.kind == "year"
            or (quantity.kind == "count" and _is_of_a_date(quantity, clause, language))
            or (quantity.kind == "time" and quantity.value < YEAR_S)
        )
        for quantity in quantities
    )


def _is_of_a_date(quantity: Quantity, clause: str, language: Language) -> bool:
    """Tell a day or an hour from a number that counts something of work."""
    counted = content_words(clause[quantity.end :].split(",", maxsplit=1)[0], language)[:1]
    is_next = counted and not clause[quantity.end :][: counted[0].start].strip(" .-")
    return quantity.value < MOST_OF_A_DATE and (
        not is_next or counted[0].text.lower() in _written(language)
    )


@cache
def _written(language: Language) -> frozenset[str]:
    return words_of_applying(language) | anchors_of_applying(language) | told_of_applying()
