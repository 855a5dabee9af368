"""How commands speak: results on stdout, progress and remarks on stderr."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from bot.commands.shapes import Json
from bot.errors import MissingFileError
from knowledge.indexes import Progress

STDIN = "-"


def show(shape: Json) -> None:
    """Print JSON, readable by people too."""
    print(json.dumps(shape, ensure_ascii=False, indent=2))


def show_line(shape: Json) -> None:
    """Print JSON in one line, whatever splits lines: some readers end one at U+2028 too."""
    text = json.dumps(shape, ensure_ascii=False)
    print(re.sub("[\x7f-\x9f\u2028\u2029]", lambda c: f"\\u{ord(c[0]):04x}", text), flush=True)


def remark(text: str) -> None:
    """Say something that is not the result."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def progress_bar(what: str, *, unit: str = "passage") -> Iterator[Progress]:
    """Show a bar with rate and remaining time on what takes more than a second."""
    from tqdm import tqdm

    bar: tqdm[NoReturn] | None = None

    def report(done: int, total: int) -> None:
        nonlocal bar
        if bar is None:
            bar = tqdm(total=total, desc=what, unit=unit, file=sys.stderr, leave=True, delay=1.0)
        bar.update(done - bar.n)

    try:
        yield report
    finally:
        if bar is not None:
            bar.close()


def read_input(name: str) -> tuple[bytes, str]:
    """Give the bytes of a file, or of stdin for ``-``, and the name to show for them.

    Raises ``MissingFileError`` when there is no such file or it may not be read.
    """
    if name == STDIN:
        return sys.stdin.buffer.read(), "stdin"
    try:
        return Path(name).read_bytes(), Path(name).name
    except OSError as error:
        raise MissingFileError(name, error.strerror or "") from error


def write_output(name: str, content: bytes) -> None:
    """Write the file that was asked for, and say so; a command's last act, for which nothing waits.

    Raises ``MissingFileError`` when it cannot be written.
    """
    try:
        Path(name).write_bytes(content)
    except OSError as error:
        raise MissingFileError(name, error.strerror or "") from error
    remark(f"Wrote {name}.")
