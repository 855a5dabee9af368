"""The command line's faults, in this process: which code, and which one sentence."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.cli import run_command_line
from tests.data import files

Fails = Callable[..., str]


@pytest.fixture(autouse=True)
def _own_place(
    tmp_path: Path, database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Work in an empty folder with an empty database, and give the log back afterwards."""
    handlers, level = logging.root.handlers[:], logging.root.level
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(database_file.parent))
    monkeypatch.setenv("ROLECALL_TESSERACT", "off")
    yield
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


@pytest.fixture
def fails(capsys: pytest.CaptureFixture[str]) -> Fails:
    """Run a command that fails with a code; gives the only line it prints."""

    def run(*arguments: str, code: int) -> str:
        assert run_command_line(arguments) == code
        printed = capsys.readouterr()
        assert printed.out == ""
        [line] = printed.err.splitlines()
        return line

    return run


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b" \n", "is empty"),
        ("locked.pdf", files.encrypted_pdf(), "password"),
        ("broken.pdf", files.broken_pdf(), "damaged"),
        ("fake.docx", files.fake_docx(), "not what its name says"),
        ("photo.png", files.png(), "picture"),
        ("scan.pdf", files.scan_pdf(), "no text"),
        ("archive.zip", files.plain_zip(), "cannot read"),
    ],
)
def test_a_file_that_cannot_be_read_ends_in_one_sentence(
    fails: Fails, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)

    sentence = fails("read", "resume", name, code=1)

    assert sentence.startswith("rolecall: ")
    assert name in sentence
    assert words in sentence


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("read", "resume", "missing.pdf"), "missing.pdf cannot be opened (No such file"),
        (("read", "posting", "."), "Is a directory"),
        (("fit", "--resume", "-", "--posting", "-"), "Only one of"),
        (("knowledge", "search", " "), "Nothing was asked"),
        (("knowledge", "add", "missing.md"), "missing.md: it cannot be opened (No such file"),
        (("knowledge", "remove", "role:nobody"), "`rolecall knowledge list` shows the ids"),
    ],
)
def test_what_cannot_be_done_ends_in_one_sentence(
    fails: Fails, arguments: tuple[str, ...], words: str
) -> None:
    assert words in fails(*arguments, code=1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ROLECALL_PORT", "70000"),
        ("ROLECALL_DATA_DIR", __file__),
        ("TELEGRAM_BOT_TOKEN", "secret"),
        ("OPENAI_BASE_URL", "localhost:1234"),
        ("DATABASE_URL", "postgresql://db"),
        ("ROLECALL_PROT", "1"),
    ],
)
def test_a_wrong_setting_is_named_with_an_example(
    fails: Fails, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    sentence = fails("doctor", code=3)

    assert sentence.startswith(f"rolecall: {name}: ")
    assert "Example: " in sentence
    assert "secret" not in sentence


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("dance",),
        ("ask",),
        ("ask", "why", "--language", "tlh"),
        ("knowledge",),
        ("knowledge", "search", "baker", "--k", "0"),
        ("read", "letter", "a.txt"),
        ("letter", "--resume", "a.txt"),
        ("letter", "--resume", "a.txt", "--posting", "b.txt", "--out", "letter.odt"),
        ("letter", "--resume", "a.txt", "--posting", "b.txt", "--variant", "-1"),
        ("run", "--port", "99999"),
        ("run", "--port", "http"),
    ],
)
def test_a_command_written_wrongly_exits_with_2_and_shows_its_usage(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        run_command_line(arguments)

    assert exit_.value.code == 2
    assert capsys.readouterr().err.startswith("usage: rolecall")


def test_help_names_every_documented_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        run_command_line(["--help"])

    assert exit_.value.code == 0
    shown = capsys.readouterr().out
    for name in ("run", "ask", "knowledge", "read", "fit", "letter", "doctor"):
        assert re.search(rf"^ +{name}\b", shown, re.MULTILINE)
