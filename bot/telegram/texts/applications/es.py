"""Spanish."""

from __future__ import annotations

from bot.telegram.texts.applications.catalog import ApplicationTexts

SPANISH_APPLICATIONS = ApplicationTexts(
    title="Tus candidaturas",
    none=("Aún no tienes candidaturas. Envíame una oferta y se convertirá en una."),
    none_with_status="Ninguna de tus candidaturas está en «{status}».",
    statuses={
        "saved": "guardada",
        "applied": "enviada",
        "interview": "entrevista",
        "offer": "propuesta",
        "closed": "cerrada",
    },
    all_button="todas ({count})",
    more_button="Más",
    status="Estado: {status}",
    deadline="Plazo: {day}",
    deadline_of_posting="Plazo: {day} (según la oferta)",
    notes_title="Notas",
    letters="Versiones de la carta: {count}",
    how=(
        "«nota: hablé con Mira el lunes» guarda aquí una nota, «plazo: 12 de "
        "diciembre de 2026» fija el plazo."
    ),
    show_letter_button="Ver la carta",
    new_letter_button="Carta nueva",
    status_set="{name} está ahora en «{status}».",
    noted="Anotado en {name}: {text}",
    note_too_long=(
        "Una nota puede tener {limit} caracteres y esta tiene {length}. Acórtala, por favor."
    ),
    deadline_set="El plazo de {name} es el {day}.",
    deadline_removed=("El plazo que fijaste para {name} está borrado; vale lo que dice la oferta."),
    deadline_unclear=(
        "Necesito un día con su año, por ejemplo «plazo: 12 de diciembre de 2026», o "
        "«plazo: ninguno»."
    ),
)
