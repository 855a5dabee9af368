"""How an organisation is named in running text, where no line says "Company:"."""

from __future__ import annotations

import pytest

from bot.assistant.reading.posting.understanding import understand_posting
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded

_TOP = "Ledger Clerk\n\nLocation\n\nLeeds\n\nDepartment\n\nFinance\n\n"
_REST = "\n\nRequirements\n- Two years with invoices\n- Docker and Kubernetes at home"


def _read(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("At Marlpit https://marlpit.example (founded 2019), we're counting sheep.", "Marlpit"),
        ("At Quernstone (formerly Millrace), we grind flour for bakers.", "Quernstone"),
        ("ABOUT SALTPANS\n\nFounded in 2013, Saltpans is a maker of salt.", "Saltpans"),
        ("JOIN THE FELLSIDE TEAM\n\nWe walk. Fellside walks too.", "Fellside"),
        ("About us\n\nWe're Oxbow, the people behind the river map.", "Oxbow"),
        ("PermaRoof is redefining how sheds are covered.", "PermaRoof"),
        ("Tidemark is Europe's leading maker of buoys.", "Tidemark"),
        ("At thornbury, we keep the books of small shops. More at thornbury.example", "thornbury"),
        ("Bei kornblume backen wir Brot. Mit kornblume lernst du das Handwerk.", "kornblume"),
        ("WARUM STELLWERK?\n\nStellwerk wächst.", "Stellwerk"),
        ("Lorimer is actively hiring in the north.", "Lorimer"),
        ("HI, WE'RE BELL ROCK.\n\nLamps are what we make. We sell them at Bell Rock.", "Bell Rock"),
        ("Your forecasts help Saltmere navigate. You fuel Saltmere's global growth.", "Saltmere"),
        ("Manage existing Wharfpay merchants. You explain Wharfpay's full suite.", "Wharfpay"),
        ("Grocers use Larchway to pay. See the notice for Larchway employees.", "Larchway"),
        (
            "It is easy. Read https://www.getbrackish.io. Brackish equips anglers.",
            "Brackish",
        ),
    ],
)
def test_a_name_is_found_by_how_the_text_speaks_of_it(text: str, name: str) -> None:
    assert _read(_TOP + text + _REST).hiring_organization == name


@pytest.mark.parametrize(
    "text",
    [
        "You are good with Python, Docker and people.",
        "Everything is a draft until it is printed, and everything is on a shelf.",
        "At least, we try. At first, we failed.",
        "Join the Finance team.",
        "You worked at Barclays, once.",
        "Der Fachkräftemangel ist die größte Sorge der Branche.",
    ],
)
def test_nothing_is_called_an_organisation_without_ground(text: str) -> None:
    assert _read(_TOP + text + _REST).hiring_organization == ""


def test_a_field_of_work_beside_the_title_is_no_organisation() -> None:
    posting = _read("Software Engineer | Backend\n\nLocation\n\nOslo\n\nWe build. Backend is fun.")

    assert posting.hiring_organization != "Backend"


def test_a_field_of_work_behind_a_dash_belongs_to_the_title() -> None:
    posting = _read(
        "Working Student - Social Media & Design (m/f/d)\n\nLocation\n\nBerlin\n\nDu gestaltest"
        " Social Media & Design für uns."
    )

    assert posting.title == "Working Student - Social Media & Design"
    assert posting.hiring_organization == ""


def test_an_employer_behind_the_title_in_one_part_is_found() -> None:
    posting = _read("Front-End Developer Larkspur Labs | Remote | Full-Time\n\nYou know Angular.")

    assert posting.hiring_organization == "Larkspur Labs"
