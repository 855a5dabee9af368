"""Words that a file carries and nobody sees: ``HIDDEN[name]()`` shows ``SEEN``, hides ``PAYLOAD``.

The name tells the format and the trick.
"""

from __future__ import annotations

from collections.abc import Callable

import typst

from tests.data.bad_files import PAYLOAD, archive, docx, page_pdf, stream

SEEN = "Baked bread for ten years in a shop by the harbour"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_P = f"({PAYLOAD}) Tj"
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)


def _pdf(operators: str, *, extra: dict[int, bytes] | None = None) -> Callable[[], bytes]:
    shown = f"BT /F1 12 Tf 60 780 Td ({SEEN}) Tj ET\n"
    form = {6: stream(b"", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")}
    return lambda: page_pdf(stream((shown + operators).encode()), extra=extra or form)


def _typst(source: str) -> Callable[[], bytes]:
    def make() -> bytes:
        made: bytes = typst.compile(f"{SEEN}\n\n{source}".encode())
        return made

    return make


def _picture_over_text() -> bytes:
    pixels = bytes((x * 7 + y * 13) % 256 for y in range(64) for x in range(64))
    image = b"/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray "
    over = f"BT /F1 12 Tf 100 400 Td {_P} ET q 400 0 0 300 60 250 cm /X1 Do Q"
    return _pdf(over, extra={6: stream(pixels, image + b"/BitsPerComponent 8")})()


def _hidden_form() -> bytes:
    form = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >>"
    )
    inside = stream(f"1 g BT /F1 12 Tf 100 400 Td {_P} ET".encode(), form)
    return _pdf("/X1 Do", extra={6: inside})()


def _docx(run: str, *, parts: dict[str, bytes] | None = None) -> Callable[[], bytes]:
    seen = f"<w:p><w:r><w:t>{SEEN}</w:t></w:r></w:p>"
    return lambda: docx(seen + run, parts=parts)


def _run(properties: str, text: str = PAYLOAD) -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def _style(properties: str, kind: str = "paragraph") -> dict[str, bytes]:
    style = (
        f'<w:styles {_W}><w:style w:type="{kind}" w:styleId="H"><w:rPr>{properties}</w:rPr>'
        "</w:style></w:styles>"
    )
    return {"word/styles.xml": style.encode()}


_STYLED = f'<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>{PAYLOAD}</w:t></w:r></w:p>'
_COMMENTS = f"<w:comments {_W}><w:comment>{_run('')}</w:comment></w:comments>".encode()
_CORE = f"<cp><dc>{PAYLOAD}</dc></cp>".encode()
_BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="visibility:hidden">'
    f"<w:txbxContent>{_run('')}</w:txbxContent></v:shape></w:pict></w:r></w:p>"
)
_FAR = (
    "<w:p><w:r><w:drawing><wp:anchor xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/"
    "wordprocessingDrawing'><wp:positionH><wp:posOffset>-9000000</wp:posOffset></wp:positionH>"
    f"<w:txbxContent>{_run('')}</w:txbxContent></wp:anchor></w:drawing></w:r></w:p>"
)


def _odt(body: str, style: str = "") -> Callable[[], bytes]:
    styles = (
        f'<office:automatic-styles><style:style style:name="H">{style}</style:style>'
        "</office:automatic-styles>"
    )
    content = (
        f"<office:document-content {_NAMESPACES}>{styles}<office:body><office:text>"
        f"<text:p>{SEEN}</text:p>{body}</office:text></office:body></office:document-content>"
    )
    return lambda: archive({"content.xml": content.encode(), "meta.xml": _CORE})


_IN_STYLE = f'<text:p><text:span text:style-name="H">{PAYLOAD}</text:span></text:p>'


def _rtf(hidden: str) -> Callable[[], bytes]:
    colors = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue0;}"
    return (r"{\rtf1\ansi" + colors + r"\pard " + SEEN + r"\par " + hidden + "}").encode


def _html(hidden: str, *, head: str = "") -> Callable[[], bytes]:
    return f"<html><head>{head}</head><body><p>{SEEN}</p>{hidden}</body></html>".encode


def _styled(style: str) -> Callable[[], bytes]:
    return _html(f'<p style="{style}">{PAYLOAD}</p>')


HIDDEN: dict[str, Callable[[], bytes]] = {
    "white.pdf": _typst(f"#text(fill: white)[{PAYLOAD}]"),
    "nearly-white.pdf": _typst(f'#text(fill: rgb("#fcfcfc"))[{PAYLOAD}]'),
    "black-on-black.pdf": _typst(f"#rect(fill: black)[#text(fill: black)[{PAYLOAD}]]"),
    "tiny.pdf": _typst(f"#text(size: 0.5pt)[{PAYLOAD}]"),
    "off-page.pdf": _typst(f"#place(dx: -900pt)[{PAYLOAD}]"),
    "below-page.pdf": _pdf(f"BT /F1 12 Tf 60 -80 Td {_P} ET"),
    "render-mode-3.pdf": _pdf(f"BT 3 Tr /F1 12 Tf 60 700 Td {_P} ET"),
    "render-mode-7.pdf": _pdf(f"q BT 7 Tr /F1 12 Tf 60 700 Td {_P} ET Q"),
    "clipped.pdf": _pdf(f"q 0 0 5 5 re W n BT /F1 12 Tf 60 700 Td {_P} ET Q"),
    "behind-box.pdf": _pdf(f"BT /F1 12 Tf 60 700 Td {_P} ET 0.4 g 50 650 300 90 re f"),
    "behind-picture.pdf": _picture_over_text,
    "white-on-text.pdf": _pdf(f"1 g BT /F1 12 Tf 60 780 Td {_P} ET"),
    "transparent.pdf": _typst(f'#text(fill: rgb("#00000000"))[{PAYLOAD}]'),
    "white-in-form.pdf": _hidden_form,
    "scaled-to-nothing.pdf": _pdf(f"q 0.01 0 0 0.01 60 700 cm BT /F1 12 Tf {_P} ET Q"),
    "metadata.pdf": _typst(f'#set document(title: "{PAYLOAD}", author: "{PAYLOAD}")'),
    "vanish.docx": _docx(_run("<w:vanish/>")),
    "web-hidden.docx": _docx(_run("<w:webHidden/>")),
    "white.docx": _docx(_run('<w:color w:val="FFFFFF"/>')),
    "nearly-white.docx": _docx(_run('<w:color w:val="F8F8FA"/>')),
    "theme-white.docx": _docx(_run('<w:color w:val="auto" w:themeColor="background1"/>')),
    "same-ground.docx": _docx(_run('<w:color w:val="336699"/><w:shd w:fill="336699"/>')),
    "white-highlight.docx": _docx(_run('<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>')),
    "tiny.docx": _docx(_run('<w:sz w:val="1"/>')),
    "squeezed.docx": _docx(_run('<w:w w:val="1"/>')),
    "style-vanish.docx": _docx(_STYLED, parts=_style("<w:vanish/>")),
    "style-white.docx": _docx(_STYLED, parts=_style('<w:color w:val="FFFFFF"/>')),
    "deleted.docx": _docx(
        f"<w:p><w:del><w:r><w:delText>{PAYLOAD}</w:delText><w:t>{PAYLOAD}</w:t></w:r></w:del></w:p>"
    ),
    "moved.docx": _docx(f"<w:p><w:moveFrom><w:r><w:t>{PAYLOAD}</w:t></w:r></w:moveFrom></w:p>"),
    "comment.docx": _docx("", parts={"word/comments.xml": _COMMENTS}),
    "metadata.docx": _docx("", parts={"docProps/core.xml": _CORE}),
    "field.docx": _docx(f"<w:p><w:r><w:instrText>{PAYLOAD}</w:instrText></w:r></w:p>"),
    "hidden-shape.docx": _docx(_BOX),
    "far-shape.docx": _docx(_FAR),
    "embedded.docx": _docx("", parts={"word/embeddings/a.txt": PAYLOAD.encode()}),
    "hidden-style.odt": _odt(_IN_STYLE, '<style:text-properties text:display="none"/>'),
    "white.odt": _odt(_IN_STYLE, '<style:text-properties fo:color="#ffffff"/>'),
    "tiny.odt": _odt(_IN_STYLE, '<style:text-properties fo:font-size="1pt"/>'),
    "hidden-section.odt": _odt(
        f'<text:section text:display="none"><text:p>{PAYLOAD}</text:p></text:section>'
    ),
    "tracked.odt": _odt(f"<text:tracked-changes><text:p>{PAYLOAD}</text:p></text:tracked-changes>"),
    "comment.odt": _odt(
        f"<text:p>x<office:annotation><text:p>{PAYLOAD}</text:p></office:annotation></text:p>"
    ),
    "far-frame.odt": _odt(
        '<text:p><draw:frame svg:x="-40cm"><draw:text-box>'
        f"<text:p>{PAYLOAD}</text:p></draw:text-box></draw:frame></text:p>"
    ),
    "hidden.rtf": _rtf(r"{\v " + PAYLOAD + "}"),
    "white.rtf": _rtf(r"{\cf1 " + PAYLOAD + "}"),
    "tiny.rtf": _rtf(r"{\fs1 " + PAYLOAD + "}"),
    "deleted.rtf": _rtf(r"{\deleted " + PAYLOAD + "}"),
    "comment.rtf": _rtf(r"{\*\annotation " + PAYLOAD + "}"),
    "info.rtf": _rtf(r"{\info{\title " + PAYLOAD + "}}"),
    "comment.html": _html(f"<!-- {PAYLOAD} -->"),
    "hidden.html": _html(f"<p hidden>{PAYLOAD}</p>"),
    "none.html": _styled("display: none"),
    "class.html": _html(f'<p class="z">{PAYLOAD}</p>', head="<style>.z{display:none}</style>"),
    "id.html": _html(f'<p id="z">{PAYLOAD}</p>', head="<style>p#z{opacity:0}</style>"),
    "white.html": _styled("color:#fff"),
    "white-rgb.html": _styled("color: rgb(255, 255, 255)"),
    "same-ground.html": _styled("color:#123456;background:#123456"),
    "inherited.html": _html(f'<div style="color:white"><p><b>{PAYLOAD}</b></p></div>'),
    "clear.html": _styled("color: transparent"),
    "size.html": _styled("font-size:0px"),
    "tiny.html": _styled("font-size: 1px"),
    "far.html": _styled("position:absolute; left:-9999px"),
    "cut.html": _styled("height:0;overflow:hidden"),
    "clip.html": _styled("position:absolute;clip:rect(0 0 0 0)"),
    "scaled.html": _styled("transform: scale(0)"),
    "reader-only.html": _html(f'<span class="sr-only">{PAYLOAD}</span>'),
    "template.html": _html(f"<template>{PAYLOAD}</template><noscript>{PAYLOAD}</noscript>"),
    "attribute.html": _html(f'<img alt="{PAYLOAD}" title="{PAYLOAD}">'),
    "title.html": _html("", head=f"<title>{PAYLOAD}</title><meta content={PAYLOAD}>"),
    "comment.md": f"# {SEEN}\n\n- one\n\n<!-- {PAYLOAD} -->\n".encode,
    "tags.txt": (SEEN + "".join(chr(0xE0000 + ord(c)) for c in PAYLOAD)).encode,
}
