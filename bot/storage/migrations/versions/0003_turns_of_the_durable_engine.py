"""Rows that a turn writes know the step that wrote them; the engine keeps the updates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_WRITTEN_BY_TURNS = ("turns", "resumes", "postings", "letters")


def upgrade() -> None:
    for table in _WRITTEN_BY_TURNS:
        op.add_column(table, sa.Column("made_by", sa.String(length=128), nullable=True))
        op.create_index(f"ix_{table}_made_by", table, ["made_by"], unique=True)
    op.drop_table("updates")


def downgrade() -> None:
    op.create_table(
        "updates",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("is_finished", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "update_id", name="pk_updates"),
    )
    op.create_index("ix_updates_chat_id", "updates", ["chat_id"])
    for table in _WRITTEN_BY_TURNS:
        op.drop_index(f"ix_{table}_made_by", table)
        op.drop_column(table, "made_by")
