"""A language's wording for a composed letter: sentences with ``{slots}``.

Frames say nothing about the candidate or the employer by themselves: facts come in through the
slots. What stands in a frame is a wish, a courtesy or grammar.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.letters.need import NeedKind
from bot.domain.letter import Tone

_SLOT = re.compile(r"\{(\w+)\}")


def fill(frame: str, **slots: str) -> str:
    """Put texts into a frame's slots; braces inside the texts stay as they are."""
    return _SLOT.sub(lambda match: slots.get(match.group(1), match.group()), frame)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a statement happened, said in relation to the sentence before it."""

    first: tuple[str, ...]
    """The employer is named for the first time: slots ``employer``."""
    first_as: tuple[str, ...]
    """As ``first``, with the ``position``."""
    current_as: tuple[str, ...]
    before: tuple[str, ...]
    """The sentence before was about a later employer."""
    again: tuple[str, ...]
    """Named before, but not in the sentence before."""
    same: tuple[str, ...]
    """The sentence before was about the same employer; may be empty strings."""
    own: str
    """For work on one's own account, where the résumé names no employer."""
    project: tuple[str, ...]
    named_project: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked of the user when the letter needs what the résumé lacks."""

    skill: str
    requirement: str
    eligibility: str
    numbers: str
    name: str
    translation: str
    removed: str


@dataclass(frozen=True, slots=True)
class Frames:
    """All wording of one language."""

    unknown_team: Mapping[Tone, str]
    salutation: Mapping[Tone, str]
    closing: Mapping[Tone, str]
    role: Mapping[str, str]
    """The advertised position as a phrase: keys ``both``, ``title``, ``org``, ``none``."""
    joining: Mapping[str, str]
    """As ``role``, after "I would like to …"."""
    opening_first: Mapping[Tone, tuple[str, ...]]
    """The application is said first: slot ``role`` or ``joining``."""
    opening_after: Mapping[Tone, tuple[str, ...]]
    """The application is said after a fact."""
    needs: Mapping[NeedKind, tuple[str, ...]]
    tasks: tuple[str, ...]
    """What the job is, by the posting: slots ``first`` and ``second``; empty where deeds cannot
    be said in the language."""
    duties: tuple[str, ...]
    """What the job is, in the posting's own sentences: slot ``need``."""
    asked: tuple[str, ...]
    """What the writer would ask about the work: slot ``need``, the posting's own words."""
    ahead: tuple[str, ...]
    """What else there would be to do, in the posting's own words: slot ``need``."""
    asked_deed: tuple[str, ...]
    """As ``asked``, where the task can be said in grammar."""
    ahead_deed: tuple[str, ...]
    """As ``ahead``, where the task can be said in grammar."""
    asked_told: tuple[str, ...]
    """What the writer would ask about the employer, in reported speech; empty in German."""
    ahead_told: tuple[str, ...]
    """What the writer has understood of the employer, in reported speech; empty in German."""
    here: tuple[str, str]
    """Where the work would be: with the slot ``org``, and where no organisation is named."""
    joined: Mapping[NeedKind, tuple[str, ...]]
    """A need and a statement in one sentence: slots ``need`` and ``statement``."""
    introduced: tuple[str, ...]
    """Who one is: slot ``self``, a noun phrase with its article; empty where grammar forbids."""
    places: Places
    noted: tuple[str, ...]
    """A fact that the résumé binds to no employer: slot ``statement``."""
    skills: tuple[str, ...]
    education: tuple[str, ...]
    """A field that one studies: slots ``area``, ``institution`` and ``details``."""
    qualification: tuple[str, ...]
    """A course in the résumé's words: slots ``study``, ``institution`` and ``details``."""
    career: tuple[str, ...]
    """Position and employer alone: slots ``position``, ``employer``, ``years``."""
    career_current: tuple[str, ...]
    during: str
    """`` from {start} to {end}``, behind a position that is over."""
    since: str
    """`` since {year}``, behind a position that is still held."""
    languages: tuple[str, ...]
    certificates: tuple[str, ...]
    gap: Mapping[Tone, tuple[str, ...]]
    gap_follow: Mapping[Tone, tuple[str, ...]]
    close: Mapping[Tone, tuple[str, ...]]
    close_second: Mapping[Tone, tuple[str, ...]]
    conjunction: str
    quotes: tuple[str, str]
    subject: str
    questions: Questions


def listed(words: tuple[str, ...], conjunction: str) -> str:
    """Give words as a list in a sentence: ``Go, gRPC and Kafka``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
