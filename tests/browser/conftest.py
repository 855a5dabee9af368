"""A real headless Chromium, and pages in it that may not misbehave.

Tests and async fixtures in this folder run in one event loop (`loop_scope="session"`), because the
browser lives as long as the session: write async fixtures here with
`@pytest_asyncio.fixture(loop_scope="session")`.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, Request, async_playwright

from bot.playground.app import build_playground
from tests.browser.scripted_bot import Chat, running_chat

DESKTOP: Final = (1200, 820)
PHONE: Final = (390, 844)
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class OpenPage(Protocol):
    """Opens a chat page in a window of its own."""

    def __call__(
        self,
        url: str,
        *,
        user: int | str = ...,
        name: str = ...,
        viewport: tuple[int, int] = ...,
        is_dark: bool = ...,
    ) -> Awaitable[Page]: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/browser --screenshots` makes the README's pictures anew."""
    parser.addoption(
        "--screenshots", action="store_true", help="write the README's pictures to docs/images"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All async tests of this folder share the session's loop, where the browser lives."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def find_browser() -> str:
    """The path of the browser on this machine; without one the tests fail and say what to do."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.fail(
            "No browser was found for the tests of the chat page: "
            "install Debian's with `apt-get install chromium`.",
            pytrace=False,
        )
    return found


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """The browser, started once."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=find_browser(), args=list(_ARGUMENTS)
        )
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page_at(browser: Browser) -> AsyncIterator[OpenPage]:
    """Opens pages; an error on one, or a request to elsewhere, fails the test at its end."""
    complaints: list[str] = []
    closings: list[Callable[[], Awaitable[None]]] = []

    async def open_page(
        url: str,
        *,
        user: int | str = 1,
        name: str = "",
        viewport: tuple[int, int] = DESKTOP,
        is_dark: bool = False,
    ) -> Page:
        context = await browser.new_context(
            viewport={"width": viewport[0], "height": viewport[1]},
            color_scheme="dark" if is_dark else "light",
            locale="en-GB",
        )
        closings.append(context.close)
        page = await context.new_page()
        page.set_default_timeout(10_000)
        _listen(page, url, complaints)
        query = f"?user={user}" + (f"&name={name}" if name else "")
        await page.goto(f"{url}/{query}")
        return page

    yield open_page
    for close in closings:
        await close()
    assert complaints == []


def _listen(page: Page, url: str, complaints: list[str]) -> None:
    def note_console(message: ConsoleMessage) -> None:
        # A lost connection is written to the console by the browser itself.
        if message.type == "error" and "net::ERR" not in message.text:
            complaints.append(message.text)

    def note_request(request: Request) -> None:
        if urlsplit(request.url).netloc not in ("", urlsplit(url).netloc):
            complaints.append(f"request to {request.url}")

    page.on("console", note_console)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", note_request)


@pytest_asyncio.fixture(loop_scope="session")
async def chat() -> AsyncIterator[Chat]:
    """A playground on a free port, with a small scripted bot behind it."""
    with build_playground() as playground:
        async with running_chat(playground) as running:
            yield running
