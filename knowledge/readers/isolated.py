"""Reading a stranger's file in a child process that can do no harm.

The child has an empty environment (no secrets), limits on processor time, memory and output, no
network, and a deadline after which it is killed. Whatever happens to it, the bot goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path
from typing import Literal

import knowledge
from knowledge.documents import Document
from knowledge.errors import BrokenFileError, FileTooLargeError, ReadingTimeoutError
from knowledge.readers.limits import DEADLINE_S, MAX_FILE_BYTES, OUTPUT_BYTES
from knowledge.readers.reader import read_bytes
from knowledge.readers.sniffing import is_plain_text
from knowledge.readers.wire import parse_message

Kind = Literal["file", "page"]

_MAX_PLAIN_BYTES = 200_000
_CHUNK_BYTES = 1 << 16
_PACKAGES = Path(knowledge.__file__).resolve().parent.parent


class IsolatedReader:
    """Reads files, each in a child process of its own.

    ``tesseract`` is the path of that program, where pictures are to be read too; ``at_once`` bounds
    the children that run side by side: others wait, and their deadline begins when they start.
    """

    def __init__(
        self, *, tesseract: str | None = None, deadline_s: float = DEADLINE_S, at_once: int = 2
    ) -> None:
        self._tesseract = tesseract
        self._deadline_s = deadline_s
        self._turns = asyncio.Semaphore(at_once)

    @property
    def reads_pictures(self) -> bool:
        """Tell whether the text in pictures and scans can be read."""
        return self._tesseract is not None

    async def read(self, data: bytes, *, file_name: str) -> Document:
        """Read a file of any kind; plain text and Markdown are safe and quick enough right here.

        Raises: UnreadableFileError and its kinds; ReadingTimeoutError at the deadline or the
        memory limit, BrokenFileError when the child crashed.
        """
        if len(data) > MAX_FILE_BYTES:
            raise FileTooLargeError(file_name, f"{MAX_FILE_BYTES // 1_000_000} MB")
        if len(data) <= _MAX_PLAIN_BYTES and is_plain_text(data):
            return await asyncio.to_thread(read_bytes, data, file_name=file_name)
        return await self._read_apart("file", data, file_name)

    async def read_page(self, data: bytes, *, link: str) -> Document:
        """Read what a link led to.

        Raises: as ``read``.
        """
        return await self._read_apart("page", data, link)

    async def _read_apart(self, kind: Kind, data: bytes, file_name: str) -> Document:
        async with self._turns:
            message, exit_code = await self._run(kind, data, file_name)
        if exit_code == 0:
            return await asyncio.to_thread(parse_message, message, file_name=file_name)
        if exit_code in {-signal.SIGXCPU, -signal.SIGKILL}:
            raise ReadingTimeoutError(file_name, "processor time or memory")
        raise BrokenFileError(file_name, f"the reader stopped with {exit_code}")

    async def _run(self, kind: Kind, data: bytes, file_name: str) -> tuple[bytes, int]:
        child = await _start(kind, file_name, self._tesseract)
        try:
            async with asyncio.timeout(self._deadline_s):
                async with asyncio.TaskGroup() as group:
                    group.create_task(_feed(child, data))
                    output = group.create_task(_output(child))
                return output.result(), await child.wait()
        except TimeoutError as error:
            raise ReadingTimeoutError(file_name, f"{self._deadline_s:g} s") from error
        finally:
            await _end(child)


async def _start(kind: Kind, file_name: str, tesseract: str | None) -> Process:
    """Start the child: our packages and the installed ones, nothing of the user's or the bot's."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-s", "-B", "-m", "knowledge.readers"),
        *(kind, file_name[-200:].replace("\0", "") or "file"),
        *([tesseract] if tesseract else []),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env={"PYTHONPATH": str(_PACKAGES), "PYTHONIOENCODING": "utf-8"},
        cwd="/",
        start_new_session=True,
    )


async def _feed(child: Process, data: bytes) -> None:
    if child.stdin is None:
        return
    try:
        child.stdin.write(data)
        await child.stdin.drain()
        child.stdin.close()
        await child.stdin.wait_closed()
    except (BrokenPipeError, ConnectionResetError):
        return  # the child gave its verdict without reading to the end


async def _output(child: Process) -> bytes:
    """Collect what the child prints, up to the limit; a child that prints more is cut off."""
    output = bytearray()
    while child.stdout and (chunk := await child.stdout.read(_CHUNK_BYTES)):
        output += chunk
        if len(output) > OUTPUT_BYTES:
            child.kill()
            break
    return bytes(output)


async def _end(child: Process) -> None:
    """Kill a child that still runs, and wait until it is gone."""
    if child.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            # its session, so that a program it started ends with it
            os.killpg(child.pid, signal.SIGKILL)
        await child.wait()
