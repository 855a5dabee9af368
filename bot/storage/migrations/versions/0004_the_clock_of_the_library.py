"""The clock of the library: what changed, in order, and which vectors are in use."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("sources", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("change", sa.BigInteger(), nullable=False, server_default="0")
        )
        batch_op.create_index(batch_op.f("ix_sources_change"), ["change"], unique=False)

    op.create_table(
        "library_clock",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_clock")),
    )
    op.create_table(
        "library_removals",
        sa.Column("source_key", sa.String(length=32), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source_key", name=op.f("pk_library_removals")),
    )
    with op.batch_alter_table("library_removals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_library_removals_change"), ["change"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("library_removals", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_library_removals_change"))

    op.drop_table("library_removals")
    op.drop_table("library_clock")
    with op.batch_alter_table("sources", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sources_change"))
        batch_op.drop_column("change")
