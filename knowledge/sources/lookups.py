"""Looking into JSON of strangers: a value of the wrong type counts as not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

JsonObject: TypeAlias = Mapping[str, object]


def value_at(entry: object, *keys: str) -> object:
    """Follow keys into nested objects; ``None`` where one is missing."""
    for key in keys:
        entry = entry.get(key) if isinstance(entry, Mapping) else None
    return entry


def text_at(entry: object, *keys: str) -> str:
    """Give the text or number at the end of the keys as text, else an empty string."""
    value = value_at(entry, *keys)
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def truth_at(entry: object, *keys: str) -> bool | None:
    """Give the truth value at the end of the keys, also from its text."""
    value = value_at(entry, *keys)
    if isinstance(value, bool):
        return value
    named = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    return named.get(str(value).strip().lower()) if value is not None else None


def objects_at(entry: object, *keys: str) -> list[JsonObject]:
    """Give the objects of a list, or the one object that stands in its place."""
    return [one for one in _list(value_at(entry, *keys)) if isinstance(one, Mapping)]


def texts_at(entry: object, *keys: str) -> list[str]:
    """Give the texts of a list, or the one text that stands in its place."""
    return [
        one.strip() for one in _list(value_at(entry, *keys)) if isinstance(one, str) and one.strip()
    ]


def _list(value: object) -> Sequence[object]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return [] if value is None else [value]
    return value
