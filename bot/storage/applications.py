"""Applications: status, deadline and notes of each posting of a user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, Select, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.application import Application, ApplicationStatus, Note
from bot.domain.identity import UserId
from bot.domain.posting import Posting
from bot.errors import NotFoundError
from bot.steps import step
from bot.storage.database import Database
from bot.storage.opening import opening
from bot.storage.tables import applications, notes, postings

_POSTING = TypeAdapter(Posting)
_STATUS: TypeAdapter[ApplicationStatus] = TypeAdapter(ApplicationStatus)
_ID = TypeAdapter(int)
_status = func.coalesce(applications.c.status, literal("saved"))
_joined = postings.outerjoin(applications, applications.c.posting_id == postings.c.id)


class Applications:
    """What each user does about their postings; a posting that was sent is saved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self, user: UserId, posting_id: int) -> Application:
        """Make one application the one that the user deals with, and give it.

        Raises ``NotFoundError`` for another's, or none.
        """
        async with self._database.writing() as connection:
            found = await self._find(connection, user, posting_id)
            await connection.execute(opening(user, posting_id))
        return found

    async def get(self, user: UserId, posting_id: int) -> Application:
        """Find one application of the user.

        Raises ``NotFoundError`` for another's, or none.
        """
        async with self._database.reading() as connection:
            return await self._find(connection, user, posting_id)

    async def listed(
        self,
        user: UserId,
        *,
        status: ApplicationStatus | None = None,
        skipped: int = 0,
        limit: int = 8,
    ) -> tuple[Application, ...]:
        """Give applications of the user without their notes, the newest first."""
        wanted = _of(user) if status is None else _of(user).where(_status == status)
        page = wanted.order_by(postings.c.id.desc()).offset(skipped).limit(limit)
        async with self._database.reading() as connection:
            rows = (await connection.execute(page)).all()
        return tuple(_application(row, ()) for row in rows)

    async def counts(self, user: UserId) -> Mapping[ApplicationStatus, int]:
        """Count the applications of the user by status."""
        labelled = select(_status.label("status")).select_from(_joined)
        each = labelled.where(postings.c.user_id == user).subquery()
        counted = select(each.c.status, func.count()).group_by(each.c.status)
        async with self._database.reading() as connection:
            rows = (await connection.execute(counted)).all()
        return {_STATUS.validate_python(row[0]): row[1] for row in rows}

    async def set_status(self, user: UserId, posting_id: int, status: ApplicationStatus) -> None:
        """Say how far an application has come; raises ``NotFoundError`` for another's, or none."""
        await self._set(user, posting_id, {"status": status})

    async def set_deadline(self, user: UserId, posting_id: int, day: date | None) -> None:
        """Keep the day that the user typed; ``None`` leaves it to the posting again.

        Raises ``NotFoundError`` for another's, or none.
        """
        await self._set(user, posting_id, {"deadline": day})

    async def add_note(self, user: UserId, posting_id: int, text: str, *, at: datetime) -> None:
        """Keep a note; raises ``NotFoundError`` for another's application, or none."""
        values: dict[str, object] = {"user_id": user, "posting_id": posting_id, "text": text}
        values["written_at"] = at.astimezone(UTC)

        async def add() -> int:
            async with self._database.writing() as connection:
                await self._find(connection, user, posting_id)
                return await self._database.insert_once(connection, notes, values)

        await step("add note", _ID, add)

    async def _set(self, user: UserId, posting_id: int, values: Mapping[str, object]) -> None:
        row = {"status": "saved", **values, "posting_id": posting_id, "user_id": user}
        async with self._database.writing() as connection:
            await self._find(connection, user, posting_id)
            insert = self._database.insert(applications).values(**row)
            await connection.execute(
                insert.on_conflict_do_update(index_elements=["posting_id"], set_=dict(values))
            )

    async def _find(
        self, connection: AsyncConnection, user: UserId, posting_id: int
    ) -> Application:
        wanted = _of(user).where(postings.c.id == posting_id)
        row = (await connection.execute(wanted)).one_or_none()
        if row is None:
            raise NotFoundError(f"posting {posting_id}")
        written = (
            select(notes.c.text, notes.c.written_at)
            .where(notes.c.user_id == user, notes.c.posting_id == posting_id)
            .order_by(notes.c.id)
        )
        return _application(row, (await connection.execute(written)).all())


def _of(user: UserId) -> Select[Any]:
    columns = (postings.c.id, postings.c.content, _status.label("status"), applications.c.deadline)
    return select(*columns).select_from(_joined).where(postings.c.user_id == user)


def _application(row: Row[Any], written: Sequence[Row[str, datetime]]) -> Application:
    return Application(
        posting_id=row.id,
        posting=_POSTING.validate_json(row.content),
        status=_STATUS.validate_python(row.status),
        deadline=row.deadline,
        notes=tuple(Note(note.text, _utc(note.written_at)) for note in written),
    )


def _utc(at: datetime) -> datetime:
    """Give the zone back that SQLite does not keep."""
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
