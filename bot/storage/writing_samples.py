"""Writing samples: one text of each user that shows how they write."""

from __future__ import annotations

from pydantic import TypeAdapter
from sqlalchemy import delete, select

from bot.domain.identity import UserId
from bot.steps import step
from bot.storage.database import Database
from bot.storage.tables import writing_samples

_TEXT: TypeAdapter[str | None] = TypeAdapter(str | None)
_NOTHING: TypeAdapter[None] = TypeAdapter(None)


class WritingSamples:
    """The sample of each user, and whether one is waited for."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, user: UserId) -> str:
        """Give the user's sample; empty when there is none."""
        return await self._content(user) or ""

    async def is_awaited(self, user: UserId) -> bool:
        """Tell whether the user's next message is to be a sample."""
        return await step("sample", _TEXT, lambda: self._content(user)) == ""

    async def keep(self, user: UserId, text: str) -> None:
        """Keep a sample of a known user in place of an earlier one; empty to wait for one."""
        row = self._database.insert(writing_samples).values(user_id=user, content=text)

        async def keep() -> None:
            async with self._database.writing() as connection:
                await connection.execute(
                    row.on_conflict_do_update(index_elements=["user_id"], set_={"content": text})
                )

        await step("keep sample", _NOTHING, keep)

    async def delete(self, user: UserId) -> None:
        """Delete the user's sample, and wait for none."""

        async def delete_it() -> None:
            async with self._database.writing() as connection:
                await connection.execute(
                    delete(writing_samples).where(writing_samples.c.user_id == user)
                )

        await step("delete sample", _NOTHING, delete_it)

    async def _content(self, user: UserId) -> str | None:
        mine = select(writing_samples.c.content).where(writing_samples.c.user_id == user)
        async with self._database.reading() as connection:
            content: str | None = await connection.scalar(mine)
        return content
