from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.chunking import cut
from knowledge.documents import Block, Span
from knowledge.readers.text import read_text
from tests.knowledge.documents import document, heading, paragraph, source

NURSE = source("nurse", title="Nurse")
SENTENCE = "A nurse cares for patients day and night. "

texts = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \n\t.!?\u00a0aé")), max_size=400
)
words = st.lists(st.sampled_from(["a", "nurse", "cares.", "day!", "\n", "  ", "\u00a0\u00a0"]))
long_texts = st.tuples(words, st.integers(1, 80)).map(lambda pair: " ".join(pair[0] * pair[1]))
blocks = st.builds(
    Block,
    text=st.one_of(texts, long_texts).filter(str.strip),
    kind=st.sampled_from(["heading", "item", "paragraph"]),
    span=st.just(Span(0, 0)),
)


@given(st.lists(blocks, max_size=6))
def test_a_passage_is_a_slice_of_the_documents_text(parts: list[Block]) -> None:
    whole = document(*parts)

    for passage in cut(whole, NURSE):
        assert passage.text == whole.text[passage.span.start : passage.span.end]
        assert passage.text.strip()


@given(st.lists(blocks, max_size=6))
def test_no_word_below_a_heading_is_lost_or_doubled(parts: list[Block]) -> None:
    whole = document(*parts)

    passages = cut(whole, NURSE)

    told = "".join("".join(part.text.split()) for part in parts if part.kind != "heading")
    assert "".join("".join(passage.text.split()) for passage in passages) == told


@given(st.lists(blocks, max_size=6))
def test_passages_stand_in_reading_order_under_their_own_ids(parts: list[Block]) -> None:
    passages = cut(document(*parts), NURSE)

    assert [passage.id for passage in passages] == [f"nurse#{n}" for n in range(len(passages))]
    starts = [passage.span.start for passage in passages]
    assert starts == sorted(starts)


@given(st.lists(blocks, max_size=6))
def test_no_passage_is_longer_than_the_embedder_serves(parts: list[Block]) -> None:
    for passage in cut(document(*parts), NURSE):
        assert len(passage.text.split()) <= 180


def test_a_text_without_spaces_is_cut_too() -> None:
    whole = document(paragraph("看護師は患者の世話をします。" * 2000))

    passages = cut(whole, NURSE)

    assert max(len(passage.text) for passage in passages) <= 180 * 12
    assert "".join(passage.text for passage in passages) == whole.blocks[0].text


def test_each_passage_names_the_heading_above_it() -> None:
    whole = document(
        heading("Nurse", 1),
        paragraph("In short."),
        heading("Pay"),
        paragraph("It is fair."),
        heading("Outlook"),
        heading("Near"),
        paragraph("It is good."),
    )

    passages = cut(whole, NURSE)

    assert [(p.section, p.text, p.header) for p in passages] == [
        ("", "In short.", "Nurse"),
        ("Pay", "It is fair.", "Nurse — Pay"),
        ("Near", "It is good.", "Nurse — Near"),
    ]


def test_a_document_of_headings_has_no_passages() -> None:
    assert cut(document(heading("Nurse", 1), heading("Pay")), NURSE) == ()


def test_short_blocks_of_a_section_stay_together() -> None:
    whole = document(heading("What one does"), *(paragraph(SENTENCE.strip()) for _ in range(10)))

    assert len(cut(whole, NURSE)) == 1


def test_a_long_section_is_cut_between_its_blocks() -> None:
    whole = document(heading("What one does"), *(paragraph(SENTENCE.strip()) for _ in range(60)))

    passages = cut(whole, NURSE)

    assert len(passages) == 3
    assert all(passage.text.endswith("night.") for passage in passages)


@pytest.mark.parametrize("mark", [".", "!", "?"])
def test_a_long_block_is_cut_at_a_sentence_end(mark: str) -> None:
    whole = document(paragraph((SENTENCE.replace(".", mark) * 60).strip()))

    passages = cut(whole, NURSE)

    assert len(passages) == 3
    assert all(passage.text.endswith(f"night{mark}") for passage in passages)


def test_a_long_block_without_sentences_is_cut_between_words() -> None:
    whole = document(paragraph("nurse " * 999 + "nurse"))

    passages = cut(whole, NURSE)

    assert {word for passage in passages for word in passage.text.split()} == {"nurse"}
    assert len(passages) == 6


def test_what_a_reader_gives_is_cut_at_its_headings() -> None:
    text = "# Nurse\n\nIn short.\n\n## Pay\n\n- First.\n- Second.\n"

    passages = cut(read_text(text, media_type="text/markdown"), NURSE)

    assert [(passage.section, passage.text) for passage in passages] == [
        ("", "In short."),
        ("Pay", "First.\nSecond."),
    ]
