"""English."""

from __future__ import annotations

from bot.assistant.answering.wording import Wording

ENGLISH = Wording(
    english_name="English",
    outside="That is outside what I can help with: I answer about roles, postings and careers.",
    unknown="I found nothing in the library that answers this, so I will not guess.",
    unknown_of="What the library holds about {title} does not tell that, so I will not guess.",
    unknown_need="No passage here about {title} says whether one needs {what}, so I will not "
    "guess.",
    no_role="The library has no description of the role “{role}”, so I will not guess.",
    nearest_role="The library has no description of the role “{role}”; this is of the nearest it "
    "holds.",
    tells_of="It tells what one does, which skills and tools, which experience and "
    "education, how the work is measured, the pay, and the ways in and onwards.",
    holds="The library holds {roles} role descriptions from {fields} fields.",
    holds_nothing="The library holds no role descriptions yet.",
    examples="For example: {titles}.",
    posting="It also holds 1 posting that you sent.",
    postings="It also holds {count} postings that you sent.",
    helps="It helps to name one role and one thing to know about it (tasks, tools, "
    "experience, pay, ways in), or to send me a posting.",
    caveat="The library has nothing that fits exactly; this is the nearest it holds.",
    no_model="No language model is configured: these sentences are quoted from the library.",
    unavailable="The language model does not answer at the moment: these sentences are "
    "quoted from the library.",
    unavailable_for="The language model asks for a pause and should answer again in about "
    "{minutes} min: until then, these sentences are quoted from the library.",
    refused="The language model refused the request: these sentences are quoted from the library.",
    budget_user="Your budget for the language model is spent. It renews on {when}; until "
    "then I quote the library.",
    budget_bot="The budget of this bot for the language model is spent. It renews on "
    "{when}; until then I quote the library.",
    budget_low="80 % of your budget for the language model is used. It renews on {when}.",
    too_little="Little of what the language model wrote is supported by the passages: "
    "these sentences are quoted from the library instead.",
    removed_one="1 sentence was removed because no passage supports it.",
    removed="{count} sentences were removed because no passage supports them.",
    count_some="{n} of the {total} {topic}postings here ask for {what}.",
    count_none="None of the {total} {topic}postings here asks for {what}.",
    count_elsewhere="{n} more of them mention {what} without asking for it.",
    count_remote="{n} of the {total} {topic}postings here say that the work can be done "
    "remotely; {unsaid} say nothing about it.",
    count_number="The library holds {n} {topic}postings.",
    count_skills="Asked for most in the {total} {topic}postings here:",
    count_no_skills="None of the {total} {topic}postings here names a skill that I can count.",
    count_item="{what}: {n} of {total}",
    count_pay="{n} of the {total} {topic}postings here state the pay:",
    count_no_pay="None of the {total} {topic}postings here states the pay.",
    count_pay_item="{unit}: from {low} to {high}, half of them above {middle} ({n} of {total})",
    count_no_postings="I hold no {topic}postings, so there is nothing to count ({all} postings in"
    " all). Send me postings, and I count over them.",
    count_too_many="There are {n} {topic}postings here, more than I count at once. Name a title, "
    "an employer or a place, and I count those.",
    count_basis="Counted in the text of {total} postings, {own} of them yours.",
    count_dates="{dated} carry a date: from {first} to {last}.",
    count_no_dates="They carry no dates.",
    count_topic="“{topic}” ",
    count_roles="{n} of the {total} role descriptions here name “{what}”: {titles}.",
    count_no_degree="{n} of the {total} role descriptions here say that no degree is needed, or "
    "that a school diploma is usually enough: {titles}.",
    count_more="and {n} more",
    paid_most="By the US median pay that {n} role descriptions here state, the best paid are:",
    paid_least="By the US median pay that {n} role descriptions here state, the least paid are:",
    which_role="Which role do you mean? Name it, for example “What does a nurse "
    "earn?”, and I look.",
    periods={
        "hour": "an hour",
        "day": "a day",
        "week": "a week",
        "month": "a month",
        "year": "a year",
    },
    next_questions={
        "duties": "{title}: what does one do day to day?",
        "pay": "{title}: what is the pay?",
        "ways_in": "{title}: how does one become one?",
        "skills": "{title}: which skills does one need?",
        "experience": "{title}: how many years of experience?",
        "measure": "{title}: how is the work measured?",
        "related": "{title}: which roles are related?",
        "count_skills": "Which skills are asked for most in the {topic}postings?",
        "count_pay": "What is the pay in the {topic}postings?",
        "count_remote": "How many of the {topic}postings are remote?",
    },
    noted="I keep that in mind for this conversation: “{said}”. Ask me about a role, "
    "or “am I ready for it?”.",
    posting_says="The posting says: “{quote}”",
    posting_asks="The posting asks for:",
    posting_wishes="It would be a plus:",
    ready_intro="{title}: your own words show {met} of the {total} things that are asked for.",
    ready_line="Your résumé, line {line}: “{quote}”",
    ready_words="You said: “{quote}”",
    ready_partly="(partly)",
    ready_missing="Not shown, which does not mean that you lack it:",
    ready_said="I only know what you said here: “{said}”. With your résumé I can tell more.",
    ready_nothing="To tell how you stand towards {title}, I need your résumé, or a few "
    "sentences about yourself, such as “I have 3 years of experience with SQL”.",
    missing_side="The library holds no description of “{side}”.",
    missing_place="The library says nothing here about {place}.",
    interview="The library holds no interview questions; these are the themes that follow"
    " from what the role asks for.",
    untranslated="Some sentences could not be translated faithfully.",
)
