"""Prices: what tokens cost, by the names of models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.usage import Usage


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens."""

    input_usd: float
    output_usd: float

    def nano_usd(self, usage: Usage) -> int:
        """Give what a usage costs, in billionths of a dollar."""
        millionths = usage.input_tokens * self.input_usd + usage.output_tokens * self.output_usd
        return round(millionths * 1_000)


def read_prices(text: str) -> Mapping[str, Price]:
    """Read ``model=input/output`` entries, separated by spaces; the settings have checked them."""
    prices: dict[str, Price] = {}
    for entry in text.split():
        model, _, amounts = entry.partition("=")
        input_usd, _, output_usd = amounts.partition("/")
        prices[model] = Price(float(input_usd), float(output_usd))
    return prices


def price_of(model: str, prices: Mapping[str, Price]) -> Price | None:
    """Give the price of a model; ``gpt-5-mini-2025-08-07`` costs what ``gpt-5-mini`` does."""
    names = [name for name in prices if model == name or model.startswith(f"{name}-20")]
    return prices[max(names, key=len)] if names else None
