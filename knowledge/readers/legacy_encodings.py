"""Text in an encoding from before UTF-8: the one in which its letters make words is taken.

Nothing in such a file says how it is encoded, and nearly every sequence of bytes is *possible* in
each of the single-byte encodings. What tells them apart is which letters come out, and beside
which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_SAMPLE_BYTES = 20_000
_LEAST_PAIRS = 4
"""Double bytes; fewer may be two accented letters that happen to stand together."""
_EAST_ASIAN: Mapping[str, tuple[str, float]] = {
    # Japanese is mixed with kana, Korean is hangul; what is neither and fits Chinese is Chinese.
    "cp932": (r"[\u3040-\u30ff]", 0.2),
    "euc_jp": (r"[\u3040-\u30ff]", 0.2),
    "euc_kr": (r"[\uac00-\ud7a3]", 0.8),
    "gb18030": (r"[\u4e00-\u9fff]", 0.7),
}
_MARKS = "“”„‘’–—…•·«»°€§×±½¼¾®™©†\xa0"
_WESTERN = "äöüßéèêëàâçîïôûùœñáíóúæøåãõìòÿÄÖÜÉÈÊÀÂÇÎÔŒÑÁÍÓÚÆØÅÃÕ¿¡ªº²³"
_CENTRAL = "ąćęłńóśźżáčďéěíňřšťúůýžôľĺŕäöüőűăâîșțşţĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÖÜŐŰĂÂÎß"
_CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "ЁёЄєІіЇїҐґЉљЊњЂђЋћЏџЎў№"
_GREEK = "".join(map(chr, range(0x391, 0x3CF))) + "ΆΈΉΊΌΎΏ΄"
_HEBREW = "".join(map(chr, range(0x5D0, 0x5EB)))
_ARABIC = "".join(map(chr, range(0x621, 0x64B))) + "،؛؟پچژگ\u200c"
_LETTERS: Mapping[str, str] = {
    # In this order: of two that fit equally well the first is taken.
    "cp1252": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp1255": _HEBREW,
    "cp1251": _CYRILLIC,
    "koi8_u": _CYRILLIC,
    "cp866": _CYRILLIC,
    "cp1254": "çğıöşüâîûÇĞİÖŞÜ",
    "cp1253": _GREEK,
    "cp1256": _ARABIC,
    "mac_roman": _WESTERN,
    "cp850": _WESTERN,
}
_LOSS = -3.0
_IN_A_WORD = re.compile(r"[^\W\d_]+")
_MARK_IN_A_WORD = re.compile(r"(?<=[^\W\d_])[“”„—…•·«»°€§–](?=[^\W\d_])|©(?=\w)")
_UNLIKELY = re.compile(r"õ(?!e)|ñ(?![aeiouáéíóú])|[À-ž]{3}", re.IGNORECASE)
"""Spanish and Portuguese letters where neither has them, and three accents in a row."""


def decode_legacy(data: bytes) -> str:
    """Decode what is not UTF-8, in the encoding that its letters speak for. Never fails."""
    sample = _whole_lines(data)
    encoding = _east_asian(sample) or max(_LETTERS, key=lambda name: _fit(sample, name))
    return data.decode(encoding, errors="replace")


def _whole_lines(data: bytes) -> bytes:
    """Give the lines that tell something, as many as are needed."""
    telling = [line for line in data.splitlines(keepends=True) if not line.isascii()]
    return b"".join(telling)[:_SAMPLE_BYTES] or data[:_SAMPLE_BYTES]


def _east_asian(sample: bytes) -> str | None:
    for encoding, (script, share) in _EAST_ASIAN.items():
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        others = [character for character in text if not character.isascii()]
        found = sum(re.match(script, character) is not None for character in others)
        is_wide = 2 * len(others) == sum(byte > 127 for byte in sample)
        if (is_wide or encoding == "cp932") and found >= max(_LEAST_PAIRS, share * len(others)):
            return encoding
    return None


def _fit(sample: bytes, encoding: str) -> float:
    """Rate how well letters that are no ASCII fit the encoding's languages, and their words."""
    text = sample.decode(encoding, errors="replace")
    expected = _LETTERS[encoding] + _MARKS
    score = sum(
        1.0 if character in expected else _LOSS for character in text if not character.isascii()
    )
    score -= len(_MARK_IN_A_WORD.findall(text))
    return score + sum(map(_word_fit, _IN_A_WORD.findall(text)))


def _word_fit(word: str) -> float:
    """Take off for what hardly a word has: two scripts, a capital inside, unlikely accents."""
    if word.isascii():
        return 0.0
    scripts = {unicodedata.name(letter, "?").partition(" ")[0] for letter in word}
    shape = "".join("U" if letter.isupper() else "l" for letter in word)
    odd = len(scripts) - 1 + shape.count("lU") + shape.count("UUl")
    return _LOSS * odd - len(_UNLIKELY.findall(word))
