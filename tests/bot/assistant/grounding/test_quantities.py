from __future__ import annotations

import pytest

from bot.assistant.grounding.quantities import find_quantities
from bot.domain.identity import Language


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 1.8s to 240ms", [(1.8, "time"), (0.24, "time")]),
        ("1,800 ms", [(1.8, "time")]),
        ("2M events", [(2e6, "count")]),
        ("two million events", [(2e6, "count")]),
        ("1.2 million euros", [(1.2e6, "EUR")]),
        ("€350k and £1.2m", [(350e3, "EUR"), (1.2e6, "GBP")]),
        ("one hundred and ten beds", [(110, "count")]),
        ("twenty-five nurses", [(25, "count")]),
        ("ninety minutes", [(5400, "time")]),
        ("an hour and a half", [(5400, "time")]),
        ("a quarter of a second", [(0.25, "time")]),
        ("from nine minutes to four", [(540, "time"), (240, "time")]),
        ("from 900 down to 240 milliseconds", [(0.9, "time"), (0.24, "time")]),
        ("two dozen beds", [(24, "count")]),
        ("since 2024 an apprentice", [(2024, "year")]),
        ("fewer than one in a hundred", [(1, "percent")]),
        ("one in five guests", [(20, "percent")]),
        ("5-8 %", [(5, "percent"), (8, "percent")]),
        ("by 16 percentage points", [(16, "points")]),
        ("halved", [(2, "factor")]),
        ("three times faster", [(3, "factor")]),
        ("in 2021", [(2021, "year")]),
        ("p99, B2B, S3, C++17, 24/7", []),
        ("no one, one of us", []),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, values: list[tuple[float, str]]) -> None:
    found = [(quantity.value, quantity.kind) for quantity in find_quantities(text, "en")]

    assert [kind for _, kind in found] == [kind for _, kind in values]
    assert [value for value, _ in found] == pytest.approx([value for value, _ in values])


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,8 Millionen Aufrufe", "de", 1.8e6),
        ("zwölf Lkw", "de", 12),
        ("1.800 Stück", "de", 1800),
        ("veinte camas", "es", 20),
        ("douze chambres", "fr", 12),
        ("achtzehn Disponenten", "de", 18),
        ("fünfunddreißig Betten", "de", 35),
        ("veinticuatro camas", "es", 24),
        ("quatre-vingts lits", "fr", 80),
        ("dix-sept lits", "fr", 17),
    ],
)
def test_numbers_of_other_languages_are_read(text: str, language: Language, value: float) -> None:
    (quantity,) = find_quantities(text, language)

    assert quantity.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "part", "bound"),
    [
        ("from about 40", "from", "about"),
        ("to under 10", "to", "under"),
        ("by more than 80", "by", "over"),
        ("in detail 12", "plain", "exact"),
    ],
)
def test_a_number_knows_how_it_is_meant(text: str, part: str, bound: str) -> None:
    (quantity,) = find_quantities(text, "en")

    assert (quantity.part, quantity.bound) == (part, bound)
