"""What a user says is wrong in the résumé as it was read: "my last job ended in May".

Only whole messages in plain forms are taken, and questions never. The user's own words become a
line of the résumé, under a heading that says so: the corrected value has its place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.assistant.reading.dates import find_ranges, month_of
from bot.assistant.reading.resume.job_changes import change_job
from bot.assistant.reading.resume.list_changes import LIST_CHANGES
from bot.domain.resume import Resume, ResumeLine, Work
from knowledge.documents import Span

SECTION = "Corrections by the user"
_LONGEST = 200
_LAST = (
    r"(?:last|latest|current|most recent|letzte[rs]?|aktuelle[rs]?|últim[oa]|actual|derni(?:er|ère)"
    r"|actuel(?:le)?)"
)
_JOB = r"(?:job|position|role|stelle|arbeit|trabajo|empleo|puesto|emploi|poste|travail)"
_MY = r"(?:my|mein[er]?|mi|mon|ma)"
_AT = r"(?:at|with|for|bei|en|chez|in)"
_THAT_JOB = rf"{_MY} (?:{_LAST} {_JOB}|{_JOB} {_LAST}|{_JOB} {_AT} (?P<employer>.+?))"
_ENDED = (
    r"(?:ended|finished|was over|endete|terminó|acabó|s['\u2019]est terminée?|a pris fin)"
    r"(?: (?:in|on|im|am|en|le))?"
)
_BEGAN = r"(?:began|started|begann|startete|empezó|comenzó|a commencé)(?: (?:in|on|im|am|en|le))?"
_IS = r"(?:is|was|ist|war|lautet|es|era|est|était)"


@dataclass(frozen=True, slots=True)
class Correction:
    """The résumé after it, and which field was changed to what."""

    resume: Resume
    field: str
    value: str


Change = Callable[[Resume, "re.Match[str]", date], "tuple[Resume, str] | None"]


def correct(resume: Resume, text: str, *, today: date) -> Correction | None:
    """Apply what a message corrects; nothing when it is no correction, or names no such job."""
    said = " ".join(text.split()).rstrip(".!")
    if not said or len(said) > _LONGEST or "?" in text:
        return None
    for field, pattern, change in _RULES:
        found = pattern.fullmatch(said)
        changed = change(resume, found, today) if found else None
        if changed is not None:
            corrected, value = changed
            return Correction(_with_words(corrected, said), field, value)
    if job := change_job(resume, said, today):
        corrected, value = job
        return Correction(_with_words(corrected, said), "work", value)
    return _list_changed(resume, said)


def _list_changed(resume: Resume, said: str) -> Correction | None:
    for field, pattern, change in LIST_CHANGES:
        found = pattern.fullmatch(said)
        changed = change(resume, found) if found else None
        if changed is not None:
            corrected, value = changed
            return Correction(_with_words(corrected, said), field, value)
    return None


def _with_words(resume: Resume, said: str) -> Resume:
    """Add the user's words as a line of their own, once however often they are said."""
    if any(line.section == SECTION and line.text == said for line in resume.lines):
        return resume
    start = len(resume.text) + 1
    number = max((line.number for line in resume.lines), default=0) + 1
    line = ResumeLine(number, said, SECTION, "", Span(start, start + len(said)))
    return replace(resume, text=f"{resume.text}\n{said}", lines=(*resume.lines, line))


def _basic(name: str) -> Change:
    def change(resume: Resume, found: re.Match[str], _today: date) -> tuple[Resume, str]:
        value = found["value"].strip()
        basics = replace(resume.basics, **{name: value})
        return _found_now(replace(resume, basics=basics), name), value

    return change


def _ended(resume: Resume, found: re.Match[str], today: date) -> tuple[Resume, str] | None:
    day = _date(found["value"], today)
    return _with_job(resume, found, lambda work: replace(work, end_date=day, is_current=False), day)


def _began(resume: Resume, found: re.Match[str], today: date) -> tuple[Resume, str] | None:
    day = _date(found["value"], today)
    return _with_job(resume, found, lambda work: replace(work, start_date=day), day)


def _goes_on(resume: Resume, found: re.Match[str], _today: date) -> tuple[Resume, str] | None:
    employer = found["employer"]
    return _with_job(
        resume, found, lambda work: replace(work, end_date="", is_current=True), employer
    )


def _titled(resume: Resume, found: re.Match[str], _today: date) -> tuple[Resume, str] | None:
    title = found["value"].strip()
    return _with_job(resume, found, lambda work: replace(work, position=title), title)


def _employed(resume: Resume, found: re.Match[str], _today: date) -> tuple[Resume, str] | None:
    name = found["value"].strip()
    return _with_job(resume, found, lambda work: replace(work, name=name), name)


def _with_job(
    resume: Resume, found: re.Match[str], change: Callable[[Work], Work], value: str
) -> tuple[Resume, str] | None:
    index = _index_of_job(resume.work, found.groupdict().get("employer") or "")
    if index is None or not value:
        return None
    work = list(resume.work)
    work[index] = change(work[index])
    return replace(resume, work=tuple(work)), value


def _index_of_job(work: Sequence[Work], employer: str) -> int | None:
    """Find the job at an employer, or the latest one: running, else with the latest end."""
    if employer:
        wanted = employer.casefold()
        named = (i for i, job in enumerate(work) if wanted in job.name.casefold())
        return next(named, None)
    ranked = [
        (job.is_current, job.end_date or "", job.start_date, -i) for i, job in enumerate(work)
    ]
    return -max(ranked)[3] if ranked else None


def _date(text: str, today: date) -> str:
    """Give ``YYYY-MM`` or ``YYYY``; a month alone is the latest one that has begun."""
    ranges = find_ranges(text)
    if ranges:
        return ranges[0].start_date
    month = month_of(text.strip())
    if month is None:
        return ""
    return f"{today.year if month <= today.month else today.year - 1}-{month:02}"


def _found_now(resume: Resume, name: str) -> Resume:
    return replace(resume, not_found=tuple(field for field in resume.not_found if field != name))


def _rule(field: str, pattern: str, change: Change) -> tuple[str, re.Pattern[str], Change]:
    return field, re.compile(pattern, re.IGNORECASE), change


_NAME = (
    r"(?:my name (?:is (?:spelled|spelt|written)|should be)(?: like this)?:?|my name is|i am called"
    r"|mein name (?:wird|schreibt) (?:man|sich):?|ich hei(?:ß|ss)e|mein name ist"
    r"|mi nombre se escribe:?|me llamo|mi nombre es|mon nom s['\u2019]écrit ?:?"
    r"|je m['\u2019]appelle|mon nom est) (?!spel|written)(?:with an? \w+: )?"
)
_MAIL = r"(?:e-?mail|mail)(?:[ -]?(?:address|adresse))?|correo(?: electrónico)?|adresse e-?mail"
_PHONE = r"(?:(?:tele)?phone|mobile)?(?: ?number)?|telefon(?:nummer)?|teléfono|téléphone|numéro"
_RULES = (
    _rule(
        "email",
        rf"{_MY} (?:{_MAIL}) {_IS} (?P<value>[\w.+%-]+@[\w-]+(?:\.[\w-]+)+)",
        _basic("email"),
    ),
    _rule("phone", rf"{_MY} (?:{_PHONE}) {_IS} (?P<value>\+?[\d ()/.-]{{7,24}})", _basic("phone")),
    _rule(
        "name",
        rf"{_NAME}(?P<value>[^\W\d_][\w.'\u2019 -]{{1,60}})",
        _basic("name"),
    ),
    _rule(
        "location",
        r"(?:i live in|i am based in|ich wohne in|vivo en|j['\u2019]habite (?:à|en|au)) "
        r"(?P<value>.{2,60})",
        _basic("location"),
    ),
    _rule("work", rf"{_THAT_JOB} {_ENDED} (?P<value>.{{3,30}})", _ended),
    _rule("work", r"i left (?P<employer>.+?) in (?P<value>.{3,30})", _ended),
    _rule("work", rf"{_THAT_JOB} {_BEGAN} (?P<value>.{{3,30}})", _began),
    _rule("work", r"i (?:joined|started at) (?P<employer>.+?) in (?P<value>.{3,30})", _began),
    _rule(
        "work",
        r"(?:i still work|ich arbeite (?:noch|immer noch)|todavía trabajo"
        r"|je travaille (?:encore|toujours))"
        rf" {_AT} (?P<employer>.{{2,60}})",
        _goes_on,
    ),
    _rule(
        "work",
        rf"my (?:{_LAST} )?(?:job )?title(?: (?:at|with) (?P<employer>.+?))? {_IS} "
        r"(?P<value>.{2,80})",
        _titled,
    ),
    _rule(
        "work",
        rf"{_MY} {_LAST} (?:employer|arbeitgeber|empresa|employeur) {_IS} (?P<value>.{{2,60}})",
        _employed,
    ),
)
