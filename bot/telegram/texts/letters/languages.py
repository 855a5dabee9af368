"""The words about versions of a letter, by language."""

from __future__ import annotations

from typing import Final

from bot.domain.identity import Language
from bot.telegram.texts.letters.catalog import LetterTexts
from bot.telegram.texts.letters.de import GERMAN_LETTERS
from bot.telegram.texts.letters.en import ENGLISH_LETTERS
from bot.telegram.texts.letters.es import SPANISH_LETTERS
from bot.telegram.texts.letters.fr import FRENCH_LETTERS

LETTER_TEXTS: Final[dict[Language, LetterTexts]] = {
    "en": ENGLISH_LETTERS,
    "de": GERMAN_LETTERS,
    "es": SPANISH_LETTERS,
    "fr": FRENCH_LETTERS,
}
