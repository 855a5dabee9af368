"""Signs: what in a clause shows that it claims something of a career.

A clause in which no line is found again claims something only if it shows one of these. ``My
uniform is packed`` shows none; a deed, a skill, a number, what the posting asks for, what one is
or has been, how long and how well all do.
"""

from __future__ import annotations

from bot.assistant.grounding.applying import PostingWords, has_only_words_of_applying
from bot.assistant.grounding.deeds import tells_a_deed
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.applying import (
    AT_WORK,
    BEING,
    COMPETENCE,
    ME,
    PRAISE,
    TENURE,
    TO_COME,
)
from bot.assistant.grounding.lexicon.stances import NEWS
from bot.assistant.grounding.lexicon.tables import (
    proficiencies,
    strict_words,
    verb_levels,
    words_of_work,
)
from bot.assistant.grounding.words import Word

_SIGNS = (AT_WORK, BEING, COMPETENCE, PRAISE, TENURE)


def claims_something(facts: ClauseFacts, posting: PostingWords) -> bool:
    """Tell whether a clause shows any sign of a claim about the candidate."""
    is_strange = any(name.stem not in posting.names for name in facts.names)
    return bool(
        is_strange
        or _has_facts(facts)
        or any(sign.search(facts.text) for sign in _SIGNS)
        or any(_is_sign(word, posting) for word in facts.words)
        or tells_a_deed(facts.text, facts.language)
    )


def claims_of_employer(facts: ClauseFacts, posting: PostingWords) -> bool:
    """Tell whether a clause about the employer goes beyond daily words and talk of applying.

    It must speak of the candidate, too, or of what the reader may do.
    """
    is_turned_to_me = ME.search(facts.text) or TO_COME.search(facts.text)
    return bool(
        not is_turned_to_me
        or _has_facts(facts)
        or NEWS.search(facts.text)
        or PRAISE.search(facts.text)
        or not has_only_words_of_applying(facts.text, posting, facts.language)
    )


def _has_facts(facts: ClauseFacts) -> bool:
    return bool(facts.quantities or facts.skills or facts.credentials)


def _is_sign(word: Word, posting: PostingWords) -> bool:
    lowered = word.text.lower()
    return (
        word.stem in posting.others
        or lowered in verb_levels()
        or lowered in words_of_work()
        or lowered in strict_words()
        or lowered in proficiencies()
    )
