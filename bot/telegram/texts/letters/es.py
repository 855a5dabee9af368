"""Spanish."""

from __future__ import annotations

from bot.telegram.texts.letters.catalog import LetterTexts

SPANISH_LETTERS = LetterTexts(
    undo_button="Deshacer",
    compare_button="Comparar",
    approve_button="Aprobar",
    text_button="Texto",
    changed=("Versión {version}: de {before} palabras a {after}; partes que cambian: {changes}."),
    unchanged=(
        "Versión {version}: tu currículum y la oferta no dan otra redacción para este deseo."
    ),
    changes_title="Qué ha cambiado",
    more_changes="… y {count} partes más.",
    no_earlier="Esta es la primera versión; no hay otra anterior.",
    no_such_place=("La carta no tiene esa frase o ese párrafo, o eso no puede figurar en ella."),
    not_in_resume=(
        "No encuentro nada sobre «{words}» en tu currículum; la carta queda como "
        "está. Añade antes una línea."
    ),
    approved=(
        "La versión {version} es la definitiva. Queda así; otro deseo crea un borrador nuevo."
    ),
)
