"""A document becomes a résumé: the recipe."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.reading.resume.basics import read_basics
from bot.assistant.reading.resume.education import read_education
from bot.assistant.reading.resume.lines import SectionLine, section_lines
from bot.assistant.reading.resume.skills import read_certificates, read_languages, read_skills
from bot.assistant.reading.resume.whole_name import with_whole_name
from bot.assistant.reading.resume.work import WorkEntry, read_work
from bot.domain.resume import Basics, Education, Resume, ResumeLine
from knowledge.documents import Document


def understand_resume(document: Document) -> Resume:
    """Find the fields of a résumé; a field that is not there is named in ``not_found``."""
    document = with_whole_name(document)
    lines = section_lines(document)
    basics = read_basics(document.text, lines)
    work = read_work(lines)
    education = read_education(lines)
    skills = tuple(read_skills(lines))
    languages = tuple(read_languages(lines))
    certificates = tuple(read_certificates(lines))
    found = {
        **_basics_found(basics),
        "work": bool(work),
        "education": bool(education),
        "skills": bool(skills),
        "languages": bool(languages),
        "certificates": bool(certificates),
    }
    return Resume(
        text=document.text,
        lines=_resume_lines(lines, work, education),
        basics=basics,
        work=tuple(entry.work for entry in work),
        education=tuple(course for course, _ in education),
        skills=skills,
        languages=languages,
        certificates=certificates,
        not_found=tuple(name for name, is_there in found.items() if not is_there),
    )


def _basics_found(basics: Basics) -> dict[str, bool]:
    names = ("name", "label", "email", "phone", "url", "location", "summary")
    return {name: bool(getattr(basics, name)) for name in names}


def _resume_lines(
    lines: Sequence[SectionLine],
    work: Sequence[WorkEntry],
    education: Sequence[tuple[Education, str]],
) -> tuple[ResumeLine, ...]:
    """Give every line the position or course of study that it belongs to."""
    contexts = {n: context for course, context in education for n in course.line_numbers}
    contexts |= {n: entry.context for entry in work for n in entry.work.line_numbers}
    return tuple(
        ResumeLine(
            line.number, line.text, line.section, contexts.get(line.number, ""), line.block.span
        )
        for line in lines
    )
