"""What users told of single skills, and the question that waits for an answer."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter
from sqlalchemy import delete, func, literal, select

from bot.domain.identity import UserId
from bot.domain.told import MOST_TOLD, OpenQuestion, Told
from bot.errors import NotFoundError
from bot.steps import step
from bot.storage.database import Database
from bot.storage.tables import Words, open_questions, told

_TOLD = TypeAdapter(Told)
_QUESTION = TypeAdapter(OpenQuestion)
_OPEN: TypeAdapter[OpenQuestion | None] = TypeAdapter(OpenQuestion | None)
_ID = TypeAdapter(int)
_NOTHING: TypeAdapter[None] = TypeAdapter(None)


class ToldAnswers:
    """The answers of each user, one a skill, and at most one open question."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, user: UserId, answer: Told) -> int:
        """Keep an answer of a known user in place of an earlier one about the skill; gives its id.

        The oldest answer goes when there are too many.
        """
        values: dict[str, object] = {"user_id": user, "skill": answer.skill}
        values["content"] = _TOLD.dump_json(answer).decode()
        mine = told.c.user_id == user

        async def save() -> int:
            async with self._database.writing() as connection:
                saved = await self._database.insert_once(connection, told, values)
                same = func.lower(told.c.skill) == func.lower(literal(answer.skill, Words()))
                await connection.execute(delete(told).where(mine, same, told.c.id != saved))
                newest = select(told.c.id).where(mine).order_by(told.c.id.desc()).limit(MOST_TOLD)
                kept = (await connection.scalars(newest)).all()
                await connection.execute(delete(told).where(mine, told.c.id.not_in(kept)))
                return saved

        return await step("save told", _ID, save)

    async def all(self, user: UserId) -> tuple[Told, ...]:
        """Give the answers of the user, oldest first."""
        mine = select(told).where(told.c.user_id == user).order_by(told.c.id)
        async with self._database.reading() as connection:
            rows = (await connection.execute(mine)).all()
        return tuple(replace(_TOLD.validate_json(row.content), id=row.id) for row in rows)

    async def get(self, user: UserId, told_id: int) -> Told:
        """Find one answer of the user.

        Raises ``NotFoundError`` for another's, or none.
        """
        for answer in await self.all(user):
            if answer.id == told_id:
                return answer
        raise NotFoundError(f"told {told_id}")

    async def delete(self, user: UserId, told_id: int) -> None:
        """Delete one answer of the user; another's stays."""
        async with self._database.writing() as connection:
            await connection.execute(
                delete(told).where(told.c.id == told_id, told.c.user_id == user)
            )

    async def ask(self, user: UserId, question: OpenQuestion) -> None:
        """Let the next message of a known user be the answer to this question."""
        content = _QUESTION.dump_json(question).decode()
        row = self._database.insert(open_questions).values(user_id=user, content=content)

        async def ask() -> None:
            async with self._database.writing() as connection:
                await connection.execute(
                    row.on_conflict_do_update(index_elements=["user_id"], set_={"content": content})
                )

        await step("ask told", _NOTHING, ask)

    async def open_question(self, user: UserId) -> OpenQuestion | None:
        """Give the question that waits for an answer of the user."""
        return await step("open question", _OPEN, lambda: self._open_question(user))

    async def close(self, user: UserId) -> None:
        """Wait for an answer no more."""

        async def close() -> None:
            async with self._database.writing() as connection:
                await connection.execute(
                    delete(open_questions).where(open_questions.c.user_id == user)
                )

        await step("close question", _NOTHING, close)

    async def _open_question(self, user: UserId) -> OpenQuestion | None:
        mine = select(open_questions.c.content).where(open_questions.c.user_id == user)
        async with self._database.reading() as connection:
            content = await connection.scalar(mine)
        return None if content is None else _QUESTION.validate_json(content)
