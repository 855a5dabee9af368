from __future__ import annotations

import subprocess
import sys

import pytest

import bot.errors
import knowledge.errors
from bot.domain.identity import Language
from bot.telegram.errors import InvalidTokenError
from bot.telegram.texts.errors import _TEMPLATES, sentence_for
from bot.telegram.texts.languages import TEXTS
from bot.workflows.errors import EngineUnavailableError, GivenUpError
from knowledge.errors import RolecallError

FILE_ERRORS: list[RolecallError] = [
    knowledge.errors.EmptyFileError("cv.pdf"),
    knowledge.errors.BrokenFileError("cv.pdf", "bad xref"),
    knowledge.errors.EncryptedFileError("cv.pdf"),
    knowledge.errors.UnsupportedFileError("cv.xyz", "application/zip"),
    knowledge.errors.PictureFileError("cv.png", "image/png"),
    knowledge.errors.NoTextError("cv.pdf"),
    knowledge.errors.FileTooLargeError("cv.pdf", "20 MB"),
    knowledge.errors.ReadingTimeoutError("cv.pdf"),
    knowledge.errors.UnreadableFileError("cv.pdf"),
]
ERRORS: list[RolecallError] = [
    *FILE_ERRORS,
    knowledge.errors.InvalidRoleFileError("roles/x.md", "no title"),
    knowledge.errors.LibraryUnavailableError(),
    knowledge.errors.LibraryBusyError(),
    knowledge.errors.UnknownPassageError(),
    knowledge.errors.KnowledgeError(),
    bot.errors.InvalidSettingError("PORT", "no number", "8080"),
    bot.errors.DatabaseUnavailableError("rolecall.db", "file is not a database"),
    bot.errors.AddressInUseError("127.0.0.1", 8080),
    bot.errors.MissingFileError("cv.pdf", "no such file"),
    bot.errors.EmptyQuestionError(),
    bot.errors.TooLongError(5000, 4000),
    bot.errors.MissingMaterialError("resume"),
    bot.errors.MissingMaterialError("posting"),
    bot.errors.UnknownPostingError("Halden Foods"),
    bot.errors.NoRequirementsError(),
    bot.errors.NotFoundError(),
    bot.errors.ModelUnavailableError("timeout"),
    bot.errors.ModelRefusedError("401"),
    bot.errors.ModelError(),
    InvalidTokenError(),
    EngineUnavailableError(),
    GivenUpError(),
    RolecallError(),
]


@pytest.mark.parametrize("language", list(TEXTS))
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_has_a_whole_sentence_in_every_language(
    error: RolecallError, language: Language
) -> None:
    sentence = sentence_for(error, language)

    assert sentence[-1] in ".?!" or "=" in sentence
    assert "{" not in sentence


@pytest.mark.parametrize("error", FILE_ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_about_a_file_names_the_file(error: RolecallError) -> None:
    assert "“cv." in sentence_for(error)


def test_no_error_of_the_tree_is_without_words() -> None:
    modules = (bot.errors, knowledge.errors)
    classes = [v for module in modules for v in vars(module).values() if isinstance(v, type)]
    tree = {value for value in classes if issubclass(value, RolecallError)}

    assert tree - set(_TEMPLATES) == {
        bot.errors.MissingMaterialError,
        bot.errors.BudgetSpentError,  # told by the answer itself, with the day it renews
        bot.errors.ContextTooLongError,  # asked again with less; else its parent's words
    }


def test_a_new_error_uses_the_words_of_its_parent() -> None:
    class NewError(knowledge.errors.NoTextError):
        pass

    assert sentence_for(NewError("a.pdf")) == sentence_for(knowledge.errors.NoTextError("a.pdf"))


def test_braces_in_a_file_name_do_no_harm() -> None:
    assert "“{0}{limit}.pdf”" in sentence_for(knowledge.errors.NoTextError("{0}{limit}.pdf"))


def test_the_sentences_need_no_telegram_library() -> None:
    code = "import sys, bot.telegram.texts.errors; sys.exit('telegram' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603
    assert done.returncode == 0
