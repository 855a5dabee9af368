"""French."""

from __future__ import annotations

from bot.telegram.texts.applications.catalog import ApplicationTexts

FRENCH_APPLICATIONS = ApplicationTexts(
    title="Vos candidatures",
    none=("Vous n'avez pas encore de candidature. Envoyez-moi une offre, et elle en devient une."),
    none_with_status="Aucune de vos candidatures n'est à « {status} ».",
    statuses={
        "saved": "gardée",
        "applied": "envoyée",
        "interview": "entretien",
        "offer": "proposition",
        "closed": "close",
    },
    all_button="toutes ({count})",
    more_button="Suite",
    status="État : {status}",
    deadline="Échéance : {day}",
    deadline_of_posting="Échéance : {day} (selon l'offre)",
    notes_title="Vos notes",
    letters="Versions de la lettre : {count}",
    how=(
        "« note : parlé à Mira lundi » garde une note ici, « échéance : 12 décembre "
        "2026 » fixe l'échéance."
    ),
    show_letter_button="Voir la lettre",
    new_letter_button="Nouvelle lettre",
    status_set="{name} est maintenant à « {status} ».",
    noted="Noté pour {name} : {text}",
    note_too_long=(
        "Une note peut avoir {limit} caractères, celle-ci en a {length}. "
        "Raccourcissez-la, s'il vous plaît."
    ),
    deadline_set="L'échéance pour {name} est le {day}.",
    deadline_removed="Votre échéance pour {name} est effacée ; c'est l'offre qui compte.",
    deadline_unclear=(
        "Il me faut un jour avec son année, par exemple « échéance : 12 décembre 2026"
        " », ou « échéance : aucune »."
    ),
)
