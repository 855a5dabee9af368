"""English."""

from __future__ import annotations

from bot.telegram.texts.reminders.catalog import ReminderTexts

ENGLISH_REMINDERS = ReminderTexts(
    on_button="🔔 Remind me of deadlines",
    off_button="🔕 No reminders",
    zone_button="Other time zone",
    ask_zone=(
        "Where are you? Choose a place with the time on your clock, or write “time zone: "
        "Lisbon” or “time zone: UTC+1”. Then I remind you of deadlines at 9:00 your time."
    ),
    on=(
        "Reminders are on: three days before a deadline, the day before and on the day, at 9:00"
        " in {zone}, where it is {time} now. Only for applications at “{status}”."
    ),
    off="Reminders are off.",
    zone_set=(
        "Your time zone is {zone}, where it is {time} now. Reminders are off until you turn "
        "them on."
    ),
    zone_unknown=(
        "I know no time zone of that name. Write the nearest capital or big city, for example "
        "“time zone: Lisbon”, or “time zone: UTC+1”."
    ),
    next_deadline="The next deadline: {name}, {day}.",
    reminder="⏰ {name}: the deadline is {when}, {day}.",
    today="today",
    tomorrow="tomorrow",
    in_days="in {count} days",
    open_button="Open",
)
