from __future__ import annotations

import pytest

from bot.assistant.reading.posting.kinds import importance_of, kind_of, years_of
from bot.assistant.reading.posting.understanding import understand_posting
from bot.domain.posting import Posting, Requirement
from knowledge.readers.reader import read_decoded
from tests.bot.assistant.reading.posting import texts


def posting_of(text: str) -> Posting:
    return understand_posting(read_decoded(text, file_name="posting"))


def asked(text: str, importance: str) -> list[str]:
    return [r.text for r in posting_of(text).requirements if r.importance == importance]


def requirement(posting: Posting, start: str) -> Requirement:
    return next(r for r in posting.requirements if r.text.startswith(start))


def test_bullets_of_requirement_sections_are_taken_in_their_own_words() -> None:
    assert asked(texts.NURSE, "must") == [
        "Registered with the NMC as an adult nurse.",
        "At least two years of experience in palliative care.",
        "Able to work four nights in two weeks.",
    ]
    assert asked(texts.NURSE, "nice") == ["Syringe driver competence.", "Counselling skills."]


def test_a_preference_inside_a_must_section_is_nice() -> None:
    assert asked(texts.ENGINEER, "nice") == [
        "Experience with Kafka (or a strong desire to learn)",
        "Familiarity with Terraform is a plus",
        "Rust",
    ]


def test_running_prose_gives_its_sentences() -> None:
    assert asked(texts.COOK_IN_PROSE, "must") == [
        "You have at least three years of experience in a hotel kitchen.",
        "You should be fluent in German",
        "Candidates must hold a valid food hygiene certificate.",
    ]
    assert asked(texts.COOK_IN_PROSE, "nice") == ["Italian is a plus."]


def test_a_list_under_an_unknown_heading_counts_when_it_reads_like_requirements() -> None:
    assert asked(texts.UNKNOWN_HEADINGS, "must") == [
        "Five years of experience in a warehouse",
        "Strong leadership skills",
        "Forklift licence",
    ]


def test_duties_offers_and_orders_to_programs_are_no_requirements() -> None:
    texts_found = [r.text for r in posting_of(texts.ENGINEER).requirements]

    assert not [t for t in texts_found if "Mentor" in t or "gain" in t or "days" in t]
    assert not [t for t in texts_found if "Ignore" in t or "100%" in t]


@pytest.mark.parametrize(
    ("text", "must", "nice"),
    [
        (
            texts.GERMAN,
            [
                "Abgeschlossene Ausbildung als Steuerfachangestellte",
                "Mindestens drei Jahre Erfahrung in der Buchhaltung",
                "Sehr gute Deutschkenntnisse, Sprachniveau C1",
            ],
            ["DATEV-Kenntnisse sind von Vorteil"],
        ),
        (
            texts.SPANISH,
            ["Experiencia mínima de dos años en sala", "Nivel alto de inglés hablado"],
            ["Se valorará el francés"],
        ),
        (
            texts.FRENCH,
            ["Au moins 3 ans d'expérience en Python", "Diplôme d'ingénieur"],
            ["La connaissance de Docker serait un plus"],
        ),
        (
            texts.CITY,
            [
                "Three years of full-time paid experience as a Tree Surgeon; or",
                "Four years of full-time paid experience climbing trees with ropes and saws.",
            ],
            [],
        ),
    ],
)
def test_other_languages_and_offices_are_understood(
    text: str, must: list[str], nice: list[str]
) -> None:
    assert (asked(text, "must"), asked(text, "nice")) == (must, nice)


def test_a_text_that_asks_nothing_gives_no_requirement() -> None:
    posting = posting_of(texts.WITHOUT_REQUIREMENTS)

    assert posting.requirements == ()
    assert "requirements" in posting.not_found


def test_a_requirement_names_its_line_kind_years_and_skills() -> None:
    posting = posting_of(texts.ENGINEER)

    by_number = {line.number: line for line in posting.lines}
    years = requirement(posting, "5-8 years")
    assert by_number[years.line_number].text == years.text
    assert by_number[years.line_number].section == "What we're looking for"
    assert (years.kind, years.years_min) == ("experience", 5)
    strong = requirement(posting, "Strong Python")
    assert (strong.kind, strong.skills) == ("skill", ("Python", "Go", "PostgreSQL"))
    assert requirement(posting, "BSc").kind == "education"
    assert requirement(posting, "Excellent").kind == "trait"
    assert requirement(posting, "Fluent").kind == "language"
    assert requirement(posting, "Right to work").kind == "eligibility"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of Python", 5),
        ("At least three years in a kitchen", 3),
        ("5-8 years building services", 5),
        ("Minimum of 2 (two) years", 2),
        ("five (5) years of full-time experience", 5),
        ("18 months of experience", 1.5),
        ("mindestens drei Jahre Erfahrung", 3),
        ("dos años de experiencia", 2),
        ("3 ans d'expérience", 3),
        ("must be 18 years of age", None),
        ("founded 20 years ago", None),
        ("Strong Python", None),
    ],
)
def test_years_are_counted(text: str, years: float | None) -> None:
    assert years_of(text) == years


@pytest.mark.parametrize(
    ("text", "importance"),
    [
        ("Kafka experience preferred", "nice"),
        ("Ideally you speak French", "nice"),
        ("A degree is desirable", "nice"),
        ("Python is required, Go is a plus", "must"),
        ("Cloud experience (AWS preferred)", "must"),
        ("3+ years of recruiting, preferably in health care", "must"),
        ("Docker, not required", "nice"),
        ("Four years in finance with ideally two in planning", "must"),
        ("A school diploma - ideally with a wish to go on", "must"),
        ("You have ideally worked with sourdough", "nice"),
        ("A first aid certificate (preferred, but we train you)", "nice"),
        ("A first aid certificate (strongly preferred)", "nice"),
        ("Board certified (internal medicine or family medicine are preferred)", "must"),
        ("Interest in beekeeping is a significant plus", "nice"),
        ("Knowledge of sheep is a considerable advantage", "nice"),
        ("A degree plus three years in a laboratory", "must"),
    ],
)
def test_the_words_of_a_requirement_decide_over_its_section(text: str, importance: str) -> None:
    assert importance_of(text, section="must") == importance


@pytest.mark.parametrize(
    ("line", "must", "nice"),
    [
        (
            "Must be fluent in Dutch and English, fluency in Frisian is a bonus",
            "Must be fluent in Dutch and English",
            "fluency in Frisian is a bonus",
        ),
        ("Fluent English (German is a plus)", "Fluent English", "German is a plus"),
        (
            "Gute Englischkenntnisse, Französisch von Vorteil",
            "Gute Englischkenntnisse",
            "Französisch von Vorteil",
        ),
        (
            "Anglais courant, la maîtrise de l'espagnol serait un plus",
            "Anglais courant",
            "la maîtrise de l'espagnol serait un plus",
        ),
        (
            "Two years' experience in a bakery; a diploma is preferred",
            "Two years' experience in a bakery",
            "a diploma is preferred",
        ),
        (
            "Strong Excel skills - experience with SAP preferred",
            "Strong Excel skills",
            "experience with SAP preferred",
        ),
    ],
)
def test_a_line_that_asks_and_wishes_is_two_requirements(line: str, must: str, nice: str) -> None:
    posting = posting_of(f"Baker\n\nRequirements\n- {line}\n- Clean hands")

    assert [(r.text, r.importance) for r in posting.requirements[:2]] == [
        (must, "must"),
        (nice, "nice"),
    ]
    assert all(
        r.span and posting.text[r.span.start : r.span.end] == r.text for r in posting.requirements
    )


@pytest.mark.parametrize(
    "line",
    [
        "Experience with Kafka, Docker or Terraform is a plus",
        "Kafka (or a strong desire to learn)",
        "Experience with beekeeping (a big plus)",
    ],
)
def test_a_wish_for_a_list_stays_whole(line: str) -> None:
    posting = posting_of(f"Baker\n\nRequirements\n- {line}\n- Clean hands")

    assert (posting.requirements[0].text, posting.requirements[0].importance) == (line, "nice")


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("You'll work closely with the head baker to:", []),
        ("By the end of your first year you will be able to:", []),
        ("Our benefits, which you can count on from day one, include:", []),
        ("You'll be a wonderful match for this bakery if you have…", ["must", "must"]),
        ("We would also be thrilled if your luggage holds one of these:", ["nice", "nice"]),
        ("It would be fantastic if you know something about:", ["nice", "nice"]),
    ],
)
def test_a_line_before_a_list_says_what_the_list_is(line: str, kinds: list[str]) -> None:
    posting = posting_of(
        "Baker\n\nAbout the job\n\nWe bake.\n\n"
        f"{line}\n- Rye and wheat\n- Early mornings\n\nWhat we offer\n- Bread"
    )

    assert [r.importance for r in posting.requirements] == kinds


def test_requirements_under_a_heading_of_duties_are_requirements() -> None:
    posting = posting_of(
        "Physician\n\nResponsibilities\n- Licence to practise\n- Fluent in Welsh"
        "\n- Experience in a hospice\n- Excellent bedside manner\n\nMust-haves\n- A car"
    )

    assert len([r for r in posting.requirements if r.importance == "must"]) == 5


def test_what_prose_of_requirements_tells_of_the_employer_is_none() -> None:
    posting = posting_of(
        "Baker\n\nWhat we're looking for\n\nOvenhouse is a bakery with thirty years of experience."
        " Our team has strong skills in sourdough. You have two years of experience with rye."
    )

    assert [r.text for r in posting.requirements] == ["You have two years of experience with rye."]


def test_nothing_in_a_nice_section_is_a_must() -> None:
    assert importance_of("Go is required in our house", section="nice") == "nice"


def test_a_driving_licence_is_a_matter_of_eligibility() -> None:
    assert kind_of("Valid driver's license") == "eligibility"


@pytest.mark.parametrize("text", ["[Bonus] Experience with Rust.", "(Optional) A driving licence"])
def test_what_is_marked_as_a_bonus_in_front_is_nice(text: str) -> None:
    assert importance_of(text, section="must") == "nice"


@pytest.mark.parametrize(
    "heading",
    [
        "Bonus points",
        "It would be great if you also have",
        "What will set you apart",
        "Not required but appreciated",
        "Great to have",
        "It helps if you",
        "Icing on the cake",
        "On our wish list",
        "What gives you an edge",
        "Pluspunkte sammelst du mit",
        "Kein Muss",
        "Das wäre schön",
        "Valoramos",
        "Será un plus",
        "Les petits plus",
        "Compétences appréciées",
        "Would be a highlight if you",
        "Außerdem freuen wir uns über",
        "Sumará puntos si",
        "Strong candidates may also",
        "Ce serait encore mieux",
        "The extras",
    ],
)
def test_a_heading_of_preferences_makes_its_items_nice(heading: str) -> None:
    posting = posting_of(
        f"Baker\n\nRequirements\n- Two years in a bakery\n- Early hours\n\n{heading}:\n- Cakes"
        "\n- Jam"
    )

    assert [r.text for r in posting.requirements if r.importance == "nice"] == ["Cakes", "Jam"]
    assert [r.text for r in posting.requirements if r.importance == "must"] == [
        "Two years in a bakery",
        "Early hours",
    ]


def test_the_last_clause_of_a_long_sentence_opens_a_list() -> None:
    posting = posting_of(
        "Baker\n\nWhat you'll do\n\nNobody expects you to know every oven in the house on your"
        " first day, but we do expect:\n- Love of bread\n- Clean hands"
    )

    assert [r.text for r in posting.requirements] == ["Love of bread", "Clean hands"]


def test_an_item_of_requirements_may_speak_of_welcoming() -> None:
    posting = posting_of(
        "Host\n\nRequirements\n- You bring ideas to how we welcome guests\n- Calm\n- Warmth"
    )

    assert len(posting.requirements) == 3


def test_a_skill_of_one_letter_is_a_requirement_and_two_letters_of_no_skill_are_none() -> None:
    posting = posting_of("Analyst\n\nRequirements\n- R\n- C\n- C#\n- Go\n- JS\n- xy\n- SQL")

    assert [r.text for r in posting.requirements] == ["R", "C", "C#", "Go", "JS", "SQL"]


def test_a_line_behind_the_duties_may_name_what_is_essential() -> None:
    posting = posting_of(
        "Nurse\n\nYou will\n* lead a shift of twelve nurses\n* take part in research and audit\n\n"
        "Essential: registration; three years in critical care.\nDesirable: a driving licence.\n"
    )

    assert [r.importance for r in posting.requirements] == ["must", "nice"]
