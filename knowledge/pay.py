"""Pay, read from what a posting says: "$125,175 to $155,514", "60-80k EUR per year", "18€/h".

Money that is not pay (funding, budgets, stipends, deals) is left alone. Several ranges of one line,
as for several grades or places, become their span, as boards themselves summarise them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.amounts import (
    LEAST_YEARLY,
    MoneyRange,
    amounts_in,
    is_plausible,
    likely_period,
    money_ranges,
    periods_in,
)
from knowledge.details import Pay

_BIG = re.compile(
    r"\s?(?:m|mm|mn|bn?|t|tn|million|billion|trillion|mio|mrd|milliard)(?!\w)|\s?[MBT]\+|\s?%"
    r"|\+?\s*(?:in|of) (?:arr|revenue|funding|sales)\b",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\b(?:salar(?:y|ies|io|ial)|compensation|pay|payment|base|wages?|remuneration|paid|hourly|rates?|ote"
    r"|on[- ]target|earn(?:ings)?|gehalt|jahresgehalt|vergütung|lohn|verdienst|bruttojahresgehalt"
    r"|sueldo|retribución|remuneración|salaire|rémunération|stipendio|retribuzione|flat-rated"
    r"|salaried)\b",
    re.IGNORECASE,
)
_NOT_PAY = re.compile(
    r"\b(?:fund(?:ing|ed|raising)|rais(?:ed|ing)|series [a-f]|revenue|arr|valu(?:ed|ation)|budget"
    r"|stipend|reimburse\w*|allowance|voucher|subsid\w*|commuter|market|industry|deals?|quota"
    r"|bookings|contract value|referral|sign(?:ing)?[- ]on|donat\w*|match(?:ing)?|401|insurance"
    r"|spend|backed|portfolio|assets|customers|training|education|wellness|home office|equipment"
    r"|learning|merchants|savings?|grants?|fee|fine|deposit|per diem|tuition|premium|acv"
    r"|deductible|relocation|bonus(?:es)? (?:of|up to)"
    r"|up to \S+ (?:in|annual|yearly) \w*\s?(?:bonus|re\w+))\b",
    re.IGNORECASE,
)
_OTHER_PAY = re.compile(
    r"\b(?:ote|on[- ]target|bonus|total|commission|equity|variable|stock|option)|[.!?]\s",
    re.IGNORECASE,
)
"""What stands between ranges that do not pay the same thing."""
_FAR = 40
_TIER = re.compile(r"^[\s\u2022*-]*[^.$€£]{2,60}:\s*$")


def find_pay(text: str) -> Pay | None:
    """Find the pay that a posting states; ``None`` when it states none."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    single: Pay | None = None
    heading = ""
    for number, line in enumerate(lines):
        found = _pay_ranges(line, heading)
        is_headed = _CUE.search(heading) is not None and _begins_with_money(line)
        if any(one.is_range for one in found) or (found and is_headed):
            tiers = [line, *_further_tiers(lines[number + 1 :], heading, line)]
            ranges = [one for tier in tiers for one in _neighbours(tier, heading)]
            return _joined(ranges, heading)
        if found and single is None:
            single = _joined(found[:1], heading)
        if not amounts_in(line) and len(line) < 90:
            heading = line
    return single


def parse_pay(text: str) -> Pay | None:
    """Read a text that is known to be pay: "$178K - $209K", "15 EUR pro Stunde"."""
    found = [one for one in money_ranges(text) if is_plausible(one)]
    return _joined(found, "") if found else None


def _joined(found: Sequence[MoneyRange], heading: str) -> Pay:
    first = found[0]
    same = [one for one in found if (one.currency, one.period) == (first.currency, first.period)]
    least, most = min(one.least for one in same), max(one.most for one in same)
    headed = [p for p in periods_in(heading) if is_plausible(replace(first, period=p))]
    period = first.period or next(iter(headed), None) or likely_period(least)
    return Pay(least, most, first.currency, period)


def _begins_with_money(line: str) -> bool:
    amounts = amounts_in(line)
    return bool(amounts) and amounts[0].start() <= 3


def _neighbours(line: str, heading: str) -> list[MoneyRange]:
    """Give the first range and those that follow it at once: "A; B; and C"."""
    found = _pay_ranges(line, heading)
    kept = [next((one for one in found if one.is_range), found[0])]
    if _begins_with_money(line):
        kept = found[:1]
    for one in found[found.index(kept[0]) + 1 :]:
        between = line[kept[-1].end : one.start]
        if len(between) > _FAR or _OTHER_PAY.search(between + line[one.end : one.end + 12]):
            break
        kept.append(one)
    return kept


def _further_tiers(lines: Sequence[str], heading: str, first: str) -> Iterator[str]:
    """Give the lines right below that say the pay of another place or grade in the same way."""
    start = re.split(r"[$€£\d]", first, maxsplit=1)[0]
    if not _TIER.match(start):
        return
    for line in lines:
        begins = re.split(r"[$€£\d]", line, maxsplit=1)[0]
        if not _TIER.match(begins) or not any(r.is_range for r in _pay_ranges(line, heading)):
            return
        yield line


def _pay_ranges(line: str, heading: str) -> list[MoneyRange]:
    return [
        one
        for one in money_ranges(line)
        if one.currency and is_plausible(one) and _is_pay(line, one, heading)
    ]


def _is_pay(line: str, one: MoneyRange, heading: str) -> bool:
    before, after = line[max(0, one.start - 90) : one.start], line[one.end : one.end + 60]
    clause = re.split(r"[.;!?]\s", before)[-1]
    if _NOT_PAY.search(clause) or _NOT_PAY.match(after.lstrip(" +-")) or _BIG.match(after):
        return False
    if not one.is_range and one.period is None and one.least < LEAST_YEARLY:
        return False
    near = re.split(r"[.;!?]\s", after)[0]
    if not one.is_range and _NOT_PAY.search(near):
        return False
    has_cue = bool(_CUE.search(before) or _CUE.search(near) or _CUE.search(heading))
    is_bare_rate = one.period is not None and len(line) < 80 and not _NOT_PAY.search(heading)
    is_bare_range = one.is_range and one.least >= 10_000 and len(line) < 80
    return has_cue or is_bare_rate or (is_bare_range and not _NOT_PAY.search(line + heading))
