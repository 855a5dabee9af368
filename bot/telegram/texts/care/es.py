"""Spanish."""

from __future__ import annotations

from bot.telegram.care import Concern

SPANISH_CARE: dict[Concern, str] = {
    "crisis": (
        "Siento mucho que estés tan mal. Solo soy un programa, pero hay personas que pueden "
        "ayudarte ahora mismo, gratis y a cualquier hora:\n"
        "• España: 024\n"
        "• México: 800 911 2000 · Estados Unidos: 988 (también en español)\n"
        "• Alemania: 0800 111 0 111 · Francia: 3114 · Reino Unido e Irlanda: 116 123\n"
        "Si estás en peligro, llama al 112 o al 911, o ve al hospital más cercano. "
        "Por favor, cuéntaselo hoy a alguien cercano."
    ),
    "low": (
        "Lo siento. Es duro, y no dice nada de lo que vales.\n"
        "Cuando quieras, te ayudo con pasos pequeños: dime qué hacías («Era cocinero, ¿qué más "
        "puedo hacer?»), o envíame tu currículum, y una oferta cuando encuentres una.\n"
        "Si te pesa más tiempo, habla por favor con alguien de confianza o con tu médico."
    ),
    "dishonest": (
        "En eso no ayudo: los papeles falsos o un pasado inventado pueden costar el puesto y son "
        "delito en muchos países.\n"
        "Lo que sí puedo: decirte el camino honesto («¿Cómo llegar a ser enfermera?»), o comparar "
        "tu currículum con una oferta y mostrar lo que ya tienes."
    ),
    "legal": (
        "No puedo aconsejar sobre tus derechos, y la biblioteca no contiene leyes. Un sindicato, "
        "un comité de empresa, una oficina de orientación o un abogado laboralista te lo dirán; "
        "algunos plazos son de pocos días.\n"
        "Sí te ayudo con el siguiente paso: pregunta por una profesión o envíame una oferta."
    ),
    "medical": (
        "No puedo aconsejar sobre salud: pregunta por favor a un médico o en una farmacia, y en el "
        "trabajo al servicio de prevención.\n"
        "Si tu trabajo te hace daño, dime qué haces («Soy camionero, ¿qué más puedo hacer?») y "
        "busco profesiones parecidas."
    ),
    "anger": (
        "Siento que esto no haya ayudado. Solo cito lo que contiene la biblioteca, y a veces "
        "entiendo mal.\n"
        "Dime una profesión y un tema, por ejemplo «¿Cuánto gana un cocinero?», y lo intento de "
        "nuevo. /new empieza de cero."
    ),
    "unclear": (
        "En breve: busco lo que dicen las descripciones de profesiones y tus ofertas, y lo cito. "
        "El número tras cada frase, también un botón debajo, muestra dónde está.\n"
        "Pregunta una cosa cada vez, por ejemplo «¿Qué hace un cocinero?» o «¿Una enfermera "
        "necesita un título?»."
    ),
    "doubt": (
        "No tengo opinión propia: cada frase está citada del pasaje cuyo número la sigue. Pulsa "
        "ese número para leer el pasaje y su fuente.\n"
        "Las descripciones dicen lo que es habitual, no por qué, ni lo que vale en cada empresa."
    ),
}
