"""Title, employer, place and pay as pastes show them at the top, or say them in a sentence."""

# ruff: noqa: E501 - prose stands on one line, as people paste it
from __future__ import annotations

import pytest

from bot.assistant.reading.posting.understanding import understand_posting
from bot.domain.posting import Posting
from knowledge.readers.reader import read_decoded

BOARD = """\
Skip to main content
JobMole
Find jobs    Reviews    Sign in
Recommended for you
Head Waiter \u00b7 Corner Grill \u00b7 \u00a324k
Barista \u00b7 Milk Bar \u00b7 \u00a311/h

Lighthouse Keeper (Nights)
Fastnet & Daughters  4.3 \u2605  (87 reviews)
Cardiff, UK \u00b7 Hybrid
\u00a331,000 - \u00a334,000 a year

You keep the lamp.
"""
TOWN_BEHIND = (
    "Warehouse Operative - nights\nPebble Ales, Ludlow\n\u00a312.10 an hour\n\nKegs and cases."
)
RUN_ON = "Lead Harpist\nKestrel Orchestra Dublin Hybrid Permanent\nStrings: yes, many."
DASHES = (
    "Développeuse PHP senior\nGiroflée Billets - Lille - CDI - 46 à 54 k\u20ac - 3 jours\n\nDu PHP."
)
PINS = "Van Driver\nTansy Haulage\n\U0001f4cd Kendal LA9   \U0001f4b7 \u00a315.10 per hour   \U0001f551 Full time\n"
OR_HOME = "Fundraiser\nVole Trust\nKeswick or home-based within Cumbria\n\u00a332,000 (\u00a325,600 for four days)"
SPANISH = "Enfermera\nHospital del Tilo\nTeruel (presencial)\n29.000 \u20ac - 31.000 \u20ac brutos al a\u00f1o\n"
SENTENCE = (
    "Head Gardener\n\nHolmby Hall, near Malton, North Yorkshire, is looking for somebody who prunes."
    " The pay is \u00a330,100."
)
GERMAN = (
    "Erzieherin gesucht!\n\nDer Bienenhof Summerau e. V. in Murnau sucht ab Mai eine Erzieherin."
    " Du hast Erfahrung mit Bienen."
)
CHAT = (
    "my old team at Fennel Games needs a QA engineer in Tartu (office)\ncv to jobs@fennel.example"
)
BEACH = "¡Hola! Buscamos camarero/a para el chiringuito La Caracola, en Tarifa, desde abril\nPagamos 1.500 \u20ac netos al mes"
AGENCY = (
    "Subject: Finance Partner - Brighton\n\nHi there,\n\nI'm working with Samphire Hotels, a group of"
    " six hotels, who need a Finance Partner in Brighton. Salary is 52-58k."
)
COLLEGE = "Postdoctoral Researcher\nUniversity of Ravenmouth, School of Music\n\u00a338,000 to \u00a344,000\n"
LOUD = "RIGGER\nTIDEMARK MARINE, BOOTLE\n£17.25/HR\n\nMUST HAVE\nOWN HARNESS\n3 YEARS ON MASTS\n\nNICE TO HAVE\nIPAF LICENCE\nKNOTS"
ONE_LINE = "Night Baker wanted - Brindle Bakery, Looe - £13.10 an hour. You must have baked for a year. Text 07700 900 481."
PRACTICE = "Wir brauchen Hilfe! Für unsere Praxis in Uelzen suchen wir eine Medizinische Fachangestellte (m/w/d). Dafür bekommst du 18,20 Euro pro Stunde."
MAPS = "Hi there\nTernmaps (the chart people in Delft) want a junior data analyst, 32 hrs, \u20ac2.900-3.400/month"
STUDIO = "Junior Animator @ Studio Wren, Porto or remote (EU)\n\u20ac24-28k"


def _read(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


@pytest.mark.parametrize(
    ("text", "title", "organization", "place"),
    [
        (BOARD, "Lighthouse Keeper (Nights)", "Fastnet & Daughters", "Cardiff, UK"),
        (TOWN_BEHIND, "Warehouse Operative - nights", "Pebble Ales", "Ludlow"),
        (RUN_ON, "Lead Harpist", "Kestrel Orchestra", "Dublin"),
        (DASHES, "Développeuse PHP senior", "Giroflée Billets", "Lille"),
        (PINS, "Van Driver", "Tansy Haulage", "Kendal LA9"),
        (OR_HOME, "Fundraiser", "Vole Trust", "Keswick or home-based within Cumbria"),
        (SPANISH, "Enfermera", "Hospital del Tilo", "Teruel (presencial)"),
        (SENTENCE, "Head Gardener", "Holmby Hall", "Malton, North Yorkshire"),
        (GERMAN, "Erzieherin", "Bienenhof Summerau", "Murnau"),
        (CHAT, "QA engineer", "Fennel Games", "Tartu"),
        (BEACH, "camarero/a", "La Caracola", "Tarifa"),
        (AGENCY, "Finance Partner", "Samphire Hotels", "Brighton"),
        (COLLEGE, "Postdoctoral Researcher", "University of Ravenmouth", "Ravenmouth"),
        (LOUD, "RIGGER", "TIDEMARK MARINE", "BOOTLE"),
        (ONE_LINE, "Night Baker", "Brindle Bakery", "Looe"),
        (PRACTICE, "Medizinische Fachangestellte", "", "Uelzen"),
        (MAPS, "junior data analyst", "Ternmaps", ""),
        (
            "Secretary \u2013 Cabinet des Saules, Namur\n\nWe are three.",
            "Secretary",
            "Cabinet des Saules",
            "Namur",
        ),
        (
            "Hiring!\n\nArchitect, Studio Alder, Derby\n\nYou draw.",
            "Architect",
            "Studio Alder",
            "Derby",
        ),
        (
            "Nurse\n\nSeniorenhaus am See in Plön\n\nWir pflegen.",
            "Nurse",
            "Seniorenhaus am See",
            "Plön",
        ),
        (
            "Clerk\nFernway · Singapore - Remote · Full time\n\nYou file.",
            "Clerk",
            "Fernway",
            "Singapore - Remote",
        ),
        (STUDIO, "Junior Animator", "Studio Wren", "Porto or remote (EU)"),
    ],
)
def test_what_where_and_who_are_found(text: str, title: str, organization: str, place: str) -> None:
    posting = _read(text)

    assert (posting.title, posting.hiring_organization) == (title, organization)
    assert posting.job_location == place


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        (BOARD, "\u00a331,000 - \u00a334,000 a year"),
        (DASHES, "46 à 54 k\u20ac"),
        (OR_HOME, "\u00a332,000"),
        (BEACH, "1.500 \u20ac netos al mes"),
        (AGENCY, "52-58k"),
        (SENTENCE, "\u00a330,100"),
        (PRACTICE, "18,20 Euro pro Stunde"),
        (MAPS, "\u20ac2.900-3.400/month"),
        ("Clerk @ Heron Dental, Reading. £12.80 p/h. Mon-Thu.", "£12.80 p/h"),
        ("Clerk wanted\n\nYou file.\n\n55 to 65k plus shares.", "55 to 65k"),
        ("Architect\n\nYou draw. £38,000 to £43,000, four days possible.", "£38,000 to £43,000"),
    ],
)
def test_the_pay_is_found_where_it_stands(text: str, pay: str) -> None:
    assert _read(text).base_salary == pay


def test_a_title_goes_no_further_than_its_gender_mark() -> None:
    posting = _read("Sachbearbeiterin Einkauf (m/w/d) in Teilzeit\n\nIhr Profil\n- Genau")

    assert posting.title == "Sachbearbeiterin Einkauf"
    assert posting.title in posting.text


def test_lines_in_capitals_are_no_headings_where_all_are() -> None:
    asked = {one.text: one.importance for one in _read(LOUD).requirements}

    assert asked == {
        "OWN HARNESS": "must",
        "3 YEARS ON MASTS": "must",
        "IPAF LICENCE": "nice",
        "KNOTS": "nice",
    }


def test_the_name_of_a_controller_is_no_town() -> None:
    posting = _read("Fitter\n\nYou mend machines and their controllers (Siemens S7) at night.")

    assert posting.job_location == ""


def test_a_shift_and_a_number_are_neither_employer_nor_place() -> None:
    posting = _read("Nurse\nBirch Clinic\nBergen, Norway\nReq ID R-204 | Full time | Night shift")

    assert (posting.hiring_organization, posting.job_location) == ("Birch Clinic", "Bergen, Norway")
