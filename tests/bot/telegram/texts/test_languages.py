from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from bot.domain.identity import Language
from bot.telegram.texts.applications.languages import APPLICATION_TEXTS
from bot.telegram.texts.catalog import Texts
from bot.telegram.texts.languages import TEXTS, language_of
from bot.telegram.texts.preparing.languages import PREPARING_TEXTS
from bot.telegram.texts.reminders.languages import REMINDER_TEXTS


def leaves(texts: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Give every text with its path."""
    if isinstance(texts, str):
        yield path, texts
    elif isinstance(texts, Mapping):
        for name, value in texts.items():
            yield from leaves(value, f"{path}.{name}")
    elif is_dataclass(texts):
        for field in fields(texts):
            yield from leaves(getattr(texts, field.name), f"{path}.{field.name}")


def blanks(text: str) -> set[str]:
    """Give the names that are filled in later."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_every_language_says_the_same_things_with_the_same_blanks(language: Language) -> None:
    english = {path: blanks(text) for path, text in leaves(TEXTS["en"])}

    assert {path: blanks(text) for path, text in leaves(TEXTS[language])} == english


@pytest.mark.parametrize("catalog", [APPLICATION_TEXTS, REMINDER_TEXTS, PREPARING_TEXTS])
@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_every_language_says_the_same_of_applications(
    language: Language, catalog: Mapping[Language, object]
) -> None:
    english = {path: blanks(text) for path, text in leaves(catalog["en"])}
    words = dict(leaves(catalog[language]))

    assert {path: blanks(text) for path, text in words.items()} == english
    assert {p for p, text in leaves(catalog["en"]) if words[p] == text} == set()


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_no_sentence_was_left_in_english(language: Language) -> None:
    english = dict(leaves(TEXTS["en"]))
    same = {p for p, text in leaves(TEXTS[language]) if text == english[p] and " " in text}

    assert same == set()


@pytest.mark.parametrize("texts", TEXTS.values())
def test_telegrams_limits_are_kept(texts: Texts) -> None:
    assert len(texts.description) <= 512
    assert len(texts.short_description) <= 120
    assert all(1 <= len(words) <= 256 for words in texts.commands.values())
    assert all(name.islower() and len(name) <= 32 for name in texts.commands)
    assert all(text.strip() for _, text in leaves(texts))


@pytest.mark.parametrize(
    ("code", "language"),
    [("de", "de"), ("de-AT", "de"), ("pt_BR", "en"), ("FR", "fr"), (None, "en"), ("", "en")],
)
def test_a_language_tag_finds_its_language(code: str | None, language: Language) -> None:
    assert language_of(code) == language
