"""The command line's faults, in this process: which code, and which one sentence."""

from __future__ import annotations

import argparse
import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import _parser, run_command_line
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


@dataclass(frozen=True, slots=True)
class Command:
    """A command as one types it, and what may stand behind it."""

    name: str
    options: frozenset[str]


def commands_of(parser: argparse.ArgumentParser, name: str = "") -> Iterator[Command]:
    below = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not below:
        options = {text for action in parser._actions for text in action.option_strings}
        yield Command(name, frozenset(options - {"-h", "--help"}))
    for action in below:
        for word, one in action.choices.items():
            yield from commands_of(one, f"{name} {word}".strip())


COMMANDS = tuple(commands_of(_parser()))
DOCUMENT = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_and_option_is_documented(command: Command) -> None:
    group, _, action = command.name.partition(" ")
    rows = [line for line in DOCUMENT.splitlines() if re.match(rf"\| `{group}\b", line)]

    assert any(re.search(rf"`(?:{group} )?{action or group}\b", row) for row in rows)
    assert {one for one in command.options if one not in DOCUMENT} == set()


def test_the_commands_without_json_are_those_that_the_documentation_names() -> None:
    [promise] = re.findall(r"^Every command takes `--json` but (.+?)$", DOCUMENT, re.MULTILINE)

    named = set(re.findall(r"`([a-z ]+)`", promise))

    assert named == {one.name for one in COMMANDS if "--json" not in one.options}
