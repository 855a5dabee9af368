from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

import pytest

from knowledge.errors import (
    BrokenFileError,
    EncryptedFileError,
    FileTooLargeError,
    ReadingTimeoutError,
)
from knowledge.readers import isolated
from knowledge.readers.isolated import IsolatedReader
from knowledge.readers.limits import MAX_FILE_BYTES
from knowledge.readers.reader import read_bytes
from knowledge.readers.wire import parse_message
from tests.data import files


def play_child(monkeypatch: pytest.MonkeyPatch, folder: Path, program: str) -> None:
    """Let another program stand where the child process looks for our packages."""
    package = folder / "knowledge" / "readers"
    package.mkdir(parents=True)
    (folder / "knowledge" / "__init__.py").touch()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(program, encoding="utf-8")
    monkeypatch.setattr(isolated, "_PACKAGES", folder)


@pytest.mark.parametrize("data", [files.resume_pdf(), files.resume_docx(), b"Just text, no more."])
async def test_the_child_gives_the_same_document(data: bytes) -> None:
    document = await IsolatedReader().read(data, file_name="resume")

    assert document == read_bytes(data, file_name="resume")


async def test_an_error_of_the_child_arrives_as_itself() -> None:
    with pytest.raises(EncryptedFileError) as caught:
        await IsolatedReader().read(files.encrypted_pdf(), file_name="locked.pdf")

    assert caught.value.file_name == "locked.pdf"


async def test_a_file_above_the_limit_starts_no_child() -> None:
    with pytest.raises(FileTooLargeError):
        await IsolatedReader().read(b"%PDF-" + b"0" * MAX_FILE_BYTES, file_name="big.pdf")


async def test_a_child_past_its_deadline_is_killed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    play_child(monkeypatch, tmp_path, "while True: pass")
    started = time.monotonic()

    with pytest.raises(ReadingTimeoutError):
        await IsolatedReader(deadline_s=0.3).read(files.resume_pdf(), file_name="slow.pdf")

    assert time.monotonic() - started < 3


async def test_a_crash_of_the_child_is_a_broken_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    play_child(monkeypatch, tmp_path, "import os; os.abort()")

    with pytest.raises(BrokenFileError):
        await IsolatedReader().read(files.resume_pdf(), file_name="evil.pdf")


async def test_the_child_has_no_secrets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "very secret")
    seen = tmp_path / "seen.json"
    program = f"import json, os; json.dump(dict(os.environ), open({str(seen)!r}, 'w'))"
    play_child(monkeypatch, tmp_path, program)

    with pytest.raises(BrokenFileError):
        await IsolatedReader().read(files.resume_pdf(), file_name="resume.pdf")

    assert "OPENAI_API_KEY" not in json.loads(seen.read_text())


async def test_cancelling_kills_the_child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    program = f"import time; open({str(alive)!r}, 'w').close()\nwhile True: time.sleep(0.01)"
    play_child(monkeypatch, tmp_path, program)
    ended: list[int | None] = []
    end = isolated._end

    async def remember(child: asyncio.subprocess.Process) -> None:
        await end(child)
        ended.append(child.returncode)

    monkeypatch.setattr(isolated, "_end", remember)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(1.5):
            await IsolatedReader().read(files.resume_pdf(), file_name="slow.pdf")

    assert alive.exists()
    assert ended == [-9]


async def test_the_event_loop_goes_on_while_a_file_is_read() -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    async with asyncio.TaskGroup() as group:
        ticking = group.create_task(tick())
        await IsolatedReader().read(files.resume_pdf(), file_name="resume.pdf")
        ticking.cancel()

    assert ticks >= 3


@pytest.mark.parametrize(
    "message",
    [b"", b"no json", b"[]", b'{"document": {"text": 5}}', b'{"error": "SystemExit"}', b"{}"],
)
def test_words_of_the_child_that_make_no_sense_are_a_broken_file(message: bytes) -> None:
    with pytest.raises(BrokenFileError):
        parse_message(message, file_name="resume.pdf")


def test_a_block_is_cut_from_the_text_whatever_the_child_says() -> None:
    block = {"start": 0, "end": 5, "kind": "item", "level": 0, "page": None}
    wired = {"text": "hello", "media_type": "x", "page_count": None, "blocks": [block]}

    document = parse_message(json.dumps({"document": wired}).encode(), file_name="x")

    assert document.blocks[0].text == "hello"
