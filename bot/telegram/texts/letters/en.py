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
    no_such_version="There is no version of that number for this posting.",
    not_in_resume=(
        "I find nothing about “{words}” in your résumé, so the letter stays as it "
        "is. Add a line about it first."
    ),
    approved=("Version {version} is final. It stays as it is; another wish makes a new draft."),
    style_button="My style",
    ask_sample=(
        "Send me a text that you wrote, of about 50 words or more: an e-mail, an earlier letter. "
        "I take its manner from it, never a fact. You can have it forgotten at any time."
    ),
    sample_too_short=(
        "That is too short to show how you write. Please send a text of at least 25 words."
    ),
    cancel_sample_button="Cancel",
    sample_cancelled="All right, no text is needed.",
    style_noted="I noted how you write ({traits}) and follow it where I can, without its facts.",
    style_words="about {words} words a sentence",
    style_formal="formal",
    style_informal="informal",
    style_contracts="contractions",
    style_exclaims="exclamation marks",
    forget_style_button="Forget my style",
    style_forgotten="Your text and your style are deleted.",
)
