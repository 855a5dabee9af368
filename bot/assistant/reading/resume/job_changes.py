"""What a user says of one job by its employer: "I was at Acme until 2021, not 2020"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.assistant.reading.dates import DateRange, find_ranges, month_of
from bot.assistant.reading.names import has_title
from bot.domain.resume import Resume, Work

_NOT = re.compile(
    r",? (?:and |und |y |et )?(?:not|nicht|no|non|pas) (?!longer|mehr|trabajo|estoy)"
    r"(?:(?:in|until|till|bis|hasta|en|as|als|since|seit|desde|depuis|from|ab|im|am) "
    r"|jusqu['\u2019]en )?(?P<old>[^,]{2,60})$",
    re.IGNORECASE,
)
_SOONER = re.compile(r" (?:in|en|im|am|au|on)$", re.IGNORECASE)
_LEAST = 3
"""Letters by which an employer is named."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A message with marks for what it names: ``<e>`` employer, ``<d>`` date, ``<r>`` range."""

    form: str
    dates: DateRange | None
    index: int
    title: str = ""


def change_job(resume: Resume, said: str, today: date) -> tuple[Resume, str] | None:
    """Apply what the message says of a job; nothing when it names no job or says nothing of it."""
    if (renamed := _RENAMED.fullmatch(said)) and (changed := _rename(resume, renamed)):
        return changed
    old = _NOT.search(said)
    plain = said[: old.start()] if old else said
    found = _marked(resume.work, plain, old["old"] if old else "", today)
    if found is None:
        return None
    for pattern, change in _FORMS:
        form = pattern.fullmatch(found.form)
        if form is None:
            continue
        title = _as_written(plain, form.groupdict().get("title") or "")
        changed_job = change(resume.work[found.index], replace(found, title=title))
        if changed_job is not None:
            work = [*resume.work]
            work[found.index] = changed_job[0]
            return replace(resume, work=tuple(work)), changed_job[1]
    return None


def _marked(work: Sequence[Work], said: str, old: str, today: date) -> _Said | None:
    """Put marks into a message; the employer must be that of a job, known by its first words."""
    dates, text = _dates_of(said, today)
    best: tuple[int, bool, int] | None = None
    span = (0, 0)
    for index, job in enumerate(work):
        for name in _names_of(job.name):
            found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
            rank = (len(name), bool(old) and old.strip() in (job.end_date, job.start_date), -index)
            if found and (best is None or rank > best):
                best, span = rank, found.span()
    if best is None:
        return None
    form = f"{text[: span[0]]}<e>{text[span[1] :]}"
    return _Said(" ".join(form.casefold().split()), dates, -best[2])


def _dates_of(said: str, today: date) -> tuple[DateRange | None, str]:
    ranges = find_ranges(said)
    if ranges:
        dates = ranges[0]
        mark = "<r>" if dates.is_range else "<d>"
        return dates, f"{said[: dates.start]}{mark}{said[dates.end :]}"
    for word in re.finditer(r"[^\W\d_]{3,}", said):
        month = month_of(word[0])
        before = said[: word.start()].rstrip()
        if month and (word.end() == len(said) or _SOONER.search(before)):
            year = today.year if month <= today.month else today.year - 1
            day = f"{year}-{month:02}"
            return DateRange(*word.span(), day, day, is_range=False), (
                f"{said[: word.start()]}<d>{said[word.end() :]}"
            )
    return None, said


def _names_of(employer: str) -> list[str]:
    """Give the name and its beginnings: "Hofer & Söhne KG", "Hofer & Söhne", "Hofer"."""
    words = employer.split()
    names = [" ".join(words[:count]).strip(" ,&") for count in range(len(words), 0, -1)]
    return [name for name in names if len(name) >= _LEAST]


def _as_written(said: str, form: str) -> str:
    place = said.casefold().find(form) if form else -1
    return said[place : place + len(form)].strip() if place >= 0 else ""


def _ended(job: Work, said: _Said) -> tuple[Work, str] | None:
    if said.dates is None:
        return None
    day = said.dates.end_date or said.dates.start_date
    return replace(job, end_date=day, is_current=False), day


def _began(job: Work, said: _Said) -> tuple[Work, str] | None:
    if said.dates is None:
        return None
    return replace(job, start_date=said.dates.start_date), said.dates.start_date


def _lasted(job: Work, said: _Said) -> tuple[Work, str] | None:
    dates = said.dates
    if dates is None:
        return None
    start, end, goes_on = dates.start_date, dates.end_date, dates.is_current
    value = f"{start} \u2013 {end}" if end else start
    return replace(job, start_date=start, end_date=end, is_current=goes_on), value


def _is_over(job: Work, _said: _Said) -> tuple[Work, str] | None:
    return replace(job, is_current=False), job.name


def _titled(job: Work, said: _Said) -> tuple[Work, str] | None:
    return (replace(job, position=said.title), said.title) if said.title else None


def _was(job: Work, said: _Said) -> tuple[Work, str] | None:
    return _titled(job, said) if has_title(said.title) else None


def _rename(resume: Resume, found: re.Match[str]) -> tuple[Resume, str] | None:
    """Write an employer's name anew, when the old one is that of a job."""
    old, new = found["old"].strip().casefold(), found["new"].strip()
    if old not in (job.name.casefold() for job in resume.work):
        return None
    jobs = (replace(job, name=new) if job.name.casefold() == old else job for job in resume.work)
    return replace(resume, work=tuple(jobs)), new


_RENAMED = re.compile(
    r"(?:(?:my|the|mein|der|die|mi|el|la|mon|le) |l['\u2019])"
    r"(?:employer|company|arbeitgeber|firma|empresa|empleador|employeur|entreprise|société)"
    r" (?:is|was|ist|war|heißt|hieß|es|era|se llama|est|était|s['\u2019]appelle)(?: called)?"
    r" (?P<new>.{2,60}?),? (?:not|nicht|no|pas|et non) (?P<old>.{2,60})",
    re.IGNORECASE,
)
_AT = r"(?:at|with|for|bei(?: der)?|en|chez|in)"
_JOB = (
    r"(?:job|position|role|work|stelle|arbeit|trabajo|empleo|puesto|emploi|poste|travail|contrato"
    r"|contrat)"
)
_THE = r"(?:(?:the|my|die|der|meine?|el|mi|le|la|mon) |l['\u2019])?"
_A = r"(?:an? |una? |une? |als |as )?"
_TITLE = rf"{_A}(?P<title>.{{3,60}})"
_ENDS = (
    r"(?:ended|finished|lasted until|was until|endete|ging(?: nur)? bis|terminó|acabó"
    r"|s['\u2019]est terminée?|a pris fin|a duré jusqu['\u2019]en)(?: (?:in|on|im|am|en|le))?"
)
_J_ETAIS = r"(?:j['\u2019]étais|j['\u2019]ai (?:travaillé|été)|je suis restée?)"
_I_WAS = r"(?:i was|war ich|ich war|era|fui|j['\u2019]étais)"
_BEI = rf"(?:(?:im |in |erst )*<d> {_AT} <e>|{_AT} <e> (?:im |in |erst )*<d>)"

_Change = Callable[[Work, _Said], "tuple[Work, str] | None"]
_SAYINGS: dict[_Change, tuple[str, ...]] = {
    _ended: (
        rf"i (?:was|worked|stayed|was employed) {_AT} <e> (?:until|till|to) <d>",
        rf"{_THE}{_JOB} {_AT} <e> (?:only )?{_ENDS} <d>",
        rf"<e> {_ENDS} <d>",
        rf"ich war (?:bis(?: zum)? <d> {_AT} <e>|{_AT} <e> bis <d>)(?: angestellt|beschäftigt)?",
        rf"ich habe (?:bis <d> {_AT} <e>|{_AT} <e> bis <d>) gearbeitet",
        r"ich habe <e>(?: (?:im|in))? <d> verlassen",
        r"(?:estuve|trabajé|he trabajado|he estado) en <e> hasta <d>",
        r"(?:dejé|salí de) <e> en <d>",
        rf"{_J_ETAIS} chez <e> jusqu['\u2019](?:en|à|au) ?<d>",
        r"j['\u2019]ai quitté <e> en <d>",
    ),
    _lasted: (
        rf"i (?:was|worked|have been|have worked) {_AT} <e> <r>",
        rf"ich (?:war|bin) (?:<r> {_AT} <e>|{_AT} <e> <r>)",
        rf"ich habe (?:<r> {_AT} <e>|{_AT} <e> <r>) gearbeitet",
        rf"ich arbeite <r> {_AT} <e>",
        r"(?:estuve|trabajé|he trabajado|estoy|trabajo) en <e> <r>",
        r"(?:j['\u2019]étais|j['\u2019]ai travaillé|je travaille|je suis) chez <e> <r>",
    ),
    _began: (
        rf"i (?:started|began|joined)(?: {_AT}| work at)? <e> (?:in |on )?<d>",
        rf"ich habe {_BEI} (?:angefangen|begonnen)",
        rf"{_AT} <e> habe ich (?:im |in |erst )*<d> (?:angefangen|begonnen)",
        r"(?:empecé|comencé|entré) (?:a trabajar )?en <e> en <d>",
        r"j['\u2019]ai (?:commencé|débuté) chez <e> (?:en|le) <d>",
    ),
    _is_over: (
        rf"i(?: am|['\u2019]m) no longer {_AT} <e>",
        rf"i (?:no longer work|(?:don['\u2019]t|do not) work) {_AT} <e>(?: any ?more)?",
        rf"ich (?:arbeite|bin) nicht mehr {_AT} <e>",
        r"ya no (?:trabajo|estoy) en <e>",
        r"je ne (?:travaille|suis) plus chez <e>",
    ),
    _titled: (
        rf"(?:mein titel|meine (?:stelle|position)) {_AT} <e> (?:ist|war) {_TITLE}",
        rf"mi (?:puesto|cargo|título) en <e> (?:es|era|fue) {_TITLE}",
        rf"mon (?:poste|titre) chez <e> (?:est|était) {_TITLE}",
    ),
    _was: (
        rf"{_AT} <e>,? {_I_WAS} {_TITLE}",
        rf"{_I_WAS} {_A}(?P<title>.{{3,60}}?) {_AT} <e>",
    ),
}
"""What is said of a job in four languages, and what it changes."""
_FORMS = tuple(
    (re.compile(saying), change) for change, sayings in _SAYINGS.items() for saying in sayings
)
