"""``rolecall read``, ``fit`` and ``letter``: résumés and postings from files. Nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from bot.assembly import House, open_house
from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.export import Form, exported
from bot.assistant.letters.paper import Paper, paper_for
from bot.commands.errors import StdinTwiceError, SwappedFilesError
from bot.commands.shapes import fit_shape, letter_shape, posting_shape, resume_shape
from bot.commands.terminal import STDIN, read_input, remark, show, write_output
from bot.domain.dropped import Dropped
from bot.domain.identity import Language
from bot.domain.letter import Letter, LetterOptions
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.settings import Settings
from knowledge.documents import Document

Kind = Literal["resume", "posting"]


@dataclass(frozen=True, slots=True)
class Pair:
    """What a fit and a letter need."""

    resume: Resume
    posting: Posting


async def read(settings: Settings, *, kind: Kind, file: str, as_json: bool) -> int:
    """Print what was read from a résumé or a posting."""
    async with open_house(settings) as house:
        document = await read_document(house, file)
        _remark_if_unlike(house, document, file, kind)
        if kind == "resume":
            resume = await house.reading.read_resume(document)
            show(resume_shape(resume)) if as_json else _print_resume(resume)
        else:
            posting = await house.reading.read_posting(document)
            show(posting_shape(posting)) if as_json else _print_posting(posting)
    return 0


async def fit(settings: Settings, *, resume: str, posting: str, as_json: bool) -> int:
    """Print each requirement with the résumé lines that meet it."""
    async with open_house(settings) as house:
        pair = await read_pair(house, resume, posting)
        assessed = await house.fitting.assess(pair.resume, pair.posting)
    if as_json:
        show(fit_shape(assessed))
        return 0
    points = f"{assessed.points:g} of {assessed.most_points} points"
    print(f"Score: {assessed.score_0_100} of 100 ({points})\n")
    for match in assessed.matches:
        points = f"{match.requirement.importance}, {match.points:g} of {match.weight}"
        status = "ask" if match.is_open_question else match.status
        print(f"[{status}] {match.requirement.text} ({points})")
        print("".join(f"    {e.source}: {e.quote}\n" for e in match.evidence), end="")
        if match.why:
            print(f"    {match.why}")
    return 0


async def letter(
    settings: Settings,
    *,
    resume: str,
    posting: str,
    options: LetterOptions,
    language: Language | None,
    out: str | None,
    paper: Paper | None,
    as_json: bool,
) -> int:
    """Print a letter, or write it to ``out`` as DOCX, PDF or text, by the ending.

    Without ``language`` it is in the posting's, and without ``paper`` on that of the posting's
    place, or of the sender's.
    """
    async with open_house(settings) as house:
        pair = await read_pair(house, resume, posting)
        spoken = language or recognise_language(pair.posting.text)
        written = await house.letters.write(
            pair.resume, pair.posting, replace(options, language=spoken)
        )
    if out is not None:
        places = (pair.posting.job_location, written.sender.location)
        await _export(written, out, paper or paper_for(*places))
    if as_json:
        show(letter_shape(written))
    elif out is None:
        print(written.text)
    for question in () if as_json else written.questions:
        remark(f"To make it better: {question}")
    return 0


async def read_pair(house: House, resume_name: str, posting_name: str) -> Pair:
    """Read a résumé and a posting, saying when they look swapped."""
    if resume_name == posting_name == STDIN:
        raise StdinTwiceError
    resume, posting = (
        await read_document(house, resume_name),
        await read_document(house, posting_name),
    )
    recognise = house.reading.recognise
    if recognise(resume) == "posting" and recognise(posting) == "resume":
        raise SwappedFilesError(resume_name, posting_name)
    _remark_if_unlike(house, resume, resume_name, "resume")
    _remark_if_unlike(house, posting, posting_name, "posting")
    understood = await house.reading.read_resume(resume)
    return Pair(understood, await house.reading.read_posting(posting))


async def read_document(house: House, name: str) -> Document:
    """Read a file, standard input, or what a link leads to."""
    if name.lower().startswith(("http://", "https://")):
        return await house.reading.read_link(name)
    content, shown_name = read_input(name)
    return await house.reading.read_file(content, file_name=shown_name)


def _remark_if_unlike(house: House, document: Document, name: str, kind: Kind) -> None:
    """Say that a file reads like the other kind; the word of the one who named it counts."""
    words = {"resume": "a résumé", "posting": "a posting"}
    looks = house.reading.recognise(document)
    if looks not in ("unclear", kind):
        remark(f"{name} reads like {words[looks]}; it was taken as {words[kind]}, as you said.")


async def _export(written: Letter, out: str, paper: Paper) -> None:
    forms: dict[str, Form] = {".docx": "docx", ".pdf": "pdf"}
    content = await exported(written, forms.get(Path(out).suffix.lower(), "txt"), paper=paper)
    write_output(out, content)


def _print_resume(resume: Resume) -> None:
    basics = resume.basics
    for value in (basics.name, basics.label, basics.email, basics.phone, basics.location):
        if value:
            print(value)
    for work in resume.work:
        end = "now" if work.is_current else work.end_date
        print(f"- {work.position or '?'}, {work.name} ({work.start_date or '?'} - {end or '?'})")
    for education in resume.education:
        print(f"- {education.study_type} {education.area}, {education.institution}")
    if resume.skills:
        print(f"Skills: {', '.join(skill.name for skill in resume.skills)}")
    if resume.not_found:
        print(f"Not found: {', '.join(resume.not_found)}")
    _print_dropped(resume.dropped)


def _print_posting(posting: Posting) -> None:
    for value in (posting.title, posting.hiring_organization, posting.job_location):
        if value:
            print(value)
    terms = {
        "Level": (posting.level,),
        "Pay": (posting.base_salary,),
        "Type": (posting.employment_type,),
        "Years": (posting.experience,),
        "Education": posting.education,
        "Languages": posting.languages,
        "Eligibility": posting.eligibility,
        "Apply by": (posting.valid_through,),
        "How to apply": (posting.how_to_apply,),
    }
    for name, values in terms.items():
        if any(values):
            print(f"{name}: {'; '.join(values)}")
    for requirement in posting.requirements:
        print(f"- [{requirement.importance}] {requirement.text}")
    if posting.not_found:
        print(f"Not found: {', '.join(posting.not_found)}")
    _print_dropped(posting.dropped)


def _print_dropped(dropped: Sequence[Dropped]) -> None:
    for one in dropped:
        print(f"Left out, for it is not in the text ({one.field}): {one.value}")
