"""One of each noun of the domain, every field filled, with words of many scripts."""

from __future__ import annotations

from datetime import date

from bot.domain.answer import Answer, Citation, RetrievalTrace, TracedPassage
from bot.domain.claim import Claim, Evidence
from bot.domain.letter import Letter, LetterOptions, LetterParagraph, RubricItem, Sender
from bot.domain.posting import Posting, PostingLine, Requirement
from bot.domain.resume import Basics, Education, Resume, ResumeLine, Skill, Work
from bot.domain.told import Told
from bot.domain.usage import Usage
from knowledge.documents import Span

ODD = 'Zoë «Ångström» 看護師 🦀 \u200d quote" back\\slash\nnew line\ttab \u2028 \x00 end'
EVIDENCE = Evidence("resume:1", "résumé, line 1", ODD)
CLAIM = Claim(ODD, "partly", "candidate", (EVIDENCE,), "half of it")


def an_answer(text: str = ODD) -> Answer:
    """Give an answer with every field set."""
    where = (ODD, ODD, "2026-11-25")
    citation = Citation(1, "role:nurse#0", "role:nurse", "Nurse", "Pay", "nurse.md", ODD, *where)
    return Answer(
        question=ODD,
        standalone_question=f"Alone: {ODD}",
        text=text,
        citations=(citation, citation),
        claims=(CLAIM,),
        abstained=True,
        model="extractive",
        usage=Usage(3, 4),
        removed=(CLAIM,),
        caveat=True,
        trace=RetrievalTrace(ODD, "high", (TracedPassage("role:nurse#0", 0.5, -0.1),)),
        suggestions=(ODD,),
    )


def a_resume(text: str = ODD) -> Resume:
    """Give a résumé with every field set."""
    work = Work("Meridian", "Nurse", "Zürich", "2020-01", "2021", False, (ODD, "b"), (2, 3))
    return Resume(
        text=text,
        lines=(ResumeLine(1, ODD, "Work", "Nurse, Meridian", Span(0, 3)),),
        basics=Basics("Zoë", "Nurse", "zoe@example.org", "+49 1", "https://e.org", "Zürich", ODD),
        work=(work, Work("Second", is_current=True)),
        education=(Education("Uni", "Care", "BSc", "2015", "2018", (4,)),),
        skills=(Skill("C++", 5), Skill("看護", 6)),
        languages=("Español",),
        certificates=("ICU",),
        not_found=("phone",),
    )


def a_posting(text: str = ODD) -> Posting:
    """Give a posting with every field set."""
    return Posting(
        text=text,
        lines=(PostingLine(1, ODD, "Duties", Span(4, 9)),),
        title="Krankenpfleger*in",
        hiring_organization="Brookhaven",
        job_location="Zürich",
        is_remote=False,
        base_salary="€ 3.000",
        employment_type="FULL_TIME",
        valid_through="2027-01-01",
        requirements=(Requirement(ODD, "nice", "language", 1, 2.5, ("C++", "Go")),),
        not_found=("base_salary",),
    )


def a_letter(text: str = ODD) -> Letter:
    """Give a letter with every field set."""
    return Letter(
        sender=Sender("Zoë", "zoe@example.org", "+49 1", "Zürich", "https://e.org"),
        title="Nurse",
        organization="Brookhaven",
        salutation="Sehr geehrte Damen und Herren,",
        paragraphs=(LetterParagraph((CLAIM, Claim(text, "not_a_claim", "neither"))),),
        closing="Mit freundlichen Grüßen",
        options=LetterOptions("warm", "short", "de", 3),
        questions=(ODD,),
        rubric=(RubricItem("length", True, 0, 1, "too short"),),
        model="composer",
        usage=Usage(1, 2),
    )


def a_told(words: str = ODD, skill: str = "Kafka") -> Told:
    """Give an answer with every field set."""
    return Told(0, skill, words, date(2026, 11, 25), is_named=False)
