from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from bot.domain.conversation import Memory
from bot.domain.identity import Language, UserId
from bot.domain.usage import Usage
from bot.storage.applications import Applications
from bot.storage.buttons import Buttons
from bot.storage.conversations import Conversations
from bot.storage.database import Database
from bot.storage.letters import StoredLetters
from bot.storage.library import LibraryRows
from bot.storage.postings import Postings
from bot.storage.ratings import Ratings
from bot.storage.resumes import Resumes
from bot.storage.spending import Spending
from bot.storage.users import Users
from knowledge.store import CutSource, source_key
from tests.bot.storage.conftest import ADA, BEN
from tests.bot.storage.nouns import a_letter, a_posting, a_resume, an_answer
from tests.knowledge.documents import passage, source

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PERSONAL = {
    *("users", "turns", "resumes", "postings", "letters", "buttons"),
    *("ratings", "memories", "user_spending", "applications", "notes"),
}


async def fill(database: Database, user: UserId, word: str) -> None:
    """Put ``word`` wherever something of a user can stand."""
    users = Users(database)
    await users.remember(user, language="en")
    await users.give_consent(user, at=NOW)
    conversations = Conversations(database)
    turn_id = await conversations.append(user, an_answer(word), asked_at=NOW)
    await conversations.remember(user, Memory(turn_id, summary=word, said=(word,)))
    await Ratings(database).rate(user, turn_id, is_good=True, at=NOW)
    await Spending(database).add(user, NOW.date(), Usage(1, 1), nano_usd=1)
    await Resumes(database).save(user, a_resume(word * 3000), file_name=f"{word}.pdf")
    postings = Postings(database)
    posting_id = await postings.save(user, a_posting(word), origin=f"{word}.html")
    await StoredLetters(database).save(user, posting_id, a_letter(word))
    applications = Applications(database)
    await applications.set_status(user, posting_id, "applied")
    await applications.add_note(user, posting_id, word, at=NOW)
    await Buttons(database).create(user, "letter", {"word": word}, single_use=True)
    owned = source(f"posting:{user}:a", title=word, owner=str(user))
    mine = passage(f"posting:{user}:a#0", word, owner=str(user))
    await LibraryRows(database).put([CutSource(owned, "hash", (mine,))])


async def erase(database: Database, user: UserId) -> None:
    """Do what /forget does to the rows: the library's sources first, then the user."""
    rows = LibraryRows(database)
    for row in await rows.sources(owner=str(user)):
        if row.source.owner == str(user):
            await rows.remove([row.source.id])
    await Users(database).forget(user)


async def everything_in(database: Database) -> dict[str, list[tuple[object, ...]]]:
    async with database.reading() as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        found = {name: await connection.execute(text(f'SELECT * FROM "{name}"')) for name in names}  # noqa: S608
        return {name: [tuple(row) for row in rows] for name, rows in found.items()}


def bytes_of(path: Path) -> bytes:
    """Give the database with the log beside it."""
    return b"".join(part.read_bytes() for part in sorted(path.parent.glob(f"{path.name}*")))


async def test_what_was_filled_stands_in_every_personal_table(database: Database) -> None:
    await fill(database, ADA, "Quokkaberry")

    tables = await everything_in(database)
    assert all(tables[name] for name in PERSONAL | {"sources", "passages"})


async def test_forgetting_leaves_no_row_of_the_user(database: Database) -> None:
    await fill(database, ADA, "Quokkaberry")

    await erase(database, ADA)

    tables = await everything_in(database)
    tables.pop("alembic_version")
    tables.pop("library_clock")  # counts changes
    [(removed, _)] = tables.pop("library_removals")  # a hash, so that other processes drop it too
    assert removed == source_key(f"posting:{ADA}:a")
    ((_, *sums),) = tables.pop("bot_spending")
    assert sums == [1, 1, 1]
    assert {name: rows for name, rows in tables.items() if rows} == {}


async def test_forgetting_leaves_no_word_on_the_disk_while_the_bot_runs(
    sqlite_database: Database, database_file: Path
) -> None:
    await fill(sqlite_database, ADA, "Quokkaberry")
    assert b"Quokkaberry" in bytes_of(database_file)

    await erase(sqlite_database, ADA)

    assert b"Quokkaberry" not in bytes_of(database_file)


async def test_forgetting_leaves_no_word_on_the_disk_after_closing(
    sqlite_database: Database, database_file: Path
) -> None:
    await fill(sqlite_database, ADA, "Quokkaberry")

    await erase(sqlite_database, ADA)
    await sqlite_database.close()

    assert [part.name for part in database_file.parent.glob("rolecall.db*")] == ["rolecall.db"]
    assert b"Quokkaberry" not in bytes_of(database_file)


async def test_forgetting_one_user_leaves_the_other_untouched(database: Database) -> None:
    await fill(database, BEN, "Wombatmelon")
    before = await everything_in(database)
    await fill(database, ADA, "Quokkaberry")

    await erase(database, ADA)

    after = await everything_in(database)
    shared = {"bot_spending", "library_clock", "library_removals"}
    assert {n: r for n, r in after.items() if n not in shared} == {
        n: r for n, r in before.items() if n not in shared
    }


async def test_a_forgotten_user_begins_as_a_stranger(database: Database) -> None:
    await fill(database, ADA, "Quokkaberry")
    users = Users(database)

    await erase(database, ADA)
    await users.remember(ADA, language="fr")

    assert not await users.consent(ADA)
    assert await users.language(ADA) == "fr"
    assert await Conversations(database).window(ADA) == ()


async def test_forgetting_a_stranger_is_no_error(users: Users) -> None:
    await users.forget(UserId(404))

    assert await users.language(ADA) == "en"


async def test_consent_is_each_users_own(users: Users) -> None:
    await users.give_consent(ADA, at=NOW)

    assert await users.consent(ADA)
    assert not await users.consent(BEN)
    assert not await users.consent(UserId(404))


async def test_the_language_of_a_known_user_stays(users: Users) -> None:
    await users.remember(ADA, language="de")

    assert await users.language(ADA) == "en"


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
async def test_a_user_may_choose_another_language(users: Users, language: Language) -> None:
    await users.speak(ADA, language)

    assert await users.language(ADA) == language
    assert await users.language(BEN) == "de"
    assert await users.language(UserId(404)) is None
