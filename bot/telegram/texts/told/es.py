"""Spanish."""

from __future__ import annotations

from bot.telegram.texts.told.catalog import ToldTexts

SPANISH_TOLD = ToldTexts(
    ask_button="¿Has usado {skill}?",
    ask=(
        "¿Has usado {skill}? Dime dónde en una frase: la empresa o el proyecto, y para qué. Tu "
        "próximo mensaje es la respuesta; «no, nunca» también lo es."
    ),
    cancel_button="Cancelar",
    cancelled="No se ha anotado nada sobre {skill}.",
    kept=(
        "Anotado sobre {skill}: «{words}» ({date}). Desde ahora cuenta en la comparación y en las "
        "cartas."
    ),
    kept_denial="Anotado: no has usado {skill}. Sigue faltando, y no volveré a preguntar.",
    unclear={
        "question": "Eso era una pregunta: no he anotado nada sobre {skill}.",
        "empty": "Eso no dice dónde: no he anotado nada. ¿Dónde usaste {skill}, y para qué?",
        "contradicting": (
            "Eso se contradice o contradice las fechas de tu currículum: no he anotado nada. "
            "¿Dónde usaste {skill}, y cuándo?"
        ),
        "off_topic": (
            "De eso no deduzco dónde usaste {skill}: no he anotado nada. Basta una frase "
            "con la empresa "
            "o el proyecto."
        ),
        "other_skill": (
            "Eso nombra otra competencia: no he anotado nada. Nombra {skill} en la "
            "frase, por favor."
        ),
        "too_long": "Es demasiado largo: no he anotado nada. Basta una frase sobre {skill}.",
    },
    list_button="Lo que me has dicho",
    list_title="Lo que me has dicho",
    list_empty="No me has dicho nada que no esté en tu currículum.",
    entry="{skill} ({date}): «{words}»",
    entry_denial="{skill} ({date}): no usado",
    edit_button="Cambiar: {skill}",
    delete_button="Borrar: {skill}",
    deleted="Borrado: {skill}. Ya no cuenta.",
)
