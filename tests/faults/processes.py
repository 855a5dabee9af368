"""The program and what it stands on, as processes that may be killed, suspended and resumed."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx

from tests.network_guard import loopback_port

PATIENCE_S: Final = 60.0
_OPEN: Final = "Rolecall is open"


class BotProcess:
    """``rolecall run`` in one role."""

    def __init__(self, arguments: tuple[str, ...], settings: Mapping[str, str], log: Path) -> None:
        self._arguments = arguments
        self._settings = dict(settings)
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; it is not open yet."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  # our own program
                [sys.executable, *self._arguments],
                env=self._settings,
                cwd=self._log.parent,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    async def until_open(self, *, times: int = 1) -> None:
        """Wait until it said that it is open, for the n-th time."""
        give_up_at = time.monotonic() + PATIENCE_S
        while self.said.count(_OPEN) < times:
            if time.monotonic() > give_up_at or not self.is_alive:
                raise AssertionError(f"it did not open:\n{self.said[-4000:]}")
            await asyncio.sleep(0.05)

    async def restart(self) -> None:
        """Start it again after its end, and wait until it is open."""
        opened = self.said.count(_OPEN)
        self.start()
        await self.until_open(times=opened + 1)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self.signal(signal.SIGKILL)

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal; one that is gone already is no error."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(number)

    async def ended(self, *, within_s: float = PATIENCE_S) -> int:
        """Wait for its end; gives the exit code."""
        process = self._started
        give_up_at = time.monotonic() + within_s
        while process.poll() is None:
            if time.monotonic() > give_up_at:
                raise AssertionError(f"it did not end within {within_s} s:\n{self.said[-4000:]}")
            await asyncio.sleep(0.02)
        return int(process.returncode)

    @property
    def said(self) -> str:
        """Give what it wrote, of all its runs."""
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    @property
    def is_alive(self) -> bool:
        """Say whether it runs, or is suspended."""
        return self._process is not None and self._process.poll() is None

    @property
    def memory_kb(self) -> int:
        """Give the resident memory."""
        status = Path(f"/proc/{self._started.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1])

    def close(self) -> None:
        """End it whatever state it is in."""
        self.signal(signal.SIGCONT)
        self.kill()
        if self._process is not None:
            self._process.wait(PATIENCE_S)

    @property
    def _started(self) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return self._process


class ChromaServer:
    """``chroma run`` on a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = loopback_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Give its address."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = Path(sys.executable).parent / "chroma"
        place = ["--host", "127.0.0.1", "--port", str(self.port), "--path", str(self.folder)]
        self.folder.mkdir(parents=True, exist_ok=True)
        self._process = subprocess.Popen(  # noqa: S603  # our own environment's command
            [command, "run", *place],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
        )
        give_up_at = time.monotonic() + PATIENCE_S
        while time.monotonic() < give_up_at:
            try:
                if httpx.get(f"{self.url}/api/v2/heartbeat", timeout=1).is_success:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        raise AssertionError("the Chroma server did not start")

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        if self._process is not None:
            self._process.send_signal(number)

    def kill(self) -> None:
        """End it at once."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(PATIENCE_S)
            self._process = None


@contextmanager
def chroma_server(folder: Path) -> Iterator[ChromaServer]:
    """Run a Chroma server for as long as the block lasts."""
    server = ChromaServer(folder)
    server.start()
    try:
        yield server
    finally:
        server.signal(signal.SIGCONT)
        server.kill()


def surroundings(**settings: str) -> dict[str, str]:
    """Give an environment with our settings and little else."""
    root = Path(__file__).parents[2]
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(root),
        "ROLECALL_LOG_LEVEL": "INFO",
        "OMP_NUM_THREADS": "1",
        **settings,
    }
