from __future__ import annotations

import pytest

from knowledge.details import Details, Level
from knowledge.documents import Source
from knowledge.duplicates import arrange, shingles_of, twin_key
from knowledge.sources.records import JOB_TITLE
from knowledge.store import Copy, TwinState

TEXT = (
    "We bake bread for a hundred thousand people, and you keep the ovens of the bakery running. "
    "You bring five years with deck ovens, a licence for gas fittings and a driving licence."
)
OTHER_TEXT = (
    "We bake bread for a hundred thousand people, and you plan the new bakery from the ground up. "
    "You bring a degree in building services and have led the planning of two plants before."
)


def copy(
    name: str,
    *,
    title: str = "Oven Engineer",
    organization: str = "Crumb",
    place: str = "Leeds, England",
    origin: str = "",
    level: Level | None = None,
    open_until: str = "",
    inferred: str = "",
    is_remote: bool | None = None,
) -> Copy:
    details = Details(
        organization=organization,
        place=place,
        level=level,
        links=(f"https://{name}.example/1",),
        is_remote=is_remote,
    )
    metadata = {**details.metadata(), JOB_TITLE: title}
    metadata |= {"open_until": open_until} if open_until else {}
    metadata |= {"inferred": inferred} if inferred else {}
    where = origin or f"{name}.json"
    return Copy(Source(name, "posting", title, where, metadata=metadata), key="k")


def twins(*copies: Copy, text: str = TEXT, **texts: str) -> dict[str, str | None]:
    states = arrange(copies, lambda name: shingles_of(texts.get(name, text)))
    return {one.source_id: one.twin_of for one in states}


def test_the_same_posting_of_two_boards_is_one_with_the_links_of_both() -> None:
    states = arrange([copy("board"), copy("page")], lambda _: shingles_of(TEXT))

    assert states == [
        TwinState("page", "board", ()),
        TwinState("board", None, ("https://page.example/1",)),
    ]


def test_the_order_of_adding_is_no_matter() -> None:
    ours = (copy("page"), copy("board"), copy("table", open_until="2026-12-01"))

    assert (
        twins(*ours) == twins(*reversed(ours)) == {"board": "table", "page": "table", "table": None}
    )


def test_a_copy_that_names_its_last_day_is_the_one_that_is_retrieved() -> None:
    closed = copy("zeta", open_until="2020-01-01")

    assert twins(copy("board"), closed) == {"board": "zeta", "zeta": None}


@pytest.mark.parametrize(
    "other",
    [
        copy("page", place="York"),
        copy("page", organization="Crust"),
        copy("page", organization="Crumb and Daughters"),
        copy("page", is_remote=False),
    ],
)
def test_another_place_or_employer_makes_another_posting(other: Copy) -> None:
    assert twins(copy("board", is_remote=True), other) == {"board": None, "page": None}


def test_a_board_s_own_name_for_an_employer_may_be_a_part_of_it() -> None:
    board = copy("board", organization="crumb", inferred="organization")
    page = copy("page", organization="Crumb & Sons Ltd.")

    assert list(twins(board, page).values()).count(None) == 1


def test_other_work_under_the_same_title_is_another_posting() -> None:
    assert twins(copy("board"), copy("page"), page=OTHER_TEXT) == {"board": None, "page": None}


def test_a_copy_that_was_cut_short_is_one_and_a_teaser_is_not() -> None:
    cut, teaser = " ".join(TEXT.split()[:24]), " ".join(TEXT.split()[:8])

    assert twins(copy("board"), copy("page"), page=cut) == {"board": None, "page": "board"}
    assert twins(copy("board"), copy("page"), page=teaser) == {"board": None, "page": None}


def test_a_board_that_lists_a_posting_twice_means_two_vacancies() -> None:
    one, other = copy("board", origin="one.json"), copy("board", origin="one.json")
    assert _apart(one, other)


def _apart(one: Copy, other: Copy) -> bool:
    second = Source(
        "second", "posting", other.source.title, "one.json", metadata=other.source.metadata
    )
    return twins(one, Copy(second, "k")) == {"board": None, "second": None}


def test_one_table_may_hold_the_posting_of_two_boards() -> None:
    one, other = copy("board", origin="jobs.csv"), copy("page", origin="jobs.csv")

    assert twins(one, other) == {"board": None, "page": "board"}


def test_a_copy_without_place_belongs_to_the_only_one_that_it_can_be() -> None:
    nowhere = copy("page", place="")

    assert twins(copy("board"), nowhere)["page"] == "board"
    assert twins(copy("board"), copy("hull", place="Hull"), nowhere)["page"] is None


@pytest.mark.parametrize(
    ("title", "is_same"),
    [
        ("Senior Oven Engineer (m/f/d)", True),
        ("Sr. Oven Engineer", True),
        ("Oven Engineer", False),
        ("Senior Oven Engineer II", False),
        ("Staff Oven Engineer", False),
    ],
)
def test_titles_share_a_key_at_one_level_only(title: str, *, is_same: bool) -> None:
    def key(named: str) -> str | None:
        return twin_key(copy("a", title=named).source)

    assert (key(title) == key("Senior Oven Engineer")) == is_same


def test_what_is_private_or_names_no_employer_has_no_copies() -> None:
    known = copy("a").source
    private = Source("a", "posting", known.title, "a", owner="7", metadata=known.metadata)

    assert twin_key(private) is None
    assert twin_key(copy("a", organization="").source) is None


@pytest.mark.parametrize("other", ["Crumb & Sons GmbH", "CRUMB UND SONS", "The Crumb & Sons Co."])
def test_an_employer_is_the_same_however_its_name_is_joined(other: str) -> None:
    board, page = copy("board", organization="Crumb and Sons"), copy("page", organization=other)

    assert twin_key(board.source) == twin_key(page.source)
    assert twins(board, page) == {"board": None, "page": "board"}
