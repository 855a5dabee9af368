"""Heads of positions in the many ways in which people write them."""

from __future__ import annotations

import pytest

from bot.assistant.reading.resume.understanding import understand_resume
from knowledge.readers.reader import read_decoded

_TOP = "Nora Feldkamp\nnora@feldkamp.example\n\n"


def heads_of(section: str) -> list[tuple[str, str, str, str]]:
    resume = understand_resume(read_decoded(_TOP + section, file_name="resume"))
    return [(w.position, w.name, w.start_date, w.end_date) for w in resume.work]


@pytest.mark.parametrize(
    ("section", "head"),
    [
        (
            "Work history\nChemist \u2014 Kolhapur Agro Foods, Ichalkaranji\n2007 \u2013 till date",
            ("Chemist", "Kolhapur Agro Foods", "2007", ""),
        ),
        (
            "Employment\nTutor 2021\u20132023\nUniversity of Fennmoor, Department of Music",
            ("Tutor", "University of Fennmoor", "2021", "2023"),
        ),
        (
            "Berufserfahrung\nPförtner \u2013 Reederei Thormählen, Hamburg\n2017 bis 2020",
            ("Pförtner", "Reederei Thormählen", "2017", "2020"),
        ),
        (
            "Expérience\nTraductrice technique (indépendante), 2020-",
            ("Traductrice technique", "indépendante", "2020", ""),
        ),
        (
            "Experiencia\nDesde marzo de 2019 hasta hoy\tMozo de almacén\nCítricos La Plana, S.A.",
            ("Mozo de almacén", "Cítricos La Plana, S.A.", "2019-03", ""),
        ),
        (
            "Employment\nHead of Audit , Volta Loans, Accra\n2012 \u2013 2017",
            ("Head of Audit", "Volta Loans", "2012", "2017"),
        ),
        (
            "Employment\nSenior Associate, Mensah Boateng Accountants\n2012 \u2013 2017",
            ("Senior Associate", "Mensah Boateng Accountants", "2012", "2017"),
        ),
        (
            "Employment\nDirector of Technology at Fairwind\n2012 \u2013 2017",
            ("Director of Technology", "Fairwind", "2012", "2017"),
        ),
    ],
)
def test_a_head_is_read(section: str, head: tuple[str, str, str, str]) -> None:
    assert heads_of(section) == [head]


def test_a_line_without_a_bullet_below_a_whole_head_tells_of_the_work() -> None:
    section = "Employment\nPlant Manager\nSahyadri Foods\nApr 2017 \u2013 2020\nBrought waste down"

    assert heads_of(section) == [("Plant Manager", "Sahyadri Foods", "2017-04", "2020")]


def test_columns_of_any_name_are_no_position() -> None:
    section = "Career\nWhen\tWhere\tWhat\n2018 \u2013 2021\tHotel Miramar\tChef de Partie"

    assert heads_of(section) == [("Chef de Partie", "Hotel Miramar", "2018", "2021")]


def test_positions_of_a_profile_page_share_the_employer_above_them() -> None:
    section = (
        "Berufserfahrung\nNordkai Werft GmbH\n5 Jahre 8 Monate\nLeiterin Personal\n"
        "Januar 2021 - Present (3 Jahre 5 Monate)\nKiel, Schleswig-Holstein, Deutschland\n"
        "Referentin\nOktober 2018 - Dezember 2020 (2 Jahre 3 Monate)"
    )

    assert [head[:2] for head in heads_of(section)] == [
        ("Leiterin Personal", "Nordkai Werft GmbH"),
        ("Referentin", "Nordkai Werft GmbH"),
    ]


def test_a_course_between_positions_is_education() -> None:
    text = (
        "Timeline\n2019 - 2022  Data Engineer at Mokotow Media\n"
        "2019  MSc Computer Science, AGH University of Science"
    )

    resume = understand_resume(read_decoded(_TOP + text, file_name="resume"))

    assert [w.name for w in resume.work] == ["Mokotow Media"]
    assert [c.institution for c in resume.education] == ["AGH University of Science"]


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Ada Baker\nada.baker@mail.example", "Ada Baker"),
        ("CURRÍCULUM VÍTAE\nLucía Arrabal\nlucia.arrabal@mail.example", "Lucía Arrabal"),
        ("JOB APPLIED FOR\nIlaria Montefusco\nilaria@mail.example", "Ilaria Montefusco"),
        ("DESMOND FAIRWEATHER, PMP\nfairweather@mail.example", "DESMOND FAIRWEATHER"),
        ("Sales Manager\nJonas Koch\nkoch@mail.example", "Jonas Koch"),
    ],
)
def test_a_name_is_known_by_the_address_made_of_it(top: str, name: str) -> None:
    assert understand_resume(read_decoded(top, file_name="resume")).basics.name == name


def test_a_name_on_two_lines_is_one_wherever_it_stands() -> None:
    text = "SKILLS\nFigma\nZofia\nBrandt-Malinowska\nDesigner\nzofia.brandt@mail.example"

    basics = understand_resume(read_decoded(text, file_name="resume")).basics

    assert basics.name == "Zofia Brandt-Malinowska"


@pytest.mark.parametrize(
    "position",
    [
        "Additional experience\nFirst Aider (volunteer), St John Ambulance",
        "Volunteer, Mercy Kitchen",
        "Trésorière bénévole, Les Amis du Vélo",
    ],
)
def test_unpaid_work_is_no_position(position: str) -> None:
    section = f"Experience\nStaff Nurse, Sandwell Hospital\n2016 - 2021\n\n{position}\n2018 - 2020"

    assert [head[1] for head in heads_of(section)] == ["Sandwell Hospital"]


def test_brackets_of_a_title_belong_to_it() -> None:
    section = "Experience\nClass Teacher (Year 4), Moorgate School\n2016 - 2021"

    assert heads_of(section)[0][0] == "Class Teacher (Year 4)"


def test_years_in_passing_begin_no_position() -> None:
    section = (
        "Experience\nStaff Nurse, Sandwell Hospital\n2016 - 2021\n"
        "Reduced falls by a third between 2018 and 2020\nMentor to new nurses since January 2019"
    )

    assert len(heads_of(section)) == 1


def test_heads_stand_below_their_dates_where_the_first_does() -> None:
    text = (
        "WORK EXPERIENCE\n01/03/2019 \u2013 CURRENT \u2013 Skopje, North Macedonia\n"
        "HYDRAULIC ENGINEER \u2013 VARDAR WATERWORKS\nDesign of pumping stations\n"
        "15/09/2014 \u2013 28/02/2019 \u2013 Bitola, North Macedonia\n"
        "SITE ENGINEER \u2013 PELISTER GRADBA DOO"
    )

    assert [head[:2] for head in heads_of(text)] == [
        ("HYDRAULIC ENGINEER", "VARDAR WATERWORKS"),
        ("SITE ENGINEER", "PELISTER GRADBA DOO"),
    ]


@pytest.mark.parametrize(
    "heading",
    ["VOLUNTEER EXPERIENCE", "Ehrenamtliche Erfahrung", "Expérience bénévole", "Side Projects"],
)
def test_what_stands_below_a_heading_of_unpaid_work_is_no_position(heading: str) -> None:
    section = (
        "EXPERIENCE\nBilling Manager, Hill Orthopedics\n2015 - 2020\n\n"
        f"{heading}\nSaturday Shift Lead, Alamo Food Bank\n2016 - 2018"
    )

    assert [head[1] for head in heads_of(section)] == ["Hill Orthopedics"]


def test_an_employer_with_its_whole_time_is_shared_by_the_positions_below() -> None:
    section = (
        "EXPERIENCE\nBAYOU GRAND HOTEL, Lafayette, LA\t2016-Present\n"
        "General Manager (2019-Present)\n- Raised occupancy\n"
        "Assistant General Manager (2016-2019)\n- Opened the wing"
    )

    assert [head[:3] for head in heads_of(section)] == [
        ("General Manager", "BAYOU GRAND HOTEL", "2019"),
        ("Assistant General Manager", "BAYOU GRAND HOTEL", "2016"),
    ]


def test_a_full_stop_after_an_employer_is_not_its_name() -> None:
    section = "EMPLOYMENT\nResearch technician, Austevoll Station. 2014 to 2018.\nRan the lab."

    assert heads_of(section) == [("Research technician", "Austevoll Station", "2014", "2018")]


@pytest.mark.parametrize(
    ("heading", "entry"),
    [
        ("Leadership & Activities", "Co-chair, Planners Collective\n2017 - 2020"),
        ("Nebenprojekte", "Autorin, Podcast Spielekiste\n2019 - 2020"),
        ("Mes études", "CAP Charpentier, Lycée du Guilvinec\n2009 - 2011"),
        ("School", "Matric, Orlando High School\n2009 - 2011"),
    ],
)
def test_other_headings_end_the_work(heading: str, entry: str) -> None:
    section = f"Mes expériences\nBaker, Hofer Ltd\n2011 - 2017\n\n{heading}\n{entry}"

    assert [head[1] for head in heads_of(section)] == ["Hofer Ltd"]


def test_a_heading_above_smaller_ones_is_a_section_whatever_it_says() -> None:
    section = (
        "## Experience\n### Baker, Hofer Ltd\n2011 - 2017\n\n"
        "## On the side\n### Team member, Sea Rescue Station\n2015 - 2021"
    )

    assert [head[1] for head in heads_of(section)] == ["Hofer Ltd"]


def test_words_of_order_before_a_position_are_not_its_title() -> None:
    section = (
        "Jobs I have had\nNow: Fleet controller, Jozi Couriers (since February 2022)\n"
        "Before that: Dispatcher, Gauteng Parcel Services, 2018-2022"
    )

    assert [head[0] for head in heads_of(section)] == ["Fleet controller", "Dispatcher"]


def test_a_list_of_positions_has_one_an_item_with_months_in_small_letters() -> None:
    section = (
        "Experiencia\n- Administrativa en Gestoría Zubizarreta (febrero 2020 - presente)\n"
        "- Recepcionista en Hotel Abra Marina (2016 - 2020)"
    )

    assert [head[:3] for head in heads_of(section)] == [
        ("Administrativa", "Gestoría Zubizarreta", "2020-02"),
        ("Recepcionista", "Hotel Abra Marina", "2016"),
    ]


def test_a_ward_beside_its_hospital_is_not_the_employer() -> None:
    section = (
        "Berufserfahrung\n"
        "03/2020 \u2013 heute: Pflegefachkraft, Intensivstation, St. Anna Krankenhaus\n"
        "2016 \u2013 02/2020: Porter, Station Hotel"
    )

    assert [head[1] for head in heads_of(section)] == ["St. Anna Krankenhaus", "Station Hotel"]


def test_a_team_beside_the_title_leaves_the_firm_its_line() -> None:
    section = (
        "Work\n2021 - present  Senior Engineer, Platform Team\n                Tallyfin, Gdansk\n"
        "- Rewrote search\n\n06/2019 - 05/2021    Nurse, Surgical Floor (36 beds, nights)\n"
        "                     St. Aldric Medical Center, Dayton OH\n- Care of residents"
    )

    assert [head[1] for head in heads_of(section)] == ["Tallyfin", "St. Aldric Medical Center"]


def test_a_year_alone_among_positions_that_run_is_none() -> None:
    section = (
        "Jobs\nHarrow Goods, Fernley\n   Picker   Feb 2018 - Apr 2020\n"
        "     Picked orders, 110 lines per hour\n     Picker of the Month, October 2019\n"
        "     Recovered 17,500 pounds of payments in 2019"
    )

    assert heads_of(section) == [("Picker", "Harrow Goods", "2018-02", "2020-04")]


def test_arrows_are_bullets_or_stand_before_heads() -> None:
    items = (
        "10/2019 - 08/2026\nSTAFF ACCOUNTANT, Tideway Packaging Inc., Dartmouth\n"
        "  > Quarterly returns\n  > Supported the controller in a move to NetSuite (2023)"
    )
    heads = (
        "WHERE I HAVE COOKED\n> The Tin Ladle, Edinburgh (bistro, 70 seats)\n"
        "  Chef de partie, sauce section\n  June 2021 until now\n  - 90 covers a night"
    )

    assert heads_of(items)[0][:2] == ("STAFF ACCOUNTANT", "Tideway Packaging Inc.")
    assert len(heads_of(items)) == 1
    assert heads_of(heads)[0][:3] == ("Chef de partie, sauce section", "The Tin Ladle", "2021-06")


def test_dates_in_brackets_stand_before_employer_and_title() -> None:
    section = "Work\n[Sep 2016 - Jul 2017] Brambly Day Nursery, Bath. Nursery Assistant."

    assert heads_of(section) == [("Nursery Assistant", "Brambly Day Nursery", "2016-09", "2017-07")]


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Lucinda Ababa - Kindergarten Teacher\nBristol", "Lucinda Ababa"),
        ("MATEUS FERREZ . COOK\nEdinburgh\nWHERE I HAVE COOKED", "MATEUS FERREZ"),
        ("Ann Poole, PhD", "Ann Poole"),
        ("Brídín Stanmore, CEng MICE\nBridges", "Brídín Stanmore"),
    ],
)
def test_a_name_stands_before_the_title_and_no_heading_is_one(top: str, name: str) -> None:
    resume = understand_resume(read_decoded(top + "\n\nWork\nCook", file_name="resume"))

    assert resume.basics.name == name
