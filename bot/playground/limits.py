"""How fast a bot may talk: about one message a second in a chat, 30 a second over all.

Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this; bursts and
the growth of `retry_after` as bots in the wild report them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.playground.clock import Clock
from bot.playground.errors import TooManyRequestsError


@dataclass(frozen=True)
class RateLimits:
    """What a bot may send: a burst, then so many messages a second."""

    chat_burst: float = 20
    chat_per_s: float = 1
    overall_burst: float = 30
    overall_per_s: float = 30
    # Calls under way when the first refusal is given are not yet disobedient.
    grace_s: float = 1
    max_retry_after_s: int = 300


@dataclass
class _Bucket:
    """A bucket of tokens that fills steadily; a message takes one out."""

    burst: float
    per_s: float
    tokens: float
    filled_at: float

    def wait_s(self, now: float) -> float:
        """How long until a token is there, 0 when one is."""
        self.tokens = min(self.burst, self.tokens + (now - self.filled_at) * self.per_s)
        self.filled_at = now
        # A hair below one token counts as one: the filling is a sum of floats.
        return 0 if self.tokens > 1 - 1e-9 else (1 - self.tokens) / self.per_s


@dataclass(frozen=True)
class _Silence:
    """The time in which a chat refuses everything."""

    since: float
    until: float
    length_s: int


class FloodGate:
    """Refuses a bot that talks too fast, and longer when it does not obey."""

    def __init__(self, clock: Clock, limits: RateLimits | None) -> None:
        self._clock = clock
        self._limits = limits
        self._overall: _Bucket | None = None
        self._chats: dict[int, _Bucket] = {}
        self._silences: dict[int, _Silence] = {}

    def pass_one(self, chat_id: int) -> None:
        """Lets one message to a chat through, or raises TooManyRequestsError."""
        if self._limits is None:
            return
        now = self._clock()
        if (silence := self._silences.get(chat_id)) and now < silence.until:
            raise TooManyRequestsError(self._lengthen(chat_id, silence, now, self._limits))
        chat, overall = self._buckets(chat_id, now, self._limits)
        wait_s = max(chat.wait_s(now), overall.wait_s(now))
        if wait_s > 0:
            length_s = math.ceil(wait_s) + 2
            self._silences[chat_id] = _Silence(now, now + length_s, length_s)
            raise TooManyRequestsError(length_s)
        self._silences.pop(chat_id, None)
        chat.tokens -= 1
        overall.tokens -= 1

    def _lengthen(self, chat_id: int, silence: _Silence, now: float, limits: RateLimits) -> int:
        if now - silence.since < limits.grace_s:
            return math.ceil(silence.until - now)
        length_s = min(silence.length_s * 2, limits.max_retry_after_s)
        self._silences[chat_id] = _Silence(now, now + length_s, length_s)
        return length_s

    def _buckets(self, chat_id: int, now: float, limits: RateLimits) -> tuple[_Bucket, _Bucket]:
        if self._overall is None:
            self._overall = _Bucket(
                limits.overall_burst, limits.overall_per_s, limits.overall_burst, now
            )
        chat = self._chats.setdefault(
            chat_id, _Bucket(limits.chat_burst, limits.chat_per_s, limits.chat_burst, now)
        )
        return chat, self._overall
