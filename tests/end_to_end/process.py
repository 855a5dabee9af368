"""The product as its users start it: processes of their own, with nothing of ours around them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

ROOT: Final = Path(__file__).parents[2]
PATIENCE_S: Final = 120
_OPEN: Final = re.compile(r"Rolecall is open (?:at )?(.+) \(started in ([\d.]+) s\)")


@dataclass(frozen=True)
class Finished:
    """What a command left behind."""

    code: int
    out: str
    error: str


def environment(data_dir: Path, **settings: str) -> dict[str, str]:
    """Give an environment with our settings and little else: no token, key or proxy."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(data_dir),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "ROLECALL_DATA_DIR": str(data_dir),
        "ROLECALL_LOG_LEVEL": "WARNING",
        "ROLECALL_TESSERACT": "off",  # whatever the machine has, the words are the same
        **settings,
    }


def run_command(
    arguments: Sequence[str], surroundings: Mapping[str, str], *, folder: Path, typed: bytes = b""
) -> Finished:
    """Run one command to its end in a folder; ``typed`` goes to its stdin."""
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=dict(surroundings),
        input=typed,
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    return Finished(done.returncode, done.stdout.decode(), done.stderr.decode())


class RunningBot:
    """``rolecall run`` as a process; leaving the block ends it whatever state it is in."""

    def __init__(self, surroundings: Mapping[str, str], *, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run", "--port", "0"],
            cwd=folder,
            env=dict(surroundings),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,  # a progress bar's carriage returns count as line ends
            encoding="utf-8",
        )
        self._lines: list[str] = []
        self._news = threading.Condition()
        self._is_silent = False
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.place, self.started_s = "", 0.0

    def __enter__(self) -> Self:
        """Wait until it says where it is open."""
        greeting = self.hears(_OPEN)
        self.place, self.started_s = greeting[1], float(greeting[2])
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it at once if it still runs."""
        self.kill()
        self._listener.join(PATIENCE_S)
        if self._process.stderr is not None:
            self._process.stderr.close()

    @property
    def said(self) -> str:
        """Give all that it wrote to stderr so far."""
        return "\n".join(self._lines)

    def hears(self, pattern: str | re.Pattern[str]) -> re.Match[str]:
        """Wait until it writes something to stderr; ends it when it does not."""
        with self._news:
            self._news.wait_for(
                lambda: self._is_silent or re.search(pattern, self.said), timeout=PATIENCE_S
            )
        found = re.search(pattern, self.said)
        if found is None:
            self.kill()
            raise AssertionError(f"it never wrote {pattern!r}:\n{self.said}")
        return found

    def stop(self, number: signal.Signals = signal.SIGINT, *, within_s: float = 10) -> int:
        """Ask it to end; gives the exit code."""
        self._process.send_signal(number)
        code = self._process.wait(within_s)
        self._listener.join(PATIENCE_S)
        return code

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._process.wait(PATIENCE_S)

    def _listen(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            with self._news:
                self._lines.append(line.rstrip("\n"))
                self._news.notify_all()
        with self._news:
            self._is_silent = True
            self._news.notify_all()
