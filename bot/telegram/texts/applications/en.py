"""English."""

from __future__ import annotations

from bot.telegram.texts.applications.catalog import ApplicationTexts

ENGLISH_APPLICATIONS = ApplicationTexts(
    title="Your applications",
    none="You have no applications yet. Send me a posting, and it becomes one.",
    none_with_status="None of your applications is at “{status}”.",
    statuses={
        "saved": "saved",
        "applied": "applied",
        "interview": "interview",
        "offer": "offer",
        "closed": "closed",
    },
    all_button="all ({count})",
    more_button="More",
    status="Status: {status}",
    deadline="Deadline: {day}",
    deadline_of_posting="Deadline: {day} (from the posting)",
    notes_title="Notes",
    letters="Versions of the letter: {count}",
    how=(
        "“note: talked to Mira on Monday” keeps a note here, “deadline: 12 December "
        "2026” sets the deadline."
    ),
    show_letter_button="Show the letter",
    new_letter_button="New letter",
    status_set="{name} is now at “{status}”.",
    noted="Noted for {name}: {text}",
    note_too_long=(
        "A note can have {limit} characters, and this one has {length}. Please shorten it."
    ),
    deadline_set="The deadline for {name} is {day}.",
    deadline_removed=("The deadline you set for {name} is gone; what the posting says counts."),
    deadline_unclear=(
        "I need a day with its year, for example “deadline: 12 December 2026”, or “deadline: none”."
    ),
)
