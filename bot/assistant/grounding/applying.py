"""Applying: talk of the application itself, which tells nothing of the candidate's work.

A clause is such talk when it names the advertisement, the letter, the reply or the talk to come,
and has else only words of ``lexicon/applying.txt`` and names that the posting gives: so a skill, a
deed or a stranger's name keeps a clause from passing as a courtesy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.assistant.grounding.lexicon.numbers import YEAR_S
from bot.assistant.grounding.lexicon.stances import WISH
from bot.assistant.grounding.lexicon.tables import (
    anchors_of_applying,
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

_DEED: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\bI(?:'ve| have| had| also)? (?:\w+ly |already |just |also |then )?"
        r"(\w+ed|\w*[a-z]ought|held|gave|made|led|met|won|took|ran|kept|hired|wrote)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\bich (?!möchte|würde|könnte|hätte|sollte|müsste|bitte)(\w+te)\b"
        r"|\b(?:ich (?:habe|hatte|bin|war)|(?:habe|hatte|bin|war) ich)\b.*?"
        r"\b(\w*ge\w+(?:t|en)|\w+iert|erledigt|betreut|übernommen|verbracht)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:he|había) (?:\w+ )?(\w+[ai]do|escrito|visto|hecho|dicho)\b|\b(\w{3,}[éí])\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(r"\bj'(?:ai|avais) (?:\w+ )?(\w+(?:é|i|u|is|it|rt))\b", re.IGNORECASE),
}
"""What the candidate did."""
_NO_DEED: Final = frozenset({"aquí", "allí", "así", "también", "además", "qué", "porqué"})
_BESIDES: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"\b(?:(?:who|which|because|since|given that|after|having)\b|as (?=I\b)|how (?=I\b)"
        r"|with (?=(?:my|over|more|almost|nearly|\w+ years)\b)|as (?=an? )|thanks to (?=my\b)"
        r"|based on (?=my\b)) ?(?P<told>.+)$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"(?:, (?:der|die|das|denn|weil|da|wo|wie)\b|\b(?:als(?! (?:pdf|anlage|anhang))"
        r"|nachdem|dank meine\w+|mit meine\w+|mit (?=\w+ jahren))\b) ?(?P<told>.+)$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:quien|que|porque|pues|ya que|dado que|tras|después de|con (?=(?:mi|mis|más de"
        r"|\w+ años)\b)|como (?=(?!siempre|máximo)\w+)|gracias a (?=mi)) ?\b(?P<told>.+)$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:qui|parce que?|car|puisque?|après|grâce à (?=m)|avec (?=(?:mon|ma|mes|plus de"
        r"|\w+ ans)\b)|comme|en tant que?|comment) ?\b(?P<told>.+)$",
        re.IGNORECASE,
    ),
}
"""Where a courtesy turns to what it tells besides."""
_ME: Final = re.compile(
    r"\b(?:I|my|me|ich|mein\w*|mir|yo|mis?|je|mon|ma|mes)\b|\bj'", re.IGNORECASE
)
_OF_YOU: Final = re.compile(
    r"\b(?:you|your|(?-i:Sie|Ihr\w*|Ihnen)|usted\w*|su|sus|vous|votre|vos)\b", re.IGNORECASE
)
_ADDRESSED: Final = re.compile(
    rf"{_ME.pattern}|{_OF_YOU.pattern}|\b(?:please|thank\w*|bitte|dank\w*|merci)\b", re.IGNORECASE
)
"""Somebody speaks to somebody; Spanish verbs say so by themselves."""
_PRAISE: Final = re.compile(
    r"\b(?:best|better|good|great|right|suit\w+|ideal|convinc\w+) (?:candidate|applicant|fit|match"
    r"|choice|person|hire|one)\b|\b(?:geeignet\w*|richtige\w*|beste\w*|passende\w*) (?:bewerber\w*"
    r"|kandidat\w*|person|wahl)\b|\b(?:mejor|buen\w*|adecuad\w+) (?:candidat\w+|persona|opción)\b"
    r"|\b(?:candidat\w+|persona) (?:ideal|adecuad\w+|perfect\w+)\b"
    r"|\b(?:bon(?:ne)?|meilleure?) (?:candidate?|personne|choix)\b",
    re.IGNORECASE,
)
_HABIT: Final = re.compile(
    r"\b(?:often|always|regularly|usually|frequently|daily|oft|immer|regelmäßig|häufig|täglich"
    r"|a menudo|siempre que|regularmente|a diario|souvent|toujours|régulièrement)\b",
    re.IGNORECASE,
)
"""What one does again and again is done at work, not in applying."""
_OF_THE_POSTING: Final = re.compile(
    r"\b(?:deadlines?|closing|salary (?:is|of)|frist|einsendeschluss|plazo|échéance|date limite)\b",
    re.IGNORECASE,
)
"""Before a figure these say what the posting must show."""
_CONTACT: Final = re.compile(
    r"@|\b(?:contacts?|contact person|questions?|ansprechpartner\w*|kontakt|rückfragen|fragen"
    r"|bewerbung\w*|contacto|preguntas|renseignements|frau|herrn?|mr|mrs|ms|dr|sra?|señora?|madame"
    r"|monsieur|mme)\b",
    re.IGNORECASE,
)
_PARTS_OF_A_DATE: Final = {"count", "year"}


def names_of_posting(posting: Posting) -> frozenset[str]:
    """Give the stems by which a posting calls the post, the employer, the place and its people."""
    named = [posting.title, posting.hiring_organization, posting.job_location]
    people = [line.text for line in posting.lines if _CONTACT.search(line.text)]
    words = [word for text in named for word in split_words(text)]
    words += [word for text in people for word in split_words(text) if word.is_capitalised]
    return frozenset(word.stem for word in words)


def is_talk_of_applying(
    clause: str, names: frozenset[str], language: Language, *, goes_on: bool = False
) -> bool:
    """Tell whether a clause speaks of the application and of nothing else.

    It must say who speaks to whom, unless it goes on with a courtesy before it.
    """
    is_addressed = goes_on or language == "es" or _ADDRESSED.search(clause) is not None
    has_anchor = any(_is_anchor(word, language) for word in split_words(clause, language))
    return is_addressed and has_anchor and has_only_words_of_applying(clause, names, language)


def has_only_words_of_applying(clause: str, names: frozenset[str], language: Language) -> bool:
    """Tell whether nothing in a clause goes beyond talk of applying, named or not."""
    words = content_words(clause, language)
    return (
        all(_is_of_applying(word, names, language) for word in words)
        and not _PRAISE.search(clause)
        and not _HABIT.search(clause)
        and not _tells_a_deed(clause, language)
        and _are_named(find_skills(clause), names)
        and _only_dates(clause, find_quantities(clause, language))
    )


def told_besides(clause: str, names: frozenset[str], language: Language) -> str:
    """Give what a courtesy tells in the same breath (``.. of a nurse who led two wards``)."""
    found = _BESIDES[language].search(clause)
    if found is None or found.start() == 0:
        return ""
    told = clause[found.start("told") :]
    is_told = _ME.search(told) is not None or not _OF_YOU.search(told)
    if not is_told or WISH.search(told) or has_only_words_of_applying(told, names, language):
        return ""
    return told


def _is_anchor(word: Word, language: Language) -> bool:
    return word.text.lower() in anchors_of_applying(language)


def _is_of_applying(word: Word, names: frozenset[str], language: Language) -> bool:
    lowered = word.text.lower()
    if word.stem in names or lowered in _written(language):
        return True
    tells_work = lowered in verb_levels() or lowered in words_of_work()
    return not tells_work and (word.stem in _stems(language) or is_plain(word))


@cache
def _written(language: Language) -> frozenset[str]:
    return words_of_applying(language) | anchors_of_applying(language) | told_of_applying()


@cache
def _stems(language: Language) -> frozenset[str]:
    return frozenset(stem(word, language) for word in _written(language))


def _tells_a_deed(clause: str, language: Language) -> bool:
    for found in _DEED[language].finditer(clause):
        verb = next(part for part in found.groups() if part).lower()
        if verb not in _written(language) and verb not in _NO_DEED:
            return True
    return False


def _are_named(skills: frozenset[str], names: frozenset[str]) -> bool:
    return all(word.stem in names for skill in skills for word in split_words(skill))


def _only_dates(clause: str, quantities: Sequence[Quantity]) -> bool:
    """Let days, hours and short times pass (``from 1 March``, ``three months' notice``)."""
    if quantities and _OF_THE_POSTING.search(clause):
        return False
    return all(
        quantity.part == "plain"
        and (
            quantity.kind in _PARTS_OF_A_DATE
            or (quantity.kind == "time" and quantity.value < YEAR_S)
        )
        for quantity in quantities
    )
