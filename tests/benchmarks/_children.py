"""How much memory the children of this process hold at most, looked at every few milliseconds."""

from __future__ import annotations

import asyncio
from pathlib import Path

_EVERY_S = 0.01
_TASKS = Path("/proc/self/task")


class MemoryWatch:
    """Remembers the highest resident memory of any child; 0 where the system does not tell."""

    def __init__(self) -> None:
        self.highest_mb = 0.0

    async def run(self) -> None:
        """Look until cancelled; the system keeps each child's own highest mark."""
        while True:
            for child in _children():
                self.highest_mb = max(self.highest_mb, _high_water_mb(child))
            await asyncio.sleep(_EVERY_S)


def _children() -> list[str]:
    try:
        lists = [task.joinpath("children").read_text() for task in _TASKS.iterdir()]
    except OSError:
        return []
    return [child for line in lists for child in line.split()]


def _high_water_mb(process: str) -> float:
    try:
        lines = Path("/proc", process, "status").read_text().splitlines()
    except OSError:  # it ended meanwhile
        return 0.0
    marks = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return next((int(mark) / 1024 for mark in marks), 0.0)
