"""English."""

from __future__ import annotations

from bot.telegram.texts.preparing.catalog import PreparingTexts

ENGLISH_PREPARING = PreparingTexts(
    button="Prepare",
    what="From your own lines and the posting's, without inventing anything:",
    working="Going through your lines …",
    resume_button="Résumé for this posting",
    answers_button="Three answers",
    sheet_button="Interview sheet",
    resume_title="Your résumé for this posting",
    resume_note="Only your own lines, chosen and ordered; no word is changed.",
    left_out="Left out here",
    answers_title="Three answers",
    answers_note=(
        "Each sentence stands on a line of your résumé or the posting; “Why?” shows which."
    ),
    sheet_title="What they may ask, and your stories",
    nothing_asked="The posting names no requirements that I could make questions of.",
    file_name="resume",
    caption="Your own lines, chosen and ordered with AI help; check them before you send them.",
)
