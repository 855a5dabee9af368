from __future__ import annotations

import pytest

from bot.assistant.letters.english.positions import in_role


@pytest.mark.parametrize(
    ("position", "said"),
    [
        ("Senior Software Engineer", "a senior software engineer"),
        ("Site electrician", "a site electrician"),
        ("Accountant", "an accountant"),
        ("Salesforce Administrator", "a Salesforce Administrator"),
        ("SRE", "an SRE"),
        ("Head of Sales", "head of sales"),
        ("Head chef", "a head chef"),
        ("a lorry driver", "a lorry driver"),
    ],
)
def test_a_position_reads_as_part_of_a_sentence(position: str, said: str) -> None:
    assert in_role(position) == said
