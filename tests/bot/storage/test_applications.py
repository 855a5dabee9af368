"""Applications: each posting of a user is one, and nothing of one is in another."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.application import Note
from bot.errors import NotFoundError
from bot.storage.applications import Applications
from bot.storage.database import Database
from bot.storage.letters import StoredLetters
from bot.storage.postings import Postings
from bot.storage.users import Users
from tests.bot.storage.conftest import ADA, BEN
from tests.bot.storage.nouns import a_letter, a_posting

NOW = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)


@pytest.fixture
def applications(database: Database, users: Users) -> Applications:
    del users  # both have spoken to the bot
    return Applications(database)


@pytest.fixture
def postings(database: Database) -> Postings:
    return Postings(database)


async def test_a_posting_that_was_sent_is_a_saved_application(
    applications: Applications, postings: Postings
) -> None:
    posting_id = await postings.save(ADA, a_posting("one"), origin="text")

    application = await applications.get(ADA, posting_id)

    assert (application.posting, application.status) == (a_posting("one"), "saved")
    assert (application.deadline, application.notes) == (None, ())


async def test_status_deadline_and_notes_are_those_of_one_application(
    applications: Applications, postings: Postings
) -> None:
    one = await postings.save(ADA, a_posting("one"), origin="text")
    other = await postings.save(ADA, a_posting("other"), origin="text")

    await applications.set_status(ADA, one, "applied")
    await applications.set_deadline(ADA, one, date(2026, 12, 12))
    await applications.set_status(ADA, one, "interview")
    await applications.add_note(ADA, one, "talked to Mira", at=NOW)
    await applications.add_note(ADA, one, "send the portfolio", at=NOW)

    found, untouched = await applications.get(ADA, one), await applications.get(ADA, other)
    assert (found.status, found.deadline) == ("interview", date(2026, 12, 12))
    assert found.notes == (Note("talked to Mira", NOW), Note("send the portfolio", NOW))
    assert (untouched.status, untouched.deadline, untouched.notes) == ("saved", None, ())


async def test_a_deadline_can_be_taken_back(applications: Applications, postings: Postings) -> None:
    one = await postings.save(ADA, a_posting(), origin="text")
    await applications.set_deadline(ADA, one, date(2026, 12, 12))

    await applications.set_deadline(ADA, one, None)

    assert (await applications.get(ADA, one)).deadline is None


async def test_another_users_application_is_not_there(
    applications: Applications, postings: Postings
) -> None:
    posting_id = await postings.save(ADA, a_posting(), origin="text")

    for act in (
        applications.get(BEN, posting_id),
        applications.open(BEN, posting_id),
        applications.set_status(BEN, posting_id, "closed"),
        applications.set_deadline(BEN, posting_id, date(2026, 12, 12)),
        applications.add_note(BEN, posting_id, "mine now", at=NOW),
    ):
        with pytest.raises(NotFoundError):
            await act
    assert await applications.listed(BEN) == ()
    assert await applications.counts(BEN) == {}
    found = await applications.get(ADA, posting_id)
    assert (found.status, found.deadline, found.notes) == ("saved", None, ())


async def test_applications_are_listed_by_status_the_newest_first(
    applications: Applications, postings: Postings
) -> None:
    ids = [await postings.save(ADA, a_posting(f"{n}"), origin="text") for n in range(5)]
    for posting_id in ids[1:3]:
        await applications.set_status(ADA, posting_id, "applied")

    listed = await applications.listed(ADA)
    applied = await applications.listed(ADA, status="applied")
    page = await applications.listed(ADA, status="saved", skipped=1, limit=1)

    assert [found.posting_id for found in listed] == ids[::-1]
    assert [found.posting_id for found in applied] == [ids[2], ids[1]]
    assert [found.posting_id for found in page] == [ids[3]]
    assert await applications.counts(ADA) == {"saved": 3, "applied": 2}


async def test_the_opened_posting_is_dealt_with_until_a_new_one_comes(
    applications: Applications, postings: Postings
) -> None:
    first = await postings.save(ADA, a_posting("first"), origin="text")
    second = await postings.save(ADA, a_posting("second"), origin="text")
    await postings.save(BEN, a_posting("of Ben"), origin="text")

    dealt_with = []
    for open_one in (first, second, first):
        await applications.open(ADA, open_one)
        dealt_with.append(await postings.latest(ADA))
    third = await postings.save(ADA, a_posting("third"), origin="text")
    dealt_with.append(await postings.latest(ADA))

    ids = [found.id for found in dealt_with if found is not None]
    assert ids == [first, second, first, third]


async def test_the_same_posting_sent_again_is_the_same_application(
    applications: Applications, postings: Postings
) -> None:
    first = await postings.save(ADA, a_posting("same"), origin="text")
    await applications.set_status(ADA, first, "applied")
    await postings.save(ADA, a_posting("other"), origin="text")

    again = await postings.save(ADA, a_posting("same"), origin="link")
    of_ben = await postings.save(BEN, a_posting("same"), origin="text")

    latest = await postings.latest(ADA)
    assert (again, latest.id if latest else None) == (first, first)
    assert of_ben != first
    assert (await applications.get(ADA, again)).status == "applied"
    assert (await applications.get(BEN, of_ben)).status == "saved"


async def test_a_wish_is_for_the_letter_of_the_opened_application(
    applications: Applications, postings: Postings, database: Database
) -> None:
    letters = StoredLetters(database)
    one = await postings.save(ADA, a_posting("one"), origin="text")
    other = await postings.save(ADA, a_posting("other"), origin="text")
    bare = await postings.save(ADA, a_posting("bare"), origin="text")
    of_one = await letters.save(ADA, one, a_letter("for one"))
    of_other = await letters.save(ADA, other, a_letter("for other"))

    found = []
    for posting_id in (one, other, bare):
        await applications.open(ADA, posting_id)
        latest = await letters.latest(ADA)
        found.append(latest.id if latest else None)

    assert found == [of_one, of_other, None]
    for_one = await letters.latest_for(ADA, one)
    assert for_one is not None
    assert for_one.id == of_one
    assert await letters.latest_for(ADA, bare) is None
    assert await letters.latest_for(BEN, one) is None
