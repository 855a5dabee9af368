"""``rolecall doctor``: whether everything the bot needs is there and answers."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import httpx

from bot.assembly import STARTER_ROLES, House, open_house
from bot.commands.errors import terminal_sentence
from bot.commands.shapes import Json
from bot.commands.terminal import show
from bot.llm.model import Completion
from bot.settings import Settings
from knowledge.errors import RolecallError
from prompts.catalog import AnswerQuestion

_PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    detail: str
    is_sound: bool = True


class CheckFailedError(RolecallError):
    """A check found a fault that has no error class of its own; its text is for the operator."""


async def doctor(settings: Settings, *, as_json: bool) -> int:
    """Print one line for each check; 1 when any failed."""
    findings = [_machine()]
    async with open_house(settings) as house:
        for name, check in _CHECKS.items():
            findings.append(await _look(name, check, house))
    if as_json:
        show([_shape(finding) for finding in findings])
    else:
        for finding in findings:
            print(f"{'ok  ' if finding.is_sound else 'FAIL'}  {finding.name}: {finding.detail}")
    return 0 if all(finding.is_sound for finding in findings) else 1


def _shape(finding: Finding) -> Json:
    return {"name": finding.name, "ok": finding.is_sound, "detail": finding.detail}


def _machine() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("machine", f"Python {version}, SQLite {sqlite3.sqlite_version}")


Check = Callable[[House], Awaitable[str]]


async def _look(name: str, check: Check, house: House) -> Finding:
    try:
        async with asyncio.timeout(_PATIENCE_S):
            return Finding(name, await check(house))
    except CheckFailedError as error:
        return Finding(name, str(error), is_sound=False)
    except RolecallError as error:
        return Finding(name, terminal_sentence(error), is_sound=False)
    except TimeoutError:
        return Finding(name, f"no answer within {_PATIENCE_S:.0f} seconds", is_sound=False)


async def _library(house: House) -> str:
    counted = await house.library.stats()
    if counted.indexed_passages < counted.passages:
        if await house.library.is_being_filled():
            return (
                f"{counted.indexed_passages} of {counted.passages} passages are indexed so far: "
                "the library is being filled, which a start goes on with if it was cut off"
            )
        raise CheckFailedError(
            f"only {counted.indexed_passages} of {counted.passages} passages are indexed: "
            "run `rolecall knowledge rebuild`"
        )
    state = "up to date" if await house.library.holds(STARTER_ROLES) else "filled at the next start"
    return (
        f"{counted.sources} sources, {counted.passages} passages, "
        f"{counted.indexed_passages} indexed; starter library {state}"
    )


async def _reading(house: House) -> str:
    document = await house.reading.read_file(b"# Check\n\nOne line.\n", file_name="check.md")
    return f"a file becomes {len(document.blocks)} blocks"


async def _pictures(house: House) -> str:
    if house.reading.reads_pictures:
        return f"text in pictures and scans is read by {house.settings.rolecall_tesseract}"
    return (
        "text in pictures and scans is not read; on Debian and Ubuntu, apt-get install "
        "tesseract-ocr tesseract-ocr-deu tesseract-ocr-spa tesseract-ocr-fra"
    )


async def _model(house: House) -> str:
    if not house.model.writes_freely:
        return "no language model is configured; the built-in extractive writer answers"
    prompt = AnswerQuestion(question="Say yes.", passages=(), history=(), language="English")
    async for event in house.model.stream(prompt):
        if isinstance(event, Completion):
            return f"{event.model} answers"
    return f"{house.model.name} answers"


async def _telegram(house: House) -> str:
    token = house.settings.telegram_bot_token
    if token is None:
        return "no TELEGRAM_BOT_TOKEN; the bot opens in the browser"
    root = house.settings.telegram_api_root
    try:
        async with httpx.AsyncClient(timeout=10) as client:
            reply = await client.get(f"{root}/bot{token.get_secret_value()}/getMe")
        user = reply.json()["result"]["username"]
    except httpx.HTTPError as error:
        raise CheckFailedError(f"{root} does not answer ({type(error).__name__})") from None
    except (ValueError, KeyError, TypeError) as error:
        raise CheckFailedError(f"{root} refuses the token") from error
    return f"the bot is @{user}"


_CHECKS: dict[str, Check] = {
    "library": _library,
    "reading": _reading,
    "pictures": _pictures,
    "model": _model,
    "telegram": _telegram,
}
