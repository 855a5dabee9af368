from __future__ import annotations

from dataclasses import replace

from bot.domain.claim import Claim, Evidence
from bot.telegram.cards.answer import (
    answer_text,
    list_label,
    list_text,
    shorten,
    source_labels,
    source_text,
    supporting_words,
)
from bot.telegram.texts.languages import TEXTS
from tests.bot.telegram.rooms import CITATION, answer_of


def test_an_answers_list_has_bullets() -> None:
    assert answer_text(answer_of("?", "A baker\n- bakes [1]")).text == "A baker\n• bakes [1]"


def test_few_sources_are_named_and_many_are_numbered() -> None:
    answer = answer_of("?", "x")
    many = tuple(replace(CITATION, marker=number) for number in range(1, 8))

    assert source_labels(answer) == {"1": "1 · Baker"}
    assert list(source_labels(replace(answer, citations=many)).values()) == list("1234567")


def test_many_sources_have_a_list_and_no_more_buttons_than_telegram_takes() -> None:
    answer = answer_of("?", "x")
    placed = replace(CITATION, organization="Acme", place="Ulm", date="2026-01-02")
    many = replace(answer, citations=tuple(replace(placed, marker=n) for n in range(1, 121)))

    assert list_label(answer, TEXTS["en"]) == {}
    assert list_label(many, TEXTS["en"]) == {"list": "☰ All 120 sources"}
    assert len(source_labels(many)) == 40
    lines = list_text(many).text.splitlines()
    assert (lines[0], len(lines)) == ("[1] Baker · Acme · Ulm · 2026-01-02", 120)


def test_passages_of_one_source_are_told_apart_by_their_sections() -> None:
    tools = replace(CITATION, marker=2, section="Skills and tools")
    answer = replace(answer_of("?", "x"), citations=(CITATION, tools))

    assert source_labels(answer) == {"1": "1 · What one does", "2": "2 · Skills and tools"}


def test_a_source_without_section_has_only_its_title() -> None:
    text = source_text(replace(CITATION, section=""), TEXTS["en"]).text

    assert text.startswith("[1] Baker\nA baker bakes")


def test_a_long_title_is_cut_with_an_ellipsis() -> None:
    assert shorten("Senior Software Engineer II, Backend", 12) == "Senior Soft…"


def test_the_words_that_an_answer_rests_on_are_bold_within_the_quotation() -> None:
    words = "A baker bakes bread.\nBakers rise <early>."
    passage = replace(CITATION, quote=words, date="2026-01-02")
    evidence = Evidence(CITATION.passage_id, "Baker", "Bakers rise <early>.")
    claim = Claim("They rise early.", "supported", evidence=(evidence,))
    answer = replace(answer_of("?", "x"), citations=(passage,), claims=(claim,))

    text = source_text(passage, TEXTS["en"], supporting=supporting_words(answer, passage))

    quoted = "A baker bakes bread.\n<b>Bakers rise &lt;early&gt;.</b>"
    assert f"<blockquote>{quoted}</blockquote>" in text.html
    assert text.text.endswith("Source: baker.md · 2026-01-02")


def test_a_posting_of_two_boards_is_shown_with_both_links_and_none_twice() -> None:
    ours, theirs = "https://boards.example/1", "https://page.example/2"
    passage = replace(CITATION, origin=ours, links=(ours, theirs, "javascript:alert(1)"))

    assert source_text(passage, TEXTS["en"]).text.endswith(f"Source: {ours}\nPosting: {theirs}")
    both = source_text(replace(passage, origin="board.json"), TEXTS["de"]).text
    assert both.endswith(f"Quelle: board.json\nAnzeige: {ours}\n{theirs}")
