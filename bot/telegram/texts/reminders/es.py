"""Spanish."""

from __future__ import annotations

from bot.telegram.texts.reminders.catalog import ReminderTexts

SPANISH_REMINDERS = ReminderTexts(
    on_button="🔔 Recordarme los plazos",
    off_button="🔕 Sin recordatorios",
    zone_button="Otra zona horaria",
    ask_zone=(
        "¿Dónde estás? Elige un lugar con la hora de tu reloj, o escribe «zona horaria: Lisboa»"
        " o «zona horaria: UTC+1». Así te recordaré los plazos a las 9:00 de tu hora."
    ),
    on=(
        "Te recordaré los plazos: tres días antes, el día anterior y el mismo día, a las 9:00 "
        "en {zone}, donde ahora son las {time}. Solo en candidaturas que están en «{status}»."
    ),
    off="Ya no te recordaré los plazos.",
    zone_set=(
        "Tu zona horaria es {zone}, donde ahora son las {time}. No habrá recordatorios hasta "
        "que los actives."
    ),
    zone_unknown=(
        "No conozco ninguna zona horaria con ese nombre. Escribe la capital o gran ciudad más "
        "cercana, por ejemplo «zona horaria: Lisboa», o «zona horaria: UTC+1»."
    ),
    next_deadline="El próximo plazo: {name}, {day}.",
    reminder="⏰ {name}: el plazo termina {when}, {day}.",
    today="hoy",
    tomorrow="mañana",
    in_days="en {count} días",
    open_button="Abrir",
)
