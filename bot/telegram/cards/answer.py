"""An answer and its sources, as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.domain.answer import Answer, Citation
from bot.telegram.delivery.rich_text import RichText, bold, italic, plain, quote_with, with_bullets
from bot.telegram.texts.catalog import Texts

_TITLE_MAX = 28
_NAMED_MAX = 6
_LINKS_MAX, _LINK_MAX = 4, 500
_NUMBERS_MAX = 40
"""Telegram takes a hundred buttons; the list has the others."""
LIST = "list"
"""The choice beside the marks: all of them."""


def answer_text(answer: Answer) -> RichText:
    """Give the answer with its marks."""
    return with_bullets(answer.text)


def source_labels(answer: Answer) -> dict[str, str]:
    """Give a button label for each citation, by its mark; only the number when there are many.

    Passages of one source are told apart by their sections.
    """
    if len(answer.citations) > _NAMED_MAX:
        marks = [str(citation.marker) for citation in answer.citations[:_NUMBERS_MAX]]
        return dict(zip(marks, marks, strict=True))
    titles = Counter(citation.title for citation in answer.citations)
    names = {c.marker: c.title if titles[c.title] == 1 else c.section for c in answer.citations}
    return {
        str(
            citation.marker
        ): f"{citation.marker} · {shorten(names[citation.marker] or citation.title)}"
        for citation in answer.citations
    }


def source_text(citation: Citation, texts: Texts, *, supporting: Sequence[str] = ()) -> RichText:
    """Give the cited passage with where it stands, the words that the answer rests on in bold."""
    head = bold(f"[{citation.marker}] {citation.title}")
    if citation.section:
        head += f" — {citation.section}"
    place = texts.source_place.format(origin=citation.origin)
    known = [citation.organization, citation.place, citation.date]
    place = " · ".join([place, *(fact for fact in known if fact)])
    quoted = quote_with(citation.quote.strip(), supporting)
    links = shown_links(citation)
    where = f"\n{texts.source_links.format(links=chr(10).join(links))}" if links else ""
    return head + plain("\n") + quoted + "\n" + italic(place) + where


def shown_links(citation: Citation) -> tuple[str, ...]:
    """Give the addresses of a posting that its source does not name already."""
    links = (one for one in citation.links if one.startswith(("http://", "https://")))
    others = [one for one in links if one != citation.origin and len(one) <= _LINK_MAX]
    return tuple(others[:_LINKS_MAX])


def list_label(answer: Answer, texts: Texts) -> dict[str, str]:
    """Give the button that lists all sources, where there are too many to name on buttons."""
    count = len(answer.citations)
    return {LIST: texts.sources_list.format(count=count)} if count > _NAMED_MAX else {}


def list_text(answer: Answer) -> RichText:
    """Give all sources of an answer, a line each: number, title, and what is known of it."""
    lines = [
        bold(f"[{one.marker}]") + " " + " · ".join(filter(None, _place_of(one)))
        for one in answer.citations
    ]
    text = lines[0]
    for line in lines[1:]:
        text += plain("\n") + line
    return text


def _place_of(citation: Citation) -> tuple[str, ...]:
    return (citation.title, citation.organization, citation.place, citation.date)


def supporting_words(answer: Answer, citation: Citation) -> tuple[str, ...]:
    """Give the words of a cited passage that sentences of the answer rest on."""
    return tuple(
        evidence.quote
        for claim in answer.claims
        for evidence in claim.evidence
        if evidence.material_id == citation.passage_id
    )


def shorten(text: str, limit: int = _TITLE_MAX) -> str:
    """Give the beginning of a text, with an ellipsis where it was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
