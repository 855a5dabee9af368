from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bot.telemetry import set_up_logging

LIBRARIES = ("httpx", "httpcore", "openai", "chromadb", "telegram", "apscheduler", "uvicorn")


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    """Leave logging as it was found."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in LIBRARIES}
    root.handlers.clear()  # pytest's own would be closed by the set-up
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def test_each_record_is_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO")

    logging.getLogger("bot.room").info("first\nsecond\r\n%s", "Zoë 🦀")

    (line,) = capsys.readouterr().err.splitlines()
    record = json.loads(line)
    assert record.pop("time")
    assert record == {"level": "INFO", "room": "bot.room", "message": "first\nsecond\r\nZoë 🦀"}


def test_the_time_is_utc(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO")

    logging.getLogger("bot").info("now")

    time = datetime.fromisoformat(json.loads(capsys.readouterr().err)["time"])
    assert time.utcoffset() == timedelta(0)


def test_an_error_brings_its_trace(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO")

    try:
        1 / 0  # noqa: B018  # the trace is what matters
    except ZeroDivisionError:
        logging.getLogger("bot").exception("it failed")

    record = json.loads(capsys.readouterr().err)
    assert record["message"] == "it failed"
    assert record["trace"].endswith("ZeroDivisionError: division by zero")


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
def test_nothing_below_the_level_is_written(capsys: pytest.CaptureFixture[str], level: str) -> None:
    set_up_logging(level)

    for name in ("DEBUG", "INFO", "WARNING", "ERROR"):
        logging.getLogger("bot").log(logging.getLevelNamesMapping()[name], name)

    written = [json.loads(line)["level"] for line in capsys.readouterr().err.splitlines()]
    names = ["DEBUG", "INFO", "WARNING", "ERROR"]
    assert written == names[names.index(level) :]


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
@pytest.mark.parametrize("library", ["httpx", "httpcore", "httpcore.http11"])
def test_the_library_that_logs_the_token_never_speaks_below_warning(
    capsys: pytest.CaptureFixture[str], level: str, library: str
) -> None:
    set_up_logging(level)

    logging.getLogger(library).info("HTTP Request: POST https://api.telegram.org/bot123:AA/getMe")
    logging.getLogger(library).debug("the same")

    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("level", "expected"), [("DEBUG", 1), ("INFO", 0)])
@pytest.mark.parametrize("library", ["openai", "chromadb", "telegram", "uvicorn"])
def test_other_libraries_speak_when_asked_for_debug(
    capsys: pytest.CaptureFixture[str], level: str, expected: int, library: str
) -> None:
    set_up_logging(level)

    logging.getLogger(library).info("details")

    assert len(capsys.readouterr().err.splitlines()) == expected


def test_setting_up_twice_writes_once(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO")
    set_up_logging("INFO")

    logging.getLogger("bot").info("once")

    assert len(capsys.readouterr().err.splitlines()) == 1
