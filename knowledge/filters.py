"""Filters: which sources a search may use; they stand inside both queries, never behind them.

What is known of a source (its metadata) becomes tags beside each of its passages in both indexes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from knowledge.documents import MetadataValue, Source, SourceKind
from knowledge.store import source_key

_WORD = re.compile(r"\w+")
_PLACE_WORDS = 12
"""Of one source: a posting for thirty cities is found by the first of them."""
_ALWAYS_OPEN = date.max.toordinal()
LAST_DAY = "last_day"
Condition = tuple[str, Literal["$eq", "$in", "$gte"], str | int | bool | Sequence[str]]
"""A name, a sign and a value, as Chroma writes them."""
STARTER = "starter"
"""The tag of the starter roles: they are ours, not what an operator added."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a source must be; what is empty or ``None`` does not matter."""

    kinds: frozenset[SourceKind] = frozenset()
    """Any of these."""
    field: str = ""
    level: str = ""
    place: str = ""
    """Every word of it has to stand in the source's place."""
    is_remote: bool | None = None
    open_on: date | None = None
    """A day on which one must still be able to apply; a source without a last day is open."""
    without_starter: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether every source passes."""
        return self == Filter()

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Give what must hold for the values of ``beside``, all of it."""
        tags: list[Condition] = [(tag, "$eq", True) for tag in self.tags]
        if self.kinds:
            tags.append(("kind", "$in", sorted(self.kinds)))
        if self.open_on is not None:
            tags.append((LAST_DAY, "$gte", self.open_on.toordinal()))
        if self.without_starter:
            tags.append((STARTER, "$eq", False))
        return tuple(tags)

    @property
    def tags(self) -> tuple[str, ...]:
        """Give the tags that a source must carry, all of them."""
        wanted = {"field": self.field, "level": self.level}
        named = [f"{name}:{_folded(value)}" for name, value in wanted.items() if value]
        places = [f"place:{word}" for word in _words(self.place)]
        remote = [] if self.is_remote is None else [f"remote:{str(self.is_remote).lower()}"]
        return (*named, *places, *remote)


def tags_of(source: Source) -> tuple[str, ...]:
    """Give the tags of a source, for both indexes."""
    known = source.metadata
    values = {name: _text(known, name) for name in ("field", "level")}
    named = [f"{name}:{_folded(text)}" for name, text in values.items() if text]
    places = [f"place:{word}" for word in _words(_text(known, "place"))[:_PLACE_WORDS]]
    remote = known.get("remote")
    modes = [f"remote:{str(remote).lower()}"] if isinstance(remote, bool) else []
    return (*named, *places, *modes, *([STARTER] if source.is_starter else []))


def beside(source: Source) -> dict[str, str | int | bool]:
    """Give what stands beside each vector of a source; each tag is a value of its own."""
    return {
        "owner": source.owner or "",
        "kind": source.kind,
        "source": source_key(source.id),
        LAST_DAY: last_day_of(source),
        **dict.fromkeys(tags_of(source), True),
        STARTER: source.is_starter,
    }


def last_day_of(source: Source) -> int:
    """Give the last day to apply as an ordinal; far away for what has none."""
    try:
        return date.fromisoformat(_text(source.metadata, "open_until")).toordinal()
    except ValueError:
        return _ALWAYS_OPEN


def _text(known: Mapping[str, MetadataValue], name: str) -> str:
    value = known.get(name, "")
    return value if isinstance(value, str) else ""


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(_WORD.findall(_folded(text))))


def _folded(text: str) -> str:
    """Take case and accents away: "Zürich" is asked for as "zurich" too."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character)).strip()
