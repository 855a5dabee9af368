"""Files that the library was filled from, so that the same ones are not read again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "library_sets",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("files_hash", sa.String(length=64), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_sets")),
    )
    with op.batch_alter_table("library_sets", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_library_sets_files_hash"), ["files_hash"], unique=False
        )


def downgrade() -> None:
    op.drop_table("library_sets")
