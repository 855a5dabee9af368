"""Applications: status, deadline and notes of each posting, and which one a user has open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("users", schema=None) as batch_op:
        batch_op.add_column(sa.Column("open_posting_id", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("text_hash", sa.String(64), nullable=True))
    op.create_table(
        "applications",
        sa.Column("posting_id", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=True),
        _foreign_key("applications", "posting_id", "postings"),
        _foreign_key("applications", "user_id", "users"),
        sa.PrimaryKeyConstraint("posting_id", name=op.f("pk_applications")),
    )
    op.create_table(
        "notes",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("posting_id", _NUMBER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(128), nullable=True),
        _foreign_key("notes", "posting_id", "postings"),
        _foreign_key("notes", "user_id", "users"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    for table, column in (
        ("applications", "user_id"),
        ("notes", "user_id"),
        ("notes", "posting_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
    op.create_index(op.f("ix_notes_made_by"), "notes", ["made_by"], unique=True)


def downgrade() -> None:
    op.drop_table("notes")
    op.drop_table("applications")
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.drop_column("text_hash")
    with op.batch_alter_table("users", schema=None) as batch_op:
        batch_op.drop_column("open_posting_id")


def _foreign_key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")
