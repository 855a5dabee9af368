"""Commands said in plain words: "write me a cover letter", "what am I missing for it?".

Recognised in four languages without a model. A whole message must be the command; a question that
only speaks of a letter stays a question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from bot.assistant.letters.wish_words import LEAD, POLITE
from bot.domain.identity import Language
from bot.domain.letter import Length, Tone
from bot.telegram.command_words import (
    COMMANDS,
    FILLER,
    LANGUAGE_NAMES,
    LENGTHS,
    NAMED,
    REFERENCE,
    TONE_WORDS,
    CommandKind,
)

Target = Literal["open", "posting", "named"]
_MAX_WORDS = 30
_AND = re.compile(r"^(?:so|and|also|then|und|y|entonces|et|alors),? ", re.IGNORECASE)
_WRITTEN_IN = re.compile(r" (?:in|auf|en) *$", re.IGNORECASE)
_WITHOUT_TARGET: tuple[CommandKind, ...] = ("applications", "resume", "new", "privacy", "forget")
_Choice = TypeVar("_Choice", bound=str)


@dataclass(frozen=True, slots=True)
class SpokenCommand:
    """What a message tells us to do, and for which posting."""

    kind: CommandKind
    target: Target = "open"
    """``open``: whatever was dealt with last; ``posting``: the posting; ``named``: see ``name``."""
    name: str = ""
    """The words that name a posting, as written."""
    length: Length | None = None
    tone: Tone | None = None
    language: Language | None = None


def spoken_command(text: str) -> SpokenCommand | None:
    """Give the command that a message is, or ``None`` when it is anything else."""
    said = _plain(text)
    if not said or len(said.split()) > _MAX_WORDS:
        return None
    for kind, patterns in COMMANDS.items():
        for match in filter(None, (pattern.match(said) for pattern in patterns)):
            found = _with_rest(kind, said[match.end() :], match.groupdict().get("how") or "")
            if found is not None:
                return found
    return None


def _plain(text: str) -> str:
    said = re.sub(r"\s+", " ", text.replace("\u2019", "'")).strip(" ¿¡.!?,")
    for _ in range(3):
        said = LEAD.sub("", POLITE.sub("", said).strip(" ,.!?¿¡")).strip(" ,.!?¿¡")
    return re.sub(
        r"^(?:so|and|also|then|und|also|y|entonces|et|alors),? ", "", said, flags=re.IGNORECASE
    )


def _with_rest(kind: CommandKind, rest: str, how: str) -> SpokenCommand | None:
    """Read what follows the command; words that do not belong to it make it a question."""
    if kind == "language":
        return SpokenCommand(kind, language=_choice(LANGUAGE_NAMES, rest))
    language = _choice(LANGUAGE_NAMES, rest) if kind == "letter" else None
    if language is not None:
        rest = _WRITTEN_IN.sub("", LANGUAGE_NAMES[language].sub("", rest))
    rest, target = _without_references(rest)
    name = ""
    if rest.strip():
        named = NAMED.fullmatch(rest)
        if named is None or kind in _WITHOUT_TARGET:
            return None
        target, name = "named", named["name"]
    length, tone = _choice(LENGTHS, how), _choice(TONE_WORDS, how)
    return SpokenCommand(kind, target, name, length, tone, language)


def _without_references(rest: str) -> tuple[str, Target]:
    target: Target = "open"
    while match := REFERENCE.match(rest) or FILLER.match(rest):
        if match.groupdict().get("explicit"):
            target = "posting"
        rest = rest[match.end() :]
    return rest, target


def _choice(patterns: Mapping[_Choice, re.Pattern[str]], words: str) -> _Choice | None:
    return next((choice for choice, pattern in patterns.items() if pattern.search(words)), None)
