"""How much a file may cost us; every reader and the child process obey these."""

from __future__ import annotations

MAX_FILE_BYTES = 20_000_000
"""Telegram hands bots files up to 20 MB; https://core.telegram.org/bots/api#getfile."""
MAX_UNPACKED_BYTES = 100_000_000
MAX_MARKED_UP_CHARACTERS = 4_000_000
"""Of text, HTML or JSON with its marks, before it is taken apart."""
MAX_PAGES = 200
MAX_CHARACTERS = 400_000
MAX_BLOCKS = 20_000

DEADLINE_S = 15.0
"""Wall clock from the start of the child to its answer."""
CPU_S = 14
ADDRESS_SPACE_BYTES = 512_000_000
OUTPUT_BYTES = 6_000_000
"""Of JSON: 400,000 characters and 20,000 blocks fit, whatever the script."""
