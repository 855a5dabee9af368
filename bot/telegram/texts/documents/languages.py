"""The words about documents, by language."""

from __future__ import annotations

from typing import Final

from bot.domain.identity import Language
from bot.telegram.texts.documents.catalog import DocumentTexts
from bot.telegram.texts.documents.de import GERMAN_DOCUMENTS
from bot.telegram.texts.documents.en import ENGLISH_DOCUMENTS
from bot.telegram.texts.documents.es import SPANISH_DOCUMENTS
from bot.telegram.texts.documents.fr import FRENCH_DOCUMENTS

DOCUMENT_TEXTS: Final[dict[Language, DocumentTexts]] = {
    "en": ENGLISH_DOCUMENTS,
    "de": GERMAN_DOCUMENTS,
    "es": SPANISH_DOCUMENTS,
    "fr": FRENCH_DOCUMENTS,
}
