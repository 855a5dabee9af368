"""Tables and margins of PDF pages: cells that are wrapped, titles and dates in one column."""

from __future__ import annotations

import pytest
import typst

from knowledge.readers.reader import read_bytes

_TABLE = """
#set page(paper: "a4", margin: 2cm)
#set text(size: 11pt)
#table(columns: (3cm, 4.6cm, 1fr),
  [Marzo 2020 -- actualidad],
  [Coordinadora de eventos culturales \\ Fundación Puerta Serena],
  [Organización de ciclos de conciertos y exposiciones con más de treinta artistas al año.],
  [Septiembre 2016 -- febrero 2020],
  [Técnica de producción \\ Teatro Circo Almadraba],
  [Contratación de compañías, gestión de licencias y coordinación del personal de montaje.],
  [Enero 2014 -- julio 2016],
  [Auxiliar administrativa \\ Gestoría Montesinos],
  [Atención al público y archivo de los expedientes de tres departamentos de la casa.])
"""
_MARGIN = """
#set page(paper: "a4", margin: 2cm)
#let row(a, b) = grid(columns: (5.6cm, 1fr), column-gutter: 0.6cm, align(right, a), b)
#row([WORK EXPERIENCE], line(length: 100%))
#row([April 2018--Present], [*Education Officer*
  \\ Museo della Carta \\ Trains six guides who lead nine thousand pupils a year])
#v(4pt)
#row([September 2013--March 2018], [*Gallery Assistant* \\ Galleria Portoverde])
#v(6pt)
#row([EDUCATION AND TRAINING], line(length: 100%))
#row([2010--2013], [*Art History* \\ University of Bologna])
"""
_LABELS = """
#set page(paper: "a4", margin: 2cm)
#grid(columns: (5cm, 1fr), row-gutter: 5pt,
  [Name:], [Katrin Oberländer], [Anschrift:], [Amselweg 14, Bielefeld],
  [Telefon:], [0521 5550187], [E-Mail:], [katrin\\@post.example])
"""


def lines_of(source: str) -> list[str]:
    document = read_bytes(typst.compile(source.encode()), file_name="resume.pdf")
    return [block.text for block in document.blocks]


def test_a_table_with_wrapped_cells_is_read_record_by_record() -> None:
    lines = lines_of(_TABLE)

    assert [line for line in lines if "\t" in line] == [
        "Marzo 2020 \u2013 actualidad\tCoordinadora de eventos culturales",
        "Septiembre 2016 \u2013 febrero 2020\tTécnica de producción",
        "Enero 2014 \u2013 julio 2016\tAuxiliar administrativa",
    ]
    assert lines[1:3] == [
        "Fundación Puerta Serena",
        "Organización de ciclos de conciertos y exposiciones con más de treinta artistas al año.",
    ]


def test_titles_of_sections_in_the_margin_stand_above_their_rows() -> None:
    assert lines_of(_MARGIN) == [
        "WORK EXPERIENCE",
        "April 2018\u2013Present\tEducation Officer",
        "Museo della Carta",
        "Trains six guides who lead nine thousand pupils a year",
        "September 2013\u2013March 2018\tGallery Assistant",
        "Galleria Portoverde",
        "EDUCATION AND TRAINING",
        "2010\u20132013\tArt History",
        "University of Bologna",
    ]


@pytest.mark.parametrize("sign", [":", ""])
def test_labels_stay_with_their_values(sign: str) -> None:
    assert lines_of(_LABELS.replace(":]", f"{sign}]")) == [
        f"Name{sign}\tKatrin Oberländer",
        f"Anschrift{sign}\tAmselweg 14, Bielefeld",
        f"Telefon{sign}\t0521 5550187",
        f"E-Mail{sign}\tkatrin@post.example",
    ]


def test_capitals_set_apart_are_words_and_a_name_on_two_lines_is_one() -> None:
    source = """
#text(size: 26pt, weight: "light", tracking: 4pt)[MARTA] \\
#text(size: 26pt, weight: "bold", tracking: 4pt)[WAVRA-KOHL]

#text(size: 12pt, tracking: 5pt)[CONTACT AND PATENTS] \\
Stuttgart, where the fairs of the south of the country are held every year"""

    assert lines_of(source)[:2] == ["MARTA WAVRA-KOHL", "CONTACT AND PATENTS"]
