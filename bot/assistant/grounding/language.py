"""Language: which of the product's languages a text is written in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import get_args

from bot.assistant.grounding.lexicon.tables import function_words
from bot.domain.identity import Language

_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def recognise_language(text: str, otherwise: Language = "en") -> Language:
    """Give the language whose function words are most frequent; ``otherwise`` at a tie."""
    words = [word.lower() for word in _LETTERS.findall(text[:2000])]
    counts: dict[Language, int] = {
        language: sum(word in function_words(language) for word in words)
        for language in get_args(Language)
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > counts[otherwise] else otherwise
