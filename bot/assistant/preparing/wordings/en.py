"""English."""

from __future__ import annotations

from bot.assistant.preparing.wordings.catalog import Wording

ENGLISH = Wording(
    questions={
        "why_us": "Why do you want to work for us?",
        "why_you": "Why should we hire you?",
        "about_you": "Tell me about yourself.",
    },
    about=(
        "In your posting you write about yourselves: {need}.",
        "Your posting introduces you like this: {need}.",
    ),
    nothing_about=(
        "The posting says nothing about the employer. What do you know of them that you can "
        "vouch for? Add one sentence of your own."
    ),
    own=("My résumé says: {need}.", "My résumé also says: {need}."),
    no_story="No line of your résumé can be told here. Say your strongest result yourself.",
    no_own_words=(
        "Your résumé is in another language than the posting, and its lines are not translated. "
        "Say your strongest result in your own words."
    ),
    by_kind={
        "skill": (
            "We ask for {need}. Where did you last do this, and what was your own part?",
            "What went wrong with it once, and what did you change?",
        ),
        "experience": (
            "We ask for {need}. Which piece of your work shows it best?",
            "What was the situation, what did you do yourself, and what came of it?",
        ),
        "education": ("We ask for {need}. What did you learn there that you use today?",),
        "language": ("We ask for {need}. Shall we go on in that language for a few minutes?",),
        "eligibility": ("The posting says {need}. Does this hold for you?",),
        "trait": ("We ask for {need}. Tell us of a day on which it showed.",),
    },
    skills=(
        "Where did you last use {skills}, and what was your own part?",
        "What was the hardest problem you had with {skills}, and how did you solve it?",
    ),
    years="We ask for {years} years. How do you count yours?",
    partly="Your résumé shows this only in part. Say what you have done, and where it ends.",
    missing=(
        "Your résumé does not show this. If you have done it, say where and add a line; if not, "
        "say so plainly and how you would learn it."
    ),
    open_question="Only you can say; your résumé does not name it.",
    nearest="The nearest line: “{quote}”",
    gap_question="We ask for {need}, and we did not find it in your résumé. How would you begin?",
)
