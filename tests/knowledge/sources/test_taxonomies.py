from __future__ import annotations

from knowledge.offers import Harvest, Offer
from knowledge.sources.esco import EscoFile, harvest_esco
from knowledge.sources.onet import OnetFile, harvest_onet
from knowledge.sources.recognition import GivenFile, recognise
from knowledge.sources.wages import harvest_wages, read_wages, wage_of
from tests.data import sources as made


def recognised(content: bytes) -> object:
    return recognise(GivenFile("file", content, "g:"))


def by_id(harvest: Harvest) -> dict[str, Offer]:
    return {offer.source.id: offer for offer in harvest.offers}


def onet(*, with_wages: bool = True) -> Harvest:
    wages, _ = read_wages(made.WAGES, name="wages.csv")
    files = [OnetFile(name, content) for name, content in made.ONET.items()]
    return harvest_onet(files, wages if with_wages else {})


def test_each_table_is_told_by_its_columns() -> None:
    assert [recognised(table) for table in made.ONET.values()] == ["onet"] * 6
    assert recognised(made.WAGES) == "wages"
    tables = (made.ESCO_OCCUPATIONS, made.ESCO_SKILLS, made.ESCO_GLUED_SKILLS, made.ESCO_RELATIONS)
    assert [recognised(table) for table in tables] == ["esco"] * 4


def test_an_occupation_of_onet_joins_all_its_tables() -> None:
    bakers = by_id(onet())["onet:51-3011.00"]
    text = bakers.read().text

    assert bakers.source.title == "Bakers"
    assert bakers.source.metadata["alternative_titles"] == "Bread Baker\nDough Artist"
    assert 'Mix and bake "bread" to recipes.' in text
    assert text.index("Check the dough.") < text.index("Sweep the floor.")
    assert "Oven software: OvenSoft" in text
    assert "Job Zone Two. A school diploma." in text
    assert "The median wage is 36,650 USD a year (17.62 USD an hour)." in text


def test_wages_are_joined_on_the_first_seven_characters_of_the_code() -> None:
    assert "36,650 USD" in by_id(onet())["onet:51-3011.01"].read().text
    assert "USD" not in by_id(onet(with_wages=False))["onet:51-3011.01"].read().text


def test_rows_of_an_occupation_that_is_not_there_are_counted() -> None:
    assert list(onet().remarks) == [
        "2 tasks joined, 1 of an occupation that is not in the folder",
        "2 alternate titles joined",
        "1 tools joined",
        "2 of 2 occupations joined with wages on the SOC code",
    ]


def test_onet_without_its_occupations_offers_nothing_and_says_why() -> None:
    harvest = harvest_onet([OnetFile("b.txt", made.ONET["b.txt"])], {})

    assert list(harvest.offers) == []
    assert harvest.skipped[-1].reason == "the table with titles and descriptions is missing"


def test_wages_that_are_not_published_are_not_said() -> None:
    wages, skipped = read_wages(made.WAGES, name="wages.csv")
    text = harvest_wages(wages, origin="wages.csv").offers[0].read().text

    assert "The lowest-paid 10 % earn 28,000 USD" in text
    assert "best-paid" not in text
    assert [(one.place, one.reason) for one in skipped] == [
        ("wages.csv, line 3", "'all' is no SOC code")
    ]


def test_a_stored_wage_comes_back_as_it_was() -> None:
    wages, _ = read_wages(made.WAGES, name="wages.csv")
    source = harvest_wages(wages, origin="wages.csv").offers[0].source

    assert wage_of(source.metadata, source.title) == wages["51-3011"]


def test_an_occupation_of_esco_keeps_its_labels_and_skills() -> None:
    tables = (made.ESCO_OCCUPATIONS, made.ESCO_SKILLS, made.ESCO_RELATIONS)
    occupations, skills = harvest_esco([EscoFile("t.csv", table) for table in tables])
    engineer = by_id(occupations)["esco:en:7512.9"]

    assert engineer.source.metadata["alternative_titles"] == ("bakery oven technician\noven fitter")
    assert "Essential skills\nrepair ovens" in engineer.read().text
    assert [offer.source.title for offer in skills.offers] == ["repair ovens"]
    assert (occupations.skipped, skills.skipped) == ([], [])


def test_a_label_that_is_taken_from_glued_text_is_called_inferred() -> None:
    [skills] = harvest_esco([EscoFile("s.csv", made.ESCO_GLUED_SKILLS)])
    source = skills.offers[0].source

    assert (source.title, source.metadata["inferred"]) == ("knead dough work", "title")


def test_relations_alone_are_skipped_with_the_reason() -> None:
    [harvest] = harvest_esco([EscoFile("r.csv", made.ESCO_RELATIONS)])

    assert [one.reason for one in harvest.skipped] == [
        "relations are read together with occupations"
    ]
