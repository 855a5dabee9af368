"""Texts made to cost more than they are long."""

from __future__ import annotations

import pytest

from bot.assistant.reading.posting.understanding import understand_posting
from knowledge.readers.reader import read_decoded


@pytest.mark.timeout(60)  # before the bounds, each of these took hours
@pytest.mark.parametrize(
    "text", ["A" * 100_000, "1" * 100_000, "A'" * 60_000, "Nurse " * 50_000, "Acme & " * 40_000]
)
def test_a_text_without_end_is_read_in_the_end(text: str) -> None:
    posting = understand_posting(read_decoded(text, file_name="text"))

    assert posting.hiring_organization in posting.text
