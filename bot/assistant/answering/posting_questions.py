"""Questions about the posting that the chat has turned to: "what does it pay?", "is it remote?".

Read off the posting's own fields, with its own words; no model takes part. What was not found in
it is left to the search, which may know better where to look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from bot.assistant.answering.citing import citation_of
from bot.assistant.answering.following import names_whom
from bot.assistant.answering.languages import named_profession
from bot.assistant.answering.wording import Wording
from bot.domain.answer import Answer, Citation, Question
from bot.domain.claim import Claim, Evidence
from bot.domain.posting import Importance, Posting
from bot.llm.asking import DUTIES
from bot.llm.headings import sections_like
from knowledge.documents import Source
from knowledge.passages import Passage

READ = "read"
"""What these answers are signed with, as no model wrote them."""
_MAX_WORDS = 12
_MOST_DUTIES = 10


def _said(posting: Posting, field: str) -> tuple[str, ...]:
    """Give the words of the posting for a field that is a yes or no."""
    spans = (one.span for one in posting.spans if one.field == field)
    return tuple(dict.fromkeys(posting.text[span.start : span.end] for span in spans))


_FIELDS: dict[str, Callable[[Posting], tuple[str, ...]]] = {
    "pay": lambda posting: (posting.base_salary,),
    "deadline": lambda posting: (posting.valid_through,),
    "remote": lambda posting: _said(posting, "is_remote"),
    "contract": lambda posting: (posting.employment_type,),
    "apply": lambda posting: (posting.how_to_apply,),
    "eligibility": lambda posting: posting.eligibility,
    "languages": lambda posting: posting.languages,
    "experience": lambda posting: (posting.experience,),
    "employer": lambda posting: (posting.hiring_organization,),
    "place": lambda posting: (posting.job_location,),
}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Give what asks for each field, in the order of the file."""
    path = Path(__file__).parent / "words" / "posting_fields.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.partition(":") for line in lines if line and not line.startswith("#"))
    return {field: _any_of(words.split(",")) for field, _, words in rows}


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    either = "|".join(re.escape(word.strip()).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def answer_from(
    posting: Posting,
    passages: Sequence[Passage],
    question: Question,
    sources: Sequence[Source],
    wording: Wording,
) -> Answer | None:
    """Answer from the posting; None when something else is asked, or it does not say."""
    text = question.text
    is_short = len(text.split()) <= _MAX_WORDS
    if not passages or not is_short or named_profession(text) or names_whom(text, sources):
        return None
    asked = (field for field, pattern in _patterns().items() if pattern.search(text))
    field = next(asked, None)
    if field is None:
        return None
    page = _Page(passages)
    if field == "requirements":
        lines = _requirements(posting, page, wording)
    elif field == "duties":
        lines = _duties(passages, page)
    else:
        values = (one for one in _FIELDS[field](posting) if one and one in posting.text)
        lines = [wording.posting_says.format(quote=one) + page.mark(one) for one in values]
    return page.answer(question, lines) if lines else None


def _duties(passages: Sequence[Passage], page: _Page) -> list[str]:
    """Give the lines under the headings that speak of the work."""
    done = (one for one in passages if DUTIES in sections_like(one.section))
    lines = (line.strip(" -*•·\t") for passage in done for line in passage.text.splitlines())
    told = [line for line in dict.fromkeys(lines) if line][:_MOST_DUTIES]
    return [f"- {line}{page.mark(line)}" for line in told]


def _requirements(posting: Posting, page: _Page, wording: Wording) -> list[str]:
    headings: dict[Importance, str] = {"must": wording.posting_asks, "nice": wording.posting_wishes}
    lines: list[str] = []
    for importance, heading in headings.items():
        asked = [one.text for one in posting.requirements if one.importance == importance]
        lines += [heading, *(f"- {one}{page.mark(one)}" for one in asked)] if asked else []
    return lines


class _Page:
    """The answer while its lines are put together."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._citations: dict[str, Citation] = {}
        self._claims: list[Claim] = []

    def mark(self, words: str) -> str:
        """Cite the passage that holds the words."""
        flat = " ".join(words.split())
        holds = (one for one in self._passages if flat in " ".join(one.text.split()))
        passage = next(holds, self._passages[0])
        citation = self._citations.setdefault(
            passage.id, citation_of(len(self._citations) + 1, passage)
        )
        evidence = Evidence(passage.id, passage.source.title, words)
        self._claims.append(Claim(words, "supported", "employer", (evidence,)))
        return f" [{citation.marker}]"

    def answer(self, question: Question, lines: Sequence[str]) -> Answer:
        return Answer(
            question=question.text,
            standalone_question=f"{self._passages[0].source.title}: {question.text}",
            text="\n".join(lines),
            citations=tuple(self._citations.values()),
            claims=tuple(self._claims),
            abstained=False,
            model=READ,
        )
