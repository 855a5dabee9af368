"""Which language's rules say a résumé line."""

from __future__ import annotations

from bot.assistant.letters import french, german, spanish
from bot.assistant.letters.english import first_person
from bot.assistant.letters.statement import Statement
from bot.domain.identity import Language

_MAX_WORDS = 45


def statement_of(text: str, language: Language, *, is_current: bool) -> Statement | None:
    """Say a résumé entry in the first person in its own language, or ``None`` when unsure."""
    match language:
        case "en":
            said = first_person.say(text, is_current=is_current)
        case "de":
            said = german.say(text, is_current=is_current)
        case "es":
            said = spanish.say(text, is_current=is_current)
        case "fr":
            said = french.say(text, is_current=is_current)
    return said if said and len(said.bare.split()) <= _MAX_WORDS else None
