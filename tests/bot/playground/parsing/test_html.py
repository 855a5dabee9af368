import pytest

from bot.playground.parsing.entities import Entity, FormattedText, MarkupError
from bot.playground.parsing.html import parse_html


def test_tags_become_entities_measured_in_utf16_units() -> None:
    parsed = parse_html("😀 <b>bold <i>both</i></b>")

    assert parsed == FormattedText("😀 bold both", (Entity("bold", 3, 9), Entity("italic", 8, 4)))


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<strong>x</strong>", "bold"),
        ("<em>x</em>", "italic"),
        ("<ins>x</ins>", "underline"),
        ("<u>x</u>", "underline"),
        ("<strike>x</strike>", "strikethrough"),
        ("<del>x</del>", "strikethrough"),
        ("<s>x</s>", "strikethrough"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ("<B>x</B>", "bold"),
    ],
)
def test_each_tag_of_the_documentation_is_known(markup: str, kind: str) -> None:
    parsed = parse_html(markup)

    assert (parsed.text, [entity.kind for entity in parsed.entities]) == ("x", [kind])


def test_a_code_block_carries_its_language() -> None:
    parsed = parse_html('<pre><code class="language-python">x = 1</code></pre>')

    assert parsed.entities == (Entity("pre", 0, 5, language="python"),)


def test_a_link_keeps_its_address() -> None:
    parsed = parse_html('<a href="https://example.com/?a=1&amp;b=2">here</a>')

    assert parsed.entities == (Entity("text_link", 0, 4, url="https://example.com/?a=1&b=2"),)


def test_a_link_without_a_valid_address_stays_text() -> None:
    parsed = parse_html('<a href="javascript:alert(1)">here</a>')

    assert parsed == FormattedText("here")


def test_a_custom_emoji_keeps_its_id() -> None:
    parsed = parse_html('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>')

    assert parsed.entities == (Entity("custom_emoji", 0, 2, custom_emoji_id="5368324170671202286"),)


def test_character_references_are_decoded_and_others_stay() -> None:
    parsed = parse_html("&lt;&gt;&amp;&quot;&#9731;&#x1F600; &nbsp; & &#0;")

    assert parsed.text == '<>&"☃😀 &nbsp; & &#0;'


def test_an_empty_entity_leaves_nothing() -> None:
    assert parse_html("a<b></b>b") == FormattedText("ab")


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("a <h1>x</h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("5 < 6", 'Unsupported start tag "" at byte offset 2'),
        ("5 <6", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b>x</i>",
            'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
        ),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("&#xD800;", "Text contains invalid Unicode characters"),
    ],
)
def test_wrong_markup_is_refused_in_telegrams_words(markup: str, reason: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse_html(markup)

    assert str(caught.value).startswith(reason)
