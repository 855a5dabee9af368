"""The shape of the words about what a user tells: what every language has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTexts:
    """What is asked and said of answers about skills; ``{names}`` are filled in by the handler."""

    ask_button: str
    ask: str
    cancel_button: str
    cancelled: str
    kept: str
    kept_denial: str
    unclear: Mapping[str, str]
    """By why an answer is not kept."""
    list_button: str
    list_title: str
    list_empty: str
    entry: str
    entry_denial: str
    edit_button: str
    delete_button: str
    deleted: str
