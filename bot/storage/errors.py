"""Errors that only who moves a database meets; all others stand in ``bot.errors``."""

from __future__ import annotations

from knowledge.errors import RolecallError


class NotEmptyError(RolecallError):
    """Rows were to be moved into a database that holds some; carries one table that does."""

    def __init__(self, table: str, rows: int) -> None:
        super().__init__(f"{table}: {rows}")
        self.table = table
        self.rows = rows


class RowsMissingError(RolecallError):
    """Not all rows arrived in the other database, so nothing was moved; carries both counts."""

    def __init__(self, expected: int, arrived: int) -> None:
        super().__init__(f"{arrived} of {expected}")
        self.expected = expected
        self.arrived = arrived
