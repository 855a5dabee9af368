"""What every board's reader gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from knowledge.sources.lookups import JsonObject
from knowledge.sources.records import PostingRecord


@dataclass(frozen=True, slots=True)
class Board:
    """How one board writes a posting."""

    name: str
    """In lower case, as in ``greenhouse:acme``."""
    is_posting: Callable[[JsonObject], bool]
    """Tells by its fields whether an entry is a posting of this board."""
    record: Callable[[JsonObject, str], PostingRecord]
    """Reads an entry; the second argument is the organisation's name on the board, or empty."""
    site: Callable[[JsonObject], str]
    """Gives the organisation's name on the board from a posting's links, or empty."""


def site_in(url: str, *hosts: str) -> str:
    """Give the first part of the path of an address on one of these hosts."""
    address = url.partition("://")[2]
    host, _, path = address.partition("/")
    return path.partition("/")[0].partition("?")[0] if host.lower() in hosts else ""
