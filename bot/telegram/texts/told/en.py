"""English."""

from __future__ import annotations

from bot.telegram.texts.told.catalog import ToldTexts

ENGLISH_TOLD = ToldTexts(
    ask_button="Have you used {skill}?",
    ask=(
        "Have you used {skill}? Tell me where in one sentence: the employer or project, and what "
        "you did with it. Your next message is the answer; “no, never” is one too."
    ),
    cancel_button="Cancel",
    cancelled="Nothing was noted about {skill}.",
    kept="Noted about {skill}: “{words}” ({date}). It counts in fits and letters from now on.",
    kept_denial="Noted: you have not used {skill}. It stays missing, and I will not ask again.",
    unclear={
        "question": "That was a question, so I noted nothing about {skill}.",
        "empty": (
            "That does not say where, so nothing was noted. Where did you use {skill}, "
            "and what for?"
        ),
        "contradicting": (
            "That contradicts itself or the dates in your résumé, so nothing was noted. Where did "
            "you use {skill}, and when?"
        ),
        "off_topic": (
            "I cannot tell from that where you used {skill}, so nothing was noted. One "
            "sentence with "
            "the employer or project is enough."
        ),
        "other_skill": (
            "That names another skill, so nothing was noted. Please name {skill} in the sentence."
        ),
        "too_long": "That is too long, so nothing was noted. One sentence about {skill} is enough.",
    },
    list_button="What you told me",
    list_title="What you told me",
    list_empty="You have told me nothing that your résumé does not say.",
    entry="{skill} ({date}): “{words}”",
    entry_denial="{skill} ({date}): not used",
    edit_button="Edit: {skill}",
    delete_button="Delete: {skill}",
    deleted="Deleted: {skill}. It no longer counts.",
)
