from __future__ import annotations

import pytest

from bot.domain.letter import LetterOptions
from tests.bot.telegram.conftest import House
from tests.bot.telegram.handlers.test_letter_wishes import OTHER_POSTING
from tests.bot.telegram.handlers.test_letters import give_both
from tests.bot.telegram.handlers.test_submissions import RESUME
from tests.bot.telegram.rooms import texts_of


@pytest.mark.parametrize("words", ["what am I missing for it?", "How do I fit the posting?"])
async def test_what_is_missing_for_it_is_the_fit_with_the_posting(house: House, words: str) -> None:
    async with house.running():
        await give_both(house)
        await house.phone.send(words)
        await house.hears("Fit: Baker")

    assert house.parts.answering.asked == []


async def test_what_is_missing_is_said_when_a_posting_or_a_resume_is_not_there(
    house: House,
) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send("what am I missing for this job?")
        await house.hears("I do not have your résumé yet.")
        await house.phone.send(RESUME)
        await house.hears("Résumé read")
        await house.phone.send("write me a cover letter")
        await house.hears("I do not have a posting yet.")

    assert house.parts.answering.asked == []


async def test_it_means_the_role_that_was_talked_about_after_the_posting(house: House) -> None:
    async with house.running():
        await give_both(house)
        await house.phone.send("What does a nurse do?")
        await house.hears("Answer to What does a nurse do?")
        await house.phone.send("what am I missing for it?")
        await house.hears("Answer to what am I missing for it?")
        await house.phone.send("what am I missing for the posting?")
        await house.hears("Fit: Baker")
        await house.phone.send("am I a good fit for it?")
        await house.phone.until(lambda said: sum("Fit: Baker" in t for t in texts_of(said)) > 1)


async def test_a_letter_is_written_as_it_was_asked_for(house: House) -> None:
    async with house.running():
        await give_both(house)
        await house.phone.send("Write me a short cover letter in German, please")
        await house.hears("Dear Sir or Madam")

    assert house.parts.letters.wishes == [LetterOptions(length="short", language="de")]


async def test_a_letter_for_an_employer_that_sent_no_posting_is_not_written(house: House) -> None:
    async with house.running():
        await give_both(house)
        await house.phone.send("Write a cover letter for Halden Foods")
        await house.hears("I have no posting that names “Halden Foods”.")

    assert house.parts.letters.wishes == []


async def test_one_of_several_postings_is_named(house: House) -> None:
    async with house.running():
        await give_both(house)
        await house.phone.send(OTHER_POSTING)
        await house.hears("job title: Pastry Cook")
        await house.phone.send("How do I fit the Baker job?")
        await house.hears("Fit: Baker")


async def test_everything_is_erased_only_after_a_question(house: House) -> None:
    async with house.running():
        await give_both(house)
        await house.phone.send("delete all my data")
        await house.press("Erase everything")
        await house.hears("Everything about you is erased.")


async def test_another_language_is_asked_for_in_words(house: House) -> None:
    async with house.running():
        await house.consent()
        await house.phone.send("speak German")
        await house.phone.send("meine Bewerbungen")
        await house.hears("Bewerbung")
