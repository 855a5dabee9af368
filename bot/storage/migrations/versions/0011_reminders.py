"""Reminders of deadlines: who wants them, which were sent, and the day that a posting names."""

from __future__ import annotations

import json
import re
from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("closes_on", sa.Date(), nullable=True))
    op.create_table(
        "reminding",
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("time_zone", sa.String(64), nullable=False),
        _foreign_key("reminding", "user_id", "users"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_reminding")),
    )
    op.create_table(
        "reminders",
        sa.Column("posting_id", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("days_before", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        _foreign_key("reminders", "posting_id", "postings"),
        _foreign_key("reminders", "user_id", "users"),
        sa.PrimaryKeyConstraint("posting_id", "deadline", "days_before", name=op.f("pk_reminders")),
    )
    op.create_index(op.f("ix_reminders_user_id"), "reminders", ["user_id"], unique=False)
    _fill_closing_days()


def downgrade() -> None:
    op.drop_table("reminders")
    op.drop_table("reminding")
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.drop_column("closes_on")


def _fill_closing_days() -> None:
    """Give postings their day where it stands as 2026-12-31; others get it when next saved."""
    postings = sa.table(
        "postings", sa.column("id"), sa.column("content"), sa.column("closes_on", sa.Date())
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(postings.c.id, postings.c.content)).all():
        said = re.search(r"\d{4}-\d\d-\d\d", json.loads(row.content).get("valid_through", ""))
        try:
            day = date.fromisoformat(said[0]) if said else None
        except ValueError:
            day = None
        if day is not None:
            mine = sa.update(postings).where(postings.c.id == row.id)
            connection.execute(mine.values(closes_on=day))


def _foreign_key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")
