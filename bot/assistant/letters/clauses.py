"""German, Spanish and French clauses in another order or form, with the same meaning."""

from __future__ import annotations

import re

_TO_ZAR, _TO_CAR, _TO_GAR = "cé", "qué", "gué"
_NOT_REGULAR = re.compile(r"(?:ré|sé)$")
"""``traduciré`` is to come, ``sé`` is to know."""


def circumstance_first(match: re.Match[str]) -> str:
    """Say ``Ich habe Verträge mit 14 Werken verhandelt`` as ``Mit 14 Werken habe ich …``."""
    where = match["where"]
    deed = f"{match['what']} {match['deed']}"
    return f"{where[0].upper()}{where[1:]} habe ich {deed}."


def task_first(match: re.Match[str]) -> str:
    """Say ``Zu meinen Aufgaben gehört die Führung …`` as ``Die Führung … gehört zu …``."""
    task = match["task"]
    return f"{task[0].upper()}{task[1:]} {match['verb']} zu meinen Aufgaben."


def time_first(match: re.Match[str]) -> str:
    """Say ``Coordiné el grupo durante tres cursos`` as ``Durante tres cursos coordiné …``."""
    time, deed = match["time"], match["deed"]
    return f"{time[0].upper()}{time[1:]}, {deed[0].lower()}{deed[1:]}."


def in_charge(match: re.Match[str]) -> str:
    """Say ``Organicé las reuniones`` as ``Me encargué de organizar las reuniones``."""
    verb = match["verb"]
    stem = verb[:-1]
    if _NOT_REGULAR.search(verb):
        return match.group()
    if verb.endswith(_TO_CAR):
        stem = f"{verb[:-3]}c"
    elif verb.endswith(_TO_GAR):
        stem = f"{verb[:-2]}"
    elif verb.endswith(_TO_ZAR):
        stem = f"{verb[:-2]}z"
    me = "Me" if verb[:1].isupper() else "me"
    return f"{me} encargué de {stem.lower()}ar "


def mission_first(match: re.Match[str]) -> str:
    """Say ``Mes missions comprennent la tenue …`` as ``La tenue … fait partie de …``."""
    task = match["task"]
    verb = "fait" if match["verb"] == "comprennent" else "faisait"
    return f"{task[0].upper()}{task[1:]} {verb} partie de mes missions."


def in_care(match: re.Match[str]) -> str:
    """Say ``mes missions comprenaient le tri`` as ``je m'occupais du tri``."""
    verb = "occupe" if match["verb"] == "comprennent" else "occupais"
    task = match["task"]
    of = "du " + task[3:] if task.startswith("le ") else f"de {task}"
    return f"{'J' if match['me'][0].isupper() else 'j'}e m'{verb} {of}."
