"""Conversations: turns, whole, in the order they were asked."""

from __future__ import annotations

from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy import Row, select, update

from bot.domain.answer import Answer
from bot.domain.conversation import Memory, Turn
from bot.domain.identity import UserId
from bot.errors import NotFoundError
from bot.steps import step
from bot.storage.database import Database
from bot.storage.tables import memories, turns, users

_ANSWER = TypeAdapter(Answer)
_MEMORY = TypeAdapter(Memory)
_WINDOW = TypeAdapter(tuple[Turn, ...])
_ID = TypeAdapter(int)
_NOTHING: TypeAdapter[None] = TypeAdapter(None)


class Conversations:
    """The turns of each user; a user has one current conversation."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def window(self, user: UserId, *, limit: int = 6) -> tuple[Turn, ...]:
        """Give the last turns of the current conversation, oldest first."""
        return await step("load conversation", _WINDOW, lambda: self._window(user, limit))

    async def append(self, user: UserId, answer: Answer, *, asked_at: datetime) -> int:
        """Add a turn to the current conversation; gives its id."""
        return await step("save turn", _ID, lambda: self._append(user, answer, asked_at))

    async def turn(self, user: UserId, turn_id: int) -> Turn:
        """Find one turn of the user, of any conversation.

        Raises ``NotFoundError`` for another's, or none.
        """
        wanted = select(turns).where(turns.c.id == turn_id, turns.c.user_id == user)
        async with self._database.reading() as connection:
            row = (await connection.execute(wanted)).one_or_none()
        if row is None:
            raise NotFoundError(f"turn {turn_id}")
        return _turn(row)

    async def memory(self, user: UserId) -> Memory:
        """Give what is kept of the current conversation; empty at its beginning."""
        return await step("load memory", _MEMORY, lambda: self._memory(user))

    async def _memory(self, user: UserId) -> Memory:
        wanted = (
            select(memories.c.content)
            .join(users, users.c.id == memories.c.user_id)
            .where(memories.c.user_id == user, memories.c.conversation == users.c.conversation)
        )
        async with self._database.reading() as connection:
            content = await connection.scalar(wanted)
        return Memory() if content is None else _MEMORY.validate_json(content)

    async def remember(self, user: UserId, memory: Memory) -> None:
        """Keep what is to be known of the user's current conversation."""
        known = self._database.insert(users).values(id=user, language="en", conversation=1)
        content = _MEMORY.dump_json(memory).decode()
        current = select(users.c.conversation).where(users.c.id == user).scalar_subquery()
        row = self._database.insert(memories).values(
            user_id=user, conversation=current, content=content
        )
        async with self._database.writing() as connection:
            await connection.execute(known.on_conflict_do_nothing())
            await connection.execute(
                row.on_conflict_do_update(
                    index_elements=["user_id", "conversation"], set_={"content": content}
                )
            )

    async def start_new(self, user: UserId) -> None:
        """Begin a new conversation; earlier turns stay, but are no longer in the window."""
        await step("new conversation", _NOTHING, lambda: self._start_new(user))

    async def _window(self, user: UserId, limit: int) -> tuple[Turn, ...]:
        current = select(users.c.conversation).where(users.c.id == user).scalar_subquery()
        newest = (
            select(turns)
            .where(turns.c.user_id == user, turns.c.conversation == current)
            .order_by(turns.c.id.desc())
            .limit(limit)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(newest)).all()
        return tuple(_turn(row) for row in reversed(rows))

    async def _append(self, user: UserId, answer: Answer, asked_at: datetime) -> int:
        async with self._database.writing() as connection:
            known = self._database.insert(users).values(id=user, language="en", conversation=1)
            await connection.execute(known.on_conflict_do_nothing())
            current = await connection.scalar(
                select(users.c.conversation).where(users.c.id == user)
            )
            values = {
                "user_id": user,
                "conversation": current,
                "asked_at": asked_at.astimezone(UTC),
                "content": _ANSWER.dump_json(answer).decode(),
            }
            return await self._database.insert_once(connection, turns, values)

    async def _start_new(self, user: UserId) -> None:
        async with self._database.writing() as connection:
            await connection.execute(
                update(users)
                .where(users.c.id == user)
                .values(conversation=users.c.conversation + 1)
            )


def read_answer(content: str) -> Answer:
    """Read the stored form of an answer."""
    return _ANSWER.validate_json(content)


def _turn(row: Row[*tuple[object, ...]]) -> Turn:
    asked_at: datetime = row.asked_at
    if asked_at.tzinfo is None:  # SQLite keeps no time zone; what is written is always UTC
        asked_at = asked_at.replace(tzinfo=UTC)
    return Turn(id=row.id, answer=read_answer(row.content), asked_at=asked_at)
