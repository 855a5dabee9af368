"""Metering: what the language model may cost, for each user and for the whole bot.

A request is refused before it is sent once the budget is spent, so a budget is passed by one
request at most for each that runs at the same time. Periods are days and months in UTC.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from pydantic import TypeAdapter

from bot.domain.identity import UserId
from bot.domain.usage import Usage
from bot.errors import BudgetSpentError
from bot.llm.model import ChatModel, Completion, Parsed, Restarted, Schema, StreamEvent, TextDelta
from bot.llm.prices import Price
from bot.steps import step
from bot.storage.spending import Spending
from prompts.catalog import Prompt
from prompts.rendering import render

_LOG = logging.getLogger(__name__)

_NOTHING: TypeAdapter[None] = TypeAdapter(None)
_RENEWAL: TypeAdapter[datetime | None] = TypeAdapter(datetime | None)
_LOW_FROM = 0.8
_CHARACTERS_A_TOKEN = 3
"""For a request that was broken off, whose usage no server reports: rather too many tokens."""


@dataclass(frozen=True, slots=True)
class Budget:
    """US dollars that may be spent; none means no limit."""

    user_day: float | None = None
    user_month: float | None = None
    bot_day: float | None = None
    bot_month: float | None = None


@dataclass(frozen=True, slots=True)
class _Limit:
    whose: Literal["user", "bot"]
    nano_usd: int
    since: date
    renews_at: datetime


class Metering:
    """Hands out the model so that what it costs is counted, and stops at the budget."""

    def __init__(
        self,
        spending: Spending,
        price: Price | None,
        budget: Budget,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._spending = spending
        self._price = price or Price(0.0, 0.0)
        self._budget = budget
        self._now = now

    def metered(self, model: ChatModel, user: UserId) -> MeteredModel:
        """Give the model at the expense of a user."""
        return MeteredModel(model, self, user)

    async def allow(self, user: UserId) -> None:
        """Raise ``BudgetSpentError`` when the user's or the bot's budget is spent."""
        await step("budget", _NOTHING, lambda: self._allow(user))

    async def charge(self, user: UserId, usage: Usage) -> datetime | None:
        """Count a usage; gives when the user's budget renews if this took it over 80 %."""
        return await step("charge", _RENEWAL, lambda: self._charge(user, usage))

    async def _allow(self, user: UserId) -> None:
        spent = [limit for limit in self._limits() if await self._share(limit, user) >= 1.0]
        if spent:
            last = max(spent, key=lambda limit: limit.renews_at)
            raise BudgetSpentError(last.whose, last.renews_at)

    async def _charge(self, user: UserId, usage: Usage) -> datetime | None:
        before = [await self._share(limit, user) for limit in self._limits()]
        cost = self._price.nano_usd(usage)
        await self._spending.add(user, self._now().date(), usage, nano_usd=cost)
        low: datetime | None = None
        for limit, share in zip(self._limits(), before, strict=True):
            if share < _LOW_FROM <= await self._share(limit, user):
                if limit.whose == "user":
                    low = limit.renews_at
                else:
                    _LOG.warning("80 %% of the bot's budget is used; renews %s", limit.renews_at)
        return low

    async def _share(self, limit: _Limit, user: UserId) -> float:
        if limit.whose == "user":
            spent = await self._spending.of_user(user, since=limit.since)
        else:
            spent = await self._spending.of_bot(since=limit.since)
        return spent / limit.nano_usd if limit.nano_usd else 1.0

    def _limits(self) -> list[_Limit]:
        today = self._now().date()
        month = today.replace(day=1)
        tomorrow = _midnight(today + timedelta(days=1))
        next_month = _midnight((month + timedelta(days=32)).replace(day=1))
        chosen: list[tuple[Literal["user", "bot"], float | None, date, datetime]] = [
            ("user", self._budget.user_day, today, tomorrow),
            ("user", self._budget.user_month, month, next_month),
            ("bot", self._budget.bot_day, today, tomorrow),
            ("bot", self._budget.bot_month, month, next_month),
        ]
        return [
            _Limit(whose, round(usd * 1e9), since, renews_at)
            for whose, usd, since, renews_at in chosen
            if usd is not None
        ]


class MeteredModel:
    """A model whose every request is counted; also one that was broken off."""

    def __init__(self, model: ChatModel, metering: Metering, user: UserId) -> None:
        self._model = model
        self._metering = metering
        self._user = user
        self.low_until: datetime | None = None
        """When the user's budget renews, if a request took it over 80 %."""

    @property
    def name(self) -> str:
        """Give the model's own name."""
        return self._model.name

    @property
    def writes_freely(self) -> bool:
        """Tell what the model itself tells."""
        return self._model.writes_freely

    async def stream(self, prompt: Prompt) -> AsyncGenerator[StreamEvent, None]:
        """Write, delta by delta; raises ``BudgetSpentError`` before anything is asked."""
        await self._metering.allow(self._user)
        lengths = [0]
        usage: Usage | None = None
        try:
            async with contextlib.aclosing(self._model.stream(prompt)) as events:
                async for event in events:
                    match event:
                        case TextDelta():
                            lengths[-1] += len(event.text)
                        case Restarted():
                            lengths.append(0)
                        case Completion():
                            usage = event.usage
                    yield event
        finally:
            broken_off = lengths if usage is None else lengths[:-1]
            begun = [_estimated(prompt, length) for length in broken_off if length]
            await self._charge(sum(begun, usage or Usage()))

    async def parse(self, prompt: Prompt, schema: type[Schema]) -> Parsed[Schema]:
        """Write JSON; raises ``BudgetSpentError`` before anything is asked."""
        await self._metering.allow(self._user)
        parsed = await self._model.parse(prompt, schema)
        await self._charge(parsed.usage)
        return parsed

    async def _charge(self, usage: Usage) -> None:
        if usage != Usage():
            self.low_until = await self._metering.charge(self._user, usage) or self.low_until


def _estimated(prompt: Prompt, length: int) -> Usage:
    asked = sum(len(message.text) for message in render(prompt))
    return Usage(asked // _CHARACTERS_A_TOKEN, length // _CHARACTERS_A_TOKEN + 1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)
