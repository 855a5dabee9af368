"""An index on the posting of a letter, and a rating's turn as wide as the turn's own number.

Without the index, erasing a posting or a user reads every letter of everybody.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("letters") as batch_op:
        batch_op.create_index(op.f("ix_letters_posting_id"), ["posting_id"])
    _number_turns_by(sa.BigInteger())


def downgrade() -> None:
    _number_turns_by(sa.Integer())
    with op.batch_alter_table("letters") as batch_op:
        batch_op.drop_index(op.f("ix_letters_posting_id"))


def _number_turns_by(kind: sa.types.TypeEngine[int]) -> None:
    if op.get_bind().dialect.name == "postgresql":  # SQLite's INTEGER has 64 bits anyway
        op.alter_column("ratings", "turn_id", type_=kind, existing_nullable=False)
