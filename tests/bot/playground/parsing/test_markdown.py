import pytest

from bot.playground.parsing.entities import Entity, FormattedText, MarkupError
from bot.playground.parsing.legacy_markdown import parse_legacy_markdown
from bot.playground.parsing.markdown import parse_markdown


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("*x*", "bold"),
        ("_x_", "italic"),
        ("__x__", "underline"),
        ("~x~", "strikethrough"),
        ("||x||", "spoiler"),
        ("`x`", "code"),
        ("```\nx```", "pre"),
        (">x", "blockquote"),
        (">x||", "expandable_blockquote"),
    ],
)
def test_each_mark_of_the_documentation_is_known(markup: str, kind: str) -> None:
    parsed = parse_markdown(markup)

    assert (parsed.text, [entity.kind for entity in parsed.entities]) == ("x", [kind])


def test_marks_nest_and_count_utf16_units() -> None:
    parsed = parse_markdown("😀*bold _italic_*")

    assert parsed == FormattedText("😀bold italic", (Entity("bold", 2, 11), Entity("italic", 7, 6)))


def test_a_backslash_makes_any_mark_plain() -> None:
    assert parse_markdown(r"1\. \*no\* \\ \_") == FormattedText("1. *no* \\ _")


def test_inside_code_only_the_backtick_is_a_mark() -> None:
    assert parse_markdown("`a*b_c.d`").text == "a*b_c.d"


def test_a_code_block_carries_its_language() -> None:
    parsed = parse_markdown("```python\nx = 1\n```")

    assert parsed == FormattedText("x = 1\n", (Entity("pre", 0, 6, language="python"),))


def test_a_link_may_hold_an_escaped_parenthesis() -> None:
    parsed = parse_markdown(r"[here](https://example.com/a\)b)")

    assert parsed.entities == (Entity("text_link", 0, 4, url="https://example.com/a)b"),)


def test_a_custom_emoji_keeps_its_id() -> None:
    parsed = parse_markdown("![👍](tg://emoji?id=5368324170671202286)")

    assert parsed.entities == (Entity("custom_emoji", 0, 2, custom_emoji_id="5368324170671202286"),)


def test_a_quotation_lasts_as_long_as_its_lines_begin_with_the_mark() -> None:
    parsed = parse_markdown(">one\n>two\nthree")

    assert parsed == FormattedText("one\ntwo\nthree", (Entity("blockquote", 0, 8),))


def test_an_empty_bold_entity_separates_two_quotations() -> None:
    parsed = parse_markdown(">one\n**>two||")

    kinds = [(entity.kind, entity.offset, entity.length) for entity in parsed.entities]
    assert kinds == [("blockquote", 0, 4), ("expandable_blockquote", 4, 3)]


@pytest.mark.parametrize("character", list("]()>#+-=|{}.!"))
def test_an_unescaped_reserved_character_is_refused(character: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse_markdown(f"a{character}")

    expected = f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
    assert str(caught.value) == expected


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("🏟 🏟_abacaba", "Can't find end of Italic entity at byte offset 9"),
        ("*x", "Can't find end of Bold entity at byte offset 0"),
        ("`x", "Can't find end of Code entity at byte offset 0"),
        ("```x", "Can't find end of Pre entity at byte offset 0"),
        ("[x](y", "Can't find end of a URL at byte offset 4"),
        ("![x]", "Custom emoji entity must contain a tg://emoji URL"),
        (">*x\n", "Can't find end of Bold entity at byte offset 1"),
    ],
)
def test_an_entity_without_an_end_is_refused_with_its_byte_offset(markup: str, reason: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse_markdown(markup)

    assert str(caught.value) == reason


def test_legacy_markdown_knows_its_five_marks() -> None:
    parsed = parse_legacy_markdown(
        "*b* _i_ `c` ```py\nx``` [l](https://example.com/) \\_ snake" + "\\_case"
    )

    assert parsed.text == "b i c x l _ snake_case"
    assert parsed.entities == (
        Entity("bold", 0, 1),
        Entity("italic", 2, 1),
        Entity("code", 4, 1),
        Entity("pre", 6, 1, language="py"),
        Entity("text_link", 8, 1, url="https://example.com/"),
    )


def test_legacy_markdown_refuses_an_entity_without_an_end() -> None:
    with pytest.raises(MarkupError) as caught:
        parse_legacy_markdown("é snake_case")

    assert str(caught.value) == "Can't find end of the entity starting at byte offset 8"
