"""The story of the README in a real browser: the whole bot, a process, behind the chat page."""

from __future__ import annotations

import asyncio
import io
import shutil
from pathlib import Path

import pytest
from docx import Document
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.end_to_end import material
from tests.end_to_end.process import ROOT, RunningBot, environment

pytestmark = pytest.mark.timeout(600)  # the first test may wait for the starter library

DESKTOP = (1100, 800)
COLUMN = 760
"""The chat without the margins that a wide window has; in CSS pixels."""
PATIENCE_MS = 60_000
QUESTION = "How many years of experience does a Senior Software Engineer I, Backend need?"


@pytest.fixture
def pictures(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give the folder for screenshots: the README's when asked for, else one that goes away."""
    wanted = request.config.getoption("--screenshots", default=False)
    return ROOT / "docs" / "images" if wanted else tmp_path


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_from_the_first_question_to_a_letter_to_download(
    viewport: tuple[int, int],
    page_at: OpenPage,
    pictures: Path,
    starter_folder: Path,
    tmp_path: Path,
) -> None:
    is_desktop = viewport == DESKTOP
    data_dir = await asyncio.to_thread(shutil.copytree, starter_folder, tmp_path / "var")
    bot = RunningBot(environment(Path(data_dir)), folder=tmp_path)
    await asyncio.to_thread(bot.__enter__)
    try:
        page = await page_at(bot.place, name="Nadia", viewport=viewport)
        await _begin(page)
        question = await _ask_and_look_up(page)
        await _picture(page, pictures / ("answer.png" if is_desktop else "phone.png"), question)
        await _follow_up(page)
        await _give_resume_and_posting(page)
        card = await _compare(page)
        if is_desktop:
            await _picture(page, pictures / "fit.png", card, height=1020)
        letter = await _write(page)
        if is_desktop:
            await _picture(page, pictures / "letter.png", letter, height=1000)
        await _shorten(page)
        await _download(page)
        await _keep_track_and_prepare(page)
        assert await page.evaluate("document.documentElement.scrollWidth") == viewport[0]
        assert (
            await page.evaluate(
                "(scroller => scroller.scrollWidth - scroller.clientWidth)"
                "(document.getElementById('scroller'))"
            )
            == 0
        )
        assert await asyncio.to_thread(bot.stop) == 0
        assert "Traceback" not in bot.said
    finally:
        await asyncio.to_thread(bot.__exit__, None, None, None)


async def _begin(page: Page) -> None:
    await expect(page.get_by_text("What can this bot do?")).to_be_visible()
    await page.get_by_role("button", name="Start", exact=True).click()
    await _hear(page, "an AI career assistant: a program, not a person")
    await _press(page, "Yes, I agree")
    await _hear(page, "Thank you")


async def _ask_and_look_up(page: Page) -> Locator:
    await _say(page, QUESTION)
    answer = await _hear(page, "5 to 8 years of professional experience")
    await expect(answer).to_contain_text("[1]")
    await _press(page, "1 · ")
    await _hear(page, "Source: ")
    return page.locator(".message.out .bubble", has_text=QUESTION)


async def _follow_up(page: Page) -> None:
    await _say(page, "and which tools?")
    await _hear(page, "Kubernetes")


async def _give_resume_and_posting(page: Page) -> None:
    content = material.resume_pdf()
    await page.locator("#file").set_input_files(
        {"name": "Nadia Brandt.pdf", "mimeType": "application/pdf", "buffer": content}
    )
    await page.get_by_role("button", name="Send", exact=True).click()
    await _hear(page, "Résumé read")
    await _say(page, material.POSTING)
    await _hear(page, "Posting read")


async def _compare(page: Page) -> Locator:
    await _press(page, "Fit")
    card = await _hear(page, "Fit: Senior Backend Engineer, Kestrel Freight")
    await expect(card).to_contain_text("⬜ Experience with Terraform.")
    return card


async def _write(page: Page) -> Locator:
    await _press(page, "Letter")
    letter = await _hear(page, "Dear Kestrel Freight team")
    await _hear(page, "These answers would make the letter stronger")
    return letter


async def _shorten(page: Page) -> None:
    await _press(page, "Shorter")
    another = page.get_by_role("button", name="Another version")
    await expect(another).to_have_count(2, timeout=PATIENCE_MS)
    await expect(page.get_by_role("button", name="Shorter")).to_have_count(1)


async def _download(page: Page) -> None:
    await _press(page, "DOCX")
    link = page.get_by_role("link", name="letter-nadia-brandt-kestrel-freight.docx")
    await expect(link).to_be_visible(timeout=PATIENCE_MS)
    async with page.expect_download() as downloading:
        await link.click()
    path = await (await downloading.value).path()
    document = Document(io.BytesIO(await asyncio.to_thread(path.read_bytes)))
    assert material.COMPANY in "\n".join(paragraph.text for paragraph in document.paragraphs)


async def _keep_track_and_prepare(page: Page) -> None:
    await _say(page, "/applications")
    await _hear(page, "Your applications")
    await page.get_by_role("button", name="1", exact=True).last.click()
    await _hear(page, "Status: saved")
    await _say(page, "deadline: 3 January 2099")
    await _hear(
        page, "The deadline for Senior Backend Engineer, Kestrel Freight is 3 January 2099."
    )
    await _press(page, "Remind me of deadlines")
    await _hear(page, "Where are you?")
    await _say(page, "time zone: Lisbon")
    reminding = await _hear(page, "Reminders are on")
    await expect(reminding).to_contain_text("Kestrel Freight, 3 January 2099.")
    await _press(page, "Prepare")
    await _hear(page, "without inventing anything")
    await _press(page, "Three answers")
    answers = await _hear(page, "Why should we hire you?")
    await expect(answers).to_contain_text("Kestrel Freight plans rail freight")


async def _say(page: Page, text: str) -> None:
    box = page.get_by_role("textbox", name="Message")
    await box.fill(text)
    await box.press("Enter")
    await expect(box).to_have_value("")


async def _press(page: Page, label: str) -> None:
    await page.get_by_role("button", name=label).last.click(timeout=PATIENCE_MS)


async def _hear(page: Page, words: str) -> Locator:
    """Wait for a bubble of the bot that is finished and says this."""
    bubble = page.locator(".message.in .bubble", has_text=words).last
    await expect(bubble).to_be_visible(timeout=PATIENCE_MS)
    await expect(page.get_by_role("button", name="⏹ Stop")).to_have_count(0, timeout=PATIENCE_MS)
    return bubble


async def _picture(page: Page, file: Path, first: Locator, *, height: int | None = None) -> None:
    """Photograph the chat with a bubble at its upper edge, in a window as high as needed."""
    size = page.viewport_size
    assert size is not None
    width, tall = min(size["width"], COLUMN), height or size["height"]
    await page.set_viewport_size({"width": size["width"], "height": tall})
    await first.evaluate("node => node.scrollIntoView({block: 'start'})")
    await page.locator("#bot-name").hover()  # no button looks as if it were being pressed
    await page.screenshot(
        path=file,
        animations="disabled",
        clip={"x": (size["width"] - width) / 2, "y": 0, "width": width, "height": tall},
    )
    await page.set_viewport_size(size)
