"""What the user told of a skill, said in a letter and checked as a line of the candidate."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.letters.answers import say_answer
from bot.assistant.letters.checking import LetterChecking
from bot.assistant.letters.letters import Letters
from bot.assistant.letters.voice import DraftSentence
from bot.domain.identity import Language
from bot.domain.letter import LetterOptions
from bot.domain.resume import Resume
from bot.domain.told import Told, with_told
from bot.llm.extractive import ExtractiveModel
from knowledge.embedding import LocalEmbedder
from tests.bot.assistant.builders import Asked, Job, build_posting, build_resume

TODAY = date(2026, 11, 25)
RESUME = build_resume(
    "Imke Aldersen",
    jobs=(
        Job("Harbourline Freight", "Staff Engineer", "2021-02", "", ("Led six Go services.",)),
        Job("Tallybird", "Engineer", "2018-03", "2021-01", ("Built the invoice pipeline.",)),
    ),
)
POSTING = build_posting(
    "Backend Engineer", "Fennwick Labs", asked=(Asked("Kafka in production", skills=("Kafka",)),)
)


def _with(words: str) -> Resume:
    return with_told(RESUME, (Told(1, "Kafka", words, TODAY, is_named="Kafka" in words),))


@pytest.fixture(scope="module")
def embedder() -> LocalEmbedder:
    return LocalEmbedder(threads=1)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("For the order queue at Tallybird", "I used Kafka for the order queue at Tallybird."),
        ("I moved the bills to Kafka in 2020", "I moved the bills to Kafka in 2020."),
    ],
)
async def test_a_letter_says_what_was_told_and_why_names_its_source(
    embedder: LocalEmbedder, words: str, said: str
) -> None:
    letters = Letters(ExtractiveModel(embedder), ClaimChecker(embedder), Fitting(embedder))

    letter = await letters.write(_with(words), POSTING, LetterOptions())

    sentence = next(s for s in letter.sentences if s.text == said)
    assert sentence.verdict == "supported"
    assert [e.source for e in sentence.evidence] == ["you told me, 2026-11-25"]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("I have worked with Kafka.", "supported"),
        ("I have used Kafka at Tallybird.", "supported"),
        ("At Harbourline Freight I used Kafka.", "unsupported"),
        ("I have used Kafka for six years.", "unsupported"),
        ("I led a Kafka team of twelve.", "unsupported"),
    ],
)
def test_a_claim_rests_on_what_was_told_and_on_no_more(
    embedder: LocalEmbedder, claim: str, verdict: str
) -> None:
    resume = _with("For the order queue at Tallybird")
    checking = LetterChecking(ClaimChecker(embedder), resume, POSTING)
    (line,) = (line.number for line in resume.lines if line.told_on)

    assert checking.check(DraftSentence(claim, (f"resume:{line}",))).verdict == verdict


def test_what_was_told_of_no_employer_belongs_to_none(embedder: LocalEmbedder) -> None:
    checking = LetterChecking(ClaimChecker(embedder), _with("In a side project"), POSTING)

    claim = checking.check(DraftSentence("At Tallybird I used Kafka.", ("resume:5",)))

    assert claim.verdict == "unsupported"


@pytest.mark.parametrize(
    ("line", "language", "said"),
    [
        ("Kafka: Bei Halden, für Rechnungen", "de", "Kafka habe ich bei Halden, für Rechnungen"),
        ("Kafka: En Halden, para las facturas", "es", "He usado Kafka en Halden, para las"),
        ("Kafka: Chez Halden, pour les factures", "fr", "J'ai utilisé Kafka chez Halden, pour"),
    ],
)
def test_a_place_alone_becomes_a_sentence_in_its_language(
    line: str, language: Language, said: str
) -> None:
    statement = say_answer(line, language)

    assert statement is not None
    assert statement.bare.startswith(said)


def test_an_answer_in_another_language_is_not_said() -> None:
    line = "Kafka: Bei der Firma Halden für die Rechnungen der Kunden und die Mahnungen"

    assert say_answer(line, "en") is None
