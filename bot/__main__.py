"""``python -m bot`` and the installed command ``rolecall``."""

from __future__ import annotations

import sys
import time

_BEGAN = time.monotonic()
"""Taken before anything is imported, so that the reported start time leaves nothing out."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    from bot.cli import run_command_line

    sys.exit(run_command_line(began=_BEGAN))


if __name__ == "__main__":
    main()
