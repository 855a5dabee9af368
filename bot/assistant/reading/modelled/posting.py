"""A posting read with a model: proposals that stand in the text, else what the rules found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.modelled.quoting import Quoter
from bot.assistant.reading.modelled.shapes import ReadPosting
from bot.assistant.reading.names import is_place
from bot.assistant.reading.posting.kinds import kind_of, years_in, years_of
from bot.assistant.reading.posting.spans import span_of
from bot.assistant.reading.posting.understanding import with_places
from bot.assistant.reading.section_words import posting_section
from bot.assistant.reading.skill_names import find_skills
from bot.domain.posting import Posting, Requirement
from knowledge.documents import Document


def merged_posting(rules: Posting, read: ReadPosting, document: Document) -> Posting:
    """Take every proposal that stands in the text; fill the rest by the rules."""
    quote = Quoter(rules.text)
    posting = _with_terms(_with_facts(rules, read, quote), read, quote)
    posting = replace(posting, requirements=_requirements(rules, read, document, quote))
    return replace(with_places(posting, document), dropped=tuple(quote.dropped))


def _with_facts(rules: Posting, read: ReadPosting, quote: Quoter) -> Posting:
    organization = quote.one(
        "hiring_organization", read.hiring_organization, fits=_is_no_heading, longest=80
    )
    pay = quote.one("base_salary", read.base_salary, fits=_has_digit)
    day = quote.one("valid_through", read.valid_through, fits=_has_digit, longest=60)
    return replace(
        rules,
        title=quote.one("title", read.title, fits=_is_no_heading, longest=110) or rules.title,
        hiring_organization=organization or rules.hiring_organization,
        job_location=quote.one("job_location", read.job_location) or rules.job_location,
        base_salary=pay or rules.base_salary,
        employment_type=quote.one("employment_type", read.employment_type, longest=60)
        or rules.employment_type,
        valid_through=day or rules.valid_through,
    )


def _with_terms(rules: Posting, read: ReadPosting, quote: Quoter) -> Posting:
    applying = quote.one("how_to_apply", read.how_to_apply, longest=400)
    education = quote.many("education", read.education, fits=_speaks_of_education)
    languages = quote.many("languages", read.languages, fits=_names_language)
    eligibility = quote.many("eligibility", read.eligibility, fits=_is_eligibility)
    return replace(
        rules,
        level=quote.one("level", read.level, longest=60) or rules.level,
        experience=quote.one("experience", read.experience, fits=years_in) or rules.experience,
        how_to_apply=applying or rules.how_to_apply,
        education=education or rules.education,
        languages=languages or rules.languages,
        eligibility=eligibility or rules.eligibility,
    )


def _requirements(
    rules: Posting, read: ReadPosting, document: Document, quote: Quoter
) -> tuple[Requirement, ...]:
    """Give the model's requirements, and the rules' of the lines that it says nothing of."""
    found = list(_proposed(read, document, quote))
    told = {requirement.line_number for requirement in found}
    left = [one for one in rules.requirements if one.line_number not in told]
    return tuple(sorted([*found, *left], key=lambda one: one.line_number))


def _proposed(read: ReadPosting, document: Document, quote: Quoter) -> Iterator[Requirement]:
    seen: set[str] = set()
    for one in read.requirements:
        text = quote.one("requirements", one.text, fits=_asks, longest=600)
        number = next((n for n, b in enumerate(document.blocks, 1) if text and text in b.text), 0)
        if number and text not in seen:
            seen.add(text)
            yield Requirement(
                text=text,
                importance=one.importance,
                kind=kind_of(text),
                line_number=number,
                years_min=years_of(text),
                skills=find_skills(text),
                span=span_of(document, text, first=number - 1),
            )


def _asks(text: str) -> bool:
    """Tell whether words can be a requirement: no law or offer, and no order to a program."""
    return len(text) > 2 and not has_cue("never", text) and not has_cue("to a machine", text)


def _is_no_heading(text: str) -> bool:
    return posting_section(text) is None and not is_place(text)


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _speaks_of_education(text: str) -> bool:
    return has_cue("education", text)


def _names_language(text: str) -> bool:
    return has_cue("human language", text)


def _is_eligibility(text: str) -> bool:
    return has_cue("eligibility", text)
