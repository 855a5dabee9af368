from __future__ import annotations

from collections import Counter

import pytest

from knowledge.documents import Source
from knowledge.library import Library
from knowledge.passages import Retrieval
from knowledge.readers.text import read_text
from tests.knowledge.documents import source

TASKS = ("measures", "weighs", "cleans", "paints", "counts", "sorts")


def role(title: str, *, also: str = "") -> Source:
    of = source(f"role:{title.lower()}", title=title)
    return Source(of.id, of.kind, of.title, of.origin, metadata={"also_known_as": also})


async def add_role(library: Library, title: str, *, also: str = "", sections: int = 6) -> None:
    parts = [f"## Part {n}\n\nA {title} {TASKS[n % 6]} ships.\n" for n in range(sections)]
    await library.add(
        role(title, also=also), read_text("\n".join(parts), media_type="text/markdown")
    )


def by_title(retrieval: Retrieval) -> Counter[str]:
    return Counter(found.passage.source.title for found in retrieval.found)


@pytest.fixture
async def shipyard(library: Library) -> Library:
    for title in ("Caulker", "Rigger", "Welder", "Diver"):
        await add_role(library, title)
    await add_role(library, "Caulker Foreman", also="Yard Boss\nCaulking Lead")
    return library


async def test_the_named_role_comes_before_all_others(shipyard: Library) -> None:
    found = await shipyard.search("What does a rigger do with ships?", owner=None)

    assert by_title(found)["Rigger"] == 6
    assert [one.passage.source.title for one in found.found[:6]] == ["Rigger"] * 6


async def test_a_posting_that_holds_more_of_the_question_is_not_buried_by_the_role(
    shipyard: Library,
) -> None:
    posting = Source("posting:1", "posting", "Rigger, Grimsby Masts", "jobs.json")
    await shipyard.add(posting, read_text("Grimsby Masts pays a rigger 31 pounds."))

    found = await shipyard.search("What does Grimsby Masts pay a rigger?", owner=None)

    assert found.found[0].passage.source.id == "posting:1"
    assert by_title(found)["Rigger"] == 6


async def test_two_named_roles_share_the_window(shipyard: Library) -> None:
    found = await shipyard.search("Is a rigger or a welder better paid?", owner=None)

    assert by_title(found) == {"Rigger": 4, "Welder": 4}


async def test_three_named_roles_are_all_in_the_window(shipyard: Library) -> None:
    found = await shipyard.search("rigger, welder or diver?", owner=None)

    assert set(by_title(found)) == {"Rigger", "Welder", "Diver"}
    assert len(found.found) == 8


async def test_a_longer_title_is_not_the_shorter_one(shipyard: Library) -> None:
    found = await shipyard.search("What does a caulker foreman do?", owner=None)

    assert [one.passage.source.title for one in found.found[:6]] == ["Caulker Foreman"] * 6


async def test_another_name_of_a_role_is_heard(shipyard: Library) -> None:
    found = await shipyard.search("Who is the yard boss?", owner=None)

    assert found.found[0].passage.source.title == "Caulker Foreman"
    assert found.confidence == "high"


async def test_no_unnamed_role_fills_the_window(shipyard: Library) -> None:
    found = await shipyard.search("Who paints ships?", owner=None)

    assert max(by_title(found).values()) <= 3
    assert len(found.found) == 8


@pytest.mark.parametrize("limit", [1, 3, 8, 20])
async def test_at_most_the_limit_is_given(shipyard: Library, limit: int) -> None:
    found = await shipyard.search("rigger, welder or diver?", owner=None, limit=limit)

    assert len(found.found) <= limit
    assert len(found.found) >= min(limit, 8)


@pytest.mark.parametrize("query", ["What does a rigger do?", "Who paints ships?", "", 'AND ( "'])
async def test_scores_fall_from_at_most_1_to_at_least_0(shipyard: Library, query: str) -> None:
    found = await shipyard.search(query, owner=None)

    scores = [one.score_0_1 for one in found.found]
    assert scores == sorted(scores, reverse=True)
    assert all(0.0 <= score <= 1.0 for score in scores)


async def test_an_empty_library_tells_nothing(library: Library) -> None:
    found = await library.search("What does a rigger do?", owner=None)

    assert (found.found, found.confidence) == ((), "none")


async def test_the_query_is_given_back(shipyard: Library) -> None:
    assert (await shipyard.search("Who paints?", owner=None)).query == "Who paints?"


@pytest.mark.parametrize(
    ("question", "confidence"),
    [
        ("What does a registered nurse do?", "high"),
        ("How do I become an electrician?", "high"),
        ("Which job is best for someone who likes children?", "low"),
        ("What skills matter for managing people?", "high"),
        ("What is the capital of France?", "none"),
        ("Who won the football match last night?", "none"),
        ("Write me a poem about the sea", "none"),
        ("asdf qwerty zxcv", "none"),
    ],
)
async def test_the_starter_library_knows_what_it_does_not_tell(
    starter_library: Library, question: str, confidence: str
) -> None:
    assert (await starter_library.search(question, owner=None)).confidence == confidence


@pytest.mark.parametrize(
    ("question", "title"),
    [
        (
            "What does a Senior Software Engineer I, Backend do?",
            "Senior Software Engineer I, Backend",
        ),
        ("what does a staff engineer on the backend do", "Staff Software Engineer, Backend"),
        ("Which job lets me look after teeth, pills and prescriptions?", "Pharmacist"),
        ("I like repairing pipes and boilers", "Plumber"),
        ("Who defends people in court?", "Lawyer"),
    ],
)
async def test_the_starter_library_finds_the_role_that_is_meant(
    starter_library: Library, question: str, title: str
) -> None:
    found = await starter_library.search(question, owner=None)

    assert found.found[0].passage.source.title == title
