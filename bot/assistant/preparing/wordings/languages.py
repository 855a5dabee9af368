"""The wording by language."""

from __future__ import annotations

from typing import Final

from bot.assistant.preparing.wordings.catalog import Wording
from bot.assistant.preparing.wordings.de import GERMAN
from bot.assistant.preparing.wordings.en import ENGLISH
from bot.assistant.preparing.wordings.es import SPANISH
from bot.assistant.preparing.wordings.fr import FRENCH
from bot.domain.identity import Language

WORDINGS: Final[dict[Language, Wording]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
}
