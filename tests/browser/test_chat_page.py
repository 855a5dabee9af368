"""The chat page as a person uses it."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from bot.playground.app import build_playground
from bot.playground.server import serve
from tests.bot.playground.test_files import PNG
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.scripted_bot import Chat


async def _started(page: Page) -> None:
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(_replies(page)).to_have_count(1)


async def _say(page: Page, text: str) -> None:
    box = page.get_by_role("textbox", name="Message")
    await box.fill(text)
    await box.press("Enter")


def _replies(page: Page) -> Locator:
    return page.locator(".message.in .bubble")


def _own(page: Page) -> Locator:
    return page.locator(".message.out .bubble")


async def test_an_empty_chat_says_what_the_bot_does_and_begins_with_one_button(
    chat: Chat, page_at: OpenPage
) -> None:
    page = await page_at(chat.url)
    await expect(page.get_by_text("I repeat what I hear.")).to_be_visible()
    await expect(page.get_by_role("textbox")).to_be_hidden()

    await _started(page)

    await expect(_own(page)).to_contain_text("/start")
    await expect(_replies(page)).to_contain_text("Welcome!")
    await expect(page.get_by_text("What can this bot do?")).to_be_hidden()


async def test_a_message_is_shown_and_answered(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)

    await _say(page, "hello 😀")

    await expect(_own(page).last).to_contain_text("hello 😀")
    await expect(_replies(page).last).to_contain_text("You said: hello 😀")
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("")


async def test_markup_in_a_message_stays_text(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    hostile = "<script>document.title='taken'</script><img src=x onerror=alert(1)>"

    await _say(page, hostile)

    await expect(_replies(page).last).to_contain_text(hostile)
    assert await page.title() == "Rolecall"
    assert await page.locator("#log script, #log img").count() == 0


async def test_formatted_text_is_shown_formatted(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)

    await _say(page, "/formatted")

    reply = _replies(page).last
    await expect(reply.locator("b")).to_have_text("bold")
    await expect(reply.locator("i")).to_have_text("italic")
    await expect(reply.locator("u")).to_have_text("under")
    await expect(reply.locator("s")).to_have_text("gone")
    await expect(reply.locator("code")).to_have_text("code")
    await expect(reply.locator("pre[data-language=python]")).to_have_text("x = 1")
    await expect(reply.locator("blockquote")).to_have_text("quoted")
    await expect(reply).to_contain_text("<script>")
    link = reply.get_by_role("link", name="link")
    await expect(link).to_have_attribute("href", "https://example.com/a")
    await expect(link).to_have_attribute("rel", re.compile("noopener"))


async def test_a_spoiler_shows_when_it_is_pressed(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    await _say(page, "/formatted")
    spoiler = page.locator(".spoiler")

    await expect(spoiler).not_to_have_class(re.compile("open"))
    await spoiler.focus()
    await spoiler.press("Enter")

    await expect(spoiler).to_have_class(re.compile("open"))


async def test_a_pressed_button_waits_until_the_bot_answers(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    button = page.get_by_role("button", name="Toast")

    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    chat.gate.set()

    await expect(page.get_by_text("Noted.")).to_be_visible()
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_stays_until_it_is_closed(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    chat.gate.set()

    await page.get_by_role("button", name="Alert").click()

    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Careful!")
    await dialog.get_by_role("button", name="OK").click()
    await expect(dialog).to_be_hidden()


async def test_a_live_reply_grows_in_one_bubble(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)

    await _say(page, "/live")
    await expect(page.locator("#status")).to_have_text("typing")
    chat.gate.set()
    await expect(_replies(page).last).to_contain_text("One sentence")
    await expect(page.locator("#status")).to_have_text("bot")
    chat.gate.set()

    await expect(_replies(page).last).to_contain_text("One sentence. And another.")
    await expect(_replies(page)).to_have_count(2)


async def test_a_draft_is_shown_and_then_replaced_by_the_message(
    chat: Chat, page_at: OpenPage
) -> None:
    page = await page_at(chat.url)
    await _started(page)

    await _say(page, "/draft")
    await expect(page.locator(".draft")).to_have_text("Half a sen")
    chat.gate.set()

    await expect(_replies(page).last).to_contain_text("Half a sentence, finished.")
    await expect(page.locator(".draft")).to_have_count(0)


async def test_a_file_goes_up_and_another_comes_down(
    chat: Chat, page_at: OpenPage, tmp_path: Path
) -> None:
    page = await page_at(chat.url)
    await _started(page)
    resume = tmp_path / "résumé.txt"
    resume.write_text("ten years of bread")

    await page.locator("#file").set_input_files(resume)
    await expect(page.locator(".attachments")).to_contain_text("résumé.txt")
    await _say(page, "Here it is")

    await expect(_own(page).last).to_contain_text("Here it is")
    answer = page.get_by_role("link", name="re résumé.txt")
    await expect(answer).to_contain_text("18 B")
    async with page.expect_download() as downloading:
        await answer.click()
    downloaded = await downloading.value
    assert downloaded.suggested_filename == "re résumé.txt"
    content = await asyncio.to_thread(Path(await downloaded.path()).read_text)
    assert content == "TEN YEARS OF BREAD"


async def test_a_file_may_be_taken_back_before_it_is_sent(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    file = page.locator("#file")
    await file.set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"})

    await page.get_by_role("button", name="Do not send a.txt").click()

    await expect(page.locator(".attachments")).to_be_hidden()
    await expect(page.get_by_role("button", name="Send", exact=True)).to_be_disabled()


async def test_a_dropped_file_is_sent_and_a_picture_is_shown(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    transfer = await page.evaluate_handle(
        """(bytes) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(bytes)], "a.png", {type: "image/png"}));
            return transfer;
        }""",
        list(PNG),
    )

    await page.dispatch_event("body", "dragenter", {"dataTransfer": transfer})
    await expect(page.get_by_text("Drop files here")).to_be_visible()
    await page.dispatch_event("body", "drop", {"dataTransfer": transfer})
    await page.get_by_role("button", name="Send", exact=True).click()

    await expect(_own(page).locator("img")).to_have_attribute("width", "40")
    await expect(_replies(page).last).to_contain_text("A photo!")


async def test_an_empty_or_huge_file_is_refused_with_a_sentence(
    chat: Chat, page_at: OpenPage
) -> None:
    page = await page_at(chat.url)
    await _started(page)

    await page.evaluate(
        """() => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([], "empty.pdf"));
            transfer.items.add(new File([new ArrayBuffer(50 * 1024 * 1024 + 1)], "huge.pdf"));
            const input = document.getElementById("file");
            input.files = transfer.files;
            input.dispatchEvent(new Event("change"));
        }"""
    )

    await expect(page.get_by_text("empty.pdf is empty.")).to_be_visible()
    await expect(page.get_by_text("huge.pdf is larger than 50 MB.")).to_be_visible()
    await expect(page.locator(".attachments")).to_be_hidden()


async def test_the_keyboard_alone_goes_from_the_start_to_the_first_message(
    chat: Chat, page_at: OpenPage
) -> None:
    page = await page_at(chat.url)
    await page.get_by_role("button", name="Start", exact=True).press("Enter")
    await expect(page.get_by_role("textbox", name="Message")).to_be_focused()
    await page.keyboard.type("Hello")
    await page.keyboard.press("Enter")

    await expect(_own(page).last).to_contain_text("Hello")


async def test_the_menu_of_a_phone_has_a_name_though_it_shows_none(
    chat: Chat, page_at: OpenPage
) -> None:
    page = await page_at(chat.url, viewport=PHONE)
    await _started(page)

    await expect(page.get_by_role("button", name="Menu")).to_be_visible()


async def test_the_menu_lists_the_commands_and_sends_one(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)

    await page.get_by_role("button", name="Menu").click()
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.get_by_role("option", name="help What I can do").click()

    await expect(_own(page).last).to_contain_text("/help")
    await expect(page.get_by_role("listbox")).to_be_hidden()


async def test_a_slash_offers_commands_that_the_keyboard_can_choose(
    chat: Chat, page_at: OpenPage
) -> None:
    page = await page_at(chat.url)
    await _started(page)
    box = page.get_by_role("textbox", name="Message")

    await box.press_sequentially("/he")
    await expect(page.get_by_role("option")).to_have_count(1)
    await box.press("Enter")

    await expect(_own(page).last).to_contain_text("/help")
    await expect(box).to_have_value("")


async def test_shift_and_enter_begin_a_new_line(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    box = page.get_by_role("textbox", name="Message")

    await box.press_sequentially("one")
    await box.press("Shift+Enter")
    await box.press_sequentially("two")
    await box.press("Enter")

    await expect(_replies(page).last).to_contain_text("You said: one\ntwo")


async def test_a_long_paste_becomes_several_messages(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)

    await _say(page, "word " * 2000)

    await expect(_own(page)).to_have_count(1 + 3)


async def test_a_phone_sized_window_does_not_scroll_sideways(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url, viewport=PHONE)
    await _started(page)
    await _say(page, "/formatted")
    await _say(page, "w" * 500)
    await expect(_replies(page).last).to_contain_text("www")

    for width, height in (PHONE, (360, 640)):
        await page.set_viewport_size({"width": width, "height": height})
        widths = await page.evaluate(
            "[document.documentElement, document.getElementById('scroller')]"
            ".map((node) => node.scrollWidth)"
        )
        assert widths == [width, width]


async def test_two_windows_are_two_people(chat: Chat, page_at: OpenPage) -> None:
    anna = await page_at(chat.url, user="anna", name="Anna")
    berta = await page_at(chat.url, user="berta", name="Berta")
    await _started(anna)
    await _started(berta)

    await _say(anna, "from Anna")
    await _say(berta, "from Berta")

    await expect(_replies(anna).last).to_contain_text("from Anna")
    await expect(_replies(berta).last).to_contain_text("from Berta")
    await expect(anna.locator("#log")).not_to_contain_text("Berta")
    await expect(berta.locator("#person-name")).to_have_text("Berta")


async def test_a_deleted_message_disappears(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    [welcome] = chat.playground.phone(1).replies()

    await chat.bot.delete_message(1, welcome.message_id)

    await expect(_replies(page)).to_have_count(0)


async def test_the_conversation_is_there_after_a_reload(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url)
    await _started(page)
    await _say(page, "remember")
    await expect(_replies(page).last).to_contain_text("remember")

    await page.reload()

    await expect(_own(page).last).to_contain_text("remember")
    await expect(page.get_by_role("button", name="Start", exact=True)).to_be_hidden()


async def test_the_page_comes_back_after_a_restart_and_catches_up(
    page_at: OpenPage, tmp_path: Path
) -> None:
    with build_playground(data_dir=tmp_path) as first:
        await first.phone(1).send("before")
        async with serve(first, port=0) as address:
            page = await page_at(address.url)
            await expect(page.locator("#status")).to_have_text("bot")
        await expect(page.locator("#status")).to_have_text("connecting")
        await first.phone(1).send("meanwhile")

    with build_playground(data_dir=tmp_path) as second:
        async with serve(second, port=address.port):
            await expect(page.locator("#status")).to_have_text("bot")
            await second.phone(1).send("after")
            await expect(_own(page)).to_have_count(3)

    assert [text.split("\n")[0][:9] for text in await _own(page).all_inner_texts()] == [
        "before",
        "meanwhile",
        "after",
    ]


async def test_what_cannot_be_sent_stays_in_the_box(page_at: OpenPage) -> None:
    with build_playground() as playground:
        await playground.phone(1).send("before")
        async with serve(playground, port=0) as address:
            page = await page_at(address.url)
            await expect(_own(page)).to_have_count(1)

    await _say(page, "do not lose me")

    await expect(page.get_by_text("cannot be reached just now")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("do not lose me")


async def test_a_reader_who_scrolled_up_is_not_pulled_down(chat: Chat, page_at: OpenPage) -> None:
    page = await page_at(chat.url, viewport=PHONE)
    await _started(page)
    for number in range(12):
        await chat.bot.send_message(1, f"line {number}\n" * 4)
    await expect(_replies(page)).to_have_count(13)
    await page.locator("#scroller").evaluate("(node) => node.scrollTo(0, 0)")
    to_end = page.get_by_role("button", name="Go to the newest message")
    await expect(to_end).to_be_visible()

    await chat.bot.send_message(1, "news")

    await expect(page.locator("#unread")).to_have_text("1")
    await expect(_replies(page).first).to_be_in_viewport()
    await to_end.click()
    await expect(_replies(page).last).to_be_in_viewport()
