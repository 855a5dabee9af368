"""``rolecall run``: opens the bot and keeps it open until it is stopped.

With a token the bot is on Telegram. Without one, a playground (a small Telegram of its own) is
opened beside it, and the very same bot talks to that one over HTTP.
"""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import signal
import threading
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.assembly import House, open_house, prepare_library, writing
from bot.assistant.answering.titles import PostingTitles
from bot.commands.terminal import progress_bar, remark
from bot.errors import AddressInUseError, InvalidSettingError
from bot.playground.app import build_playground
from bot.playground.server import CannotListenError, PortTakenError, serve
from bot.settings import Settings
from bot.storage.titles import TitleCorrections
from bot.telegram.app import build_telegram_app
from bot.telegram.pasting import pieces
from bot.telegram.rooms import Rooms
from bot.telegram.webhook import Webhook
from bot.workflows.sqlite_file import engine_address
from bot.workflows.turns import Role, Turns
from knowledge.errors import RolecallError

_LOGGER = logging.getLogger(__name__)
_LEAVE_WITHIN_S = 13.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bot speaks."""

    token: str
    api_root: str
    shown: str
    """What a person is told to open."""


async def run(
    settings: Settings, *, host: str | None, port: int | None, role: Role, began: float
) -> int:
    """Open the bot until SIGINT or SIGTERM; gives 0 when it was asked to stop.

    ``began`` is the monotonic second at which the process started, for the report.
    Raises ``InvalidSettingError`` for a role or a way in that these settings do not allow.
    """
    _check_profile(settings, role)
    chosen = {"rolecall_host": host, "rolecall_port": port}
    settings = settings.model_copy(update={k: v for k, v in chosen.items() if v is not None})
    stopping = asyncio.Event()

    def stop() -> None:
        stopping.set()
        _leave_at_last()

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    async with open_house(settings) as house, _owning(house), _place(settings) as place:
        try:
            await _until(stopping, _serve(house, place, role, began))
        except ExceptionGroup as failures:
            raise _first_of(failures) from failures
    remark("Stopped. What was not finished is taken up at the next start.")
    return 0


def _leave_at_last() -> None:
    """End the process whatever still hangs, such as a thread that waits for a lost database.

    Nothing is lost by that: it is what a crash would do.
    """
    timer = threading.Timer(_LEAVE_WITHIN_S, os._exit, (1,))
    timer.daemon = True
    timer.start()


def _check_profile(settings: Settings, role: Role) -> None:
    if role != "all" and not settings.has_many_processes:
        problem = f"with --role {role} there are several processes, and SQLite serves one"
        raise InvalidSettingError("DATABASE_URL", problem, "postgresql://user@host/rolecall")
    if role != "all" and settings.telegram_bot_token is None:
        problem = f"--role {role} needs a bot on Telegram"
        raise InvalidSettingError("TELEGRAM_BOT_TOKEN", problem, "123456789:AAExample")
    if settings.telegram_webhook_url is not None and settings.telegram_webhook_secret is None:
        problem = "a webhook needs a secret, or anyone could write in a user's name"
        raise InvalidSettingError("TELEGRAM_WEBHOOK_SECRET", problem, secrets.token_urlsafe(24))


@asynccontextmanager
async def _owning(house: House) -> AsyncIterator[None]:
    """Hold the data folder, unless database and vectors are servers that many processes share."""
    if house.settings.has_many_processes and house.settings.chroma_url is not None:
        yield
        return
    async with writing(house):
        yield


async def _fill(house: House) -> None:
    """Put new roles into the library; a file that breaks the format is named and skipped."""
    with progress_bar("Embedding the library") as progress:
        report = await prepare_library(house, progress=progress)
    for problem in report.skipped:
        remark(f"Skipped {problem.path}: {problem.problem}")


@asynccontextmanager
async def _place(settings: Settings) -> AsyncIterator[Place]:
    """Give Telegram itself, or a playground that lasts as long as the block."""
    if settings.telegram_bot_token is not None:
        root = settings.telegram_api_root
        yield Place(settings.telegram_bot_token.get_secret_value(), root, f"on Telegram ({root})")
        return
    folder = settings.rolecall_data_dir / "playground"
    token = await asyncio.to_thread(_playground_token, folder)
    host, port = settings.rolecall_host, settings.rolecall_port
    try:
        with build_playground(data_dir=folder, token=token) as playground:
            async with serve(playground, host=host, port=port) as address:
                yield Place(token, address.api_root, f"at {address.url}")
    except PortTakenError as error:
        raise AddressInUseError(error.host, error.port) from error
    except CannotListenError as error:
        problem = f"{error.host}:{error.port} cannot be opened ({error.reason.lower()})"
        if isinstance(error.__cause__, PermissionError):
            raise InvalidSettingError("ROLECALL_PORT", problem, "8080") from error
        raise InvalidSettingError("ROLECALL_HOST", problem, "127.0.0.1") from error


def _playground_token(folder: Path) -> str:
    """Give the token of this folder's playground, made at its first start.

    It lives and goes with the playground's state, so that updates of a new playground are never
    taken for those of an old one.
    """
    file = folder / "token"
    if not file.exists() or not file.read_text():
        folder.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(f"{secrets.randbelow(10**9) + 10**9}:{secrets.token_urlsafe(26)}")
    return file.read_text()


async def _until(stopping: asyncio.Event, work: Coroutine[None, None, None]) -> None:
    """Do the work until it fails or is told to stop, whatever it is doing then."""
    async with asyncio.TaskGroup() as group:
        working = group.create_task(work)
        stop = group.create_task(stopping.wait())
        await asyncio.wait({working, stop}, return_when=asyncio.FIRST_COMPLETED)
        working.cancel()
        stop.cancel()


async def _serve(house: House, place: Place, role: Role, began: float) -> None:
    await _fill(house)
    app = build_telegram_app(
        place.token,
        place.api_root,
        _rooms(house),
        _turns(house, place, role),
        webhook=_webhook(house.settings),
    )
    started = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(app.run(started=started))
        await started.wait()
        remark(_greeting(place.shown, house, time.monotonic() - began))
        await _warm_up(house)


def _first_of(failures: ExceptionGroup[Exception]) -> Exception:
    first = failures.exceptions[0]
    return _first_of(first) if isinstance(first, ExceptionGroup) else first


async def _warm_up(house: House) -> None:
    """Open what the first question would wait for; without it the bot still answers or says why."""
    try:
        await house.library.warm_up()
    except RolecallError as error:
        _LOGGER.warning("the library could not be warmed up: %s", error)


def _greeting(place: str, house: House, seconds: float) -> str:
    if house.model.writes_freely:
        writer = f"{house.model.name} answers; what no passage supports is taken out."
    else:
        writer = (
            "The built-in extractive writer answers, by quoting. "
            "Set OPENAI_API_KEY or OPENAI_BASE_URL for a language model."
        )
    return (
        f"\nRolecall is open {place} (started in {seconds:.1f} s).\n{writer}\n"
        "Press Ctrl-C to stop.\n"
    )


def _turns(house: House, place: Place, role: Role) -> Turns:
    address = engine_address(house.settings.database)
    return Turns(address, pieces(), bot_id=int(place.token.partition(":")[0]), role=role)


def _webhook(settings: Settings) -> Webhook | None:
    url, secret = settings.telegram_webhook_url, settings.telegram_webhook_secret
    if url is None or secret is None or settings.telegram_bot_token is None:
        return None
    return Webhook(url, secret, settings.telegram_webhook_host, settings.telegram_webhook_port)


def _rooms(house: House) -> Rooms:
    return Rooms(
        answering=house.answering,
        reading=house.reading,
        fitting=house.fitting,
        letters=house.letters,
        preparing=house.preparing,
        library=house.library,
        titles=PostingTitles(house.library, TitleCorrections(house.database)),
        conversations=house.conversations,
        ratings=house.ratings,
        resumes=house.resumes,
        told=house.told,
        samples=house.samples,
        postings=house.postings,
        stored_letters=house.stored_letters,
        applications=house.applications,
        reminders=house.reminders,
        buttons=house.buttons,
        users=house.users,
        clock=lambda: datetime.now(UTC),
    )
