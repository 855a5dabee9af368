from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.details import Pay
from knowledge.pay import find_pay, parse_pay


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Annual salary\n$91,300 to $104,250", Pay(91_300, 104_250, "USD", "year")),
        ("Annual salary\n$88,020 (flat-rated)", Pay(88_020, 88_020, "USD", "year")),
        (
            (
                "ANNUAL SALARY\n$36,100 to $53,200; $39,800 to $58,300; and $43,000 to $62,400\n"
                "The salary in another department is $70,000 to $80,000."
            ),
            Pay(36_100, 62_400, "USD", "year"),
        ),
        (
            "Annual salary\n$70,100; $75,200; $79,300 (flat rated)",
            Pay(70_100, 79_300, "USD", "year"),
        ),
        ("The pay range is $170k-$205k.", Pay(170_000, 205_000, "USD", "year")),
        ("Base salary: $110,000-130,000 + bonus", Pay(110_000, 130_000, "USD", "year")),
        ("Gehalt: 60.000 - 75.000 EUR brutto pro Jahr", Pay(60_000, 75_000, "EUR", "year")),
        ("Salaire : 45 000 € à 55 000 € par an", Pay(45_000, 55_000, "EUR", "year")),
        ("Salario: 30.000 € - 40.000 € brutos anuales", Pay(30_000, 40_000, "EUR", "year")),
        ("18€ / Stunde bei 15-20 Stunden pro Woche", Pay(18, 18, "EUR", "hour")),
        ("Pay: $15.50 per hour", Pay(15.5, 15.5, "USD", "hour")),
        ("The hourly rate is $30/hr - $34/hr.", Pay(30, 34, "USD", "hour")),
        ("Day rate: £450-£600 per day", Pay(450, 600, "GBP", "day")),
        ("Salary range: $103,000 - $129,000 CAD", Pay(103_000, 129_000, "CAD", "year")),
        ("We pay €4,000 per month.", Pay(4_000, 4_000, "EUR", "month")),
        (
            "Base salary is $100,000-$150,000 with a total OTE of $200,000-$300,000",
            Pay(100_000, 150_000, "USD", "year"),
        ),
        (
            "Compensation\n- Bay Area: $160,000 - $175,000\n- Ohio: $140,000 - $150,000",
            Pay(140_000, 175_000, "USD", "year"),
        ),
        (
            "The salary range is between $119,000 [lowest market] to $185,500 [highest market].",
            Pay(119_000, 185_500, "USD", "year"),
        ),
        ("Salary: $94,500 and $102, 750", Pay(94_500, 102_750, "USD", "year")),
    ],
)
def test_pay_is_read_as_it_is_written(text: str, expected: Pay) -> None:
    assert find_pay(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We raised $55M in funding from investors.",
        "Home office budget of €650 per year",
        "Our customers book $1,200,000 to $2,000,000 in revenue.",
        "Donation matching of up to $500/year",
        "We are backed by a $70 million Series C.",
        "Deals of $150,000 to $400,000 a year",
        "Commuter benefit: $300 per month",
        "Call us between 9 and 17 o'clock.",
        "We are 200-300 people.",
        "Relocation: $10,000 - $15,000 relocation package",
        "",
    ],
)
def test_money_that_is_not_pay_is_left_alone(text: str) -> None:
    assert find_pay(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$178K \u2013 $209K", Pay(178_000, 209_000, "USD", "year")),
        ("€30K", Pay(30_000, 30_000, "EUR", "year")),
        ("to be agreed", None),
    ],
)
def test_a_summary_of_pay_needs_no_word_for_it(text: str, expected: Pay | None) -> None:
    assert parse_pay(text) == expected


@given(st.integers(12_000, 400_000), st.integers(0, 90_000), st.sampled_from(["$", "€", "£"]))
def test_a_range_is_read_with_and_without_separators(low: int, width: int, sign: str) -> None:
    high = low + width
    for text in (f"{sign}{low:,} - {sign}{high:,}", f"{sign}{low}\u2013{high}"):
        found = find_pay(f"The yearly salary is {text}.")

        assert found is not None
        assert (found.minimum, found.maximum) == (low, high)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = find_pay(text)

    if found is not None:
        assert found.minimum is not None
        assert found.maximum is not None
        assert 0 < found.minimum <= found.maximum
