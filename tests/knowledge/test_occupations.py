"""Titles of postings are held against the names of occupations, and every match says by which."""

from __future__ import annotations

from dataclasses import replace

from knowledge.documents import Source
from knowledge.occupations import (
    Correction,
    OccupationName,
    Occupations,
    names_of_occupation,
    title_key,
)

WEB = Source(
    "onet:15-1254.00",
    "role",
    "Web Developers",
    "O*NET",
    metadata={
        "taxonomy": "onet",
        "code": "15-1254.00",
        "alternative_titles": "Back End Engineer\nFront End Developer",
    },
)
SOFTWARE = Source(
    "esco:en:2512.4",
    "role",
    "software developer",
    "esco.csv",
    metadata={"taxonomy": "esco", "code": "2512.4", "alternative_titles": "software engineer"},
)
PAGE = Source(
    "role:backend-engineer",
    "role",
    "Backend Engineer",
    "backend-engineer.md",
    metadata={
        "also_known_as": "Server Engineer",
        "esco_code": "2512.4",
        "esco_title": "software developer",
        "onet_code": "15-1252.00",
        "onet_title": "Software Developers",
    },
)
NAMES = [name for one in (WEB, SOFTWARE) for name in names_of_occupation(one)]
BOTH = Occupations([*NAMES, *names_of_occupation(PAGE)])


def test_a_title_is_found_by_an_alternative_name_whatever_its_level_and_spelling() -> None:
    found = Occupations(NAMES).normalise("Senior Back-End Engineer II (m/f/d)")

    best = found.best("onet")
    assert best is not None
    assert (found.role, found.level, found.grade) == ("Back-End Engineer", "senior", 2)
    assert (best.code, best.title, best.score_0_1) == ("15-1254.00", "Web Developers", 1.0)
    assert best.name == "Back End Engineer"


def test_a_taxonomy_without_a_near_name_claims_nothing() -> None:
    found = Occupations(NAMES).normalise("Backend Engineer")

    assert found.best("esco") is None


def test_our_role_page_gives_a_code_where_the_taxonomy_has_no_name() -> None:
    best = BOTH.normalise("Backend Engineer").best("esco")

    assert best is not None
    assert (best.code, best.title, best.said_by) == ("2512.4", "software developer", "role page")


def test_the_taxonomys_own_name_comes_before_our_page_and_ours_is_shown_beside_it() -> None:
    found = BOTH.normalise("Backend Engineer").matches["onet"]

    assert [(one.code, one.said_by) for one in found] == [
        ("15-1254.00", "taxonomy"),
        ("15-1252.00", "role page"),
    ]


def test_words_of_no_occupation_match_none() -> None:
    found = BOTH.normalise("Sourdough bread, the basics")

    assert found.matches == {}


def test_the_beginning_of_a_title_matches_with_a_lower_score() -> None:
    best = BOTH.normalise("Software Engineer, Payments").best("esco")

    assert best is not None
    assert (best.code, best.score_0_1) == ("2512.4", 0.9)


def test_another_noun_at_the_end_is_another_occupation() -> None:
    names = [
        OccupationName("onet", "1", "Bookkeepers", "Accounts Payable Manager"),
        OccupationName("onet", "2", "Clerks", "Payable Clerk"),
    ]

    found = Occupations(names).normalise("Accounts Payable Clerk").matches["onet"]

    assert found[0].code == "2"


def test_a_correction_holds_for_every_level_of_the_role() -> None:
    said = {title_key("Backend Engineer II"): [Correction("onet", "15-1252.00")]}
    occupations = Occupations([*NAMES, *names_of_occupation(PAGE)], said)

    best = occupations.normalise("Staff Backend Engineer").best("onet")

    assert best is not None
    assert (best.code, best.title, best.said_by) == (
        "15-1252.00",
        "Software Developers",
        "operator",
    )


def test_a_correction_to_none_leaves_the_other_taxonomy_alone() -> None:
    said = {title_key("Backend Engineer"): [Correction("onet", "")]}
    occupations = Occupations([*NAMES, *names_of_occupation(PAGE)], said)

    found = occupations.normalise("Backend Engineer")

    assert found.best("onet") is None
    assert found.best("esco") is not None


def test_a_library_without_occupations_matches_nothing() -> None:
    bare = replace(PAGE, metadata={})

    found = Occupations(names_of_occupation(bare)).normalise("Backend Engineer")

    assert found.matches == {}


def test_a_title_for_women_and_men_is_the_one_for_men() -> None:
    names = [OccupationName("esco", "3313.2", "bookkeeper", "Buchhalter", "role page")]

    for title in ("Buchhalter/in", "Buchhalter:in (m/w/d)", "Buchhalter*innen", "Buchhalter"):
        best = Occupations(names).normalise(title).best("esco")
        assert best is not None
        assert (best.code, best.score_0_1, title_key(title)) == ("3313.2", 1.0, "buchhalter")


def test_a_correction_holds_for_a_title_that_goes_on_unless_all_of_it_has_a_name() -> None:
    names = [
        OccupationName("onet", "15-1252.00", "Software Developers", "Software Developer"),
        OccupationName("onet", "17-2112.00", "Industrial Engineers", "Founding Engineer, Glass"),
    ]
    said = {title_key("Founding Engineer"): [Correction("onet", "15-1252.00")]}
    occupations = Occupations(names, said)

    longer = occupations.normalise("Senior Founding Engineer (NYC) - Pom Health").best("onet")
    named = occupations.normalise("Founding Engineer, Glass").best("onet")
    other = occupations.normalise("Chief Founding Engineer").best("onet")

    assert longer is not None
    assert (longer.code, longer.said_by) == ("15-1252.00", "operator")
    assert named is not None
    assert (named.code, named.said_by) == ("17-2112.00", "taxonomy")
    assert other is None or other.said_by == "taxonomy"
