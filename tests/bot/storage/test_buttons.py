from __future__ import annotations

import asyncio
import re

import pytest

from bot.errors import NotFoundError
from bot.storage.buttons import ButtonAction, Buttons
from bot.storage.database import Database
from bot.storage.users import Users
from tests.bot.storage.conftest import ADA, BEN


@pytest.fixture
def buttons(database: Database, users: Users) -> Buttons:
    del users  # both have spoken to the bot
    return Buttons(database)


async def test_a_tap_gives_what_was_put_behind_it(buttons: Buttons) -> None:
    arguments: dict[str, str | int] = {"letter": 2**40, "tone": "wärmer 🦀", "digits": "007"}
    token = await buttons.create(ADA, "letter.tone", arguments, single_use=False)

    assert await buttons.take(ADA, token) == ButtonAction("letter.tone", arguments)


async def test_a_token_fits_into_telegrams_button_and_says_nothing(buttons: Buttons) -> None:
    tokens = {
        await buttons.create(ADA, "forget", {"user": ADA}, single_use=True) for _ in range(50)
    }

    assert len(tokens) == 50
    assert all(re.fullmatch(r"[\w-]{20,32}", token) for token in tokens)
    assert not any(str(ADA) in token or "forget" in token for token in tokens)


async def test_a_button_may_be_tapped_again(buttons: Buttons) -> None:
    token = await buttons.create(ADA, "passage", {}, single_use=False)

    taps = [await buttons.take(ADA, token) for _ in range(3)]

    assert taps == [ButtonAction("passage", {})] * 3


async def test_a_single_use_button_works_once(buttons: Buttons) -> None:
    token = await buttons.create(ADA, "forget", {}, single_use=True)
    await buttons.take(ADA, token)

    with pytest.raises(NotFoundError):
        await buttons.take(ADA, token)


async def test_of_twenty_taps_at_once_one_counts(buttons: Buttons) -> None:
    token = await buttons.create(ADA, "forget", {}, single_use=True)

    taps = await asyncio.gather(
        *(buttons.take(ADA, token) for _ in range(20)), return_exceptions=True
    )

    assert taps.count(ButtonAction("forget", {})) == 1
    assert sum(isinstance(tap, NotFoundError) for tap in taps) == 19


@pytest.mark.parametrize("single_use", [True, False])
async def test_anothers_tap_does_nothing(buttons: Buttons, single_use: bool) -> None:
    token = await buttons.create(ADA, "forget", {}, single_use=single_use)

    with pytest.raises(NotFoundError):
        await buttons.take(BEN, token)

    assert (await buttons.take(ADA, token)).action == "forget"


@pytest.mark.parametrize("token", ["", "x", "' OR 1=1 --", "%", "\x00", "a" * 5000, "🦀"])
async def test_a_made_up_token_is_not_found(buttons: Buttons, token: str) -> None:
    await buttons.create(ADA, "forget", {}, single_use=False)

    with pytest.raises(NotFoundError):
        await buttons.take(ADA, token)
