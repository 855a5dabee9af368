"""Materials: résumés and postings as the numbered pieces that a claim may rest on."""

from __future__ import annotations

from bot.assistant.grounding.headings import headings_of
from bot.assistant.grounding.language import recognise_language
from bot.domain.claim import Evidence, Material
from bot.domain.posting import Posting
from bot.domain.resume import Resume


def resume_materials(resume: Resume) -> tuple[Material, ...]:
    """Give each line of a résumé with the employer, position and dates it stands under."""
    headings, language = headings_of(resume), recognise_language(resume.text)
    return tuple(
        Material(
            id=f"resume:{line.number}",
            kind="resume",
            text=line.text,
            heading=headings[line.number],
            language=language,
            told_on=line.told_on,
        )
        for line in resume.lines
        if line.text.strip()
    )


def posting_materials(posting: Posting) -> tuple[Material, ...]:
    """Give each line of a posting with the title and organisation of the whole."""
    heading = " — ".join(
        part for part in (posting.title, posting.hiring_organization, posting.job_location) if part
    )
    language = recognise_language(posting.text)
    return tuple(
        Material(f"posting:{line.number}", "posting", line.text, heading, language)
        for line in posting.lines
        if line.text.strip()
    )


def quote_material(material: Material, quote: str) -> Evidence:
    """Give words of a material as evidence, with the name that a person is shown."""
    return Evidence(material.id, name_material(material), quote, material.told_on)


def name_material(material: Material) -> str:
    """Say where a material stands: ``résumé, line 12``, ``posting, line 3``, a passage's title."""
    if material.told_on is not None:
        return f"you told me, {material.told_on.isoformat()}"
    number = material.id.rpartition(":")[2]
    match material.kind:
        case "resume":
            return f"résumé, line {number}"
        case "posting":
            return f"posting, line {number}"
        case "passage":
            return material.heading or material.id
