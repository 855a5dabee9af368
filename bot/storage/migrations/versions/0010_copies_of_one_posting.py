"""Copies of one posting: which is retrieved, with whose links, and how far that was worked out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("sources", schema=None) as batch_op:
        batch_op.add_column(sa.Column("twin_key", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("twin_of", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("twin_links", sa.Text(), nullable=False, server_default=""))
        batch_op.create_index(batch_op.f("ix_sources_twin_key"), ["twin_key"], unique=False)

    with op.batch_alter_table("library_clock", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("merged", sa.BigInteger(), nullable=False, server_default="0")
        )


def downgrade() -> None:
    with op.batch_alter_table("library_clock", schema=None) as batch_op:
        batch_op.drop_column("merged")

    with op.batch_alter_table("sources", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sources_twin_key"))
        batch_op.drop_column("twin_links")
        batch_op.drop_column("twin_of")
        batch_op.drop_column("twin_key")
