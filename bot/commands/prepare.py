"""``rolecall prepare``: a tailored résumé, three answers, an interview sheet; nothing is stored."""

from __future__ import annotations

from pathlib import Path

from bot.assembly import open_house
from bot.assistant.letters.export import Form
from bot.assistant.letters.paper import paper_for
from bot.assistant.preparing.export import exported, to_text
from bot.commands.documents import read_pair
from bot.commands.shapes import Json, claim_shape, evidence_shape
from bot.commands.terminal import remark, show, write_output
from bot.domain.claim import Claim
from bot.domain.identity import Language
from bot.domain.preparation import (
    Preparation,
    PreparedAnswer,
    SheetItem,
    Story,
    TailoredLine,
    TailoredResume,
)
from bot.settings import Settings


async def prepare(
    settings: Settings,
    *,
    resume: str,
    posting: str,
    language: Language | None,
    out: str | None,
    as_json: bool,
) -> int:
    """Print everything, or write the tailored résumé to ``out``, by its ending, and print the rest.

    The answers and the sheet are in the posting's language, unless one is named.
    """
    async with open_house(settings) as house:
        pair = await read_pair(house, resume, posting)
        prepared = await house.preparing.prepare(pair.resume, pair.posting, language=language)
    if out is not None:
        forms: dict[str, Form] = {".docx": "docx", ".pdf": "pdf"}
        form = forms.get(Path(out).suffix.lower(), "txt")
        paper = paper_for(pair.posting.job_location, prepared.resume.sender.location)
        write_output(out, await exported(prepared.resume, form, paper=paper))
    if as_json:
        show(preparation_shape(prepared))
        return 0
    if out is None:
        print(to_text(prepared.resume))
    _print_left_out(prepared.resume)
    for answer in prepared.answers:
        _print_answer(answer)
    for item in prepared.sheet:
        _print_item(item)
    return 0


def preparation_shape(prepared: Preparation) -> Json:
    """Give a preparation, each sentence and story with the line it stands on."""
    resume = prepared.resume
    return {
        "title": resume.title,
        "organization": resume.organization,
        "language": prepared.language,
        "resume": {
            "text": to_text(resume),
            "head": [_line(line) for line in resume.head],
            "sections": [
                {
                    "title": section.title,
                    "groups": [
                        {
                            "heading": [_line(line) for line in group.heading],
                            "lines": [_line(line) for line in group.lines],
                        }
                        for group in section.groups
                    ],
                }
                for section in resume.sections
            ],
            "left_out": [_line(line) for line in resume.left_out],
        },
        "answers": [
            {
                "kind": answer.kind,
                "question": answer.question,
                "answer": answer.text,
                "sentences": [claim_shape(claim) for claim in answer.sentences],
                "missing": answer.missing,
            }
            for answer in prepared.answers
        ],
        "interview": [_item(item) for item in prepared.sheet],
    }


def _item(item: SheetItem) -> Json:
    requirement, nearest = item.match.requirement, item.match.nearest
    return {
        "requirement": requirement.text,
        "line": requirement.line_number,
        "importance": requirement.importance,
        "kind": requirement.kind,
        "status": item.match.status,
        "why": item.match.why,
        "questions": item.questions,
        "stories": [_story(story) for story in item.stories],
        "nearest": None if nearest is None else evidence_shape(nearest),
        "honest": item.honest,
    }


def _story(story: Story) -> Json:
    return {**evidence_shape(story.evidence), "place": story.place}


def _line(line: TailoredLine) -> Json:
    return {"lines": line.numbers, "text": line.text}


def _print_left_out(resume: TailoredResume) -> None:
    for line in resume.left_out:
        remark(f"Left out, line {line.numbers[0]}: {line.text}")


def _print_answer(answer: PreparedAnswer) -> None:
    print(f"\n{answer.question}")
    for claim in answer.sentences:
        print(f"  {claim.text}{_sources(claim)}")
    for question in answer.missing:
        print(f"  ? {question}")


def _sources(claim: Claim) -> str:
    names = dict.fromkeys(evidence.source for evidence in claim.evidence)
    return f" ({'; '.join(names)})" if names else ""


def _print_item(item: SheetItem) -> None:
    requirement = item.match.requirement
    print(f"\n[{item.match.status}] {requirement.text} ({requirement.importance})")
    for question in item.questions:
        print(f"  ? {question}")
    for story in item.stories:
        place = f" ({story.place})" if story.place else ""
        print(f"  - {story.evidence.source}: {story.evidence.quote}{place}")
    if item.honest:
        print(f"  ! {item.honest}")
