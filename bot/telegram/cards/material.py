"""What was read from a résumé or a posting, and what was not found in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.dropped import Dropped
from bot.domain.posting import Posting
from bot.domain.resume import Resume, Work
from bot.telegram.delivery.rich_text import RichText, bold
from bot.telegram.texts.catalog import Texts

_SHOWN_MAX = 8
_CLAUSES_MAX = 3
_LONGEST_LEFT_OUT = 60
_LINK = re.compile(r"(?:https?://|www\.|@)\S+", re.IGNORECASE)


def resume_card(resume: Resume, texts: Texts) -> RichText:
    """Say what was found in a résumé."""
    names = texts.field_names
    found = {
        "name": resume.basics.name,
        "label": resume.basics.label,
        "email": resume.basics.email,
        "phone": resume.basics.phone,
        "location": resume.basics.location,
        "work": _jobs(resume.work),
        "education": _list([entry.institution for entry in resume.education]),
        "skills": _list([skill.name for skill in resume.skills]),
        "languages": _list(resume.languages),
        "certificates": _list(resume.certificates),
    }
    lines = [f"• {names[field]}: {value}" for field, value in found.items() if value]
    return _card(texts.resume_read, lines, resume.not_found, texts)


def _jobs(work: Sequence[Work]) -> str:
    """Give each position on a line with its dates, or the only name there is."""
    jobs = [_job(job) for job in work]
    if len(jobs) == 1:
        return jobs[0]
    more = ["…"] if len(jobs) > _SHOWN_MAX else []
    return "".join(f"\n   - {job}" for job in (*jobs[:_SHOWN_MAX], *more))


def _job(job: Work) -> str:
    what = ", ".join(part for part in (job.position, job.name) if part)
    end = "…" if job.is_current else job.end_date
    dates = " – ".join(part for part in (job.start_date, end) if part)  # noqa: RUF001
    return f"{what} ({dates})" if dates else what


def posting_card(posting: Posting, texts: Texts) -> RichText:
    """Say what was found in a posting."""
    names = texts.field_names
    must = sum(r.importance == "must" for r in posting.requirements)
    count = texts.posting_requirements.format(must=must, nice=len(posting.requirements) - must)
    found = {
        "title": posting.title,
        "hiring_organization": posting.hiring_organization,
        "job_location": posting.job_location,
        "is_remote": _words_of(posting, "is_remote"),
        "base_salary": posting.base_salary,
        "employment_type": posting.employment_type,
        "level": posting.level,
        "experience": posting.experience,
        "education": _clauses(posting.education),
        "languages": _list(posting.languages),
        "eligibility": _clauses(posting.eligibility),
        "valid_through": posting.valid_through,
        "how_to_apply": posting.how_to_apply,
        "requirements": count if posting.requirements else "",
    }
    lines = [f"• {names[field]}: {value}" for field, value in found.items() if value]
    return _card(texts.posting_read, lines, posting.not_found, texts)


def left_out_note(dropped: Sequence[Dropped], texts: Texts) -> str:
    """Say what a model proposed and the text does not hold; an empty string without any.

    A fooled model may propose anything: no link of its own and nothing long is ever shown.
    """
    named = dict.fromkeys(
        f"{texts.field_names.get(one.field, one.field)} \u201c{shown}\u201d"
        for one in dropped
        if (shown := _shortened(one.value))
    )
    return texts.left_out.format(what=_list(list(named))) if named else ""


def posting_name(posting: Posting, texts: Texts) -> str:
    """Give a posting's title and organisation, as far as it names them."""
    named = [part for part in (posting.title, posting.hiring_organization) if part]
    return ", ".join(named) or texts.posting_untitled


def _words_of(posting: Posting, field: str) -> str:
    """Give the posting's own words for a field that is a yes or no."""
    span = next((one.span for one in posting.spans if one.field == field), None)
    return posting.text[span.start : span.end] if span else ""


def _shortened(value: str) -> str:
    plain = " ".join(_LINK.sub("", value).split())
    return plain if len(plain) <= _LONGEST_LEFT_OUT else f"{plain[:_LONGEST_LEFT_OUT].rstrip()}…"


def _card(title: str, lines: Sequence[str], missing: Sequence[str], texts: Texts) -> RichText:
    card = bold(title)
    if lines:
        card += "\n" + "\n".join(lines)
    if missing:
        what = ", ".join(texts.field_names.get(field, field) for field in missing)
        card += "\n\n" + texts.not_found.format(what=what)
    return card


def _clauses(texts: Sequence[str]) -> str:
    """Give whole sentences, a line each where there are several."""
    shown = [*texts[:_CLAUSES_MAX], *(["…"] if len(texts) > _CLAUSES_MAX else [])]
    return shown[0] if len(shown) == 1 else "".join(f"\n   - {text}" for text in shown)


def _list(items: Sequence[str]) -> str:
    named = [item for item in items if item]
    more = " …" if len(named) > _SHOWN_MAX else ""
    return ", ".join(named[:_SHOWN_MAX]) + more
