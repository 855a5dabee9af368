from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta

import pytest

from bot.assistant.metering import Budget, Metering
from bot.domain.identity import UserId
from bot.domain.usage import Usage
from bot.errors import BudgetSpentError
from bot.llm.model import TextDelta
from bot.llm.prices import Price, price_of, read_prices
from bot.llm.scripted import Reply, ScriptedModel
from bot.storage.database import Database
from bot.storage.spending import Spending
from tests.prompts.examples import ANSWER

ADA, BEN = UserId(1), UserId(2)
DOLLAR_A_TOKEN = Price(1e6, 1e6)


class Clock:
    """Gives a time that a test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 30, 18, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def metering(database: Database, clock: Clock, budget: Budget) -> Metering:
    return Metering(Spending(database), DOLLAR_A_TOKEN, budget, now=clock)


async def ask(metering: Metering, user: UserId, tokens: int) -> datetime | None:
    """Make a request of so many tokens; gives when the budget renews, if it runs low."""
    inner = ScriptedModel([Reply(deltas=("Yes.",), usage=Usage(tokens, 0))])
    model = metering.metered(inner, user)
    async with contextlib.aclosing(model.stream(ANSWER)) as events:
        async for _ in events:
            pass
    return model.low_until


async def test_a_users_budget_stops_them_until_midnight(database: Database, clock: Clock) -> None:
    meter = metering(database, clock, Budget(user_day=10))
    await ask(meter, ADA, 10)

    with pytest.raises(BudgetSpentError) as raised:
        await ask(meter, ADA, 1)
    await ask(meter, BEN, 1)
    clock.now += timedelta(hours=6)
    await ask(meter, ADA, 1)

    assert raised.value.whose == "user"
    assert raised.value.renews_at == datetime(2026, 12, 1, tzinfo=UTC)


async def test_a_month_renews_on_its_first_day_also_over_new_year(
    database: Database, clock: Clock
) -> None:
    clock.now = datetime(2026, 12, 31, 23, 0, tzinfo=UTC)
    meter = metering(database, clock, Budget(user_month=1, user_day=100))
    await ask(meter, ADA, 1)

    with pytest.raises(BudgetSpentError) as raised:
        await ask(meter, ADA, 1)

    assert raised.value.renews_at == datetime(2027, 1, 1, tzinfo=UTC)


async def test_the_bots_budget_stops_everyone(database: Database, clock: Clock) -> None:
    meter = metering(database, clock, Budget(bot_day=10))
    await ask(meter, ADA, 10)

    with pytest.raises(BudgetSpentError) as raised:
        await ask(meter, BEN, 1)

    assert raised.value.whose == "bot"


async def test_the_request_that_crosses_eighty_percent_is_told_and_no_other(
    database: Database, clock: Clock
) -> None:
    meter = metering(database, clock, Budget(user_day=10))

    told = [await ask(meter, ADA, tokens) for tokens in (7, 1, 1)]

    assert told == [None, datetime(2026, 12, 1, tzinfo=UTC), None]


async def test_a_request_that_is_broken_off_is_counted_too(
    database: Database, clock: Clock
) -> None:
    meter = metering(database, clock, Budget(user_day=10))
    model = meter.metered(ScriptedModel([Reply(deltas=("Yes, ", "and no."))]), ADA)
    events = model.stream(ANSWER)

    assert await anext(events) == TextDelta("Yes, ")
    await events.aclose()

    with pytest.raises(BudgetSpentError):
        await meter.allow(ADA)


async def test_no_budget_is_no_limit(database: Database, clock: Clock) -> None:
    meter = metering(database, clock, Budget())

    await ask(meter, ADA, 10**9)

    await meter.allow(ADA)


async def test_a_budget_of_nothing_asks_no_model(database: Database, clock: Clock) -> None:
    with pytest.raises(BudgetSpentError):
        await metering(database, clock, Budget(user_day=0)).allow(ADA)


def test_a_dated_model_has_the_price_of_its_family_and_a_longer_name_has_not() -> None:
    prices = read_prices("gpt-5=1.25/10 gpt-5-mini=0.25/2")

    assert price_of("gpt-5-mini-2025-08-07", prices) == Price(0.25, 2)
    assert price_of("gpt-5", prices) == Price(1.25, 10)
    assert price_of("gpt-5-nano", prices) is None


def test_a_million_tokens_cost_what_the_table_says() -> None:
    assert Price(0.25, 2).nano_usd(Usage(1_000_000, 500_000)) == 1_250_000_000
