import pytest

from bot.playground.parsing.entities import Entity, FormattedText, substring
from bot.playground.parsing.formatted import tidied


def _found(text: str) -> list[tuple[str, str]]:
    formatted = tidied(FormattedText(text))
    return [(entity.kind, substring(formatted.text, entity)) for entity in formatted.entities]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start", [("bot_command", "/start")]),
        ("😀 /fit@rolecall_bot now", [("bot_command", "/fit@rolecall_bot")]),
        ("and/or 1/2 </b> //x", []),
        ("see https://example.com/a?b=1.", [("url", "https://example.com/a?b=1")]),
        (
            "(example.com) and www.example.org/x,",
            [("url", "example.com"), ("url", "www.example.org/x")],
        ),
        ("mail anna@example.com!", [("email", "anna@example.com")]),
        ("ask @rolecall_bot", [("mention", "@rolecall_bot")]),
        ("#jobs and #1", [("hashtag", "#jobs")]),
        ("file.py and v1.2", []),
    ],
)
def test_commands_links_and_names_are_found_in_plain_text(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text) == found


def test_nothing_is_found_inside_code() -> None:
    formatted = tidied(FormattedText("/start", (Entity("code", 0, 6),)))

    assert formatted.entities == (Entity("code", 0, 6),)


def test_the_ends_are_trimmed_and_entities_move_along() -> None:
    formatted = tidied(FormattedText("\n 😀 bold \r\n", (Entity("bold", 5, 5),)))

    assert formatted == FormattedText("😀 bold", (Entity("bold", 3, 4),))


def test_line_ends_of_windows_and_control_characters_become_plain_ones() -> None:
    assert tidied(FormattedText("a\r\nb\0c\td")).text == "a\nb c d"


def test_only_the_first_hundred_entities_are_kept() -> None:
    text = "ab" * 101
    formatted = tidied(FormattedText(text, tuple(Entity("bold", 2 * i, 1) for i in range(101))))

    assert len(formatted.entities) == 100
