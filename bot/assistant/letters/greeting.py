"""How a letter greets: by the organisation where it is known."""

from __future__ import annotations

from bot.assistant.letters.addressee import Addressee
from bot.assistant.letters.frames.frames import fill
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.houses import in_sentence
from bot.domain.letter import LetterOptions


def salutation_of(addressee: Addressee, options: LetterOptions) -> str:
    """Give the salutation of a tone, for the organisation or for whoever reads it."""
    frames, organization = FRAMES[options.language], addressee.organization
    greetings = frames.salutation if organization else frames.unknown_team
    greeting = fill(greetings[options.tone], org=organization)
    return in_sentence(greeting, organization, options.language)
