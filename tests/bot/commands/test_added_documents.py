from __future__ import annotations

import pytest

from bot.commands.added_documents import organization_in
from bot.domain.posting import Posting


@pytest.mark.parametrize(
    ("named", "text", "expected"),
    [
        ("Crumb", "Oven Engineer\nCrumb, Leeds\nWe bake.", "Crumb"),
        ("Bakery Rule 4", "Oven Engineer\nIn accordance with Bakery Rule 4, all may apply.", ""),
        ("Crumb", "Oven Engineer" + "\nline" * 9 + "\nAt Crumb, we bake.", ""),
        ("Crumb", "Oven Engineer" + "\nline" * 9 + "\nCrumb. Crumb. Crumb.", "Crumb"),
        ("Bread Act", "Oven Engineer\nThe City of Leeds does not discriminate.", "City of Leeds"),
        ("", "Oven Engineer\nCrumb & Sons is an equal opportunity employer.", "Crumb & Sons"),
        ("", "Oven Engineer", ""),
    ],
)
def test_an_employer_is_named_only_where_the_text_speaks_of_one(
    named: str, text: str, expected: str
) -> None:
    posting = Posting(text=text, lines=(), hiring_organization=named)

    assert organization_in(posting, text) == expected
