"""The whole bot with a real, weak model behind it: what it invents does not reach the user."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end import material
from tests.end_to_end.person import Heard, Person
from tests.end_to_end.process import ROOT, RunningBot
from tests.end_to_end.test_running import equipped
from tests.llama import MODEL_NAME, LlamaServer, llama_server

__all__ = ["llama_server"]

pytestmark = pytest.mark.timeout(900)
_PATIENCE_S = 600
"""A real model on a busy machine takes its time."""

QUESTIONS = (
    "What does a data engineer do?",
    "How many years of experience does a staff frontend engineer need?",
    "Which tools does a registered nurse use?",
    "What is the pay of a lawyer in the United States?",
    "How does one become an electrician?",
)
_FACT = re.compile(r"\d[\d,.]*\d|\d|(?<=[a-z,;:] )[A-Z][\w+#-]+")
"""Numbers, and words with a capital letter in the middle of a sentence."""
_NOTE = re.compile(
    r"^(?:\d+ sentences? w|Little of what|The language model|The library has).*$", re.MULTILINE
)


_SHORT = """
from bot.llm.openai import OpenAIModel
OpenAIModel.__init__.__kwdefaults__["max_output_tokens"] = 80
"""
"""Loaded by Python before the bot: this model would go on until its context is full."""


@pytest.fixture
def bot(
    open_bot: Callable[..., RunningBot], llama_server: LlamaServer, tmp_path: Path
) -> Iterator[RunningBot]:
    """Open the bot with the weak model."""
    (tmp_path / "sitecustomize.py").write_text(_SHORT, encoding="utf-8")
    with open_bot(
        OPENAI_BASE_URL=llama_server.base_url,
        OPENAI_MODEL=MODEL_NAME,
        OPENAI_FIRST_TOKEN_S="150",
        PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}",
    ) as opened:
        yield opened


def test_no_number_and_no_name_is_said_that_no_cited_passage_holds(bot: RunningBot) -> None:
    people = [
        Person(bot.place, f"{number}", patience_s=_PATIENCE_S) for number in range(len(QUESTIONS))
    ]
    for person, question in zip(people, QUESTIONS, strict=True):
        person.say(question)
    answers = [person.hears() for person in people]

    assert f"{MODEL_NAME} answers" in bot.said
    for person, question, answer in zip(people, QUESTIONS, answers, strict=True):
        said = re.sub(r"\[\d+\]", "", _NOTE.sub("", answer.text))
        shown = facts_of(f"{question}\n{passages(person, answer)}")
        assert "[1]" in answer.text
        assert stated(said) <= shown
    assert not all("does not answer" in answer.text for answer in answers)
    assert "Traceback" not in bot.said


def test_a_letter_comes_and_invents_nothing(bot: RunningBot) -> None:
    person = equipped(bot.place, patience_s=_PATIENCE_S)

    person.press("Letter")
    letter = person.hears(f"\n{material.NAME}")

    given = facts_of(material.RESUME + material.POSTING)
    assert material.COMPANY in letter.text
    body = "\n\n".join(letter.text.split("\n\n")[1:-1])
    assert stated(body) <= given
    assert bot.stop() == 0
    assert "Traceback" not in bot.said


def passages(person: Person, answer: Heard) -> str:
    """Tap every number under an answer; gives all that is shown."""
    shown = []
    for label in filter(lambda label: label[:1].isdigit(), answer.labels):
        person.press(label, answer)
        shown.append(person.hears("Source: ").text)
    return "\n".join(shown)


def stated(text: str) -> set[str]:
    """Give every number and every name that an answer says, in small letters."""
    return {fact.casefold() for fact in _FACT.findall(text)}


def facts_of(text: str) -> set[str]:
    """Give every number and every word of a source, in small letters: models capitalise at will."""
    return set(re.findall(r"\d[\d,.]*\d|\d|[^\W\d_][\w+#-]+", text.casefold()))
