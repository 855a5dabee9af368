"""Degrees in the writings of four countries, numbered levels, trades, and years of a field."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.domain.fit import RequirementMatch
from bot.domain.posting import RequirementKind
from knowledge.embedding import LocalEmbedder
from tests.bot.assistant.builders import Asked, Degree, Job, build_posting, build_resume
from tests.evals.claims import read_texts


@pytest.fixture(scope="module")
def fitting() -> Fitting:
    return Fitting(LocalEmbedder(threads=1), clock=lambda: date(2026, 11, 23))


async def _match(
    fitting: Fitting,
    asked: str,
    *,
    degrees: tuple[str, ...] = ("GCSE Maths (2010)",),
    jobs: tuple[Job, ...] = (),
    kind: RequirementKind = "education",
    years: float | None = None,
) -> RequirementMatch:
    resume = build_resume("Io Marsh", jobs=jobs, degrees=tuple(map(Degree, degrees)))
    posting = build_posting("Lead", "Fennwick", asked=(Asked(asked, kind, years=years),))
    return (await fitting.assess(resume, posting)).matches[0]


@pytest.mark.parametrize(
    ("degree", "asked", "status"),
    [
        ("Master Gestion des ressources humaines, IAE Lyon", "Bac+5 en ressources humaines", "met"),
        ("Licence de mathématiques, Brest", "Bac+5 en mathématiques", "partly"),
        ("Master Statistiques, Toulouse", "Diplôme d'ingénieur ou master en statistiques", "met"),
        ("Grado Superior en Finanzas, IES Turia", "Grado en ADE, Económicas o similar", "partly"),
        ("BA Visual Communication, NCAD", "Degree in graphic design or similar", "met"),
        ("BA Visual Communication, NCAD", "Degree in graphic design", "partly"),
        ("BA English Literature, Keele", "Degree in marketing or a related subject", "partly"),
        ("MSc Robotics, INSA Lyon", "Master's degree in a technical field", "met"),
        ("Level 2 Diploma in Professional Bakery", "A Level 3 bakery qualification", "partly"),
        ("Level 4 Diploma in Professional Bakery", "A Level 3 bakery qualification", "met"),
        ("Fachkraft für Lagerlogistik (IHK)", "Abgeschlossene Ausbildung in Lagerlogistik", "met"),
        ("Fachinformatiker, IHK", "Studium der Informatik oder vergleichbare Ausbildung", "met"),
        ("Staatlich anerkannter Erzieher", "Ausbildung als staatlich anerkannter Erzieher", "met"),
        (
            "Diplôme d'État d'éducateur spécialisé",
            "Diplôme d'éducateur spécialisé ou d'assistant social",
            "met",
        ),
        ("Legal Practice Course, not yet taken", "LPC completed", "missing"),
    ],
)
async def test_a_degree_is_held_against_its_level_and_subject(
    fitting: Fitting, degree: str, asked: str, status: str
) -> None:
    match = await _match(fitting, asked, degrees=(degree,))

    assert match.status == status


async def test_a_running_degree_takes_nothing_from_one_that_is_finished(fitting: Fitting) -> None:
    degrees = ("BSc Physics, Leeds (2019)", "MSc Physics, Leeds, in progress")

    match = await _match(fitting, "Degree in physics", degrees=degrees)

    assert match.status == "met"


_NURSE = (
    Job("Ebro", "Enfermera de UCI", "2020-03", "", ("Cuidado de pacientes.",)),
    Job("Torremar", "Enfermera de planta", "2017-06", "2020-02", ("Curas.",)),
)
_HR = (
    Job("Vercors", "Chargée de recrutement", "2021-01", "", ("70 embauches par an.",)),
    Job("Textiles", "Assistante RH", "2018-09", "2020-12", ("Contrats de travail.",)),
)
_TEACHER = (Job("Fuldablick", "Lehrerin", "2019-08", "", ("Klassen 5 bis 10.",)),)


@pytest.mark.parametrize(
    ("jobs", "asked", "years", "why"),
    [
        (_NURSE, "3 años de experiencia en cuidados intensivos", 3, "now = 6.7 years, asked: 3"),
        (_HR, "au moins 5 ans d'expérience en RH", 5, "Dec 2020 = 8.2 years, asked: 5"),
        (_TEACHER, "Mindestens drei Jahre Unterrichtserfahrung", 3, "7.2 years, asked: 3"),
    ],
)
async def test_years_of_a_field_count_positions_that_name_it_in_other_words(
    fitting: Fitting, jobs: tuple[Job, ...], asked: str, years: float, why: str
) -> None:
    match = await _match(fitting, asked, jobs=jobs, kind="experience", years=years)

    assert match.status == "met"
    assert why in match.why


async def test_the_age_of_children_is_no_time_at_work(fitting: Fitting) -> None:
    jobs = (Job("Havelfrösche", "Erzieher", "2020-09", "", ("Eingewöhnung in der Krippe.",)),)
    asked = "Erfahrung mit Kindern unter drei Jahren"

    match = await _match(fitting, asked, jobs=jobs, kind="experience", years=3)

    assert (match.status, match.evidence[0].quote) == ("met", "Eingewöhnung in der Krippe.")


async def test_years_are_counted_from_lines_that_are_whole_positions(fitting: Fitting) -> None:
    resume, _ = read_texts(
        "Tim Raschke\nErzieher aus Potsdam\n\nStationen\n"
        "* 09/2020 bis heute, Kita Havelfrösche, Potsdam: Erzieher in der Krippe, Elterngespräche, "
        "Dokumentation der Entwicklung, Eingewöhnung\n"
        "* 08/2019 bis 08/2020, Elternzeit\n",
        "Erzieher\nKita, Berlin\n\nDu hast\n- mindestens 5 Jahre Berufserfahrung\n",
    )
    posting = build_posting(
        "Erzieher", "Kita", asked=(Asked("mindestens 5 Jahre Berufserfahrung", years=5),)
    )

    match = (await fitting.assess(resume, posting)).matches[0]

    assert match.status == "met"
    assert "Sep 2020 \u2013 now = 6.2 years, asked: 5" in match.why
