from __future__ import annotations

import pytest

from bot.llm.headings import sections_like


@pytest.mark.parametrize(
    ("heading", "like"),
    [
        ("What you bring", ("Skills and tools", "Experience and education")),
        ("Minimum Qualifications", ("Skills and tools", "Experience and education")),
        ("We're looking for", ("Skills and tools", "Experience and education")),
        ("Ihr Profil", ("Skills and tools", "Experience and education")),
        ("What you'll do", ("What one does",)),
        ("Key responsibilities:", ("What one does",)),
        ("Deine Aufgaben", ("What one does",)),
        ("The work", ("What one does",)),
        ("What we offer", ("Pay",)),
        ("Rémunération", ("Pay",)),
        ("Where", ("Place",)),
        ("Our story", ()),
        ("Payments team", ()),
        ("Skills and tools", ()),
        ("Experience and education", ()),
    ],
)
def test_a_postings_heading_means_a_section_of_a_role(heading: str, like: tuple[str, ...]) -> None:
    assert sections_like(heading) == (heading, *like)
