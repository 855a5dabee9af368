from __future__ import annotations

from bot.llm.sentences import quotable_sentences
from prompts.catalog import MaterialText


def test_a_name_that_begins_with_a_dot_is_not_torn_from_its_sentence() -> None:
    text = "A junior writes C# with .NET, or else Go. Most of them like it."

    quotes = quotable_sentences([MaterialText("1", "Junior — Skills and tools", text)])

    assert [quote.text for quote in quotes] == [
        "A junior writes C# with .NET, or else Go.",
        "Most of them like it.",
    ]
