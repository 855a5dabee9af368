"""Abstaining: what the library does and does not hold, said plainly and without guessing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answering.following import role_names
from bot.assistant.answering.languages import named_profession
from bot.assistant.answering.missing_role import MissingRole
from bot.assistant.answering.wordings.languages import WORDINGS
from bot.assistant.answering.writing import Prepared
from bot.domain.answer import Answer
from bot.domain.identity import Language
from bot.domain.usage import Usage
from bot.llm.asking import asks_of_work, without_cues
from bot.llm.needing import condition_in, names_needed, needed_in
from bot.llm.ranking import stems
from knowledge.documents import Source
from knowledge.passages import Retrieval
from knowledge.titles import named_sources

_NEAR_CAREERS = 0.33
"""Best cosine from which a question sounds like work, measured beside the library's own bands."""
_EXAMPLES = 4
_WORK = re.compile(
    r"\b(?:jobs?|careers?|roles?|work(?:s|ing)?|professions?|occupations?|employers?"
    r"|hir(?:e|ed|ing))\b",
    re.IGNORECASE,
)


def _tells_nothing(question: str, retrieval: Retrieval, *, quotes_only: bool) -> bool:
    """Tell whether the passages cannot answer.

    A writer that only quotes must not answer a question about dentists with the pay of nurses, nor
    one about the weather with the role that the conversation was about: unless the library is sure
    of the very words that were asked, one of them has to stand in what was found.
    """
    if retrieval.confidence == "none" or not retrieval.found:
        return True
    what = needed_in(retrieval.query) or condition_in(retrieval.query)
    if quotes_only and what and not _is_named(what, retrieval):
        return True
    is_as_asked = retrieval.query == question or asks_of_work(question)
    if not quotes_only or (retrieval.confidence == "high" and is_as_asked):
        return False
    asked = stems(without_cues(question))
    held = stems(" ".join(f"{f.passage.header} {f.passage.text}" for f in retrieval.found))
    return bool(asked) and not asked & held


def _lacks_role(missing: MissingRole | None, retrieval: Retrieval, *, quotes_only: bool) -> bool:
    """Tell whether what was found is about other roles and does not even name the one missing.

    A model may know that a coder is a programmer, where the library is sure of what it found.
    """
    if missing is None or (retrieval.confidence == "high" and not quotes_only):
        return False
    texts = (f"{found.passage.header} {found.passage.text}" for found in retrieval.found)
    return not any(missing.is_named_in(text) for text in texts)


def _is_named(what: str, retrieval: Retrieval) -> bool:
    """Tell whether a passage names a thing; one of the role that is asked about, if one is."""
    asked = retrieval.query.lower()
    passages = [found.passage for found in retrieval.found]
    of_role = [one for one in passages if one.source.title.lower() in asked]
    return any(names_needed(one.text, what) for one in of_role or passages)


def cannot_answer(prepared: Prepared, *, quotes_only: bool) -> bool:
    """Tell whether nothing that was found can answer a question."""
    retrieval = prepared.retrieval
    return _tells_nothing(prepared.plain, retrieval, quotes_only=quotes_only) or _lacks_role(
        prepared.missing_role, retrieval, quotes_only=quotes_only
    )


def abstained(prepared: Prepared, sources: Sequence[Source], *, usage: Usage, model: str) -> Answer:
    """Give the answer that there is none; ``model`` is whose name it bears."""
    question = prepared.question
    return Answer(
        question=question.text,
        standalone_question=prepared.standalone,
        text=_text(
            prepared.retrieval,
            sources,
            language=question.language,
            title=_role_asked_about(prepared.standalone, sources),
            missing=prepared.missing_role,
        ),
        citations=(),
        claims=(),
        abstained=True,
        model=model,
        usage=usage,
    )


def _text(
    retrieval: Retrieval,
    sources: Sequence[Source],
    *,
    language: Language,
    title: str = "",
    missing: MissingRole | None = None,
) -> str:
    """Say that the library does not tell, what it holds, and what would help.

    Where one role was meant by ``title``, only that is said which is of use to it; ``missing`` is
    a role that was asked about and that no source has.
    """
    wording = WORDINGS[language]
    if title:
        what = needed_in(retrieval.query) if language == "en" else ""
        opening = wording.unknown_need if what else wording.unknown_of
        return "\n".join([opening.format(title=title, what=what), wording.tells_of])
    roles = [source for source in sources if source.kind == "role"]
    postings = [source for source in sources if source.owner is not None]
    is_outside = not missing and _is_outside_careers(retrieval)
    examples = _one_per_field(roles) if is_outside else _nearest_titles(retrieval, roles)
    holdings = wording.holdings(
        roles=len(roles),
        fields=len({str(role.metadata.get("field", "")) for role in roles}),
        postings=len(postings),
        examples=examples[:_EXAMPLES],
    )
    opening = wording.outside if is_outside else wording.unknown
    opening = wording.no_role.format(role=missing.name) if missing else opening
    return "\n".join([opening, *holdings, wording.helps])


def _role_asked_about(question: str, sources: Sequence[Source]) -> str:
    """Give the title of the one role that a question names; empty where it names none, or two."""
    named = named_sources(question, role_names(sources))
    titles = {source.title for source in sources if source.id in named}
    return titles.pop() if len(titles) == 1 else ""


def _is_outside_careers(retrieval: Retrieval) -> bool:
    nearest = max((found.cosine for found in retrieval.found), default=0.0)
    speaks_of_work = asks_of_work(retrieval.query) or _WORK.search(retrieval.query)
    return nearest < _NEAR_CAREERS and not speaks_of_work and not named_profession(retrieval.query)


def _nearest_titles(retrieval: Retrieval, roles: Sequence[Source]) -> list[str]:
    titles = {role.title for role in roles}
    nearest_first = sorted(retrieval.found, key=lambda found: -found.cosine)
    found = dict.fromkeys(found.passage.source.title for found in nearest_first)
    return [title for title in found if title in titles] or _one_per_field(roles)


def _one_per_field(roles: Sequence[Source]) -> list[str]:
    by_field = {str(role.metadata.get("field", "")): role.title for role in reversed(roles)}
    return [by_field[field] for field in sorted(by_field)]
