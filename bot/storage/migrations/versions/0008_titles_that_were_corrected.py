"""What an operator said a role's title is in ESCO and O*NET."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "title_corrections",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("taxonomy", sa.String(length=8), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("title", "taxonomy", name=op.f("pk_title_corrections")),
    )


def downgrade() -> None:
    op.drop_table("title_corrections")
