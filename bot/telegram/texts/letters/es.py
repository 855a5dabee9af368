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
    no_such_version="No hay ninguna versión con ese número para esta oferta.",
    not_in_resume=(
        "No encuentro nada sobre «{words}» en tu currículum; la carta queda como "
        "está. Añade antes una línea."
    ),
    approved=(
        "La versión {version} es la definitiva. Queda así; otro deseo crea un borrador nuevo."
    ),
    style_button="Mi estilo",
    ask_sample=(
        "Envíame un texto que hayas escrito, mejor de 50 palabras o más: un correo, una carta "
        "anterior. Tomo de él solo la manera, nunca un dato. Puedes borrarlo cuando quieras."
    ),
    sample_too_short=(
        "Es demasiado corto para mostrar cómo escribes. Envía un texto de al menos 25 palabras."
    ),
    cancel_sample_button="Cancelar",
    sample_cancelled="De acuerdo, no hace falta ningún texto.",
    style_noted=(
        "He anotado cómo escribes ({traits}) y lo sigo en lo que puedo, sin tomar sus datos."
    ),
    style_words="unas {words} palabras por frase",
    style_formal="formal",
    style_informal="informal",
    style_contracts="contracciones",
    style_exclaims="signos de exclamación",
    forget_style_button="Olvidar mi estilo",
    style_forgotten="Tu texto y tu estilo están borrados.",
)
