"""What is asked in general words: leading, mentoring and other abilities, languages, fields."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.domain.fit import RequirementMatch
from bot.domain.posting import RequirementKind
from bot.domain.resume import Resume
from knowledge.embedding import LocalEmbedder
from tests.bot.assistant.builders import Asked, Degree, Job, build_posting, build_resume

_TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def fitting() -> Fitting:
    return Fitting(LocalEmbedder(threads=1), clock=lambda: _TODAY)


def _did(
    *lines: str, title: str = "Cook", skills: tuple[str, ...] = (), languages: tuple[str, ...] = ()
) -> Resume:
    return build_resume(
        "Ottoline Vance",
        jobs=(Job("Gull Inn", title, "2020-01", "", lines),),
        degrees=(Degree("BA English Literature, Keele University (2019)"),),
        skills=skills,
        languages=languages,
    )


async def _match(
    fitting: Fitting,
    text: str,
    resume: Resume,
    kind: RequirementKind = "experience",
    years: float | None = None,
) -> RequirementMatch:
    posting = build_posting("Lead", "Fennwick", asked=(Asked(text, kind, years=years),))
    return (await fitting.assess(resume, posting)).matches[0]


@pytest.mark.parametrize(
    ("line", "asked", "status", "why"),
    [
        ("Run a team of 14 in the kitchen.", "Leading a team of ten or more", "met", "14 people"),
        ("Supervised six bakers.", "Leading a team of ten or more", "partly", "6 people"),
        ("Managed the evening crew.", "Managing a team of at least 5", "partly", "how many"),
        ("Managed the evening crew.", "Experience managing staff", "met", "shows leading"),
        ("Hired and grew a group of 12 cooks.", "Leading teams", "met", "shows leading"),
        ("Line-managed both apprentices.", "Experience leading people", "met", "shows leading"),
        ("Leitete ein Team von acht Köchen.", "Führungserfahrung", "met", "shows leading"),
        ("Encadré une équipe de 8 personnes.", "Management d'équipe", "met", "shows leading"),
        ("Coordiné un equipo de ocho personas.", "Gestión de equipos", "met", "shows leading"),
        ("Talked the team through menus.", "Experience leading a team", "missing", "no line says"),
        ("Managed 120 servers and 9 routers.", "Leading a team", "missing", "no line says"),
        ("Built the marketing team's reports.", "Leading a team", "missing", "no line says"),
        ("Reported to the Head of Marketing.", "Leading a team", "missing", "no line says"),
        ("Led the rewrite of the driver app.", "Leading a team", "missing", "no line says"),
        ("Managed 40 customers.", "Leading people", "missing", "no line says"),
        ("Ran team meetings.", "Leading a team", "missing", "no line says"),
        ("Led ML platform team (3 engineers).", "Lead a team of 3", "met", "3 people"),
    ],
)
async def test_leading_people_is_shown_by_deeds_and_by_how_many(
    fitting: Fitting, line: str, asked: str, status: str, why: str
) -> None:
    match = await _match(fitting, asked, _did(line))

    assert match.status == status, match.why
    assert why in match.why


async def test_a_title_alone_shows_leading_in_part(fitting: Fitting) -> None:
    match = await _match(
        fitting, "Experience leading a team", _did("Ordered stock.", title="Kitchen Manager")
    )

    assert (match.status, match.why) == ("partly", "a title says it, no line says who was led")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Onboarded two juniors and read their code.", "Experience mentoring engineers"),
        ("Taught wound care to student nurses.", "Ability to teach students"),
        ("Tutorat de deux stagiaires par an.", "Encadrement de stagiaires"),
        ("Wrote end-to-end tests in Cypress.", "Automated testing of web applications"),
        ("Kept all notes in SystmOne.", "Experience with electronic patient records"),
    ],
)
async def test_an_ability_is_shown_by_a_deed_that_shares_no_word_with_it(
    fitting: Fitting, line: str, asked: str
) -> None:
    match = await _match(fitting, asked, _did(line))

    assert match.status == "met", match.why
    assert [evidence.quote for evidence in match.evidence] == [line]


async def test_an_ability_that_is_only_listed_is_met_in_part(fitting: Fitting) -> None:
    resume = _did("Cooked.", skills=("mentoring", "baking", "cheese", "wine"))

    match = await _match(fitting, "Experience mentoring engineers", resume)

    assert match.status == "partly", match.why


_LANGUAGES = ("English (C1)", "Finnish B2", "Basque", "Igbo (native)")


@pytest.mark.parametrize(
    ("asked", "kind", "status"),
    [
        ("Fluent Swedish", "skill", "missing"),
        ("Finnish at B2", "skill", "met"),
        ("Finnish C1", "skill", "partly"),
        ("Euskera", "skill", "met"),
        ("Fluent Basque", "skill", "partly"),
        ("Gute Englischkenntnisse", "skill", "met"),
        ("Verhandlungssicheres Finnisch", "skill", "partly"),
        ("Swedish or Finnish", "skill", "met"),
        ("Swedish and Finnish", "skill", "partly"),
        ("Fluent German for our Swiss customers", "language", "missing"),
    ],
)
async def test_a_language_is_held_against_languages_whatever_the_reader_calls_it(
    fitting: Fitting, asked: str, kind: RequirementKind, status: str
) -> None:
    match = await _match(fitting, asked, _did("Cooked for forty.", languages=_LANGUAGES), kind)

    assert match.status == status, match.why


async def test_a_degree_in_a_language_and_a_market_are_no_language_spoken(
    fitting: Fitting,
) -> None:
    silent = build_resume("X Y", degrees=(Degree("BA Swedish, Lund (2019)"),))

    match = await _match(fitting, "Fluent Swedish", silent, "language")
    market = await _match(fitting, "Experience in the Finnish market", _did(languages=_LANGUAGES))

    assert (match.status, match.why) == ("missing", "no line names Swedish")
    assert "Finnish is named" not in market.why


async def test_a_language_that_is_not_listed_but_written_is_no_gap(fitting: Fitting) -> None:
    resume = _did("Cooked for forty guests a night and wrote the menus with the owner.")

    match = await _match(fitting, "Fluent English", resume, "language")

    assert match.status == "partly"
    assert match.why == "no line names English; the résumé is written in it"


@pytest.mark.parametrize(
    ("asked", "years", "why"),
    [
        (
            "At least five years in restaurant management",
            5,
            "Apr 2021 \u2013 now + Jun 2018 \u2013 Mar 2021",
        ),
        ("3 years of experience as a chef", 3, "Sep 2016 \u2013 May 2018"),
        ("9 years of relevant professional experience", 9, "Sep 2016 \u2013 May 2018 = 10.2"),
        ("Mínimo 2 años de experiencia laboral demostrable", 2, "Sep 2016 \u2013 May 2018 = 10.2"),
        ("Mindestens 3 Jahre relevante Berufserfahrung", 3, "Sep 2016 \u2013 May 2018 = 10.2"),
        ("Au moins 3 ans d'expérience professionnelle", 3, "Sep 2016 \u2013 May 2018 = 10.2"),
    ],
)
async def test_years_in_a_field_count_the_positions_that_name_it_before_those_that_are_near(
    fitting: Fitting, asked: str, years: float, why: str
) -> None:
    jobs = (
        Job("The Salted Pear", "Restaurant Manager", "2021-04", "", ("Planned rotas.",)),
        Job("Quayside", "Assistant Manager", "2018-06", "2021-03", ("Closed the till.",)),
        Job("Hotel Avonleigh", "Commis Chef", "2016-09", "2018-05", ("Cooked.",)),
    )

    match = await _match(fitting, asked, build_resume("M O", jobs=jobs), years=years)

    assert why in match.why
    assert ("Sep 2016" in match.why) == ("Sep 2016" in why)


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("2 years as a Kitchen Manager, a Head Chef, or the like", "missing"),
        ("2 years as a cook", "met"),
    ],
)
async def test_years_in_a_leading_role_are_not_counted_from_positions_below_it(
    fitting: Fitting, asked: str, status: str
) -> None:
    match = await _match(fitting, asked, _did("Cooked for forty."), years=2)

    assert match.status == status, match.why


@pytest.mark.parametrize(
    ("line", "asked", "status", "why"),
    [
        ("Ran a robotics club with Scratch.", "Programming clubs with Scratch", "met", "Scratch"),
        ("Deployed web apps to Netlify.", "Deploying web apps to Vercel", "partly", "Vercel"),
    ],
)
async def test_a_name_is_shown_by_that_name_and_not_by_what_is_like_it(
    fitting: Fitting, line: str, asked: str, status: str, why: str
) -> None:
    match = await _match(fitting, asked, _did(line), "skill")

    assert match.status == status, match.why
    assert why in match.why


@pytest.mark.parametrize(
    ("line", "asked", "status"),
    [
        ("Took the ITIL exam.", "ITIL-Zertifizierung", "met"),
        ("Wrote the menus.", "ITIL-Zertifizierung", "missing"),
        ("Planned in Asta Powerproject.", "Knowledge of MS Project or Asta Powerproject", "met"),
        ("Wrote scripts for SQL-Datenbanken.", "SQL", "met"),
        ("Cleaned Go-Kart tracks.", "Go", "missing"),
        ("Pivoted sales in Excel.", "Très bonne maîtrise d'Excel", "met"),
        ("Ausbildung zum Koch, 2019", "Abgeschlossene Ausbildung oder Studium", "met"),
    ],
)
async def test_what_is_named_is_found_in_compounds_choices_and_initials(
    fitting: Fitting, line: str, asked: str, status: str
) -> None:
    resume = build_resume("O V", jobs=(Job("Gull Inn", "Cook", "2020-01", "", (line,)),))

    match = await _match(fitting, asked, resume, "skill")

    assert match.status == status, match.why


@pytest.mark.parametrize(
    "asked",
    ["Mehrjährige Berufserfahrung als Cook", "Several years as a cook", "Varios años como cook"],
)
async def test_several_years_are_counted_as_two(fitting: Fitting, asked: str) -> None:
    match = await _match(fitting, asked, _did("Cooked."))

    assert (match.status, match.why) == ("met", "Jan 2020 \u2013 now = 6.8 years, asked: 2")


async def test_a_lower_certificate_is_part_of_a_degree(fitting: Fitting) -> None:
    resume = build_resume("O V", degrees=(Degree("HND Construction Management, Truro (2015)"),))

    match = await _match(fitting, "Degree in construction", resume, "education")

    assert match.status == "partly"
    assert match.why == "an associate degree, asked: a bachelor's degree"


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Kept the HACCP book and passed three inspections.", "Knowledge of food safety rules"),
        ("Interviewed 60 patients about the app.", "User research"),
        ("Worked in two-week sprints.", "Agile ways of working"),
        ("Moved the orders from SQL Server to Aurora.", "Experience with a relational database"),
        ("Cierre mensual en SAP.", "Dominio de un ERP"),
        ("Réunions avec les parents chaque trimestre.", "Relations avec les familles"),
        ("Eingewöhnung und Gespräche in der Krippe.", "Arbeit mit Kindern unter drei Jahren"),
    ],
)
async def test_what_is_asked_in_general_words_is_shown_by_deeds_in_others(
    fitting: Fitting, line: str, asked: str
) -> None:
    match = await _match(fitting, asked, _did(line))

    assert (match.status, match.evidence[0].quote) == ("met", line)


@pytest.mark.parametrize(
    ("line", "asked", "status"),
    [
        ("Worked without any HACCP plan.", "Knowledge of food safety rules", "missing"),
        ("Defined product requirements.", "Building dashboards", "missing"),
        ("Ran the CRM in Salesforce.", "Experience with an ERP system", "missing"),
        ("Wrote newsletters in Mailchimp.", "Email marketing and machine learning", "partly"),
        ("Wrote newsletters in Mailchimp.", "Email marketing or machine learning", "met"),
    ],
)
async def test_what_is_denied_or_another_thing_or_a_half_shows_no_whole(
    fitting: Fitting, line: str, asked: str, status: str
) -> None:
    match = await _match(fitting, asked, _did(line))

    assert match.status == status


async def test_a_course_alone_shows_a_skill_in_part(fitting: Fitting) -> None:
    resume = _did("Cooked.", skills=("scikit-learn course, 20 hours",))

    match = await _match(fitting, "Machine learning, applied at work", resume, "skill")

    assert match.status == "partly"
    assert "named as a course" in match.why


async def test_no_line_far_from_what_is_missing_is_shown_as_nearest(fitting: Fitting) -> None:
    match = await _match(fitting, "Experience with Apache Kafka", _did("Planned rotas."), "skill")

    assert (match.status, match.nearest) == ("missing", None)


@pytest.mark.parametrize(
    ("title", "asked", "status"),
    [
        ("Security Guard", "Security experience", "met"),
        ("Restaurant Manager", "Restaurant management", "met"),
        ("Project Manager", "Risk management", "missing"),
        ("Software Engineer", "Kenntnisse einer Hotelsoftware", "missing"),
        ("UX Designer", "Interior design", "missing"),
    ],
)
async def test_a_title_shows_only_what_it_says_whole(
    fitting: Fitting, title: str, asked: str, status: str
) -> None:
    match = await _match(fitting, asked, _did("Kept good relations.", title=title))

    assert match.status == status


@pytest.mark.parametrize(
    "line",
    ["Team von sechs Monteuren eingeteilt und geführt.", "Coordiné a 12 voluntarios."],
)
async def test_people_are_led_in_other_words_and_orders(fitting: Fitting, line: str) -> None:
    match = await _match(fitting, "Leading a team of at least five people", _did(line))

    assert match.status == "met"
