"""Reasons of a fit in the user's language: its English clauses, put into German, Spanish, French.

A clause that is not known here is left out, never shown in another language than the card's.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from bot.domain.identity import Language

_CLAUSES: Final[tuple[tuple[str, str, str, str], ...]] = (
    (
        "{0} = about {1} years, asked: {2}",
        "{0} = etwa {1} Jahre, gefragt: {2}",
        "{0} = unos {1} años, se piden: {2}",
        "{0} = environ {1} ans, demandé : {2}",
    ),
    (
        "{0} = {1} years, asked: {2}",
        "{0} = {1} Jahre, gefragt: {2}",
        "{0} = {1} años, se piden: {2}",
        "{0} = {1} ans, demandé : {2}",
    ),
    (
        "the résumé says {0} years, asked: {1}",
        "im Lebenslauf stehen {0} Jahre, gefragt: {1}",
        "el currículum dice {0} años, se piden: {1}",
        "le CV dit {0} ans, demandé : {1}",
    ),
    (
        "the positions carry no dates, asked: {0} years",
        "die Stellen haben keine Daten, gefragt: {0} Jahre",
        "los puestos no llevan fechas, se piden: {0} años",
        "les postes sont sans dates, demandé : {0} ans",
    ),
    (
        "no position shows this, asked: {0} years",
        "keine Stelle zeigt es, gefragt: {0} Jahre",
        "ningún puesto lo muestra, se piden: {0} años",
        "aucun poste ne le montre, demandé : {0} ans",
    ),
    (
        "you told me of it, not how long, asked: {0} years",
        "Sie haben mir davon erzählt, nicht wie lange, gefragt: {0} Jahre",
        "me lo contaste, no cuánto tiempo, se piden: {0} años",
        "vous m'en avez parlé, pas de la durée, demandé : {0} ans",
    ),
    (
        "{0} people led, asked: {1}",
        "{0} Personen geführt, gefragt: {1}",
        "{0} personas dirigidas, se piden: {1}",
        "{0} personnes encadrées, demandé : {1}",
    ),
    (
        "it does not say how many people were led, asked: {0}",
        "wie viele Personen geführt wurden, steht nicht da, gefragt: {0}",
        "no dice a cuántas personas dirigiste, se piden: {0}",
        "le nombre de personnes encadrées n'est pas dit, demandé : {0}",
    ),
    (
        "no line says that people were led",
        "keine Zeile sagt, dass Menschen geführt wurden",
        "ninguna línea dice que dirigieras a personas",
        "aucune ligne ne dit que des personnes ont été encadrées",
    ),
    (
        "a title says it, no line says who was led",
        "ein Titel sagt es, keine Zeile sagt, wer geführt wurde",
        "lo dice un cargo, ninguna línea dice a quién",
        "un titre le dit, aucune ligne ne dit qui a été encadré",
    ),
    (
        "{0} is named at a lower level",
        "{0} steht auf niedrigerer Stufe da",
        "{0} figura con un nivel más bajo",
        "{0} figure à un niveau plus bas",
    ),
    (
        "{0} is named without a level",
        "{0} steht ohne Stufe da",
        "{0} figura sin nivel",
        "{0} figure sans niveau",
    ),
    (
        "{0} is named as basic knowledge",
        "{0} steht als Grundkenntnis da",
        "{0} figura como conocimiento básico",
        "{0} figure comme notion de base",
    ),
    (
        "{0} is named as unfinished",
        "{0} steht als noch nicht abgeschlossen da",
        "{0} figura como no terminado",
        "{0} figure comme inachevé",
    ),
    (
        "{0} is told as learned",
        "{0} haben Sie gelernt, sagen Sie",
        "{0}: dices que lo aprendiste",
        "{0} : vous dites l'avoir appris",
    ),
    (
        "{0} is named as a course, and no line shows it",
        "{0} steht als Kurs da, und keine Zeile zeigt es",
        "{0} figura como curso, y ninguna línea lo muestra",
        "{0} figure comme cours, et aucune ligne ne le montre",
    ),
    (
        "{0} is named, and no line shows it",
        "{0} steht da, und keine Zeile zeigt es",
        "{0} se nombra, y ninguna línea lo muestra",
        "{0} est nommé, et aucune ligne ne le montre",
    ),
    (
        "the résumé names it, and no line shows it",
        "der Lebenslauf nennt es, und keine Zeile zeigt es",
        "el currículum lo nombra, y ninguna línea lo muestra",
        "le CV le nomme, et aucune ligne ne le montre",
    ),
    (
        "no degree is named",
        "kein Abschluss ist genannt",
        "no figura ningún título",
        "aucun diplôme n'est nommé",
    ),
    (
        "experience may stand for it",
        "Erfahrung kann dafür stehen",
        "la experiencia puede valer por él",
        "l'expérience peut en tenir lieu",
    ),
    ("{0} is named", "{0} steht da", "{0} figura", "{0} y figure"),
    ("{0} named", "{0} steht da", "{0} figura", "{0} y figure"),
    ("{0} implies {1}", "{0} schließt {1} ein", "{0} implica {1}", "{0} implique {1}"),
    (
        "the résumé is written in it",
        "der Lebenslauf ist darin geschrieben",
        "el currículum está escrito en él",
        "le CV est écrit dans cette langue",
    ),
    (
        "a training in another trade",
        "eine Ausbildung in einem anderen Beruf",
        "una formación en otro oficio",
        "une formation dans un autre métier",
    ),
    (
        "no line names a degree",
        "keine Zeile nennt einen Abschluss",
        "ninguna línea nombra un título",
        "aucune ligne ne nomme de diplôme",
    ),
    (
        "no line of these names {0}",
        "keine dieser Zeilen nennt {0}",
        "ninguna de estas líneas nombra {0}",
        "aucune de ces lignes ne nomme {0}",
    ),
    (
        "no line names {0}",
        "keine Zeile nennt {0}",
        "ninguna línea nombra {0}",
        "aucune ligne ne nomme {0}",
    ),
    (
        "no line of the résumé speaks of it",
        "keine Zeile spricht davon",
        "ninguna línea habla de ello",
        "aucune ligne n'en parle",
    ),
    (
        "the résumé shows something near it",
        "der Lebenslauf zeigt etwas Ähnliches",
        "el currículum muestra algo cercano",
        "le CV montre quelque chose de proche",
    ),
    (
        "the résumé shows leading people",
        "der Lebenslauf zeigt, dass Menschen geführt wurden",
        "el currículum muestra que dirigiste a personas",
        "le CV montre que des personnes ont été encadrées",
    ),
    (
        "the résumé shows it in its own words",
        "der Lebenslauf zeigt es in eigenen Worten",
        "el currículum lo muestra con sus propias palabras",
        "le CV le montre avec ses propres mots",
    ),
    (
        "the résumé shows {0}",
        "der Lebenslauf zeigt: {0}",
        "el currículum muestra: {0}",
        "le CV montre : {0}",
    ),
    (
        "the degree is not finished",
        "der Abschluss ist noch nicht da",
        "el título no está terminado",
        "le diplôme n'est pas terminé",
    ),
    (
        "{0} in another subject",
        "{0} in einem anderen Fach",
        "{0} en otra materia",
        "{0} dans une autre matière",
    ),
    ("{0}, asked: {1}", "{0}, gefragt: {1}", "{0}, se pide: {1}", "{0}, demandé : {1}"),
)
"""English, German, Spanish and French; the special before the general."""
_PLACES: Final[dict[Language, int]] = {"en": 0, "de": 1, "es": 2, "fr": 3}
_WORDS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("now", "heute", "hoy", "aujourd'hui"),
    ("Jan", "Jan.", "ene.", "janv."),
    ("Feb", "Feb.", "feb.", "févr."),
    ("Mar", "März", "mar.", "mars"),
    ("Apr", "Apr.", "abr.", "avr."),
    ("May", "Mai", "may.", "mai"),
    ("Jun", "Juni", "jun.", "juin"),
    ("Jul", "Juli", "jul.", "juil."),
    ("Aug", "Aug.", "ago.", "août"),
    ("Sep", "Sept.", "sept.", "sept."),
    ("Oct", "Okt.", "oct.", "oct."),
    ("Nov", "Nov.", "nov.", "nov."),
    ("Dec", "Dez.", "dic.", "déc."),
    ("English", "Englisch", "inglés", "l'anglais"),
    ("German", "Deutsch", "alemán", "l'allemand"),
    ("French", "Französisch", "francés", "le français"),
    ("Spanish", "Spanisch", "español", "l'espagnol"),
    ("an associate degree", "ein Kurzstudium", "un título corto", "un diplôme court"),
    ("a bachelor's degree", "ein Bachelor", "un grado", "une licence"),
    ("a master's degree", "ein Master", "un máster", "un master"),
    ("a doctorate", "eine Promotion", "un doctorado", "un doctorat"),
    ("a degree", "ein Abschluss", "un título", "un diplôme"),
    ("mentoring", "Anleitung anderer", "la tutoría", "l'accompagnement"),
)


def reason_in(language: Language, why: str) -> str:
    """Give a reason in a language; English as it is, without what cannot be said in another."""
    if language == "en" or not why:
        return why
    return "; ".join(filter(None, (_translate(one, language) for one in why.split("; "))))


def _translate(clause: str, language: Language) -> str:
    for pattern, wordings in _patterns():
        found = pattern.fullmatch(clause)
        if found is not None:
            values = (_value(value, language) for value in found.groups())
            return wordings[_PLACES[language]].format(*values)
    return ""


def _value(value: str, language: Language) -> str:
    """Put months, languages and degrees into words of a language, and decimals with a comma."""
    words = {row[0]: row[_PLACES[language]] for row in _WORDS}
    if value in words:
        return words[value]
    if re.search(r"\d", value):
        value = re.sub(r"[A-Z][a-z]{2}(?= \d{4})|now", lambda m: words.get(m[0], m[0]), value)
    return re.sub(r"(?<=\d)\.(?=\d)", ",", value)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, str, str, str]], ...]:
    return tuple(
        (re.compile(re.sub(r"\\\{\d\\\}", "([^;]+?)", re.escape(row[0]))), row) for row in _CLAUSES
    )
