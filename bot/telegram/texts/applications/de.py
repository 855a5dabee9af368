"""German."""

from __future__ import annotations

from bot.telegram.texts.applications.catalog import ApplicationTexts

GERMAN_APPLICATIONS = ApplicationTexts(
    title="Ihre Bewerbungen",
    none=("Sie haben noch keine Bewerbungen. Schicken Sie mir eine Anzeige, und sie wird eine."),
    none_with_status="Keine Ihrer Bewerbungen steht auf „{status}“.",
    statuses={
        "saved": "gemerkt",
        "applied": "beworben",
        "interview": "Gespräch",
        "offer": "Angebot",
        "closed": "erledigt",
    },
    all_button="alle ({count})",
    more_button="Weitere",
    status="Stand: {status}",
    deadline="Frist: {day}",
    deadline_of_posting="Frist: {day} (aus der Anzeige)",
    notes_title="Notizen",
    letters="Fassungen des Anschreibens: {count}",
    how=(
        "„Notiz: am Montag mit Mira gesprochen“ hält hier etwas fest, „Frist: 12. "
        "Dezember 2026“ setzt die Frist."
    ),
    show_letter_button="Anschreiben zeigen",
    new_letter_button="Neues Anschreiben",
    status_set="{name} steht jetzt auf „{status}“.",
    noted="Notiert zu {name}: {text}",
    note_too_long=(
        "Eine Notiz darf {limit} Zeichen haben, diese hat {length}. Bitte kürzen Sie sie."
    ),
    deadline_set="Die Frist für {name} ist der {day}.",
    deadline_removed="Ihre Frist für {name} ist gelöscht; es gilt, was die Anzeige sagt.",
    deadline_unclear=(
        "Ich brauche einen Tag mit Jahr, zum Beispiel „Frist: 12. Dezember 2026“, "
        "oder „Frist: keine“."
    ),
)
