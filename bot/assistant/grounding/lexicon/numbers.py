"""Numbers in words, multipliers and units of four languages."""

from __future__ import annotations

from typing import Final

from bot.domain.identity import Language


def _german_compounds() -> dict[str, float]:
    """Give ``einundzwanzig`` to ``neunundneunzig``."""
    ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
    tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
    return {
        f"{one}und{ten}": 10.0 * (index + 2) + number
        for index, ten in enumerate(tens)
        for number, one in enumerate(ones, start=1)
    }


NUMBER_WORDS: Final[dict[Language, dict[str, float]]] = {
  "en": {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "dozen": 12, "quarter": 0.25,
  },
  "de": {
    "null": 0, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "zwanzig": 20, "dreißig": 30, "vierzig": 40,
    "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "dreizehn": 13,
    "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    "dutzend": 12, **_german_compounds(),
  },
  "es": {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40,
    "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "trece": 13,
    "catorce": 14, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
    "veintiuno": 21, "veintidós": 22, "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25,
    "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "docena": 12,
    "ciento": 100,
    **{f"{root}{end}": value for end in ("os", "as") for root, value in (
        ("doscient", 200), ("trescient", 300), ("cuatrocient", 400), ("quinient", 500),
        ("seiscient", 600), ("setecient", 700), ("ochocient", 800), ("novecient", 900))},
  },
  "fr": {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "quatre-vingt": 80, "quatre-vingts": 80, "treize": 13,
    "quatorze": 14, "seize": 16, "douzaine": 12,
  },
}  # fmt: skip

MULTIPLIERS: Final[dict[str, float]] = {
    "k": 1e3, "thousand": 1e3, "tausend": 1e3, "mil": 1e3, "mille": 1e3,
    "hundred": 100, "hundert": 100, "cien": 100, "cent": 100, "dozen": 12,
    "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6, "millionen": 1e6,
    "millones": 1e6, "millón": 1e6,
    "b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "mrd": 1e9, "milliarden": 1e9,
    "milliard": 1e9, "milliards": 1e9,
}  # fmt: skip

UNITS: Final[dict[str, tuple[str, float]]] = {
    **dict.fromkeys(("ns",), ("time", 1e-9)),
    **dict.fromkeys(("µs", "us", "microseconds"), ("time", 1e-6)),
    **dict.fromkeys(
        ("ms", "msec", "millisecond", "milliseconds", "millisekunden", "milisegundos",
         "millisecondes"), ("time", 1e-3)
    ),
    **dict.fromkeys(
        ("s", "sec", "secs", "second", "seconds", "sekunde", "sekunden", "segundos", "secondes"),
        ("time", 1.0),
    ),
    **dict.fromkeys(
        ("min", "mins", "minute", "minutes", "minuten", "minutos"), ("time", 60.0)
    ),
    **dict.fromkeys(
        ("h", "hr", "hrs", "hour", "hours", "stunde", "stunden", "hora", "horas", "heure",
         "heures"), ("time", 3600.0)
    ),
    **dict.fromkeys(("day", "days", "tag", "tage", "tagen", "día", "días", "jour", "jours"),
                    ("time", 86400.0)),
    **dict.fromkeys(("week", "weeks", "woche", "wochen", "semana", "semanas", "semaine",
                     "semaines"), ("time", 604800.0)),
    **dict.fromkeys(("month", "months", "monat", "monate", "monaten", "mes", "meses", "mois"),
                    ("time", 2629800.0)),
    **dict.fromkeys(("year", "years", "yr", "yrs", "jahr", "jahre", "jahren", "berufsjahre",
                     "berufsjahren", "dienstjahre", "dienstjahren", "año", "años", "an",
                     "ans", "année", "années"), ("time", 31557600.0)),
    **dict.fromkeys(("decade", "decades", "jahrzehnt"), ("time", 315576000.0)),
    **dict.fromkeys(("%", "percent", "per cent", "prozent", "pct"), ("percent", 1.0)),
    **dict.fromkeys(("kb", "kilobyte", "kilobytes"), ("bytes", 1e3)),
    **dict.fromkeys(("mb", "megabyte", "megabytes"), ("bytes", 1e6)),
    **dict.fromkeys(("gb", "gigabyte", "gigabytes"), ("bytes", 1e9)),
    **dict.fromkeys(("tb", "terabyte", "terabytes"), ("bytes", 1e12)),
    **dict.fromkeys(("pb",), ("bytes", 1e15)),
    **dict.fromkeys(("dollar", "dollars", "usd", "$"), ("USD", 1.0)),
    **dict.fromkeys(("euro", "euros", "eur", "€"), ("EUR", 1.0)),
    **dict.fromkeys(("pound", "pounds", "gbp", "£"), ("GBP", 1.0)),
    **dict.fromkeys(("chf", "francs", "franken"), ("CHF", 1.0)),
    **dict.fromkeys(
        ("percentage points", "percentage point", "prozentpunkte", "pp"), ("points", 1.0)),
}  # fmt: skip
"""Unit as written to its kind and the factor to that kind's base (seconds, bytes, …)."""

YEAR_S: Final[float] = 31557600.0

FACTORS: Final[dict[str, float]] = {
    "halved": 2, "halving": 2, "halve": 2, "doubled": 2, "doubling": 2, "double": 2, "twice": 2,
    "tripled": 3, "tripling": 3, "triple": 3, "threefold": 3, "quadrupled": 4, "quadruple": 4,
    "fourfold": 4, "fivefold": 5, "sixfold": 6, "eightfold": 8, "tenfold": 10, "twofold": 2,
    "halbiert": 2, "verdoppelt": 2, "verdreifacht": 3, "duplicado": 2, "dupliqué": 2, "doublé": 2,
}  # fmt: skip
"""Words that claim a ratio between two numbers of the evidence."""
