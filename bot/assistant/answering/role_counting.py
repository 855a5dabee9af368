"""Counting roles: "which roles use Python?" is answered by all of them, counted in code.

A role counts when a passage of its description names the very words; where none does, this is no
question to count, and the search by meaning answers it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.answering.citing import citation_of
from bot.assistant.answering.counted import MARKS_MAX, alternatives_in, names, refuses
from bot.assistant.answering.counting import COUNTED
from bot.assistant.answering.wording import Wording
from bot.domain.answer import Answer, Citation, Question
from bot.domain.claim import Claim, Evidence
from knowledge.library import Library
from knowledge.passages import Passage

_ASKED = re.compile(
    r"^\W*(?:(?:which|what|how many)(?: of the| other)?"
    r" (?:roles?|jobs?|professions?|occupations?|careers?)(?: here| in the library)?"
    r" (?:do |would |that |which )?"
    r"(?:use|uses|need|needs|require|requires|ask for|asks for|involve|involves|work with"
    r"|works with|mention|mentions|name|names|call for|calls for|want|wants|program in)"
    r"|(?:welche|wie ?viele)(?: der)? (?:rollen|berufe|stellen|tätigkeiten)(?: hier)?"
    r" (?:nutzen|verwenden|brauchen|verlangen|erfordern|nennen|erwähnen|arbeiten mit)"
    r"|(?:qué|cuáles|cuántos|cuántas)(?: de los)? (?:puestos|roles|profesiones|trabajos|empleos)"
    r"(?: aquí)? (?:usan|utilizan|necesitan|piden|exigen|requieren|mencionan|nombran)"
    r"|(?:quels|quelles|combien de)(?: des)? (?:métiers|postes|rôles|professions|emplois)(?: ici)?"
    r" (?:utilisent|demandent|exigent|requièrent|nécessitent|mentionnent|nomment))"
    r"\s+(?P<what>[^?!.]{1,40}?(?:\.\w+)?)[\s?!.]*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^(?:an?|the|any|some|eine?n?|una?|une?|la|le|les|l['\u2019]|du|de la)\s*\b", re.IGNORECASE
)
_DEGREES = re.compile(
    r"^(?:most|least|more|less|fewest|no|meisten?|wenigsten?|keine?|mehr|más|menos|plus|moins)\b",
    re.IGNORECASE,
)
_WITHOUT_DEGREE = re.compile(
    r"\b(?:which|what|any|are there) (?:\w+ )?(?:jobs?|roles?|careers?|professions?|occupations?)\b"
    r"(?=.*\b(?:without|no|don'?t|do(?:es)? not|doesn'?t|not)\b)"
    r".*\b(?:degrees?|university|college|diploma)\b"
    r"|\bwelche (?:berufe|jobs|tätigkeiten|rollen)\b(?=.*\b(?:ohne|keine?n?)\b)"
    r".*\b(?:studium|abschluss|uni\w*|hochschul\w*)\b"
    r"|\b(?:qué|que|cuáles) (?:trabajos|empleos|profesiones|puestos)\b(?=.*\b(?:sin|no)\b)"
    r".*\b(?:t[ií]tulos?|carrera|universi\w+|estudios)\b"
    r"|\bquels? (?:métiers?|emplois?|professions?|jobs?)\b(?=.*\b(?:sans|pas)\b)"
    r".*\b(?:diplômes?|études|université)\b",
    re.IGNORECASE,
)
_PAID = re.compile(r"\bpa(?:y|ys|id)\b|\bearn|verdien|gana|gagne|payé|pagad", re.IGNORECASE)
_NEEDS_NONE = re.compile(
    r"^(?!.*\bcan become\b).*(?:\bno degree\b"
    r"|\b(?:diploma|certificate) is (?:usually )?(?:enough|the usual)\b"
    r"|\bschool leaving certificate is usually enough\b)",
    re.IGNORECASE,
)
_EDUCATION = "Experience and education"
_WORDS_MAX = 4
_FEWEST = 2
"""One role that happens to use the word is no answer; the search by meaning finds more."""
_SKILLS = "Skills and tools"


@dataclass(frozen=True, slots=True)
class _Naming:
    """A role with the line that names what was asked."""

    passage: Passage
    line: str


async def count_roles(question: Question, library: Library, wording: Wording) -> Answer | None:
    """Count the roles that name something; None when this is not asked, or none does."""
    if _WITHOUT_DEGREE.search(question.text) and not _PAID.search(question.text):
        return await _without_degree(question, library, wording)
    what = asked_of_roles(question.text)
    if not what:
        return None
    rows = await library.sources(owner=None, kind="role", naming=alternatives_in(what))
    passages = await library.passages_of(rows)
    naming = [one for row in rows if (one := _naming(passages[row.source.id], what)) is not None]
    if len(naming) < _FEWEST:
        return None
    intro = wording.count_roles.format(
        n=len(naming), total=await _roles(question, library), what=what, titles="{titles}"
    )
    return _answer(question, f"Which roles name {what}?", naming, intro, wording)


async def _without_degree(question: Question, library: Library, wording: Wording) -> Answer | None:
    """Count the roles whose description says that no degree is needed."""
    rows = await library.sources(owner=None, kind="role")
    passages = await library.passages_of(rows)
    naming = [
        _Naming(passage, line.strip())
        for row in rows
        for passage in passages[row.source.id]
        if passage.section == _EDUCATION
        for line in [one for one in passage.text.splitlines() if _NEEDS_NONE.search(one)][:1]
    ]
    if not naming:
        return None
    total = await _roles(question, library)
    intro = wording.count_no_degree.format(n=len(naming), total=total, titles="{titles}")
    return _answer(question, "Which roles need no degree?", naming, intro, wording)


async def _roles(question: Question, library: Library) -> int:
    sources = await library.roles_and_own(str(question.user))
    return sum(1 for one in sources if one.kind == "role")


def asked_of_roles(question: str) -> str:
    """Give what the roles are to name; empty when a question does not ask that."""
    asked = _ASKED.match(question)
    what = _ARTICLE.sub("", asked["what"]).strip() if asked else ""
    is_short = len(what.split()) <= _WORDS_MAX
    return what if is_short and not _DEGREES.match(what) else ""


def _naming(passages: Sequence[Passage], what: str) -> _Naming | None:
    """Find the line that names it, in the role's skills if it stands there."""
    for passage in sorted(passages, key=lambda one: one.section != _SKILLS):
        for line in passage.text.splitlines():
            if names(line, what) and not refuses(line):
                return _Naming(passage, line.strip())
    return None


def _answer(
    question: Question,
    standalone: str,
    naming: Sequence[_Naming],
    intro: str,
    wording: Wording,
) -> Answer:
    """Name the roles at the place that ``intro`` keeps for their titles."""
    citations = [citation_of(mark, one.passage) for mark, one in enumerate(naming, start=1)]
    titles = [f"{one.title} [{one.marker}]" for one in citations[:MARKS_MAX]]
    if len(citations) > MARKS_MAX:
        titles.append(wording.count_more.format(n=len(citations) - MARKS_MAX))
    text = intro.replace("{titles}", ", ".join(titles))
    return Answer(
        question=question.text,
        standalone_question=standalone,
        text=text,
        citations=tuple(citations),
        claims=(Claim(text, "supported", "neither", tuple(map(_evidence, naming, citations))),),
        abstained=False,
        model=COUNTED,
    )


def _evidence(naming: _Naming, citation: Citation) -> Evidence:
    return Evidence(naming.passage.id, citation.title, naming.line)
