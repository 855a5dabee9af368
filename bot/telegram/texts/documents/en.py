"""English."""

from __future__ import annotations

from bot.telegram.texts.documents.catalog import DocumentTexts, LinkErrorTexts

ENGLISH_DOCUMENTS = DocumentTexts(
    correct_button="Correct",
    correct_how=(
        "Tell me in your own words what is wrong, one thing a message. For example: “My last "
        "job ended in May 2026”, “My e-mail is ada@mail.example”, “My name is Ada Baker”, “I "
        "live in Berlin”, “Remove the second job”, “I also speak French”."
    ),
    correct_posting_how=(
        "Is something wrong? Tell me: “The company is Acme”, “It is remote”, “The title is Baker”."
    ),
    corrected="Corrected ({field}): {value}. I keep it in your words: “{words}”",
    json_button="JSON Resume",
    json_caption="Your résumé in the open format JSON Resume, with what I found in it.",
    json_name="resume",
)

ENGLISH_LINKS = LinkErrorTexts(
    refused=(
        "This link does not lead to a public web page that I may open. Please check it, or "
        "paste the posting's text here."
    ),
    unreachable=(
        "{link} did not answer in time or not in a way I can read. Please try again later, or "
        "paste the posting's text here."
    ),
    not_found=(
        "There is no page at {link} (any more); the posting may be closed. Please check the "
        "link, or paste the text here."
    ),
    needs_login=(
        "{detail} shows this page only after a login, so I cannot read it. Please open it "
        "yourself and paste the posting's text here."
    ),
    forbidden=(
        "The site asks programs not to read {link}, and I keep to that. Please paste the "
        "posting's text here."
    ),
    not_text=(
        "{link} is not a web page with text ({detail}). Please send the file itself, or paste "
        "the posting's text here."
    ),
    too_large=(
        "The page at {link} is too large for me ({detail}). Please paste the posting's text here."
    ),
    nothing=(
        "The page at {link} shows no posting unless a browser runs its programs. Please open "
        "it yourself and paste the posting's text here."
    ),
)
