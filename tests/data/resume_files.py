"""Unlike résumés of invented persons: sources in ``resumes/``, made into files by many producers.

``made(name)`` gives ``europass_new.pdf`` from ``europass_new.html``. Programs that are not Python
packages (Chromium, LibreOffice, TeX, groff, pandoc) are used where the machine has them.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import typst

from tests.data.resume_docx import DOCUMENTS

SOURCES = Path(__file__).parent / "resumes"
_SECONDS = 120
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
_SIZES = {"# ": 26.0, "## ": 16.0, "### ": 12.0, "#### ": 11.5}
_EDGES = {"b10": ("0cm", "13cm"), "c04": ("0cm", "5cm"), "c09": ("0cm", "5cm")}
"""Left edge and tab stop of tabular résumés that are not set at 5 cm."""


def made(name: str) -> bytes | None:
    """Make a file, or give None where the machine lacks its program."""
    stem, _, kind = name.partition(".")
    if stem in DOCUMENTS:
        return DOCUMENTS[stem]()
    source = next(path for path in SOURCES.iterdir() if path.stem == stem)
    if source.suffix == f".{kind}":
        return source.read_bytes()
    return _MAKERS[source.suffix](source, kind)


def _typst(source: Path, _kind: str) -> bytes:
    made: bytes = typst.compile(str(source))
    return made


def _profile(source: Path, _kind: str) -> bytes:
    """Lay a profile page out as LinkedIn's PDF does: a dark column at the left."""
    lines = source.read_text(encoding="utf-8").splitlines()
    side = "".join(_set_in_side(line[2:]) for line in lines if line.startswith("> "))
    main = "".join(_set_in_main(line) for line in lines if not line.startswith("> "))
    page = '#set page(paper: "us-letter", margin: 0pt)\n#set text(size: 10.5pt)\n'
    grid = (
        "#grid(columns: (190pt, 1fr), block(fill: rgb(41, 62, 73), width: 100%, height: 100%, "
        f"inset: 22pt)[#set text(fill: white)\n{side}], block(inset: 22pt)[{main}])"
    )
    laid_out: bytes = typst.compile((page + grid).encode())
    return laid_out


def _set_in_side(line: str) -> str:
    size, text = (13, line[3:]) if line.startswith("## ") else (10, line)
    return f"#text(size: {size}pt)[{_escaped(text)}] \\\n"


def _set_in_main(line: str) -> str:
    mark = next((mark for mark in _SIZES if line.startswith(mark)), "")
    return f"#text(size: {_SIZES.get(mark, 10.5)}pt)[{_escaped(line[len(mark) :])}] \\\n"


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\#@*_[]<>$`~" else sign for sign in text)


def _tabular(source: Path, kind: str) -> bytes | None:
    """Make an OpenDocument of lines with tabs, and let LibreOffice write it in another format."""
    left, stop = _EDGES.get(source.stem, ("5cm", "5cm"))
    text = source.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        flat = Path(folder) / f"{source.stem}.fodt"
        flat.write_text(_flat_document(text, left, stop), encoding="utf-8")
        return _office(flat, kind)


def _flat_document(text: str, left: str, stop: str) -> str:
    tabbed = (
        f'<style:paragraph-properties fo:margin-left="{left}" fo:text-indent="-{left}">'
        f'<style:tab-stops><style:tab-stop style:position="{stop}"/></style:tab-stops>'
        "</style:paragraph-properties>"
    )
    looks = {
        "P": 'fo:font-size="11pt"',
        "T": 'fo:font-size="22pt" fo:font-weight="bold"',
        "H": 'fo:font-size="13pt" fo:font-weight="bold"',
        "S": 'fo:font-size="13pt" fo:letter-spacing="0.15cm"',
    }
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph">{tabbed if name == "P" else ""}'
        f"<style:text-properties {look}/></style:style>"
        for name, look in looks.items()
    )
    marks = {"# ": "T", "## ": "H", "!! ": "S"}
    lines = []
    for line in text.splitlines():
        mark = next((mark for mark in marks if line.startswith(mark)), "")
        words = html.escape(line[len(mark) :]).replace("\t", "<text:tab/>")
        lines.append(f'<text:p text:style-name="{marks.get(mark, "P")}">{words}</text:p>')
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>"
        f"{''.join(lines)}</office:text></office:body></office:document>"
    )


def _web_page(source: Path, kind: str) -> bytes | None:
    if kind != "pdf":
        return _office(source, "docx:MS Word 2007 XML" if kind == "docx" else kind)
    command = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    return _run([*command, "--print-to-pdf={out}", str(source)], source.stem, "pdf")


def _office(source: Path, kind: str) -> bytes | None:
    profile = "-env:UserInstallation=file://{folder}/office"
    command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", "{folder}"]
    return _run([*command, str(source)], source.stem, kind.partition(":")[0])


def _tex(source: Path, _kind: str) -> bytes | None:
    command = ["pdflatex", "-interaction=batchmode", "-output-directory={folder}", str(source)]
    return _run(command, source.stem, "pdf")


def _groff(source: Path, _kind: str) -> bytes | None:
    return _run(["groff", "-k", "-Tpdf", "-ms", str(source)], source.stem, "pdf")


def _pandoc(source: Path, kind: str) -> bytes | None:
    return _run(["pandoc", str(source), "-o", "{out}"], source.stem, kind)


def _run(command: list[str], stem: str, kind: str) -> bytes | None:
    """Run a program in a folder of its own and give the file that it made there, or printed."""
    if shutil.which(command[0]) is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"{stem}.{kind}"
        filled = [part.replace("{folder}", folder).replace("{out}", str(out)) for part in command]
        ran = subprocess.run(  # noqa: S603 - the programs and sources above
            filled, cwd=folder, capture_output=True, timeout=_SECONDS, check=False
        )
        if out.is_file():
            return out.read_bytes()
        return ran.stdout if ran.returncode == 0 and ran.stdout else None


_MAKERS: dict[str, Callable[[Path, str], bytes | None]] = {
    ".typ": _typst,
    ".profile": _profile,
    ".tab": _tabular,
    ".html": _web_page,
    ".tex": _tex,
    ".ms": _groff,
    ".md": _pandoc,
}
