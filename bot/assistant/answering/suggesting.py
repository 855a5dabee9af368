"""Suggesting: questions that go on from an answer, and that the library can answer.

Each is looked up before it is shown: only what finds its own section of its own role is offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.assistant.answering.counting import COUNTED, counting_question
from bot.assistant.answering.wording import Wording
from bot.domain.answer import Answer
from bot.llm.asking import Kind, wants_of
from knowledge.library import Library

_SECTIONS: dict[Kind, tuple[str, str]] = {
    "duties": ("What does a {title} do day to day?", "What one does"),
    "pay": ("What is the pay of a {title}?", "Pay"),
    "ways_in": ("How does one become a {title}?", "Ways in and onwards"),
    "skills": ("Which skills does a {title} need?", "Skills and tools"),
    "experience": (
        "How many years of experience does a {title} need?",
        "Experience and education",
    ),
    "measure": ("How is the work of a {title} measured?", "How it is measured"),
    "related": ("Which roles are related to {title}?", "Related roles"),
}
"""What can be asked of every role, with the section that must be found."""
_SUGGESTIONS = 3
_LOOKED_AT = 5


async def suggestions(
    answer: Answer, library: Library, wording: Wording, *, owner: str
) -> tuple[str, ...]:
    """Give up to three next questions, in the user's language."""
    if answer.model == COUNTED:
        return _counted(answer, wording)
    title = next((citation.title for citation in answer.citations), "")
    if not title:
        return ()
    asked = {want.kind for want in wants_of(answer.standalone_question)}
    known = {citation.section for citation in answer.citations}
    found: list[str] = []
    for kind, (question, section) in _SECTIONS.items():
        if kind in asked or section in known or len(found) == _SUGGESTIONS:
            continue
        retrieval = await library.search(question.format(title=title), owner=owner)
        is_answered = any(
            one.passage.source.title == title and one.passage.section == section
            for one in retrieval.found[:_LOOKED_AT]
        )
        if retrieval.confidence == "high" and is_answered:
            found.append(wording.next_questions[kind].format(title=title))
    return tuple(found)


def _counted(answer: Answer, wording: Wording) -> tuple[str, ...]:
    """Go on counting over the same postings."""
    asked = counting_question(answer.standalone_question, ())
    if asked is None or answer.abstained:
        return ()
    topic = " ".join(asked.topic)
    kinds: Iterator[str] = (
        kind for kind in ("count_skills", "count_pay", "count_remote") if asked.kind not in kind
    )
    about = wording.count_topic.format(topic=topic) if topic else ""
    return tuple(wording.next_questions[kind].format(topic=about) for kind in kinds)
