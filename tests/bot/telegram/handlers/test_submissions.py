from __future__ import annotations

import asyncio

import pytest
from telegram.error import BadRequest

from bot.domain.dropped import Dropped
from bot.domain.identity import UserId
from bot.telegram.delivery.messages import Messages
from bot.telegram.handlers import submissions
from tests.bot.telegram.conftest import House, labels_of

RESUME = "Ada Baker\nWork experience\nBaked bread for ten years\n" + "at Ovenworks\n" * 30
POSTING = "Baker\nRequirements\nBakes bread\n" + "every night\n" * 40
UNCLEAR = "Something long about bread and nothing else. " * 50


@pytest.mark.parametrize(
    ("text", "is_posting"),
    [
        ("We look for a cook. " + "Two years in a busy kitchen are requirements. " * 3, True),
        ("We look for a cook. " + "Are two years in a kitchen requirements? " * 3, False),
        ("Requirements of a cook", False),
    ],
)
async def test_a_posting_of_two_sentences_is_one_and_a_question_is_not(
    house: House, text: str, *, is_posting: bool
) -> None:
    async with house.running():
        await house.phone.send(text)
        await house.hears("Posting read" if is_posting else "Answer to")


async def resume_name(house: House) -> str | None:
    resume = await house.parts.rooms.resumes.latest(UserId(house.phone.person.id))
    return resume.basics.name if resume else None


async def test_a_file_before_consent_waits_until_the_button_is_pressed(house: House) -> None:
    async with house.running():
        await house.phone.send_document("cv.txt", RESUME.encode())
        await house.hears("Before I read this I need your consent.")
        assert await resume_name(house) is None

        await house.press("Yes, I agree")
        await house.hears("Résumé read")
    assert await resume_name(house) == "Ada Baker"


async def test_a_pasted_resume_before_consent_waits_as_well(house: House) -> None:
    async with house.running():
        await house.phone.send(RESUME)
        await house.hears("Before I read this I need your consent.")
        assert await resume_name(house) is None

        await house.press("Yes, I agree")
        await house.hears("Résumé read")
    assert await resume_name(house) == "Ada Baker"


async def test_what_waits_for_consent_outlives_a_restart(house: House) -> None:
    async with house.running():
        await house.phone.send_document("cv.txt", RESUME.encode())
        await house.hears("Before I read this I need your consent.")

    async with house.running():
        await house.press("Yes, I agree")
        await house.hears("Résumé read")


async def test_a_resume_is_shown_as_what_was_found_and_what_was_not(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send_document("cv.txt", RESUME.encode())
        card = await house.hears("Résumé read")

    assert card.body["text"] == (
        "Résumé read\n• name: Ada Baker\n• work experience: Ovenworks\n\n"
        "Not found: e-mail\n\nNow send me the posting you have in mind, as text, file or link."
    )


async def test_a_card_says_what_a_model_proposed_and_the_text_does_not_hold(house: House) -> None:
    house.parts.reading.dropped = (Dropped("location", "Atlantis"),)
    async with house.running():
        await house.consent()
        await house.phone.send_document("cv.txt", RESUME.encode())
        resume = await house.hears("Résumé read")
        house.parts.reading.dropped = (Dropped("base_salary", "90,000 dollars"),)
        await house.phone.send(POSTING)
        posting = await house.hears("Posting read")

    assert "Not in the text, left out: place “Atlantis”" in str(resume.body["text"])
    assert "Not in the text, left out: salary “90,000 dollars”" in str(posting.body["text"])


async def test_a_posting_is_kept_in_the_part_of_the_library_that_is_its_owners(
    house: House,
) -> None:
    async with house.running():
        await house.phone.send(POSTING)
        await house.hears("Posting read")

    [source] = house.parts.library.added
    assert (source.kind, source.owner, source.title) == (
        "posting",
        str(house.phone.person.id),
        "Baker",
    )


async def test_a_posting_is_kept_when_the_library_is_down(house: House) -> None:
    house.parts.library.is_down = True
    async with house.running():
        await house.phone.send(POSTING)
        await house.hears("I cannot answer questions about this posting yet")

    assert await house.parts.rooms.postings.latest(UserId(house.phone.person.id)) is not None


@pytest.mark.parametrize("order", [(RESUME, POSTING), (POSTING, RESUME)])
async def test_a_resume_and_a_posting_in_any_order_offer_fit_and_letter(
    house: House, order: tuple[str, str]
) -> None:
    async with house.running():
        await house.consent()
        for text in order:
            await house.phone.send(text)
        card = await house.hears("I have your résumé and the posting.")

    assert labels_of(card)[:2] == ["Fit", "Letter"]


@pytest.mark.parametrize(
    ("label", "outcome"),
    [
        ("A job posting", "Posting read"),
        ("My résumé", "Résumé read"),
        ("A question", "Answer to Something long"),
    ],
)
async def test_an_unclear_text_is_taken_for_what_the_user_says(
    house: House, label: str, outcome: str
) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send(UNCLEAR)
        await house.hears("I am not sure what this text is.")
        await house.press(label)

        await house.hears(outcome)


async def test_a_long_question_is_answered_without_asking_back(house: House) -> None:
    question = "I have been baking bread for years. " * 15 + "Which role fits me?"
    async with house.running():
        await house.phone.send(question)

        await house.hears("Answer to I have been baking")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.txt", b" ", "“empty.txt” is empty"),
        ("photo.png", b"\x89PNG", "“photo.png” is a picture"),
    ],
)
async def test_an_unreadable_file_gets_its_sentence_and_leaves_no_placeholder(
    house: House, name: str, content: bytes, sentence: str
) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send_document(name, content)
        await house.hears(sentence)

    assert not any("Reading" in text for text in house.heard())


async def test_a_file_above_what_a_bot_may_download_is_refused(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submissions, "_FILE_MAX_BYTES", 10)
    async with house.running():
        await house.consent()
        await house.phone.send_document("cv.txt", RESUME.encode())

        await house.hears("“cv.txt” is too large for me (20 MB).")


async def test_reading_can_be_stopped(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    began, never = asyncio.Event(), asyncio.Event()

    async def read_file(_data: bytes, *, file_name: str) -> None:
        began.set()
        await never.wait()
        raise AssertionError(file_name)

    monkeypatch.setattr(house.parts.rooms.reading, "read_file", read_file)
    async with house.running():
        await house.consent()
        await house.phone.send_document("cv.txt", RESUME.encode())
        await began.wait()
        await house.press("⏹ Stop")

        await house.hears("⏹ Stopped.")


async def test_a_long_text_without_a_letter_is_taken_for_no_file(house: House) -> None:
    async with house.running():
        await house.phone.send("\U0001f600" * 900)

        await house.hears("Answer to \U0001f600")


@pytest.mark.parametrize(
    "message",
    [
        "https://jobs.example/7",
        "What about this one: https://jobs.example/7.",
        "HTTPS://jobs.example/7",
    ],
)
async def test_a_link_becomes_a_posting(house: House, message: str) -> None:
    async with house.running():
        await house.phone.send(message)
        await house.hears("Posting read")

    posting = await house.parts.rooms.postings.latest(UserId(house.phone.person.id))
    assert posting is not None
    assert posting.posting.text.casefold().endswith("requirements of https://jobs.example/7")


async def test_a_question_that_names_a_link_is_answered(house: House) -> None:
    async with house.running():
        await house.phone.send("What does https://jobs.example/7 mean by bakes bread?")
        await house.hears("bakes bread")

    assert await house.parts.rooms.postings.latest(UserId(house.phone.person.id)) is None


async def test_a_link_for_members_asks_for_a_paste(house: House) -> None:
    async with house.running():
        await house.phone.send("https://members.example/7")
        heard = await house.hears("members.example shows this page only after a login")

    assert "paste the posting's text" in str(heard.body["text"])


async def test_a_resume_is_corrected_in_the_users_words(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send(RESUME)
        await house.hears("Résumé read")
        await house.press("Correct")
        await house.hears("Tell me in your own words")
        await house.phone.send("My name is Ada Miller")
        await house.hears("Corrected (name): Ada Miller.")

    assert await resume_name(house) == "Ada Miller"


async def test_a_posting_is_corrected_in_the_users_words(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send(POSTING)
        await house.hears("Posting read")
        await house.phone.send("The company is Acme & Sons")
        await house.hears("Corrected (employer): Acme & Sons.")
        await house.phone.send("It is remote")
        await house.hears("Corrected (remote work): remote.")

    stored = await house.parts.rooms.postings.latest(UserId(house.phone.person.id))
    assert stored is not None
    assert (stored.posting.hiring_organization, stored.posting.is_remote) == ("Acme & Sons", True)


async def test_a_resume_is_given_back_as_a_json_resume(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send(RESUME)
        await house.hears("Résumé read")
        await house.press("JSON Resume")
        said = await house.phone.until(lambda all_: any("document" in m.body for m in all_))

    [file] = [m.body["document"] for m in said if "document" in m.body]
    assert isinstance(file, dict)
    assert file["file_name"] == "resume.json"


async def test_the_same_words_without_a_resume_are_a_question(house: House) -> None:
    async with house.running():
        await house.phone.send("My name is Ada Miller")
        await house.hears("My name is Ada Miller")

    assert await resume_name(house) is None


async def test_a_resume_is_changed_in_words(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send_document("cv.txt", RESUME.encode())
        await house.hears("Résumé read")
        await house.phone.send("I also speak French")
        spoken = await house.hears("Corrected (languages): + French")
        await house.phone.send("remove the first job")
        removed = await house.hears("Corrected (work experience): \u2212 Ovenworks")

    assert "• languages: French" in str(spoken.body["text"])
    assert "• work experience" not in str(removed.body["text"])


@pytest.mark.parametrize(
    ("why", "told"), [("file is too big", "too large for me"), ("wrong file_id", "could not be")]
)
async def test_a_file_that_telegram_does_not_give_is_named(
    house: House, monkeypatch: pytest.MonkeyPatch, why: str, told: str
) -> None:
    async def refuse(_messages: Messages, _file_id: str) -> bytes:
        raise BadRequest(why)

    monkeypatch.setattr(Messages, "download", refuse)

    async with house.running():
        await house.consent()
        await house.phone.send_document("cv.txt", RESUME.encode())

        assert "“cv.txt”" in str((await house.hears(told)).body["text"])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("\u202efdp.cv.pdf", "“fdp.cv.pdf” could not"),
        ("my\n\n  cv\x00.pdf", "“my cv.pdf” could not"),
        ("\u200b", "“file” could not"),
    ],
)
async def test_the_name_of_a_file_stays_on_its_line(
    house: House, monkeypatch: pytest.MonkeyPatch, name: str, shown: str
) -> None:
    async def refuse(_messages: Messages, _file_id: str) -> bytes:
        raise BadRequest("wrong file_id")

    monkeypatch.setattr(Messages, "download", refuse)
    async with house.running():
        await house.consent()
        await house.phone.send_document(name, RESUME.encode())

        await house.hears(shown)
