"""The control words of RTF that matter to what a person sees.

Source: Rich Text Format specification 1.9.1.
"""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
PASSED_OVER = frozenset(
    {"fonttbl", "stylesheet", "info", "pict", "object", "objdata", "themedata"}
    | {"colorschememapping", "datastore", "latentstyles", "listtable", "listoverridetable"}
    | {"rsidtbl", "generator", "xmlnstbl", "filetbl", "revtbl", "mmathPr", "annotation"}
    | {"atnid", "atnauthor", "atntime", "atnicn", "atnref", "atnparent", "atrfstart"}
    | {"atrfend", "fldinst", "xe", "tc", "bkmkstart", "bkmkend", "footnote", "ftnsep"}
    | {"ftnsepc", "formfield", "template", "userprops", "docvar", "factoidname"}
    | {"passwordhash", "nonshppict", "sp", "colortbl"}
)
HEADERS = frozenset({"header", "headerl", "headerr", "headerf"})
FOOTERS = frozenset({"footer", "footerl", "footerr", "footerf"})
SHOWN_STARRED = frozenset({"shptxt", "shpinst", "shprslt", "pntext", "listtext", "fldrslt"})
CHARACTERS = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "page": "\n",
    "row": "\n",
    "cell": "\t",
    "nestcell": "\t",
    "nestrow": "\n",
    "tab": "\t",
    "bullet": "\u2022",
    "emdash": "\u2014",
    "endash": "\u2013",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "emspace": " ",
    "enspace": " ",
}
SIGNS = {"~": "\u00a0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
CHARSETS = {0: "cp1252", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253"}
CHARSETS |= {162: "cp1254", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251"}
CHARSETS |= {238: "cp1250", 222: "cp874", 163: "cp1258"}
FONT = re.compile(r"\\f(\d{1,5})\b[^;{}]{0,200}?\\fcharset(\d{1,3})")
COLOR_TABLE = re.compile(r"\{\\colortbl([^{}]{0,20000})\}")
