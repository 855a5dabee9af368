"""Signs: what in a clause shows that it claims something of a career.

A clause in which no line is found again claims something only if it shows one of these. ``My
uniform is packed`` shows none; a deed, a skill, a number, what the posting asks for, what one is
or has been, how long and how well all do.
"""

from __future__ import annotations

from bot.assistant.grounding.applying import PostingWords
from bot.assistant.grounding.deeds import tells_a_deed
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.applying import AT_WORK, BEING, COMPETENCE, PRAISE, TENURE
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
    has_facts = facts.quantities or facts.skills or facts.credentials or facts.names
    return bool(
        has_facts
        or any(sign.search(facts.text) for sign in _SIGNS)
        or any(_is_sign(word, posting) for word in facts.words)
        or tells_a_deed(facts.text, facts.language)
    )


def _is_sign(word: Word, posting: PostingWords) -> bool:
    lowered = word.text.lower()
    return (
        word.stem in posting.others
        or lowered in verb_levels()
        or lowered in words_of_work()
        or lowered in strict_words()
        or lowered in proficiencies()
    )
