"""Which wording a language has."""

from __future__ import annotations

from collections.abc import Mapping

from bot.assistant.letters.frames import english, french, german, spanish
from bot.assistant.letters.frames.frames import Frames
from bot.domain.identity import Language

FRAMES: Mapping[Language, Frames] = {
    "en": english.FRAMES,
    "de": german.FRAMES,
    "es": spanish.FRAMES,
    "fr": french.FRAMES,
}
