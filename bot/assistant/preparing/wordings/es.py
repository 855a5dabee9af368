"""Spanish."""

from __future__ import annotations

from bot.assistant.preparing.wordings.catalog import Wording

SPANISH = Wording(
    questions={
        "why_us": "¿Por qué quiere trabajar con nosotros?",
        "why_you": "¿Por qué deberíamos contratarle?",
        "about_you": "Hábleme de usted.",
    },
    about=(
        "En su oferta escriben sobre ustedes: {need}.",
        "Su oferta les presenta así: {need}.",
    ),
    nothing_about=(
        "La oferta no dice nada de la empresa. ¿Qué sabes de ella que puedas sostener? Añade una "
        "frase tuya."
    ),
    own=("Mi currículum dice: {need}.", "Mi currículum dice también: {need}."),
    no_story=("Ninguna línea de tu currículum se puede contar aquí. Di tú tu mejor resultado."),
    no_own_words=(
        "Tu currículum está en otro idioma que la oferta y sus líneas no se traducen. Cuenta tu "
        "mejor resultado con tus palabras."
    ),
    by_kind={
        "skill": (
            "Pedimos {need}. ¿Dónde lo hizo por última vez y cuál fue su parte?",
            "¿Qué salió mal alguna vez y qué cambió usted?",
        ),
        "experience": (
            "Pedimos {need}. ¿Qué trabajo suyo lo muestra mejor?",
            "¿Cuál era la situación, qué hizo usted y qué resultó?",
        ),
        "education": ("Pedimos {need}. ¿Qué de lo aprendido usa hoy?",),
        "language": ("Pedimos {need}. ¿Seguimos unos minutos en ese idioma?",),
        "eligibility": ("La oferta dice {need}. ¿Es su caso?",),
        "trait": ("Pedimos {need}. Cuéntenos un día en que se notó.",),
    },
    skills=(
        "¿Dónde usó {skills} por última vez y cuál fue su parte?",
        "¿Cuál fue el problema más difícil que tuvo con {skills} y cómo lo resolvió?",
    ),
    years="Pedimos {years} años. ¿Cómo cuenta los suyos?",
    partly="Tu currículum lo muestra solo en parte. Di qué has hecho y hasta dónde llega.",
    missing=(
        "Tu currículum no lo muestra. Si lo has hecho, di dónde y añade una línea; si no, dilo con "
        "claridad y cómo lo aprenderías."
    ),
    open_question="Solo tú puedes decirlo; tu currículum no lo nombra.",
    nearest="La línea más cercana: «{quote}»",
    gap_question=(
        "Pedimos {need} y no lo hemos encontrado en su currículum. ¿Por dónde empezaría?"
    ),
)
