"""German."""

from __future__ import annotations

from bot.assistant.preparing.wordings.catalog import Wording

GERMAN = Wording(
    questions={
        "why_us": "Warum möchten Sie bei uns arbeiten?",
        "why_you": "Warum sollten wir Sie einstellen?",
        "about_you": "Erzählen Sie etwas über sich.",
    },
    about=(
        "Über sich schreiben Sie in Ihrer Anzeige: {need}.",
        "Ihre Anzeige stellt Sie so vor: {need}.",
    ),
    nothing_about=(
        "Die Anzeige sagt nichts über den Arbeitgeber. Was wissen Sie über ihn, wofür Sie "
        "einstehen können? Ergänzen Sie einen eigenen Satz."
    ),
    own=("In meinem Lebenslauf steht: {need}.", "Dort steht auch: {need}."),
    no_story=(
        "Keine Zeile Ihres Lebenslaufs lässt sich hier erzählen. Sagen Sie Ihr stärkstes Ergebnis "
        "selbst."
    ),
    no_own_words=(
        "Ihr Lebenslauf ist in einer anderen Sprache als die Anzeige, und seine Zeilen werden "
        "nicht übersetzt. Sagen Sie Ihr stärkstes Ergebnis mit eigenen Worten."
    ),
    by_kind={
        "skill": (
            "Wir suchen {need}. Wo haben Sie das zuletzt getan, und was war Ihr eigener Anteil?",
            "Was ging dabei einmal schief, und was haben Sie geändert?",
        ),
        "experience": (
            "Wir suchen {need}. Welche Ihrer Arbeiten zeigt das am besten?",
            "Wie war die Lage, was haben Sie selbst getan, und was kam dabei heraus?",
        ),
        "education": ("Wir suchen {need}. Was nutzen Sie davon heute?",),
        "language": ("Wir suchen {need}. Wollen wir ein paar Minuten in dieser Sprache sprechen?",),
        "eligibility": ("In der Anzeige steht {need}. Trifft das auf Sie zu?",),
        "trait": ("Wir suchen {need}. Erzählen Sie von einem Tag, an dem sich das gezeigt hat.",),
    },
    skills=(
        "Wo haben Sie zuletzt mit {skills} gearbeitet, und was war Ihr eigener Anteil?",
        "Was war Ihr schwierigstes Problem mit {skills}, und wie haben Sie es gelöst?",
    ),
    years="Wir suchen {years} Jahre. Wie zählen Sie Ihre?",
    partly=(
        "Ihr Lebenslauf zeigt das nur zum Teil. Sagen Sie, was Sie getan haben und wo es endet."
    ),
    missing=(
        "Ihr Lebenslauf zeigt das nicht. Haben Sie es getan, sagen Sie wo und ergänzen Sie eine "
        "Zeile; wenn nicht, sagen Sie es offen und wie Sie es lernen würden."
    ),
    open_question="Das können nur Sie sagen; Ihr Lebenslauf nennt es nicht.",
    nearest="Die nächste Zeile: „{quote}“",
    gap_question=(
        "Wir suchen {need} und haben es in Ihrem Lebenslauf nicht gefunden. "
        "Wie würden Sie anfangen?"
    ),
)
