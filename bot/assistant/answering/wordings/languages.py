"""Every language that answers are given in."""

from __future__ import annotations

from collections.abc import Mapping

from bot.assistant.answering.wording import Wording
from bot.assistant.answering.wordings.de import GERMAN
from bot.assistant.answering.wordings.en import ENGLISH
from bot.assistant.answering.wordings.es import SPANISH
from bot.assistant.answering.wordings.fr import FRENCH
from bot.domain.identity import Language

WORDINGS: Mapping[Language, Wording] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
}
