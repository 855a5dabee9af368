"""A résumé read with a model: its proposals where the text holds them, else the rules' findings.

E-mail, phone and address of the web stay with the rules: what identifies a person is found by its
form. An employer counts only where the résumé speaks of work, a school only where of education.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.dates import find_ranges
from bot.assistant.reading.modelled.quoting import Quoter
from bot.assistant.reading.modelled.shapes import ReadEducation, ReadResume, ReadWork
from bot.assistant.reading.names import is_person
from bot.assistant.reading.section_words import resume_section
from bot.domain.resume import Education, Resume, Skill, Work


def merged_resume(rules: Resume, read: ReadResume) -> Resume:
    """Take every proposal that stands in the text; fill the rest by the rules."""
    quote = Quoter(rules.text)
    basics = replace(
        rules.basics,
        name=quote.one("name", read.name, fits=is_person, longest=80) or rules.basics.name,
        label=quote.one("label", read.label, longest=110) or rules.basics.label,
        location=quote.one("location", read.location, longest=80) or rules.basics.location,
    )
    resume = replace(
        rules,
        basics=basics,
        work=_work(rules, read.work, quote),
        education=_education(rules, read.education, quote),
        skills=rules.skills + tuple(_more_skills(rules, read.skills, quote)),
        languages=quote.many("languages", read.languages, fits=_names_language) or rules.languages,
        certificates=quote.many("certificates", read.certificates) or rules.certificates,
    )
    found = {name for name in ("name", "label", "location") if getattr(basics, name)}
    lists = ("work", "education", "skills", "languages", "certificates")
    found |= {name for name in lists if getattr(resume, name)}
    missing = tuple(name for name in rules.not_found if name not in found)
    return replace(resume, not_found=missing, dropped=tuple(quote.dropped))


def _work(rules: Resume, read: Sequence[ReadWork], quote: Quoter) -> tuple[Work, ...]:
    """Fill the positions that the rules found, and add those that they missed."""
    work, dates = list(rules.work), _dates(rules.text)
    for one in read:
        name = quote.one("work", one.name, longest=80)
        position = quote.one("work", one.position, longest=110)
        start, end = (
            _date(value, dates, quote, in_full=value) for value in (one.start_date, one.end_date)
        )
        index = _index(work, name, start)
        if index is not None:
            known = work[index]
            work[index] = replace(
                known,
                position=known.position or position,
                start_date=known.start_date or start,
                end_date=known.end_date or ("" if known.is_current else end),
            )
        elif name and _stands_under(rules, name, "work"):
            work.append(Work(name, position, start_date=start, end_date=end))
        elif name:
            quote.drop("work", name)
    return tuple(work)


def _education(
    rules: Resume, read: Sequence[ReadEducation], quote: Quoter
) -> tuple[Education, ...]:
    education = list(rules.education)
    known = {one.institution.casefold() for one in education}
    for one in read:
        name = quote.one("education", one.institution, longest=110)
        if not name or name.casefold() in known:
            continue
        if not _stands_under(rules, name, "education"):
            quote.drop("education", name)
            continue
        area = quote.one("education", one.area, longest=110)
        education.append(Education(name, area, quote.one("education", one.study_type, longest=80)))
    return tuple(education)


def _more_skills(rules: Resume, read: Sequence[str], quote: Quoter) -> Iterator[Skill]:
    known = {skill.name.casefold() for skill in rules.skills}
    for name in quote.many("skills", read, fits=lambda text: len(text) <= 60):
        number = next((line.number for line in rules.lines if name in line.text), 0)
        if number and name.casefold() not in known:
            known.add(name.casefold())
            yield Skill(name, number)


def _index(work: Sequence[Work], name: str, start: str) -> int | None:
    """Find the position with this employer, the one that began then if there are several."""
    same = [i for i, one in enumerate(work) if name and one.name.casefold() == name.casefold()]
    begun = [i for i in same if start and work[i].start_date == start]
    return next(iter([*begun, *same]), None)


def _stands_under(rules: Resume, name: str, section: str) -> bool:
    lines = (line for line in rules.lines if name in line.text)
    return any(resume_section(line.section) == section for line in lines)


def _dates(text: str) -> frozenset[str]:
    """Give every date that the text holds, as ``YYYY`` and ``YYYY-MM``."""
    ranges = [found for line in text.splitlines() for found in find_ranges(line)]
    full = {date for one in ranges for date in (one.start_date, one.end_date) if date}
    return frozenset(full | {date[:4] for date in full})


def _date(value: str, dates: frozenset[str], quote: Quoter, *, in_full: str) -> str:
    date = value.strip()[:7]
    if date and date not in dates:
        quote.drop("work", in_full)
    return date if date in dates else ""


def _names_language(text: str) -> bool:
    return has_cue("human language", text)
