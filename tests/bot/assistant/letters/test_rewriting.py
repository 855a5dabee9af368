"""One paragraph at a time, without a model and with one."""

from __future__ import annotations

import json

import pytest

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.letters.letters import Letters
from bot.assistant.letters.rubric import failed_gates
from bot.assistant.letters.versions import wished_options, with_paragraph_of
from bot.assistant.letters.wishes import Wish
from bot.domain.letter import Letter, LetterOptions
from bot.llm.scripted import ScriptedModel
from knowledge.embedding import Embedder
from tests.bot.assistant.letters.pairs import ENGLISH

PAIR = ENGLISH["engineer"]


def letters_of(embedder: Embedder, *, replies: tuple[str, ...] = ()) -> Letters:
    model = ScriptedModel(list(replies), writes_freely=bool(replies))
    return Letters(model, ClaimChecker(embedder), Fitting(embedder))


def texts_of(letter: Letter) -> list[str]:
    return [" ".join(s.text for s in paragraph.sentences) for paragraph in letter.paragraphs]


@pytest.mark.parametrize("place", [1, 2, -1])
async def test_only_the_paragraph_that_was_named_changes(embedder: Embedder, place: int) -> None:
    letters = letters_of(embedder)
    before = await letters.write(PAIR.resume, PAIR.posting, LetterOptions())

    after = await letters.rewrite_paragraph(before, PAIR.resume, PAIR.posting, place)

    old, new = texts_of(before), texts_of(after)
    index = place - 1 if place > 0 else len(old) - 1
    assert len(new) == len(old)
    assert [n for n in range(len(old)) if old[n] != new[n]] == [index]
    assert failed_gates(after.rubric) == ()


async def test_what_another_paragraph_says_already_is_not_said_twice(embedder: Embedder) -> None:
    letters = letters_of(embedder)
    before = await letters.write(PAIR.resume, PAIR.posting, LetterOptions())

    after = await letters.rewrite_paragraph(before, PAIR.resume, PAIR.posting, 2)

    texts = [sentence.text for sentence in after.sentences]
    assert len(texts) == len(set(texts))


async def test_a_rewritten_opening_does_not_point_to_what_it_lost(embedder: Embedder) -> None:
    letters = letters_of(embedder)
    before = await letters.write(PAIR.resume, PAIR.posting, LetterOptions())

    after = await letters.rewrite_paragraph(before, PAIR.resume, PAIR.posting, 1)

    assert "that behind me" not in after.sentences[0].text
    assert PAIR.posting.title in texts_of(after)[0]


async def test_a_version_with_nothing_new_changes_nothing(embedder: Embedder) -> None:
    letter = await letters_of(embedder).write(PAIR.resume, PAIR.posting, LetterOptions())

    assert with_paragraph_of(letter, letter, 1) is None


async def test_a_place_that_is_not_there_gives_no_wish(embedder: Embedder) -> None:
    letter = await letters_of(embedder).write(PAIR.resume, PAIR.posting, LetterOptions())

    assert wished_options(letter, Wish("rewrite", place=9)) is None


async def test_a_models_invention_in_a_rewritten_paragraph_is_taken_out(
    embedder: Embedder,
) -> None:
    before = await letters_of(embedder).write(PAIR.resume, PAIR.posting, LetterOptions())
    lie = {"text": "I led 900 people at Zanzibar Bank.", "evidence": ["R1"]}
    reply = json.dumps({"paragraphs": [{"sentences": [lie]} for _ in before.paragraphs]})
    letters = letters_of(embedder, replies=(reply, reply) * 3)

    after = await letters.rewrite_paragraph(before, PAIR.resume, PAIR.posting, 2)

    assert "900" not in after.text
    assert "Zanzibar" not in after.text
