from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents import MetadataValue, Source, Span
from knowledge.filters import Filter
from knowledge.keywords import KeywordIndex
from knowledge.passages import Passage
from knowledge.store import source_key
from tests.knowledge.documents import ids, passage

NURSE = passage("nurse#0", "A nurse measures blood pressure.", title="Nurse", section="Duties")
COOK = passage("cook#0", "A cook prepares meals and plans menus.", title="Cook")
BAKER = passage("baker#0", "A baker kneads dough at night.", title="Baker")


@pytest.fixture
def index() -> KeywordIndex:
    index = KeywordIndex()
    index.fill([NURSE, COOK, BAKER])
    return index


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("measuring pressures", "nurse#0"),
        ("MENU planning", "cook#0"),
        ("kneading", "baker#0"),
        ("duties", "nurse#0"),
        ("nürse", "nurse#0"),
    ],
)
def test_words_are_found_in_any_form(index: KeywordIndex, query: str, expected: str) -> None:
    assert ids(index.search(query, owner=None, limit=5)) == [expected]


def test_a_word_in_the_title_counts_more_than_one_in_the_text(index: KeywordIndex) -> None:
    index.fill([passage("waiter#0", "A waiter serves what a cook prepares.", title="Waiter")])

    assert ids(index.search("cook", owner=None, limit=5)) == ["cook#0", "waiter#0"]


def test_more_shared_words_rank_higher(index: KeywordIndex) -> None:
    index.fill([passage("chef#0", "A chef plans menus and writes recipes.", title="Chef")])

    assert ids(index.search("plan recipes", owner=None, limit=5)) == ["chef#0", "cook#0"]


def test_at_most_the_limit_is_given(index: KeywordIndex) -> None:
    assert len(index.search("nurse cook baker", owner=None, limit=2)) == 2


@pytest.mark.parametrize("query", ["", "   ", "?!", "the of and", "看護師", "\x00"])
def test_a_query_without_known_words_finds_nothing(index: KeywordIndex, query: str) -> None:
    assert index.search(query, owner=None, limit=5) == []


@pytest.mark.parametrize(
    "query",
    [
        'nurse AND ( "',
        "title:nurse",
        "nurse^9 OR",
        "+nurse -nurse",
        "nurse*",
        "[nurse TO",
        "nurse~",
    ],
)
def test_query_syntax_is_read_as_plain_words(index: KeywordIndex, query: str) -> None:
    assert "nurse#0" in ids(index.search(query, owner=None, limit=5))


@given(st.text(max_size=60), st.one_of(st.none(), st.text(max_size=8)))
def test_no_query_can_break_the_index(query: str, owner: str | None) -> None:
    index = KeywordIndex()
    index.fill([NURSE])

    assert set(ids(index.search(query, owner=owner, limit=5))) <= {"nurse#0"}


def test_a_hundred_thousand_words_are_searched(index: KeywordIndex) -> None:
    query = " ".join(f"word{number}" for number in range(5_000)) + " nurse" * 95_000

    assert ids(index.search(query, owner=None, limit=5)) == ["nurse#0"]


def test_a_private_passage_is_found_by_its_owner_alone(index: KeywordIndex) -> None:
    index.fill([passage("posting:7:a#0", "We seek a glassblower.", owner="7")])

    assert ids(index.search("glassblower", owner="7", limit=5)) == ["posting:7:a#0"]
    for other in (None, "", "8", "77", "7 8", "*", "owner:7"):
        assert index.search("glassblower", owner=other, limit=5) == []


def test_an_owner_finds_public_passages_too(index: KeywordIndex) -> None:
    assert ids(index.search("nurse", owner="7", limit=5)) == ["nurse#0"]


def test_putting_a_passage_again_replaces_it(index: KeywordIndex) -> None:
    index.replace(["nurse"], [passage("nurse#0", "Night shifts.", title="Carer")])

    assert index.search("blood", owner=None, limit=5) == []
    assert ids(index.search("carer", owner=None, limit=5)) == ["nurse#0"]


def test_a_removed_source_is_gone(index: KeywordIndex) -> None:
    index.remove_sources([source_key("nurse"), source_key("never-there")])

    assert index.search("nurse", owner=None, limit=5) == []
    assert ids(index.search("cook", owner=None, limit=5)) == ["cook#0"]


def test_removing_one_source_leaves_those_whose_ids_begin_alike(index: KeywordIndex) -> None:
    index.fill([passage(f"nurse{number}#0", "Blood pressure.") for number in range(12)])

    index.remove_sources([source_key("nurse1")])

    left = set(ids(index.search("pressure", owner=None, limit=50)))
    assert left == {"nurse#0"} | {f"nurse{number}#0" for number in range(12) if number != 1}


def test_the_share_of_a_querys_words_is_comparable_between_queries(index: KeywordIndex) -> None:
    [(_, whole)] = index.search("kneads dough", owner=None, limit=5)
    [(_, half)] = index.search("kneads unicorns", owner=None, limit=5)

    assert 0.4 < whole <= 1.3
    assert half < 0.6 * whole


PLACES: dict[str, dict[str, MetadataValue]] = {
    "zurich": {"place": "Zürich, Switzerland", "level": "senior", "remote": False},
    "anywhere": {"remote": True, "open_until": "2026-05-31"},
    "trade": {"field": "Construction and trades", "open_until": "2026-06-30"},
}
POSTINGS = tuple(
    Passage(
        f"posting:{name}#0",
        Source(f"posting:{name}", "posting", "Welder", "jobs.json", metadata=metadata),
        "",
        "A welder welds.",
        Span(0, 15),
    )
    for name, metadata in PLACES.items()
)


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (Filter(), {"zurich", "anywhere", "trade", "role"}),
        (Filter(kinds=frozenset({"posting"})), {"zurich", "anywhere", "trade"}),
        (Filter(place="zurich"), {"zurich"}),
        (Filter(place="Switzerland, ZÜRICH"), {"zurich"}),
        (Filter(place="Zürich Oerlikon"), set()),
        (Filter(level="senior"), {"zurich"}),
        (Filter(level="staff"), set()),
        (Filter(is_remote=True), {"anywhere"}),
        (Filter(is_remote=False), {"zurich"}),
        (Filter(field="construction AND trades"), {"trade"}),
        (Filter(open_on=date(2026, 5, 31)), {"zurich", "anywhere", "trade", "role"}),
        (Filter(open_on=date(2026, 6, 1)), {"zurich", "trade", "role"}),
        (Filter(without_starter=True), {"zurich", "anywhere", "trade"}),
        (Filter(is_remote=True, open_on=date(2026, 6, 1)), set()),
    ],
)
def test_a_filter_stands_inside_the_query(only: Filter, expected: set[str]) -> None:
    index = KeywordIndex()
    index.fill([*POSTINGS, passage("role:role#0", "A welder welds.", title="Welder")])

    found = index.search("welder", owner=None, limit=1_000, only=only)

    assert {key.partition(":")[2].partition("#")[0] for key in ids(found)} == expected
