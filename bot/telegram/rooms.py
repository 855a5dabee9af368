"""The rooms of the house that the handlers talk to; the assembly fills them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # names only: the rooms are opened by the assembly
    from bot.assistant.answering.ask import Answering
    from bot.assistant.answering.titles import PostingTitles
    from bot.assistant.fit.fitting import Fitting
    from bot.assistant.letters.letters import Letters
    from bot.assistant.preparing.preparing import Preparing
    from bot.assistant.reading.reading import Reading
    from bot.storage.applications import Applications
    from bot.storage.buttons import Buttons
    from bot.storage.conversations import Conversations
    from bot.storage.letters import StoredLetters
    from bot.storage.postings import Postings
    from bot.storage.ratings import Ratings
    from bot.storage.reminders import Reminders
    from bot.storage.resumes import Resumes
    from bot.storage.told import ToldAnswers
    from bot.storage.users import Users
    from bot.storage.writing_samples import WritingSamples
    from knowledge.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """Everything a handler may ask for something."""

    answering: Answering
    reading: Reading
    fitting: Fitting
    letters: Letters
    preparing: Preparing
    library: Library
    titles: PostingTitles
    conversations: Conversations
    ratings: Ratings
    resumes: Resumes
    told: ToldAnswers
    samples: WritingSamples
    postings: Postings
    stored_letters: StoredLetters
    applications: Applications
    reminders: Reminders
    buttons: Buttons
    users: Users
    clock: Callable[[], datetime]
    """Gives the time with its zone."""
