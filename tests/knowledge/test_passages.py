from __future__ import annotations

import pytest

from knowledge.documents import Source, Span
from knowledge.library import Library
from knowledge.passages import Passage
from knowledge.readers.text import read_text


@pytest.mark.parametrize(
    ("title", "organization", "section", "header"),
    [
        ("Baker", "Ovenworks", "Pay", "Baker — Ovenworks — Pay"),
        ("Baker, Ovenworks", "Ovenworks", "Pay", "Baker, Ovenworks — Pay"),
        ("Baker", "", "", "Baker"),
    ],
)
def test_a_header_names_title_organisation_and_section_once(
    title: str, organization: str, section: str, header: str
) -> None:
    metadata = {"organization": organization} if organization else {}
    source = Source("posting:1", "posting", title, "x", metadata=metadata)

    assert Passage("posting:1#0", source, section, "Text", Span(0, 4)).header == header


async def test_a_posting_is_found_by_its_organisation(library: Library) -> None:
    for name in ("Ovenworks", "Brotfabrik"):
        source = Source(f"posting:{name}", "posting", "Baker", "x", metadata={"organization": name})
        await library.add(source, read_text("Bakes bread at night."))

    found = await library.search("baker at Brotfabrik", owner=None)

    assert found.found[0].passage.source.id == "posting:Brotfabrik"


async def test_questions_may_name_public_roles_and_own_sources_only(library: Library) -> None:
    text = read_text("Bakes bread.")
    for one, kind, owner in (("r", "role", None), ("p", "posting", None), ("o", "posting", "7")):
        await library.add(Source(one, kind, f"Title {one}", "x", owner=owner), text)  # type: ignore[arg-type]  # the kinds above

    assert [source.id for source in await library.roles_and_own("7")] == ["r", "o"]
    assert [source.id for source in await library.roles_and_own("8")] == ["r"]
