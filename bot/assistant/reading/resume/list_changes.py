"""What a user takes out of the lists of a résumé or adds to them: "remove the second job".

A position that is taken out goes with its lines: they are no evidence any more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.assistant.reading.resume.skills import names_language
from bot.domain.resume import Resume, Skill, Work

Changed = tuple[Resume, str]

_ORDINALS = (
    r"first|1st|1|one|erste[nrs]?|primer[oa]?|premi(?:er|ère)",
    r"second|2nd|2|two|zweite[nrs]?|segund[oa]|deuxième|seconde?",
    r"third|3rd|3|three|dritte[nrs]?|tercer[oa]?|troisième",
    r"fourth|4th|4|four|vierte[nrs]?|cuart[oa]|quatrième",
    r"fifth|5th|5|five|fünfte[nrs]?|quint[oa]|cinquième",
    r"sixth|6th|6|six|sechste[nrs]?|sext[oa]|sixième",
    r"seventh|7th|7|seven|siebte[nrs]?|séptim[oa]|septième",
    r"eighth|8th|8|eight|achte[nrs]?|octav[oa]|huitième",
)
_LAST = r"last|latest|newest|letzte[nrs]?|últim[oa]|derni(?:er|ère)"
_NTH = "|".join((*_ORDINALS, _LAST))
_JOB = (
    r"(?:jobs?|positions?|roles?|entry|stellen?|arbeit|position|trabajos?|empleos?|puestos?|emplois?"
    r"|postes?)"
)
_OUT = (
    r"(?:please |bitte |por favor |s['\u2019]il (?:te|vous) pla[iî]t )?(?:remove|delete|drop"
    r"|take out|leave out|erase|lösche|entferne|streiche|nimm|quita|elimina|borra|suprime[zr]?"
    r"|supprime[zr]?"
    r"|retire[zr]?|enlève[zr]?|efface[zr]?)"
)
_THE = r"(?:the |my |die |den |das |meine[nr]? |el |la |los |mi |le |les |l['\u2019]|mon |ma )?"
_END = r"(?: (?:from my (?:résumé|resume|cv|list|skills|languages)|please|raus|heraus|bitte))*"
_AND = re.compile(r",\s*(?:and |und |y |et )?| and | und | y | et ", re.IGNORECASE)
_TOO = r"(?: (?:too|as well|also|auch|también|aussi))?"


def _nth_job(resume: Resume, found: re.Match[str]) -> Changed | None:
    """Take out the job that stands at this place of the card; "last" is the latest one."""
    said = found["nth"].casefold()
    places = (n for n, words in enumerate(_ORDINALS) if re.fullmatch(words, said))
    index = next(places, None)
    if index is None:
        index = _latest(resume.work)
    return _without_job(resume, index)


def _job_at(resume: Resume, found: re.Match[str]) -> Changed | None:
    """Take out the only job at an employer, or of a title."""
    wanted = found["name"].casefold().strip(" .\"'\u201c\u201d")
    named = [
        index
        for index, work in enumerate(resume.work)
        if len(wanted) > 2 and wanted in (work.name.casefold(), work.position.casefold())
    ]
    named = named or [
        i
        for i, work in enumerate(resume.work)
        if len(wanted) > 3 and wanted in work.name.casefold()
    ]
    return _without_job(resume, named[0]) if len(named) == 1 else None


def _latest(work: Sequence[Work]) -> int | None:
    ranked = [(one.is_current, one.end_date, one.start_date, -n) for n, one in enumerate(work)]
    return -max(ranked)[3] if ranked else None


def _without_job(resume: Resume, index: int | None) -> Changed | None:
    if index is None or index >= len(resume.work):
        return None
    gone = resume.work[index]
    left = resume.work[:index] + resume.work[index + 1 :]
    kept = {number for work in left for number in work.line_numbers}
    numbers = set(gone.line_numbers) - kept
    lines = tuple(line for line in resume.lines if line.number not in numbers)
    name = ", ".join(part for part in (gone.position, gone.name) if part)
    return replace(resume, work=left, lines=lines), f"\u2212 {name}"


def _more_languages(resume: Resume, found: re.Match[str]) -> Changed | None:
    """Add languages, each with what the user says of it; those known before are said anew."""
    new = [piece.strip() for piece in _AND.split(found["value"]) if piece.strip()]
    if not new or not all(names_language(piece) and len(piece) <= 40 for piece in new):
        return None
    said = {names_language(piece).casefold() for piece in new}
    old = [one for one in resume.languages if names_language(one).casefold() not in said]
    missing = tuple(name for name in resume.not_found if name != "languages")
    changed = replace(resume, languages=(*old, *new), not_found=missing)
    return changed, f"+ {', '.join(new)}"


def _more_skills(resume: Resume, found: re.Match[str]) -> Changed | None:
    known = {skill.name.casefold() for skill in resume.skills}
    new = [piece.strip() for piece in _AND.split(found["value"]) if piece.strip()]
    new = [piece for piece in new if len(piece) <= 45 and piece.casefold() not in known]
    if not new:
        return None
    number = max((line.number for line in resume.lines), default=0) + 1
    skills = (*resume.skills, *(Skill(piece, number) for piece in new))
    missing = tuple(name for name in resume.not_found if name != "skills")
    return replace(resume, skills=skills, not_found=missing), f"+ {', '.join(new)}"


def _without_item(resume: Resume, found: re.Match[str]) -> Changed | None:
    """Take a language or a skill of this name out of its list."""
    wanted = found["name"].casefold().strip(" .\"'\u201c\u201d")
    languages = tuple(
        one
        for one in resume.languages
        if wanted not in (one.casefold(), names_language(one).casefold())
    )
    skills = tuple(one for one in resume.skills if one.name.casefold() != wanted)
    if (languages, skills) == (resume.languages, resume.skills):
        return None
    return replace(resume, languages=languages, skills=skills), f"\u2212 {found['name'].strip()}"


ListChange = tuple[str, re.Pattern[str], Callable[[Resume, "re.Match[str]"], Changed | None]]


def _rule(
    field: str, pattern: str, change: Callable[[Resume, re.Match[str]], Changed | None]
) -> ListChange:
    return field, re.compile(pattern, re.IGNORECASE), change


LIST_CHANGES: tuple[ListChange, ...] = (
    _rule("work", rf"{_OUT} {_THE}(?P<nth>{_NTH}) {_JOB}{_END}", _nth_job),
    _rule("work", rf"{_OUT} {_THE}{_JOB} (?:number |nr\.? )?(?P<nth>\d){_END}", _nth_job),
    _rule(
        "work", rf"{_OUT} {_THE}{_JOB} (?:at|with|bei|en|chez) (?P<name>.{{2,60}}?){_END}", _job_at
    ),
    _rule(
        "work",
        r"(?:i (?:was never|never worked|have never worked|did not work|didn['\u2019]t work)"
        r"|ich (?:war|habe) nie|nunca trabajé|je n['\u2019]ai jamais travaillé)"
        r" (?:at|for|bei|en|chez) (?P<name>.{2,60}?)(?: gearbeitet)?",
        _job_at,
    ),
    _rule(
        "languages",
        rf"(?:i (?:also |can )*speak|ich spreche(?: auch| noch)?|(?:también )?hablo(?: también)?"
        rf"|je parle(?: aussi)?) (?P<value>.{{3,90}}?){_TOO}",
        _more_languages,
    ),
    _rule(
        "skills",
        r"(?:please )?add (?P<value>.{2,90}?) to my skills",
        _more_skills,
    ),
    _rule(
        "skills",
        r"füge (?P<value>.{2,90}?) (?:zu )?(?:meinen )?(?:kenntnissen|fähigkeiten|skills) hinzu",
        _more_skills,
    ),
    _rule("skills", r"añade (?P<value>.{2,90}?) a mis (?:habilidades|competencias)", _more_skills),
    _rule("skills", r"ajoute[zr]? (?P<value>.{2,90}?) à mes compétences", _more_skills),
    _rule("skills", rf"{_OUT} {_THE}(?P<name>.{{1,45}}?){_END}", _without_item),
    _rule(
        "skills",
        r"(?:i (?:no longer|do not|don['\u2019]t) (?:speak|know|use)|ich (?:spreche|kann)"
        r" kein(?:e|en)?|no hablo|je ne parle pas(?: d['\u2019]| de )?) ?(?P<name>.{1,45})",
        _without_item,
    ),
    _rule("work", rf"{_OUT} {_THE}(?P<name>.{{3,60}}?){_END}", _job_at),
)
"""What is tried in turn; a rule that finds nothing of that name leaves the message to others."""
