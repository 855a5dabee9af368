from __future__ import annotations

import pytest

from bot.llm.dialect import Dialect


def fields(dialect: Dialect, schema: dict[str, object] | None = None) -> set[str]:
    return set(dialect.fields(max_output_tokens=10, temperature=0.2, schema=schema))


def test_openai_is_asked_in_its_newest_words_and_others_in_the_oldest() -> None:
    assert "max_completion_tokens" in fields(Dialect.of("https://api.openai.com/v1"))
    assert "max_tokens" in fields(Dialect.of("http://127.0.0.1:11434/v1"))


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("max_tokens Use 'max_completion_tokens' instead.", "max_tokens"),
        ("temperature does not support 0.2", "temperature"),
        ("Extra inputs are not permitted: stream_options", "stream_options"),
    ],
)
def test_a_field_that_is_refused_is_left_out(words: str, gone: str) -> None:
    dialect = Dialect.of("http://127.0.0.1/v1").after_refusal(words)

    assert dialect is not None
    assert gone not in fields(dialect)


def test_a_refusal_that_names_nothing_of_ours_is_final() -> None:
    assert Dialect().after_refusal("This model does not exist") is None


def test_refusals_come_to_an_end() -> None:
    dialect: Dialect | None = Dialect()
    steps = 0
    while dialect is not None:
        dialect = dialect.after_refusal(
            "max_tokens max_completion_tokens temperature stream_options response_format"
        )
        steps += 1

    assert steps == 7


def test_a_schema_is_sent_only_in_the_form_that_the_server_takes() -> None:
    plain = Dialect(json_form="none")

    assert "response_format" in fields(Dialect(), {"type": "object"})
    assert "response_format" not in fields(plain, {"type": "object"})
    assert "response_format" not in fields(Dialect())
