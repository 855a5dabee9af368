"""Spanish."""

from __future__ import annotations

from bot.telegram.texts.preparing.catalog import PreparingTexts

SPANISH_PREPARING = PreparingTexts(
    button="Preparar",
    what="Con tus líneas y las de la oferta, sin inventar nada:",
    working="Recorro tus líneas …",
    resume_button="Currículum para esta oferta",
    answers_button="Tres respuestas",
    sheet_button="Hoja para la entrevista",
    resume_title="Tu currículum para esta oferta",
    resume_note="Solo tus propias líneas, elegidas y ordenadas; ninguna palabra cambia.",
    left_out="Aquí no aparecen",
    answers_title="Tres respuestas",
    answers_note=(
        "Cada frase se apoya en una línea de tu currículum o de la oferta; «¿Por qué?» muestra "
        "cuál."
    ),
    sheet_title="Lo que pueden preguntar y lo que puedes contar",
    nothing_asked="La oferta no nombra requisitos de los que pueda hacer preguntas.",
    file_name="curriculum",
    caption=(
        "Tus propias líneas, elegidas y ordenadas con ayuda de IA; revísalas antes de enviarlas."
    ),
)
