"""German résumé lines said in the first person: preterites, participles and nominal entries."""

from __future__ import annotations

import re

from bot.assistant.letters.statement import PLACE, Statement
from bot.assistant.letters.word_lists import word_set

_STRONG_PAST = word_set(
    "baute schrieb entwarf betrieb übernahm gewann begann trug hielt half leitete führte "
    "schuf unterstützte verantwortete betreute verantwortlich stieg senkte schloss brachte "
    "traf zog"
) - {"verantwortlich"}
_WEAK_PAST = re.compile(r"^[A-ZÄÖÜ]?[a-zäöüß]{3,}te$")
_SECOND_SENTENCE = re.compile(r"(?<=[\w%)])(?<!Mio)(?<!Mrd)(?<!Tsd)[.;] +(?=[A-ZÄÖÜ0-9])")
"""Where the next begins, but not behind ``2 Mio. Euro``."""
_FEMININE_SINGULAR = re.compile(r"(?:quote|rate|zeit|ung|ion|heit|keit)$")
"""A measure or a deed that takes its article: ``die Fehlerquote … gesenkt``."""
_NOUN_IN_TE = re.compile(
    r"(?:quote|gebote|konzepte|projekte|produkte|objekte|märkte|geräte|gäste|texte|berichte|werte"
    r"|elemente|mente|kette|karte|rate|note|schritte|akte|pakete|dienste|geschäfte|räte)$"
)
"""Nouns that look like a weak preterite at the head of an entry."""
_PARTICIPLE = re.compile(
    r"\b(?:[a-zäöüß]*ge[a-zäöüß]+(?:t|en)|[a-zäöüß]+iert|(?:ent|ver|be|er|über)[a-zäöüß]+(?:t|en))$"
)
_INTRANSITIVE = re.compile(r"(?:gewachsen|gestiegen|gegangen|gekommen|geworden|gewesen|gereist)$")
_FEMININE = re.compile(
    r"(?:ung|ion|heit|keit|schaft|tät|ik|anz|enz|ur|pflege|analyse|abnahme|zusammenarbeit|arbeit|hilfe)$"
)
_MASCULINE = re.compile(
    r"(?:(?:auf|aus|um|ein|ab)bau|betrieb|entwurf|vertrieb|einkauf|verkauf|support|rollout|einsatz|test|umzug|service)$"
)
_NEUTER = re.compile(
    r"(?:[a-zäöüß]{3,}(?:ieren|eln|ern|chen|ten|den|gen|sen|hen|ben|len|nen)|management|controlling|design|reporting|monitoring|recruiting)$"
)
_NOMINAL_FOLLOWERS = word_set(
    "bei von der des eines einer und sowie im in am an zur zum für mit aller neuer"
)
_ACCUSATIVE = {"die": "die", "der": "den", "das": "das"}
_RESPONSIBLE = re.compile(r"^(?:verantwortlich|zuständig) für\b", re.IGNORECASE)
_PLURAL_START = re.compile(
    r"^(?:[A-ZÄÖÜ][\wäöüß-]*(?:en|er|e|s|te|ungen)|Rund|Etwa|Über|Mehr)\s+(?:von|der|für|und|mit|in|im)?",
)
"""A noun that stands without an article in the plural."""
_OUTCOME = re.compile(
    r"^(?P<subject>(?:Der|Die|Das) [^,;:]{3,70}?) "
    r"(?P<verb>stieg(?:en)?|sank(?:en)?|fiel(?:en)?|wuchs(?:en)?|verdoppelten?|verringerten?) "
    r"(?P<rest>.*\d.*)$"
)
_LOWERED_STARTS = re.compile(
    r"^(?:Eine?[nmr]?|Das|De[nrm]|Die|Alle|Mehrere|Neue|Zwei|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun"
    r"|Zehn|Jede[snrm]?|Jährlich|Monatlich|Wöchentlich|Täglich|Regelmäßig|Erfolgreich|Gemeinsam"
    r"|Eigenständig|Selbstständig|In|Im|Mit|Für|Bei|Beim|Auf|Durch|Als|Nach|Vor|Zu|Zum|Zur|Von|Vom"
    r"|Am|An|Unter|Pro|Je|Rund|Etwa|Über|Bis|Mehr)\b"
)
_NEW_NEUTER = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+es [A-ZÄÖÜ]")
"""An adjective that shows its noun's gender: ``Neues Schulungsprogramm``."""
_NEW_MASCULINE = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+er (?=[A-ZÄÖÜ])")
_MADE = re.compile(
    r"(?:aufgebaut|entwickelt|eingeführt|gegründet|eröffnet|erstellt|gebaut|geschaffen|konzipiert"
    r"|entworfen|gestartet|etabliert|programmiert|geschrieben|eingerichtet)$"
)
"""A deed whose object was not there before: it takes the indefinite article."""
_HIM = re.compile(
    r"(?:umsatz|anteil|ausschuss|gewinn|stand|verbrauch|ertrag|absatz|aufwand|durchsatz|prozess"
    r"|ablauf|bau|betrieb|einkauf|verkauf|vertrieb|umzug|katalog|plan|bereich|standort|kurs"
    r"|leitfaden|shop|laden|dienst|wechsel|entwurf|test|rollout|relaunch|support)$"
)
_IT = re.compile(
    r"(?:team|budget|lager|netz|netzwerk|system|programm|projekt|konzept|werkzeug|portal|büro|labor"
    r"|archiv|training|angebot|sortiment|studio|volumen|verfahren|seminar|handbuch|tool|ergebnis"
    r"|lager|management|controlling|reporting|monitoring|marketing|recruiting)$"
)

_ARTICLES = (
    (_FEMININE_SINGULAR, ("eine", "die")),
    (_HIM, ("einen", "den")),
    (_IT, ("ein", "das")),
)
"""Of what was made, and of what was there before."""


def say(text: str, *, is_current: bool) -> Statement | None:
    """Say a German résumé entry in the first person, or ``None`` when unsure."""
    main = _SECOND_SENTENCE.split(text.rstrip(" ."))[0].strip()
    words = main.split()
    if len(words) < 3 or main.endswith(","):
        return None
    return (
        _own_voice(main)
        or _outcome(main)
        or _responsible(main, is_current=is_current)
        or _preterite(words)
        or _participle(words)
        or _nominal(words, is_current=is_current)
    )


def _own_voice(main: str) -> Statement | None:
    return Statement(bare=f"{main}.") if main.startswith("Ich ") else None


def _outcome(main: str) -> Statement | None:
    """Say what rose or fell: ``Der Umsatz stieg von 2 auf 3 Mio.``; the verb goes to the front."""
    match = _OUTCOME.match(main)
    if match is None:
        return None
    subject, verb, rest = match["subject"], match["verb"], match["rest"]
    inner = subject[0].lower() + subject[1:]
    return Statement(
        f"{subject} {verb} {rest}.", f"{PLACE} {verb} {inner} {rest}.", takes_position=False
    )


def _responsible(main: str, *, is_current: bool) -> Statement | None:
    if not _RESPONSIBLE.match(main):
        return None
    verb = "bin" if is_current else "war"
    rest = main[0].lower() + main[1:]
    return Statement(f"Ich {verb} {rest}.", f"{PLACE} {verb} ich {rest}.")


def _preterite(words: list[str]) -> Statement | None:
    verb = words[0].lower()
    if verb not in _STRONG_PAST and not _WEAK_PAST.match(words[0]):
        return None
    if verb not in _STRONG_PAST and _is_noun_phrase(words):
        return None
    rest = " ".join(words[1:])
    return Statement(f"Ich {verb} {rest}.", f"{PLACE} {verb} ich {rest}.")


def _is_noun_phrase(words: list[str]) -> bool:
    """Tell whether a first word in -te is a noun: ``Fehlerquote … gesenkt``, ``Angebote und …``."""
    last = words[-1].rstrip(",")
    has_participle = last.islower() and bool(_PARTICIPLE.search(last))
    joins_nouns = words[1].lower() in {"und", "sowie"} and words[2][:1].isupper()
    return has_participle or joins_nouns or bool(_NOUN_IN_TE.search(words[0].lower()))


def _nominal(words: list[str], *, is_current: bool) -> Statement | None:
    article = _article(words[0])
    if not article or words[1].lower().rstrip(",") not in _NOMINAL_FOLLOWERS:
        return None
    rest = " ".join(words)
    if len(words) % 2:
        be = "bin" if is_current else "war"
        charge = f"{_ACCUSATIVE[article]} {rest}"
        return Statement(
            f"Ich {be} für {charge} zuständig.", f"{PLACE} {be} ich für {charge} zuständig."
        )
    verb = "gehört" if is_current else "gehörte"
    return Statement(
        f"Zu meinen Aufgaben {verb} {article} {rest}.",
        f"{PLACE} {verb} {article} {rest} zu meinen Aufgaben.",
        takes_position=False,
    )


def _article(word: str) -> str:
    low = word.lower()
    if not word[:1].isupper() or low.endswith(("ungen", "ionen", "keiten", "heiten", "schaften")):
        return ""
    if _FEMININE.search(low):
        return "die"
    if _MASCULINE.search(low):
        return "der"
    return "das" if _NEUTER.search(low) else ""


def _participle(words: list[str]) -> Statement | None:
    last = words[-1].rstrip(",")
    if not last.islower() or not _PARTICIPLE.search(last) or _INTRANSITIVE.search(last):
        return None
    rest = _with_article(" ".join(words), words[0], last)
    if not rest:
        said = f"In meinem Lebenslauf steht dazu: {' '.join(words)}."
        return Statement(said, takes_position=False)
    return Statement(f"Ich habe {rest}.", f"{PLACE} habe ich {rest}.")


def _with_article(rest: str, noun: str, participle: str) -> str:
    """Give the object with the article a telegraphic line leaves out; nothing when unsure."""
    if _LOWERED_STARTS.match(rest):
        return rest[0].lower() + rest[1:]
    if _NEW_NEUTER.match(rest):
        return f"ein {rest[0].lower()}{rest[1:]}"
    if _NEW_MASCULINE.match(rest):
        return f"einen {_NEW_MASCULINE.sub(lambda m: m.group().lower()[:-2] + 'n ', rest, count=1)}"
    is_made = bool(_MADE.search(participle))
    for kind, (made, known) in _ARTICLES:
        if kind.search(noun.lower()):
            return f"{made if is_made else known} {rest}"
    return rest if _PLURAL_START.match(rest) or rest[:1].isdigit() else ""
