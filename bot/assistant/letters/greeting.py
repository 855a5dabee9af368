"""How a letter greets: the person whom the posting names, else by the organisation."""

from __future__ import annotations

from bot.assistant.letters.addressee import Addressee
from bot.assistant.letters.frames.frames import fill
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.houses import in_sentence
from bot.assistant.letters.wish_readers import greeting_for
from bot.domain.letter import LetterOptions


def salutation_of(addressee: Addressee, options: LetterOptions) -> str:
    """Give the salutation: for the contact, for the organisation in the tone, or for anybody."""
    if addressee.contact:
        return f"{greeting_for(addressee.contact, options.language)},"
    frames, organization = FRAMES[options.language], addressee.organization
    greetings = frames.salutation if organization else frames.unknown_team
    greeting = fill(greetings[options.tone], org=organization)
    return in_sentence(greeting, organization, options.language)
