"""What an argument may be: each gives the value, or says in words what it must be."""

from __future__ import annotations

import argparse

LETTER_ENDINGS = (".docx", ".pdf", ".txt")
"""What ``--out`` may end in."""
TO_READ = "a file of any kind, a link, or - for stdin"
TO_ADD = (
    "a file, folder or pattern; a board by name (greenhouse:NAME, lever:NAME, ashby:NAME, "
    "workable:NAME); a web address"
)
_PORT_MAX = 65_535


def positive(text: str) -> int:
    """Read a whole number of 1 or more."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("it must be 1 or more")
    return number


def natural(text: str) -> int:
    """Read a whole number of 0 or more."""
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("it must be 0 or more")
    return number


def port(text: str) -> int:
    """Read the number of a port; 0 lets the system choose."""
    number = int(text)
    if not 0 <= number <= _PORT_MAX:
        raise argparse.ArgumentTypeError(f"it must be 0 to {_PORT_MAX}")
    return number


def letter_file(text: str) -> str:
    """Read the name of a file that a letter can be written to."""
    if not text.lower().endswith(LETTER_ENDINGS):
        raise argparse.ArgumentTypeError("it must end in " + ", ".join(LETTER_ENDINGS))
    return text
