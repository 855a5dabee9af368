"""The words of an answer that no model wrote: which there are, and how they are chosen."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.errors import BudgetSpentError, ModelError, ModelRefusedError, ModelUnavailableError

_WORTH_SAYING_S = 30.0


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one language."""

    english_name: str
    """What a prompt calls the language."""
    outside: str
    unknown: str
    unknown_of: str
    """Where one role was meant."""
    unknown_need: str
    """Where it was asked whether one needs a thing."""
    no_role: str
    """Where a role was meant that no source has."""
    nearest_role: str
    tells_of: str
    holds: str
    holds_nothing: str
    examples: str
    posting: str
    postings: str
    helps: str
    caveat: str
    no_model: str
    unavailable: str
    unavailable_for: str
    refused: str
    budget_user: str
    budget_bot: str
    budget_low: str
    too_little: str
    removed_one: str
    removed: str
    count_some: str
    count_none: str
    count_elsewhere: str
    count_remote: str
    count_number: str
    count_skills: str
    count_no_skills: str
    count_item: str
    count_pay: str
    count_no_pay: str
    count_pay_item: str
    count_no_postings: str
    count_too_many: str
    count_basis: str
    count_dates: str
    count_no_dates: str
    count_topic: str
    """How the topic stands in ``{topic}`` of the others."""
    count_roles: str
    count_no_degree: str
    count_more: str
    paid_most: str
    paid_least: str
    which_role: str
    untranslated: str
    missing_place: str
    missing_side: str
    interview: str
    noted: str
    posting_says: str
    posting_asks: str
    posting_wishes: str
    ready_intro: str
    ready_line: str
    ready_words: str
    ready_partly: str
    ready_missing: str
    ready_said: str
    ready_nothing: str
    periods: Mapping[str, str]
    next_questions: Mapping[str, str]
    """By kind of question; each must be understood when it is asked."""

    def removal(self, count: int) -> str:
        """Say how many sentences were taken out, and why."""
        return self.removed_one if count == 1 else self.removed.format(count=count)

    def failing(self, error: ModelError) -> str:
        """Say why passages are quoted though there is a model, and when it will answer again."""
        match error:
            case BudgetSpentError():
                spent = self.budget_user if error.whose == "user" else self.budget_bot
                return spent.format(when=moment(error.renews_at))
            case ModelRefusedError():
                return self.refused
            case ModelUnavailableError() if (error.retry_after_s or 0) >= _WORTH_SAYING_S:
                minutes = math.ceil((error.retry_after_s or 0) / 60)
                return self.unavailable_for.format(minutes=minutes)
            case _:
                return self.unavailable

    def holdings(
        self, *, roles: int, fields: int, postings: int, examples: Sequence[str]
    ) -> Sequence[str]:
        """Say what the library holds, a sentence each."""
        lines = [self.holds.format(roles=roles, fields=fields) if roles else self.holds_nothing]
        if examples:
            lines.append(self.examples.format(titles="; ".join(examples)))
        if postings:
            lines.append(self.posting if postings == 1 else self.postings.format(count=postings))
        return lines


def moment(at: datetime) -> str:
    """Write a moment so that it reads the same in every language."""
    return f"{at:%Y-%m-%d %H:%M} UTC"
