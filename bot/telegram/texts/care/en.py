"""English."""

from __future__ import annotations

from bot.telegram.care import Concern

ENGLISH_CARE: dict[Concern, str] = {
    "crisis": (
        "I am very sorry that it is this bad. I am only a program, but people are there for you "
        "right now, free and around the clock:\n"
        "• United States and Canada: call or text 988\n"
        "• United Kingdom and Ireland: Samaritans, 116 123\n"
        "• Germany: 0800 111 0 111 · Austria: 142 · Switzerland: 143\n"
        "• Spain: 024 · France: 3114\n"
        "If you are in danger now, call 112, 999 or 911, or go to the nearest hospital. "
        "Please tell someone close to you today."
    ),
    "low": (
        "I am sorry. That is hard, and it says nothing about what you are worth.\n"
        "When you feel ready, I can help with small steps: tell me what you did last (“I was a "
        "cook, what else could I do?”), or send me your résumé, and a posting when you find one.\n"
        "If it weighs on you for longer, please talk to someone you trust or to your doctor."
    ),
    "dishonest": (
        "I will not help with that: false papers or an invented past can cost the job and are a "
        "crime in many countries.\n"
        "What I can do: tell you the honest way in (“How does one become a nurse?”), or hold your "
        "résumé against a posting and show what you already have for it."
    ),
    "legal": (
        "I may not advise on your rights, and the library holds no law. A trade union, a works "
        "council, an advice centre or a labour lawyer can tell you, often free for a first talk; "
        "mind that some deadlines are only weeks.\n"
        "I can help with a next step: ask me about a role, or send me a posting."
    ),
    "medical": (
        "I cannot advise on health: please ask a doctor or a pharmacist, and at work the "
        "occupational health service.\n"
        "If your work harms you, tell me what you do (“I am a truck driver, what else could I "
        "do?”), and I look for related roles."
    ),
    "anger": (
        "I am sorry that this did not help. I only quote what the library holds, and sometimes I "
        "miss what was meant.\n"
        "Name one role and one thing about it, such as “What does a cook earn?”, and I try again. "
        "/new starts afresh."
    ),
    "unclear": (
        "In short: I look up what role descriptions and your postings say, and quote it. The "
        "number behind each sentence, also a button below it, shows where it stands.\n"
        "Ask about one thing at a time, such as “What does a cook do all day?” or “Does a nurse "
        "need a degree?”."
    ),
    "doubt": (
        "I give no opinion of my own: each sentence is quoted from the passage whose number "
        "stands behind it. Press that number to read the passage and its source.\n"
        "The descriptions say what is usual, not why, and not what holds for every employer."
    ),
}
