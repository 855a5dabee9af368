"""What ``knowledge add`` is given: files, folders, patterns, boards and addresses, opened."""

from __future__ import annotations

import glob
import hashlib
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.commands.terminal import STDIN, read_input
from bot.errors import MissingFileError
from bot.telegram.texts.errors import sentence_for
from knowledge.errors import LinkError, LinkNotFoundError
from knowledge.fetching.fetcher import Fetcher
from knowledge.offers import Skipped
from knowledge.sources.boards.addresses import BoardAddress, board_address
from knowledge.sources.boards.pages import fetch_board
from knowledge.sources.recognition import GivenFile

_BOARD_BYTES = 60_000_000
"""A board answers with all postings and their texts at once."""
_BOARD_DEADLINE_S = 60.0


@dataclass(frozen=True, slots=True)
class Input:
    """Something opened."""

    file: GivenFile
    place: str
    """The whole path, or the address."""


def fetcher_for_boards() -> Fetcher:
    """Give the fetcher with the limits that a whole board needs."""
    return Fetcher(deadline_s=_BOARD_DEADLINE_S, page_bytes=_BOARD_BYTES)


async def open_all(names: Sequence[str], fetcher: Fetcher) -> AsyncIterator[Input | Skipped]:
    """Open everything that was named, a folder's files by name; what cannot be opened is named."""
    for name in names:
        board = board_address(name)
        if board is not None:
            yield await _board(name, board, fetcher)
        elif name.startswith(("http://", "https://")):
            yield await _page(name, fetcher)
        else:
            for path in _paths(name):
                yield _opened(path)


def folders_of(names: Sequence[str]) -> tuple[Path, ...]:
    """Give the folders among what was named, and among what patterns match."""
    matches = (
        [name] if Path(name).exists() or not glob.has_magic(name) else glob.glob(name)  # noqa: PTH207
        for name in names
        if "://" not in name and name != STDIN
    )
    folders = (Path(one) for found in matches for one in found)
    return tuple(folder.resolve() for folder in folders if folder.is_dir())


def group_of(name: str) -> str:
    """Give the same path or address the same group: adding it again replaces its sources."""
    place = name if "://" in name else str(Path(name).resolve())
    digest = hashlib.sha256(place.encode()).hexdigest()[:12]
    return f"added:{Path(name).stem}-{digest}:"


def _paths(name: str) -> Iterator[str]:
    path = Path(name)
    if name != STDIN and path.is_dir():
        yield from (str(one) for one in sorted(_inside(path)) if not _is_hidden(one, path))
    elif name != STDIN and not path.exists() and glob.has_magic(name):
        found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  # Path takes no absolute one
        yield from (one for match in found for one in _paths(match))
        if not found:
            yield name
    else:
        yield name


def _inside(folder: Path) -> list[Path]:
    """Give the files of a folder, and what cannot be opened: it is named when it is tried."""
    shut: list[Path] = []
    found: list[Path] = []
    for place, _, names in os.walk(folder, onerror=lambda error: shut.append(Path(error.filename))):
        inside = (Path(place, name) for name in names)
        found += [one for one in inside if one.is_file() or not one.exists()]
    return [*found, *shut]


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _opened(name: str) -> Input | Skipped:
    try:
        content, shown = read_input(name)
    except MissingFileError as error:
        return Skipped(name, f"it cannot be opened ({error.detail})")
    place = name if name == STDIN else str(Path(name).resolve())
    return Input(GivenFile(shown, content, group_of(name)), place)


async def _board(name: str, board: BoardAddress, fetcher: Fetcher) -> Input | Skipped:
    """Ask a board for all its postings; a name it does not know is told as such."""
    try:
        answer = await fetch_board(board, fetcher)
    except LinkNotFoundError:
        return Skipped(
            name,
            f"{board.kind.capitalize()} knows no board “{board.site}”. Its name is what follows the"
            f" host in the address of its page, {board.page}; a page or answer that you saved can"
            " be added as a file",
        )
    except LinkError as error:
        return Skipped(name, _in_words(error))
    return Input(GivenFile(name, answer, board.group, board.site), name)


async def _page(address: str, fetcher: Fetcher) -> Input | Skipped:
    try:
        page = await fetcher.fetch(address)
    except LinkError as error:
        return Skipped(address, _in_words(error))
    return Input(GivenFile(address, page.data, group_of(address)), address)


def _in_words(error: LinkError) -> str:
    return " ".join(sentence_for(error, "en").split())
