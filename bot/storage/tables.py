"""Every table on one page. Migrations in ``migrations/versions`` lead here; a test compares them.

Nouns of the domain are stored whole, as JSON (``content``): they are read and written whole, and
their shape is the domain's, not the database's. What is searched or joined has a column.

Two types are ours, because the stores differ: ``Number`` counts rows beyond 32 bits on both, and
``Words`` is text from outside, of which PostgreSQL takes every character but one.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    false,
)

Number = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers rows by itself only for ``INTEGER``, which there has 64 bits too."""


class Words(TypeDecorator[str]):
    """Text of any script; U+0000, which PostgreSQL refuses in text, becomes U+FFFD there."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Give what the store can hold; as long as before, so that spans still fit."""
        if value is None or dialect.name == "sqlite":
            return value
        return value.replace("\x00", "\ufffd")


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

users = Table(
    "users",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8), nullable=False),
    Column("conversation", Integer, nullable=False, default=1),
    Column("consented_at", DateTime(timezone=True)),
    Column("open_posting_id", BigInteger),
    Column("opened_after_turn", BigInteger),
)


def _user_column() -> Column[int]:
    """Give the column that makes a row someone's; its rows go when the user goes."""
    return Column(
        "user_id",
        BigInteger,
        ForeignKey("users.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    )


def _made_by_column() -> Column[str]:
    """Give the column that makes a row written once: the step of a turn that wrote it."""
    return Column("made_by", String(128), unique=True, index=True)


turns = Table(
    "turns",
    metadata,
    Column("id", Number, primary_key=True),
    _user_column(),
    Column("conversation", Integer, nullable=False),
    Column("asked_at", DateTime(timezone=True), nullable=False),
    Column("content", Words, nullable=False),
    _made_by_column(),
)

ratings = Table(
    "ratings",
    metadata,
    Column(
        "turn_id",
        Number,
        ForeignKey("turns.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    _user_column(),
    Column("is_good", Boolean, nullable=False),
    Column("rated_at", DateTime(timezone=True), nullable=False),
)

memories = Table(
    "memories",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("conversation", Integer, primary_key=True, autoincrement=False),
    Column("content", Text, nullable=False),
)


def _spending_columns() -> tuple[Column[int], ...]:
    """Give the sums of a day; money in billionths of a dollar, so that sums stay whole."""
    return tuple(
        Column(name, BigInteger, nullable=False)
        for name in ("nano_usd", "input_tokens", "output_tokens")
    )


user_spending = Table(
    "user_spending",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("day", Date, primary_key=True),
    *_spending_columns(),
)

bot_spending = Table(
    "bot_spending",
    metadata,
    Column("day", Date, primary_key=True),
    *_spending_columns(),
)

resumes = Table(
    "resumes",
    metadata,
    Column("id", Number, primary_key=True),
    _user_column(),
    Column("file_name", Words, nullable=False),
    Column("content", Words, nullable=False),
    _made_by_column(),
)

postings = Table(
    "postings",
    metadata,
    Column("id", Number, primary_key=True),
    _user_column(),
    Column("origin", Words, nullable=False),
    Column("content", Words, nullable=False),
    Column("text_hash", String(64)),
    Column("closes_on", Date),
    _made_by_column(),
)

applications = Table(
    "applications",
    metadata,
    Column(
        "posting_id",
        Number,
        ForeignKey("postings.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    _user_column(),
    Column("status", String(16), nullable=False),
    Column("deadline", Date),
)
"""A posting without a row here is an application that was only saved."""

notes = Table(
    "notes",
    metadata,
    Column("id", Number, primary_key=True),
    _user_column(),
    Column(
        "posting_id",
        Number,
        ForeignKey("postings.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("text", Words, nullable=False),
    Column("written_at", DateTime(timezone=True), nullable=False),
    _made_by_column(),
)

reminding = Table(
    "reminding",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("is_on", Boolean, nullable=False),
    Column("time_zone", String(64), nullable=False),
)
"""Who wants to be reminded of deadlines, and whose clock counts; nobody without a row does."""

reminders = Table(
    "reminders",
    metadata,
    Column(
        "posting_id",
        Number,
        ForeignKey("postings.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("deadline", Date, primary_key=True),
    Column("days_before", Integer, primary_key=True, autoincrement=False),
    _user_column(),
)
"""Reminders that were sent, or came too late to be of use."""

letters = Table(
    "letters",
    metadata,
    Column("id", Number, primary_key=True),
    _user_column(),
    Column(
        "posting_id",
        Number,
        ForeignKey("postings.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("content", Words, nullable=False),
    Column("parent_id", BigInteger),
    Column("is_final", Boolean, nullable=False, server_default=false()),
    _made_by_column(),
)

told = Table(
    "told",
    metadata,
    Column("id", Number, primary_key=True),
    _user_column(),
    Column("skill", Words, nullable=False),
    Column("content", Words, nullable=False),
    _made_by_column(),
)

writing_samples = Table(
    "writing_samples",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("content", Words, nullable=False),
)
"""A text that shows how its user writes; empty while one is waited for."""

open_questions = Table(
    "open_questions",
    metadata,
    Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("content", Words, nullable=False),
)
"""The question whose answer a user's next message is."""

buttons = Table(
    "buttons",
    metadata,
    Column("token", String(32), primary_key=True),
    _user_column(),
    Column("action", String(64), nullable=False),
    Column("arguments", Words, nullable=False),
    Column("single_use", Boolean, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("id", Words, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("title", Words, nullable=False),
    Column("origin", Words, nullable=False),
    Column("owner", String(32), index=True),
    Column("details", Words, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("indexed", Boolean, nullable=False),
    Column("change", BigInteger, nullable=False, server_default="0", index=True),
    Column("twin_key", String(32), index=True),
    Column("twin_of", Words),
    Column("twin_links", Words, nullable=False, server_default=""),
)

passages = Table(
    "passages",
    metadata,
    Column("id", Words, primary_key=True),
    Column("source_id", Words, ForeignKey("sources.id", ondelete="CASCADE"), nullable=False),
    Column("section", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Index("ix_passages_source_id", "source_id"),
)

library_clock = Table(
    "library_clock",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("change", BigInteger, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("merged", BigInteger, nullable=False, server_default="0"),
)
"""One row, once something was written. Whoever writes to the library moves it on in the same
transaction, and so in turn."""

library_removals = Table(
    "library_removals",
    metadata,
    Column("source_key", String(32), primary_key=True),
    Column("change", BigInteger, nullable=False, index=True),
)
"""Sources that are no more, by a hash: the id of a user's posting must not outlive the user."""

library_sets = Table(
    "library_sets",
    metadata,
    Column("id", Words, primary_key=True),
    Column("files_hash", String(64), nullable=False, index=True),
    Column("part", Integer, nullable=False),
    Column("parts", Integer, nullable=False),
    Column("content", Words, nullable=False),
)
"""Sets of public sources by what their ids begin with, and the files each was last made of."""

title_corrections = Table(
    "title_corrections",
    metadata,
    Column("title", Words, primary_key=True),
    Column("taxonomy", String(8), primary_key=True),
    Column("code", Words, nullable=False),
)
"""An empty code says that no occupation of the taxonomy fits."""
