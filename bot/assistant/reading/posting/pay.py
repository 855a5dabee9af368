"""The pay as a posting writes it; money that is not pay (funding, stipends) is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.assistant.reading.cues import has_cue
from bot.assistant.reading.posting.keys import keyed
from bot.assistant.reading.posting.lines import SectionLine
from bot.assistant.reading.posting.sentences import sentences_of

_SIGN = (
    r"(?:(?:USD |EUR |GBP |CHF |CAD |AUD |SGD |US|CA?|AU?|NZ|HK|S|R)?[$€£₹¥]\s?"
    r"|(?:USD|EUR|GBP|CHF|CAD|AUD|SGD|INR|SEK|NOK|DKK|PLN|BRL|ILS|JPY)\s)"
)
_MONEY = r"\d[\d.,' ]{0,12}(?<=\d)\s?[kK]?(?![\w])"
_AFTER = r"(?:€|£|\$|(?:USD|EUR|GBP|CHF|CAD|AUD|SGD|INR|SEK|NOK|DKK|PLN|BRL|ILS|euros?|dollars)\b)"
_TO = r"(?:-|\u2013|\u2014|to|bis|a|à)"
_PAY = re.compile(
    rf"""(?:(?<![\w.,]){_MONEY}\s?{_TO}\s?{_MONEY}\s?{_AFTER}
    |(?:(?<!\w){_SIGN}{_MONEY}|(?<![\w.,]){_MONEY}\s?{_AFTER})(?:\s?{_AFTER})?
    (?:\s*(?:/\s?(?:yr|year|hr|hour))?\s*(?:{_TO}|and)\s*
        (?:{_SIGN})?{_MONEY}(?:\s?{_AFTER})?)?)
    (?:\s*(?:brutto|netto|brute?s?|nets?|brutos?|netos?|gross|net)\b)?
    (?:\s*(?:per|an?|al|/|pro|por|par|je)\s*(?:hour|year|annum|month|week|day|hr|yr|stunde|jahr
        |monat|hora|año|mes|heure|an|mois)\b|\s*(?:annually|hourly|yearly|brutto|gross|p\.a\.|p/[ha]\b|p\.?h\b\.?))?""",
    re.VERBOSE | re.IGNORECASE,
)
_BIG_MONEY = re.compile(
    r"^\s*(?:m|mm|bn?|tn?|million|billion|trillion|mio|mrd)\b|^[MB]\+?", re.IGNORECASE
)
_NUMBER = r"\d[\d.,' ]{2,12}(?<=\d)\s?[kK]?"
_BARE_RANGE = re.compile(rf"{_NUMBER}\s*(?:-|\u2013|\u2014|to|bis|a|à)\s*{_NUMBER}")
_A_TIME = re.compile(r"(?:p/[ha]|p\.?h\.?)$|(?:/|\bper|\ban?|\bpro) ?[a-zà-ÿ]{1,7}$", re.IGNORECASE)
"""What an amount is for: "an hour", "/hr"."""
_BESIDE = re.compile(r" ?[|•·]\s*| [\u2013\u2014-] ")
_BARE_THOUSANDS = re.compile(
    r"(?<![\w.,])\d{2,3}k?\s?(?:-|\u2013|\u2014|to|bis)\s?\d{2,3}\s?k\b", re.IGNORECASE
)
"""Thousands without a currency, where a sentence speaks of pay: "Salary is 55-60k"."""
_TOP_LINES, _SHORT = 6, 45
"""An amount that opens a short line below the title is the pay."""
_LONGEST_LINE = 90
"""Characters of a line that begins with a range of money: it can only be the pay."""


def read_pay(lines: Sequence[SectionLine]) -> str:
    """Give the pay as written: a value named so, else a range, else a single amount."""
    if value := keyed(lines, "pay"):
        found = _PAY.search(value) or _BARE_RANGE.search(value)
        if found:
            return found[0].strip(" .,")
    amounts = [amount for line in lines for amount in _amounts(line)]
    ranges = [amount for amount in amounts if len(re.findall(r"\d[\d.,]*", amount)) > 1]
    return next(iter((*ranges, *amounts)), "") or _thousands(lines)


def _thousands(lines: Sequence[SectionLine]) -> str:
    """Give the amounts that nothing but their place in a line or sentence calls pay."""
    spoken = (line.block.text for line in lines if has_cue("pay", line.block.text))
    found = (_BARE_THOUSANDS.search(text) for text in spoken)
    opening = (_BARE_THOUSANDS.match(line.block.text) for line in lines)
    ranges = (_PAY.match(sentence) for line in lines for sentence in sentences_of(line.block.text))
    plain = (one for one in ranges if one and len(re.findall(r"\d[\d.,]*", one[0])) > 1)
    return next((one[0] for ways in (found, opening, plain) for one in ways if one), "")


def _amounts(line: SectionLine) -> Iterator[str]:
    text = line.block.text
    speaks_of_pay = has_cue("pay", text) or has_cue("pay", line.section)
    for found in _PAY.finditer(text):
        starts = (0, 1, *(part.end() for part in _BESIDE.finditer(text)))
        is_line = found.start() in starts and len(text) <= _LONGEST_LINE
        is_top = line.number <= _TOP_LINES and not line.section and len(text) <= _SHORT
        is_plain = is_top or len(re.findall(r"\d[\d.,]*", found[0])) > 1 or _A_TIME.search(found[0])
        is_timed = _A_TIME.search(found[0]) is not None
        if not speaks_of_pay and not is_timed and not (is_line and is_plain):
            continue
        after = re.split(r"[$€£\d]", text[found.end() : found.end() + 40], maxsplit=1)[0]
        before = max(0, *(s for s in starts if s <= found.start())) if is_line else 0
        around = text[max(before, found.start() - 60) : found.end()] + after
        is_pay = not _BIG_MONEY.match(text[found.end() :]) and not has_cue("not pay", around)
        if is_pay and sum(character.isdigit() for character in found[0]) >= 2:
            yield found[0].strip(" .,")
