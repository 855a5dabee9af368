from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.keywords import KeywordIndex
from tests.knowledge.documents import ids, passage

NURSE = passage("nurse#0", "A nurse measures blood pressure.", title="Nurse", section="Duties")
COOK = passage("cook#0", "A cook prepares meals and plans menus.", title="Cook")
BAKER = passage("baker#0", "A baker kneads dough at night.", title="Baker")


@pytest.fixture
def index() -> KeywordIndex:
    index = KeywordIndex()
    index.put([NURSE, COOK, BAKER])
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
    index.put([passage("waiter#0", "A waiter serves what a cook prepares.", title="Waiter")])

    assert ids(index.search("cook", owner=None, limit=5)) == ["cook#0", "waiter#0"]


def test_more_shared_words_rank_higher(index: KeywordIndex) -> None:
    index.put([passage("chef#0", "A chef plans menus and writes recipes.", title="Chef")])

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
    index.put([NURSE])

    assert set(ids(index.search(query, owner=owner, limit=5))) <= {"nurse#0"}


def test_a_hundred_thousand_words_are_searched(index: KeywordIndex) -> None:
    query = " ".join(f"word{number}" for number in range(5_000)) + " nurse" * 95_000

    assert ids(index.search(query, owner=None, limit=5)) == ["nurse#0"]


def test_a_private_passage_is_found_by_its_owner_alone(index: KeywordIndex) -> None:
    index.put([passage("posting:7:a#0", "We seek a glassblower.", owner="7")])

    assert ids(index.search("glassblower", owner="7", limit=5)) == ["posting:7:a#0"]
    for other in (None, "", "8", "77", "7 8", "*", "owner:7"):
        assert index.search("glassblower", owner=other, limit=5) == []


def test_an_owner_finds_public_passages_too(index: KeywordIndex) -> None:
    assert ids(index.search("nurse", owner="7", limit=5)) == ["nurse#0"]


def test_putting_a_passage_again_replaces_it(index: KeywordIndex) -> None:
    index.put([passage("nurse#0", "Night shifts.", title="Carer")])

    assert index.search("blood", owner=None, limit=5) == []
    assert ids(index.search("carer", owner=None, limit=5)) == ["nurse#0"]


def test_a_removed_passage_is_gone(index: KeywordIndex) -> None:
    index.remove(["nurse#0", "never-there#0"])

    assert index.search("nurse", owner=None, limit=5) == []
    assert ids(index.search("cook", owner=None, limit=5)) == ["cook#0"]


def test_removing_one_passage_leaves_those_whose_ids_begin_alike(index: KeywordIndex) -> None:
    index.put([passage(f"nurse#{number}", "Blood pressure.") for number in range(12)])

    index.remove(["nurse#1"])

    left = set(ids(index.search("pressure", owner=None, limit=50)))
    assert left == {f"nurse#{number}" for number in range(12) if number != 1}
