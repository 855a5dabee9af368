"""Subject: what "it" means, which is the role or the posting that the chat turned to last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.memory import topic_of
from bot.domain.conversation import Turn
from bot.domain.identity import UserId
from bot.domain.posting import library_id
from bot.storage.postings import StoredPosting


@dataclass(frozen=True, slots=True)
class Subject:
    """A role or posting of the library."""

    title: str
    source_id: str
    asked: str = ""
    """The question that was asked about it, as it can be understood alone; empty where none was."""
    posting_id: int | None = None
    """The user's own posting that it is."""


def subject_of(
    turns: Sequence[Turn], posting: StoredPosting | None = None, *, user: UserId | None = None
) -> Subject | None:
    """Give what was talked about last, or the posting that the user turned to after that."""
    topic = topic_of(turns)
    own = _of_posting(posting, user) if posting is not None and user is not None else None
    if topic is None:
        return own
    turn, title = topic
    sources = (one.source_id for one in turn.answer.citations if one.title == title)
    talked = Subject(title, next(sources), turn.answer.standalone_question)
    if own is None or posting is None:
        return talked
    if talked.source_id == own.source_id:
        return Subject(title, own.source_id, talked.asked, own.posting_id)
    return own if turn.id <= posting.opened_after_turn else talked


def _of_posting(stored: StoredPosting, user: UserId) -> Subject | None:
    posting = stored.posting
    title = ", ".join(filter(None, (posting.title, posting.hiring_organization)))
    source_id = library_id(user, posting.text)
    return Subject(title, source_id, posting_id=stored.id) if title else None
