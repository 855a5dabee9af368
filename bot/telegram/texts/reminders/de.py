"""German."""

from __future__ import annotations

from bot.telegram.texts.reminders.catalog import ReminderTexts

GERMAN_REMINDERS = ReminderTexts(
    on_button="🔔 An Fristen erinnern",
    off_button="🔕 Nicht erinnern",
    zone_button="Andere Zeitzone",
    ask_zone=(
        "Wo sind Sie? Wählen Sie einen Ort mit der Zeit auf Ihrer Uhr, oder schreiben Sie "
        "„Zeitzone: Lissabon“ oder „Zeitzone: UTC+1“. Dann erinnere ich um 9:00 Uhr Ihrer Zeit "
        "an Fristen."
    ),
    on=(
        "Ich erinnere Sie: drei Tage vor einer Frist, am Tag davor und am Tag selbst, um 9:00 "
        "Uhr in {zone}, wo es jetzt {time} Uhr ist. Nur bei Bewerbungen, die auf „{status}“ "
        "stehen."
    ),
    off="Ich erinnere Sie nicht mehr.",
    zone_set=(
        "Ihre Zeitzone ist {zone}, wo es jetzt {time} Uhr ist. Erinnert wird erst, wenn Sie es "
        "einschalten."
    ),
    zone_unknown=(
        "Eine Zeitzone dieses Namens kenne ich nicht. Schreiben Sie die nächste Hauptstadt oder"
        " große Stadt, zum Beispiel „Zeitzone: Lissabon“, oder „Zeitzone: UTC+1“."
    ),
    next_deadline="Die nächste Frist: {name}, {day}.",
    reminder="⏰ {name}: Die Frist endet {when}, {day}.",
    today="heute",
    tomorrow="morgen",
    in_days="in {count} Tagen",
    open_button="Öffnen",
)
