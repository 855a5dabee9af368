"""The running bot, a process of its own, used through the chat page's requests."""

from __future__ import annotations

import asyncio
import io
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from bot.playground.app import build_playground
from bot.playground.history import StoredMessage
from bot.playground.server import serve
from tests.data import files
from tests.end_to_end import material
from tests.end_to_end.conftest import Rolecall
from tests.end_to_end.person import PATIENCE_S, Heard, Person
from tests.end_to_end.process import ROOT, RunningBot, environment

pytestmark = pytest.mark.timeout(600)  # the first test waits for the starter library

OpenBot = Callable[..., RunningBot]
QUESTION = "What does a Senior Software Engineer I, Backend do?"
MARKER = "quokkabrook"
"""A word that stands nowhere in the library, and in upper case nowhere at all."""


def consented(url: str, user: str = "1", *, patience_s: float = PATIENCE_S) -> Person:
    """Give a person who has started the chat and agreed."""
    person = Person(url, user, patience_s=patience_s)
    person.say("/start")
    person.hears("May I read and keep")
    person.press("Yes, I agree")
    person.hears("Thank you")
    return person


def equipped(url: str, *, patience_s: float = PATIENCE_S) -> Person:
    """Give a person whose résumé and posting the bot has."""
    person = consented(url, patience_s=patience_s)
    person.upload("cv.pdf", material.resume_pdf())
    person.hears("Résumé read")
    person.say(material.POSTING)
    person.hears("Posting read")
    return person


def citation_label(answer: Heard) -> str:
    """Give the label of the first source button."""
    assert answer.labels, answer
    return answer.labels[0]


def test_the_whole_story_and_all_of_it_again_after_a_restart(open_bot: OpenBot) -> None:
    with open_bot() as bot:
        person = Person(bot.place)
        person.say("/start")
        assert "an AI career assistant: a program, not a person" in person.hears("Hello!").text
        person.hears("May I read and keep")
        person.press("Yes, I agree")
        person.hears("Thank you")

        answer = person.asks(QUESTION)
        assert "[1]" in answer.text
        person.press(citation_label(answer), answer)
        passage = person.hears("Source: ")
        assert passage.text.startswith("[1] Senior Software Engineer I, Backend — ")
        assert "5 to 8 years" in person.asks("How many years of experience do they need?").text
        tools = person.asks("and which tools?").text
        assert "Kubernetes" in tools

        person.upload("cv.pdf", material.resume_pdf())
        assert material.NAME in person.hears("Résumé read").text
        person.say(material.POSTING)
        card = person.hears("Posting read")
        assert material.COMPANY in card.text
        assert card.labels[:2] == ("Fit", "Letter")
        person.press("Fit", card)
        fit = person.hears("Fit: Senior Backend Engineer").text
        assert "✅ Strong Python and PostgreSQL." in fit
        assert "⬜ Experience with Terraform." in fit
        assert "Led the move of the payment ledger to PostgreSQL" in fit
        person.press("Letter")
        letter = person.hears("Kind regards")
        assert "⚠️" not in letter.text
        assert 180 <= body_words(letter) <= 300
        person.press("Shorter", letter)
        shorter = person.hears(material.NAME)
        assert 90 <= body_words(shorter) <= 150
        person.press("Another version", shorter)
        assert person.hears(material.NAME).text != shorter.text
        assert_files_of(person, letter)
        assert bot.stop() == 0
        assert "Traceback" not in bot.said

    with open_bot() as bot:
        assert "Embedding" not in bot.said
        assert bot.started_s < 30  # the report is there; how quick it is depends on the machine
        again = Person(bot.place)
        assert again.messages()[-1].file_name == "letter-nadia-brandt-kestrel-freight.pdf"
        again.press(citation_label(answer), answer)
        assert again.hears("Source: ").text == passage.text
        again.press("Why?", letter)
        assert "résumé, line" in again.hears("What each sentence rests on").text
        assert_files_of(again, letter)
        again.press("Longer", shorter)
        assert body_words(again.hears(material.NAME)) >= 150
        again.say("/fit")
        assert again.hears("Fit: ").text == fit
        assert "degree" in again.asks("and what education?").text.lower()
        assert bot.stop(signal.SIGTERM) == 0
        assert "Traceback" not in bot.said


def assert_files_of(person: Person, letter: Heard) -> None:
    """Download a letter in both forms and open them."""
    person.press("DOCX", letter)
    docx = Document(io.BytesIO(person.receives_file(".docx")))
    person.press("PDF", letter)
    pdf = pypdfium2.PdfDocument(io.BytesIO(person.receives_file(".pdf")))
    first_sentence = letter.text.split("\n\n")[1].split(". ")[0]
    in_docx = " ".join(paragraph.text for paragraph in docx.paragraphs)
    in_pdf = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert len(pdf) == 1
    assert first_sentence in in_docx
    assert first_sentence.split(", ")[0] in in_pdf
    assert material.NAME in in_docx
    assert material.NAME in in_pdf


def body_words(letter: Heard) -> int:
    """Count the words between greeting and close."""
    return len(" ".join(letter.text.split("\n\n")[1:-1]).split())


@pytest.mark.parametrize("is_in_the_middle", [False, True])
def test_a_question_survives_a_power_cut_and_is_answered_once(
    open_bot: OpenBot, is_in_the_middle: bool
) -> None:
    with open_bot() as bot:
        person = consented(bot.place)
        person.say(QUESTION)
        if is_in_the_middle:
            person.hears("", unfinished=True)
        bot.kill()

    with open_bot() as bot:
        later = Person(bot.place)
        later.say("What is the capital of France?")
        later.hears("outside what I can help with")
        answers = [m for m in later.replies() if m.is_finished and "microservices" in m.text]
        assert len(answers) == 1
        assert bot.stop() == 0
        assert "Traceback" not in bot.said


def test_two_users_never_see_each_others_material(open_bot: OpenBot) -> None:
    posting = material.POSTING.replace(material.COMPANY, MARKER.title())
    question = f"Does the job at {MARKER.title()} need Terraform?"
    with open_bot() as bot:
        first, second = consented(bot.place, "1"), consented(bot.place, "2")
        first.upload("cv.pdf", material.resume_pdf())
        first.hears("Résumé read")
        first.say(posting)
        first.hears("Posting read")

        own = first.asks(question)
        others = second.asks(question)
        second.say("/letter")

        assert "Experience with Terraform." in own.text
        assert MARKER not in others.text.lower()
        assert "Experience with Terraform" not in others.text
        assert not any(MARKER in label.lower() for label in others.labels)
        assert "I do not have your résumé yet" in second.hears().text


def test_forget_leaves_no_word_of_the_user_on_the_disk(open_bot: OpenBot, data_dir: Path) -> None:
    resume = material.RESUME.replace("Polderpay", MARKER.title())
    with open_bot() as bot:
        person = consented(bot.place)
        person.upload("cv.md", resume.encode())
        person.hears("Résumé read")
        person.say(material.POSTING.replace(material.COMPANY, f"{MARKER.title()} Freight"))
        person.hears("Posting read")
        person.press("Letter")
        person.hears("Kind regards")
        person.asks(f"What does {MARKER} freight ask for?")
        assert files_with(MARKER, data_dir)

        person.say("/forget")
        person.hears("This cannot be undone")
        person.press("Keep it")
        person.hears("Nothing was erased")
        person.press("Erase everything")
        person.hears("Everything about you is erased")
        while_running = files_with(MARKER, data_dir)
        person.say("/letter")
        assert "I do not have your résumé yet" in person.hears().text
        assert bot.stop() == 0

    assert while_running == []
    assert files_with(MARKER, data_dir) == []


def files_with(word: str, folder: Path) -> list[str]:
    """Name the files that hold a word; the playground's memory is the user's own phone."""
    own = (file for file in folder.rglob("*") if file.is_file() and "playground" not in file.parts)
    return [str(file) for file in own if word.encode() in file.read_bytes().lower()]


def test_bad_input_gets_a_sentence_and_a_question_works_afterwards(open_bot: OpenBot) -> None:
    with open_bot() as bot:
        person = consented(bot.place)

        person.say("/letter")
        assert "I do not have your résumé yet" in person.hears().text
        person.say("/fit")
        assert "Send it as PDF, DOCX, TXT or Markdown" in person.hears().text
        for name, content, words in (
            ("locked.pdf", files.encrypted_pdf(), "Please send a copy without one"),
            ("broken.pdf", files.broken_pdf(), "Please save it again"),
            ("fake.docx", files.fake_docx(), "Please save it again"),
            ("scan.pdf", files.scan_pdf(), "may be a scan"),
            ("empty.txt", b"\n \n", "Please send it again"),
            ("photo.png", files.png(), "I cannot read text in pictures"),
            ("photo.zip", files.plain_zip(), "I read PDF, DOCX, ODT, RTF, TXT and Markdown"),
        ):
            person.upload(name, content)
            assert words in person.hears().text, name
        person.upload("me.png", files.png(), as_photo=True)
        assert "I cannot read text in pictures" in person.hears().text
        person.upload("cv.pdf", material.resume_pdf())
        person.hears("Résumé read")
        person.say(
            "Senior Clerk\nHarbour Office\n\nAbout us\n\nWe count ships.\n\nApply today!\n" * 3
        )
        if "What shall I take it for?" in person.hears().text:
            person.press("A job posting")
        card = person.hears("Posting read")
        person.press("Fit", card)
        person.hears("no requirements")
        person.press("Letter", card)
        person.hears("no requirements")
        person.say("What does a baker do? " * 230)
        person.hears("What shall I take it for?")
        person.press("A question")
        person.hears("I can take at most 4000")
        person.say("word " * 20_000)
        person.hears("What shall I take it for?")
        person.say(QUESTION)
        person.hears("microservices")

        sentences = [reply.text for reply in person.replies()]
        assert sum("no requirements" in text for text in sentences) == 2
        assert not any("Something went wrong" in text for text in sentences)
        assert bot.stop() == 0
        assert "Traceback" not in bot.said


def test_a_hundred_kilobytes_in_many_messages_become_one_posting(open_bot: OpenBot) -> None:
    duties = "".join(f"- Load wagon number {number} at the quay.\n" for number in range(2500))
    with open_bot() as bot:
        person = consented(bot.place)

        person.say(material.POSTING.replace("- Review code", f"{duties}- Review code"))

        assert material.COMPANY in person.hears("Posting read").text
        assert len([m for m in person.replies() if "Posting read" in m.text]) == 1
        assert "microservices" in person.asks(QUESTION).text


async def test_on_telegram_the_bot_answers_as_it_does_on_the_page(open_bot: OpenBot) -> None:
    with build_playground() as telegram:
        async with serve(telegram, port=0) as address:
            settings = {"TELEGRAM_API_ROOT": address.api_root, "TELEGRAM_BOT_TOKEN": telegram.token}
            with await asyncio.to_thread(lambda: open_bot(**settings).__enter__()) as bot:
                phone = telegram.phone(7, name="Ada", language_code="en")
                await phone.send("/start")
                await phone.send(QUESTION)
                replies = await phone.until(lambda said: _says(said, "microservices"), timeout_s=60)
                code = await asyncio.to_thread(bot.stop)

    assert bot.place == f"on Telegram ({address.api_root})"
    assert _says(replies, "a program, not a person")
    assert code == 0
    assert telegram.token not in bot.said
    assert "Traceback" not in bot.said


def _says(replies: list[StoredMessage], words: str) -> bool:
    return any(words in str(reply.body.get("text")) for reply in replies)


async def test_a_token_that_telegram_does_not_know_ends_in_one_sentence(
    rolecall: Rolecall, data_dir: Path
) -> None:
    with build_playground() as telegram:
        async with serve(telegram, port=0) as address:
            refused = await asyncio.to_thread(
                rolecall,
                "run",
                data=data_dir,
                TELEGRAM_API_ROOT=address.api_root,
                TELEGRAM_BOT_TOKEN="123456:AAExampleThatNobodyKnows",
            )

    assert refused.code == 1
    assert "Telegram does not know this bot token" in only_sentence(refused.error)


def test_a_second_bot_ends_in_one_sentence_and_the_first_goes_on(
    open_bot: OpenBot, rolecall: Rolecall, data_dir: Path, tmp_path: Path
) -> None:
    with open_bot() as bot:
        port = bot.place.rpartition(":")[2]

        same_folder = rolecall("run", "--port", "0", data=data_dir)
        same_port = rolecall("run", "--port", port, data=tmp_path / "other")
        asked = rolecall("ask", "How many years does a Senior Data Engineer need?", data=data_dir)

        assert (same_folder.code, same_port.code) == (1, 1)
        assert "Another Rolecall process writes to this library" in only_sentence(same_folder.error)
        assert f"already listens on 127.0.0.1:{port}" in only_sentence(same_port.error)
        assert asked.code == 0
        assert "microservices" in consented(bot.place).asks(QUESTION).text


def test_ctrl_c_ends_the_first_embedding(tmp_path: Path) -> None:
    bot = RunningBot(environment(tmp_path / "var"), folder=tmp_path)
    bot.hears(r"Embedding the library: +\d+%")

    code = bot.stop(within_s=30)

    assert code == 0
    assert "Traceback" not in bot.said
    assert "Stopped." in bot.said


def test_nothing_of_a_keyless_conversation_leaves_the_machine(
    open_bot: OpenBot, tmp_path: Path
) -> None:
    record = guarded(tmp_path)
    with open_bot(PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}") as bot:
        person = equipped(bot.place)
        person.press("Letter")
        letter = person.hears("Kind regards")
        person.press("PDF", letter)
        person.receives_file(".pdf")
        person.asks(QUESTION)
        assert bot.stop() == 0

    assert record.read_text(encoding="utf-8") == "watching\n"


def test_the_guard_sees_what_would_leave_the_machine(rolecall: Rolecall, tmp_path: Path) -> None:
    record = guarded(tmp_path)

    rolecall(
        "doctor",
        TELEGRAM_BOT_TOKEN="123456:AAExampleThatNobodyKnows",
        PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}",
    )

    assert "api.telegram.org" in record.read_text(encoding="utf-8")


def guarded(folder: Path) -> Path:
    """Put a guard where Python loads it first; gives the file in which it notes attempts."""
    record = folder / "attempts.txt"
    guard = folder / "sitecustomize.py"
    guard.write_text(_GUARD.format(record=str(record)), encoding="utf-8")
    return record


_GUARD = """
from tests.network_guard import NetworkGuard

class Record(list):
    def append(self, attempt):
        with open({record!r}, "a", encoding="utf-8") as file:
            file.write(attempt + "\\n")

guard = NetworkGuard()
guard.attempts = Record()
guard.install()
open({record!r}, "w", encoding="utf-8").write("watching\\n")
"""


def only_sentence(error: str) -> str:
    """Give the one line that a fault may print."""
    [line] = error.splitlines()
    assert line.startswith("rolecall: ")
    return line
