"""Hostile and broken files, made on the spot: ``BAD_FILES[name]()`` gives the bytes of one.

The name ends in the ending that the file is sent under. Wherever a file could carry words for a
reader to fall for, they are ``PAYLOAD``: no document may hold them.
"""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import partial

from tests.data import files

PAYLOAD = "SWORDFISH"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODT = b"application/vnd.oasis.opendocument.text"
_ODT_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def pdf(objects: Mapping[int, bytes], *, root: int = 1, trailer: bytes = b"") -> bytes:
    """Write a PDF of numbered objects with a table of their places."""
    made, places = bytearray(b"%PDF-1.7\n"), dict[int, int]()
    for number, content in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(made)
    size = max(objects) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        made += b"%010d 00000 n \n" % places.get(number, 0)
    made += b"trailer\n<< /Size %d /Root %d 0 R %s >>\n" % (size, root, trailer)
    return bytes(made + b"startxref\n%d\n%%%%EOF\n" % table)


def stream(content: bytes, dictionary: bytes = b"", *, packed: bool = False) -> bytes:
    """Write a stream object."""
    if packed:
        content, dictionary = zlib.compress(content, 9), dictionary + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), dictionary, content)


def page_pdf(
    content: bytes, *, page: bytes = b"", extra: Mapping[int, bytes] | None = None
) -> bytes:
    """Write a PDF of one page; object 4 is its content, objects from 6 are free."""
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> " + page + b">>",
            4: content,
            5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            **(extra or {}),
        }
    )


def archive(parts: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Write a ZIP."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return made.getvalue()


def docx(body: str, *, head: str = "", parts: Mapping[str, bytes] | None = None) -> bytes:
    """Write a bare DOCX around the XML of a body."""
    document = f'{head}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return archive({"word/document.xml": document.encode(), **(parts or {})})


def odt(body: str, *, head: str = "", manifest: str = "") -> bytes:
    """Write a bare ODT around the XML of a body."""
    content = (
        f"{head}<office:document-content {_ODT_SPACES}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    return archive(
        {
            "mimetype": _ODT,
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _laughs(element: str) -> str:
    entities = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else PAYLOAD}">' for n in range(10)
    )
    return f"<!DOCTYPE {element} [{entities}]>"


def _external(element: str) -> str:
    return f'<!DOCTYPE {element} [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def _page_tree_loop() -> bytes:
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1000000 >>",
            3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 500000 >>",
        }
    )


def _object_stream_loop() -> bytes:
    inside = b"1 0 2 20 << /Type /Catalog >> << >>"
    extends = b"/Type /ObjStm /N 2 /First 8 /Extends 7 0 R"
    return page_pdf(stream(b""), extra={7: stream(inside, extends), 6: stream(b"")})


def _previous_table_loop() -> bytes:
    made = page_pdf(stream(b""))
    return made.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % made.rindex(b"xref\n0"))


def _broken_table() -> bytes:
    return (
        files.resume_pdf().replace(b"startxref", b"startxfer")[:-40] + b"\nstartxref\n999999999\n"
    )


def _form_loop() -> bytes:
    form = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>"
    )
    return page_pdf(stream(b"/X1 Do"), extra={6: stream(b"/X1 Do /X1 Do", form)})


def _type3_loop() -> bytes:
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] "
        b"/FirstChar 65 /LastChar 65 /Widths [9] /Encoding << /Differences [65 /A] >> "
        b"/CharProcs << /A 8 0 R >> /Resources << /Font << /F1 7 0 R >> >> >>"
    )
    made = page_pdf(
        stream(b"BT /F1 9 Tf (AAAA) Tj ET"),
        extra={6: stream(b""), 7: font, 8: stream(b"9 0 d0 BT /F1 9 Tf (AA) Tj ET")},
    )
    return made.replace(b"/F1 5 0 R", b"/F1 7 0 R", 1)


def _huge_image() -> bytes:
    image = b"/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray "
    pixels = stream(bytes(1_000_000), image + b"/BitsPerComponent 8", packed=True)
    return page_pdf(stream(b"500 0 0 500 0 0 cm /X1 Do"), extra={6: pixels})


def _many_filters() -> bytes:
    filters = b"/Filter [" + b"/FlateDecode " * 5_000 + b"]"
    return page_pdf(stream(zlib.compress(b"BT ET"), filters))


def _many_letters() -> bytes:
    text = b"BT /F1 1 Tf 3 Tr " + b"(%s) Tj " % (PAYLOAD.encode() * 2_000) * 600 + b"ET"
    return page_pdf(stream(text, packed=True))


def _javascript() -> bytes:
    made = page_pdf(stream(b""), extra={6: stream(PAYLOAD.encode(), b"/Type /EmbeddedFile")})
    action = b"/OpenAction << /S /JavaScript /JS (app.alert\\('%s'\\)) >>" % PAYLOAD.encode()
    return made.replace(b"/Type /Catalog", b"/Type /Catalog " + action, 1)


def _many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
            **dict.fromkeys(range(3, count + 3), page),
        }
    )


def _nested_archives() -> bytes:
    inner = archive({"zeros": bytes(20_000_000)})
    for _ in range(6):
        inner = archive({f"{number}.zip": inner for number in range(10)})
    return archive({"word/document.xml": b"<x/>", "word/embeddings/a.zip": inner})


def _overlapping_archive() -> bytes:
    """Let 2,000 entries of the list point to the same packed bytes."""
    one = archive({"word/document.xml": b"<x>" + b" " * 40_000 + b"</x>"})
    start = one.index(b"PK\x01\x02")
    entry, end = one[start : one.index(b"PK\x05\x06")], one[one.index(b"PK\x05\x06") :]
    entries = entry * 2_000
    tail = struct.pack("<4s4H2LH", end[:4], 0, 0, 2_000, 2_000, len(entries), start, 0)
    return one[:start] + entries + tail


def _lying_archive() -> bytes:
    """Declare ten bytes for an entry that unpacks to fifty million."""
    made = docx(_paragraph("x" * 50_000_000))
    real = struct.pack("<L", 50_000_000 + _document_overhead())
    return made.replace(real, struct.pack("<L", 10))


def _document_overhead() -> int:
    return len(f'<w:document xmlns:w="{_W}"><w:body>{_paragraph("")}</w:body></w:document>')


def _flagged_as_locked() -> bytes:
    made = bytearray(docx(_paragraph("hello")))
    made[6] |= 1
    made[made.index(b"PK\x01\x02") + 8] |= 1
    return bytes(made)


def _odd_names() -> bytes:
    return archive({"../../etc/cron.d/x": PAYLOAD.encode(), "/abs": b"x", "a\\..\\b": b"x"})


def _wide_png(side: int) -> bytes:
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(5_000_000))), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def _comment_only_html() -> bytes:
    return f"<html><body><!-- {PAYLOAD} --><script>{PAYLOAD}</script></body></html>".encode()


def _linkedin_bomb() -> bytes:
    return archive({"Profile.csv": b"First Name,Last Name\n", "Positions.csv": b"a," * 60_000_000})


_DEEP_XML = "<w:tbl><w:tr><w:tc>" * 20_000
_DEEP_END = "</w:tc></w:tr></w:tbl>" * 20_000

BAD_FILES: dict[str, Callable[[], bytes]] = {
    # PDF
    "nothing.pdf": lambda: b"",
    "spaces.pdf": lambda: b" \n" * 5_000,
    "head-only.pdf": lambda: b"%PDF-1.7\n",
    "cut-off.pdf": files.broken_pdf,
    "locked.pdf": files.encrypted_pdf,
    "ten-thousand-pages.pdf": partial(_many_pages, 10_000),
    "page-tree-loop.pdf": _page_tree_loop,
    "object-stream-loop.pdf": _object_stream_loop,
    "previous-table-loop.pdf": _previous_table_loop,
    "broken-table.pdf": _broken_table,
    "packed-bomb.pdf": lambda: page_pdf(stream(b"q Q " * 25_000_000, packed=True)),
    "form-loop.pdf": _form_loop,
    "font-loop.pdf": _type3_loop,
    "huge-image.pdf": _huge_image,
    "deep-arrays.pdf": lambda: page_pdf(stream(b""), page=b"/X " + b"[" * 200_000),
    "deep-graphics.pdf": lambda: page_pdf(stream(b"q " * 2_000_000, packed=True)),
    "huge-page.pdf": lambda: page_pdf(stream(b"")).replace(b"595 842", b"9e9 9e9"),
    "many-filters.pdf": _many_filters,
    "many-hidden-letters.pdf": _many_letters,
    "negative-length.pdf": lambda: page_pdf(b"<< /Length -5 >>\nstream\nBT ET\nendstream"),
    "javascript.pdf": _javascript,
    "noise.pdf": lambda: b"%PDF-1.4\n" + bytes(range(256)) * 2_000,
    "scan.pdf": files.scan_pdf,
    # DOCX
    "cut-off.docx": files.broken_docx,
    "bomb.docx": files.bomb_docx,
    "no-document.docx": lambda: archive({"word/styles.xml": b"<x/>"}),
    "text.docx": files.fake_docx,
    "nested-archives.docx": _nested_archives,
    "overlapping.docx": _overlapping_archive,
    "lying-size.docx": _lying_archive,
    "locked-flag.docx": _flagged_as_locked,
    "external-entity.docx": lambda: docx(_paragraph("&x;"), head=_external("w:document")),
    "billion-laughs.docx": lambda: docx(_paragraph("&e9;"), head=_laughs("w:document")),
    "wide-doctype.docx": lambda: archive(
        {"word/document.xml": (_laughs("x") + "<x>&e9;</x>").encode("utf-16")}
    ),
    "deep-tables.docx": lambda: docx(_DEEP_XML + _DEEP_END),
    "million-paragraphs.docx": lambda: docx(_paragraph("a") * 700_000),
    "endless-line.docx": lambda: docx(_paragraph("a" * 20_000_000)),
    "many-entries.docx": lambda: archive({str(number): b"" for number in range(20_000)}),
    "unusual-packing.docx": lambda: archive(
        {"word/document.xml": b"<x/>"}, method=zipfile.ZIP_LZMA
    ),
    "ole-locked.docx": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    ),
    "odd-names.zip": _odd_names,
    # ODT
    "external-entity.odt": lambda: odt("<text:p>&x;</text:p>", head=_external("x")),
    "billion-laughs.odt": lambda: odt("<text:p>&e9;</text:p>", head=_laughs("x")),
    "bomb.odt": lambda: odt("<text:p>" + "a" * 29_000_000 + "</text:p>"),
    "locked.odt": lambda: odt("<text:p>a</text:p>", manifest="<manifest:encryption-data/>"),
    "deep-sections.odt": lambda: odt("<text:section>" * 50_000 + "</text:section>" * 50_000),
    "deep-spans.odt": lambda: odt(
        "<text:p>" + "<text:span>" * 50_000 + "a" + "</text:span>" * 50_000 + "</text:p>"
    ),
    "million-spaces.odt": lambda: odt('<text:p><text:s text:c="999999999"/></text:p>'),
    # RTF
    "unclosed-groups.rtf": lambda: b"{\\rtf1 " + b"{" * 1_000_000,
    "false-binary.rtf": lambda: b"{\\rtf1 \\bin999999999 " + PAYLOAD.encode() + b"}",
    "object.rtf": lambda: (
        b"{\\rtf1 {\\object\\objemb{\\*\\objdata "
        + PAYLOAD.encode().hex().encode() * 90_000
        + b"}}}"
    ),
    "million-characters.rtf": lambda: b"{\\rtf1 " + b"\\u8364?" * 1_500_000 + b"}",
    "hidden.rtf": lambda: b"{\\rtf1 {\\v " + PAYLOAD.encode() + b"}}",
    # HTML, JSON, text
    "giant-table.html": lambda: b"<html><table>" + b"<tr><td>a<td>b" * 700_000,
    "deep-elements.html": lambda: b"<html>" + b"<div><span>" * 800_000 + b"a",
    "long-attribute.html": lambda: b'<html><p style="' + b"color:" * 2_000_000 + b'">',
    "open-comment.html": lambda: b"<html><!--" * 300_000 + PAYLOAD.encode(),
    "comment-only.html": _comment_only_html,
    "deep.json": lambda: b'{"basics":' * 500_000 + b"1" + b"}" * 500_000,
    "wide.json": lambda: json.dumps({"basics": {}, "work": [{"name": "a"}] * 400_000}).encode(),
    "long-number.json": lambda: b'{"basics": ' + b"9" * 5_000_000 + b"}",
    "too-long.txt": lambda: b"word " * 3_900_000,
    "one-line.txt": lambda: b"a" * 19_000_000,
    "controls.txt": lambda: bytes(range(32)) * 10_000,
    # pictures and the rest
    "huge.png": partial(_wide_png, 60_000),
    "cut-off.jpg": lambda: b"\xff\xd8\xff\xe0" + bytes(20),
    "false.tiff": lambda: b"II*\x00" + b"\xff" * 5_000,
    "bomb.gz": lambda: gzip.compress(bytes(10_000_000)),
    "program.pdf": lambda: b"MZ" + bytes(range(256)) * 40,
    "linkedin-bomb.zip": _linkedin_bomb,
}
