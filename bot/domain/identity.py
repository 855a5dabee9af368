"""Who is speaking."""

from __future__ import annotations

from typing import Literal, NewType

UserId = NewType("UserId", int)
"""Telegram's id of the sender; every read and write of the storage is keyed by it."""

Language = Literal["en", "de", "es", "fr"]
"""The languages that the product's own words are written in."""
