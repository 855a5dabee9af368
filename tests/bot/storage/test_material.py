"""Résumés, postings and letters: what users bring, and what is made of it."""

from __future__ import annotations

import pytest

from bot.errors import NotFoundError
from bot.storage.database import Database
from bot.storage.letters import StoredLetter, StoredLetters
from bot.storage.postings import Postings, StoredPosting
from bot.storage.resumes import Resumes
from bot.storage.users import Users
from tests.bot.storage.conftest import ADA, BEN
from tests.bot.storage.nouns import a_letter, a_posting, a_resume


@pytest.fixture
def resumes(database: Database, users: Users) -> Resumes:
    del users  # both have spoken to the bot
    return Resumes(database)


@pytest.fixture
def postings(database: Database, users: Users) -> Postings:
    del users
    return Postings(database)


@pytest.fixture
def letters(database: Database, users: Users) -> StoredLetters:
    del users
    return StoredLetters(database)


async def test_a_resume_comes_back_as_it_was(resumes: Resumes) -> None:
    await resumes.save(ADA, a_resume(), file_name="Lebenslauf Zoë 看.pdf")

    assert await resumes.latest(ADA) == a_resume()


async def test_the_newest_resume_counts(resumes: Resumes) -> None:
    first = await resumes.save(ADA, a_resume("old"), file_name="a.pdf")
    second = await resumes.save(ADA, a_resume("new"), file_name="b.pdf")

    latest = await resumes.latest(ADA)
    assert second != first
    assert latest is not None
    assert latest.text == "new"


async def test_another_user_has_no_resume(resumes: Resumes) -> None:
    await resumes.save(ADA, a_resume(), file_name="a.pdf")

    assert await resumes.latest(BEN) is None


async def test_a_posting_comes_back_as_it_was(postings: Postings) -> None:
    posting_id = await postings.save(ADA, a_posting(), origin="text")

    assert await postings.get(ADA, posting_id) == a_posting()
    assert await postings.latest(ADA) == StoredPosting(posting_id, a_posting())


async def test_a_large_posting_comes_back_whole(postings: Postings) -> None:
    long = "Nurse 看護師 🦀 " * 40_000

    posting_id = await postings.save(ADA, a_posting(long), origin="text")

    assert (await postings.get(ADA, posting_id)).text == long


async def test_the_newest_posting_is_the_latest(postings: Postings) -> None:
    first = await postings.save(ADA, a_posting("old"), origin="text")
    second = await postings.save(ADA, a_posting("new"), origin="text")

    latest = await postings.latest(ADA)
    assert latest is not None
    assert (latest.id, latest.posting.text) == (second, "new")
    assert (await postings.get(ADA, first)).text == "old"


async def test_anothers_posting_is_not_found(postings: Postings) -> None:
    posting_id = await postings.save(ADA, a_posting(), origin="text")

    assert await postings.latest(BEN) is None
    for user, wanted in ((BEN, posting_id), (ADA, posting_id + 1)):
        with pytest.raises(NotFoundError):
            await postings.get(user, wanted)


async def test_a_letter_comes_back_as_it_was(postings: Postings, letters: StoredLetters) -> None:
    posting_id = await postings.save(ADA, a_posting(), origin="text")

    letter_id = await letters.save(ADA, posting_id, a_letter())

    assert await letters.get(ADA, letter_id) == StoredLetter(letter_id, posting_id, a_letter())


async def test_every_version_of_a_letter_is_kept(
    postings: Postings, letters: StoredLetters
) -> None:
    posting_id = await postings.save(ADA, a_posting(), origin="text")
    saved = [await letters.save(ADA, posting_id, a_letter(text)) for text in "abc"]

    kept = [(await letters.get(ADA, letter_id)).letter for letter_id in saved]

    assert kept == [a_letter(text) for text in "abc"]


async def test_anothers_letter_is_not_found(postings: Postings, letters: StoredLetters) -> None:
    posting_id = await postings.save(ADA, a_posting(), origin="text")
    letter_id = await letters.save(ADA, posting_id, a_letter())

    for user, wanted in ((BEN, letter_id), (ADA, letter_id + 1)):
        with pytest.raises(NotFoundError):
            await letters.get(user, wanted)


async def test_no_letter_can_be_kept_for_anothers_posting(
    postings: Postings, letters: StoredLetters
) -> None:
    posting_id = await postings.save(ADA, a_posting(), origin="text")

    for user, wanted in ((BEN, posting_id), (ADA, posting_id + 1)):
        with pytest.raises(NotFoundError):
            await letters.save(user, wanted, a_letter())


async def test_a_posting_is_corrected_by_its_owner_only(postings: Postings) -> None:
    posting_id = await postings.save(ADA, a_posting(), origin="text")

    await postings.replace(BEN, posting_id, a_posting("Ben's"))
    assert await postings.get(ADA, posting_id) == a_posting()

    await postings.replace(ADA, posting_id, a_posting("corrected"))
    assert await postings.get(ADA, posting_id) == a_posting("corrected")
