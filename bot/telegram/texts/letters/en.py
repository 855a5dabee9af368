"""English."""

from __future__ import annotations

from bot.telegram.texts.letters.catalog import LetterTexts

ENGLISH_LETTERS = LetterTexts(
    undo_button="Undo",
    compare_button="Compare",
    approve_button="Approve",
    text_button="Text",
    changed=("Version {version}: {before} words became {after}; places that differ: {changes}."),
    unchanged=(
        "Version {version}: your résumé and the posting give no other wording for this wish."
    ),
    changes_title="What changed",
    more_changes="… and {count} more places.",
    no_earlier="This is the first version; there is no earlier one.",
    no_such_place=("The letter has no such sentence or paragraph, or this cannot stand in it."),
    not_in_resume=(
        "I find nothing about “{words}” in your résumé, so the letter stays as it "
        "is. Add a line about it first."
    ),
    approved=("Version {version} is final. It stays as it is; another wish makes a new draft."),
)
