"""English."""

from __future__ import annotations

from bot.telegram.texts.catalog import ErrorTexts, Texts
from bot.telegram.texts.documents.en import ENGLISH_LINKS

_ERRORS = ErrorTexts(
    empty_file="“{file_name}” is empty, so there is nothing to read. Please send it again.",
    broken_file=(
        "“{file_name}” could not be opened: it is damaged, or not what its name says. "
        "Please save it again as PDF or DOCX, or paste the text here."
    ),
    encrypted_file=(
        "“{file_name}” is locked with a password. Please send a copy without one, "
        "or paste the text here."
    ),
    unsupported_file=(
        "“{file_name}” is of a kind I cannot read ({detail}). "
        "I read PDF, DOCX, ODT, RTF, TXT and Markdown; you can also paste the text here."
    ),
    picture_file=(
        "“{file_name}” is a picture, and I cannot read text in pictures. "
        "Please send a PDF, DOCX or text file, or paste the text here."
    ),
    no_text=(
        "“{file_name}” shows no text that I can read; it may be a scan. "
        "Please send a version with real text, or paste the text here."
    ),
    file_too_large=(
        "“{file_name}” is too large for me ({detail}). "
        "Please send a shorter version, or paste the part that matters."
    ),
    reading_timeout=(
        "Reading “{file_name}” took too long, so I stopped. "
        "Please save it again as a simple PDF or DOCX, or paste the text here."
    ),
    unreadable_file=(
        "“{file_name}” could not be read. Please send another version or paste the text."
    ),
    links=ENGLISH_LINKS,
    invalid_role_file=(
        "The role file {path} was left out: {problem}. Please correct it and try again."
    ),
    library_unavailable=(
        "The library does not answer right now. Your message is kept; letters and fits still work. "
        "Please ask again in a minute."
    ),
    database_unavailable=(
        "The database {place} cannot be used ({detail}). Check DATABASE_URL and "
        "ROLECALL_DATA_DIR, or move the file away to begin anew."
    ),
    database_away=(
        "I cannot get at my notes right now. What you sent me earlier is safe; "
        "please try this again in a minute."
    ),
    library_busy=(
        "Another Rolecall process writes to this library, usually the running bot. Stop it, "
        "or try again when it is done."
    ),
    missing_file="{path} cannot be opened ({detail}). Please check the path.",
    knowledge="That did not work in the library. Please try again in a minute.",
    invalid_setting="The setting {name} cannot be used: {problem}. Example: {name}={example}",
    address_in_use=(
        "Another program already listens on {host}:{port}. "
        "Stop it, or choose another port in the settings."
    ),
    empty_question=(
        "There was no question in that message. What would you like to know about a role?"
    ),
    too_long=(
        "That is {length} characters, and I can take at most {limit}. "
        "Please send a shorter version, or the text as a file."
    ),
    missing_resume=(
        "I do not have your résumé yet. Send it as PDF, DOCX, TXT or Markdown, or paste its text; "
        "then try this again."
    ),
    missing_posting=(
        "I do not have a posting yet. Paste the job advertisement here or send it as a file; "
        "then try this again."
    ),
    unknown_posting=(
        "I have no posting that names “{name}”. Paste its advertisement here or send it as a file; "
        "/applications lists those I have."
    ),
    no_requirements=(
        "I found no requirements in this posting, so there is nothing to compare your résumé with. "
        "The posting is kept; please send the full advertisement with what they ask for."
    ),
    not_found=(
        "That is not there any more, or it was never yours. "
        "Everything else still works: ask a question or send a file."
    ),
    model_unavailable=(
        "The language model does not answer right now. Nothing is lost; "
        "please try again in a minute."
    ),
    model_refused=(
        "The language model refused the request; the operator has to check its settings. "
        "Nothing of yours is lost. Sources, résumés and postings still work."
    ),
    model="The language model gave no usable answer. Nothing is lost; please try again.",
    unknown_bot=(
        "Telegram does not know this bot token. Copy it again from @BotFather into "
        "TELEGRAM_BOT_TOKEN, or leave that setting empty to use the chat page."
    ),
    given_up=(
        "This message made me crash several times, so I stopped trying. Everything else works. "
        "Please send it in another form, for example as plain text."
    ),
    inbox_unavailable=(
        "The message could not be stored just now; it will be taken up again by itself."
    ),
    other="That did not work. Nothing of yours is lost; please try again.",
    unexpected=(
        "Something went wrong on my side, and it is noted under {reference}. "
        "Nothing of yours is lost. Please try again; if it happens twice, send this number along."
    ),
)

ENGLISH = Texts(
    description=(
        "Rolecall is an AI career assistant that only says what it can show. "
        "Ask what a role involves and get an answer with its sources. Send your résumé and a job "
        "posting to see how they fit, and get a cover letter in which every sentence has its "
        "evidence."
    ),
    short_description="An AI career assistant that shows its sources.",
    commands={
        "help": "What I can do",
        "fit": "Hold your résumé against the posting",
        "letter": "Draft a cover letter",
        "applications": "Your applications and how far they have come",
        "new": "Start a new conversation",
        "cancel": "Stop what I am doing",
        "language": "Choose the language",
        "privacy": "What happens to your data",
        "forget": "Erase everything about you",
    },
    start=(
        "Hello! I am Rolecall, an AI career assistant: a program, not a person. "
        "I only say what I can show.\n\n"
        "• Ask me about a role: “What does a data engineer do?” My answers name their sources.\n"
        "• Send me your résumé and a job posting: I compare them and draft a cover letter.\n\n"
        "I keep your messages and files to answer you, show them to no other user, and never train "
        "on them. If the operator has connected a language model service, what it needs goes "
        "there. "
        "/privacy says more, /forget erases everything."
    ),
    consent_ask="May I read and keep the résumés you send me, until you erase them with /forget?",
    consent_first=(
        "Before I read this I need your consent. I read and keep your résumé only to answer you, "
        "until you erase it with /forget. It waits here until you press the button."
    ),
    consent_button="Yes, I agree",
    consent_given="Thank you. You can send your résumé now, or go on asking.",
    help=(
        "What you can do here:\n"
        "• Ask about a role: tasks, skills, experience, pay, ways in. Tap a number to see its "
        "source.\n"
        "• Send a résumé (PDF, DOCX, ODT, RTF, TXT, Markdown, or pasted text).\n"
        "• Send a job posting (text, file or link).\n"
        "• /fit compares both, /letter drafts a cover letter.\n"
        "• /applications lists your applications with status, notes and deadlines.\n"
        "• /new starts a new conversation, /cancel stops me.\n"
        "• /privacy and /forget are about your data."
    ),
    privacy=(
        "What I keep: your questions and my answers, your résumé, postings, letters and notes, "
        "what you tell me of your skills, a text that shows how you write if you send one, "
        "your time zone if you want reminders, "
        "and your Telegram id with your language.\n"
        "What for: only to answer you. No other user sees it, nobody trains on it.\n"
        "Who else: Telegram carries our messages. If the operator has connected a language model "
        "service, your question, the passages and what a letter needs are sent there.\n"
        "How long: until you erase it.\n"
        "/forget erases everything at once."
    ),
    hello=(
        "Hello! Ask me about a role, for example “What does a data engineer do?”, "
        "or send me your résumé and a job posting."
    ),
    thanks="You are welcome. Ask me about a role any time, or send me a posting.",
    new_started="A new conversation. Your résumé and postings are still here.",
    language_ask="Which language shall I speak? My answers quote the library in its own language.",
    language_set="From now on in English.",
    forget_ask=(
        "Erase everything I know about you: conversations, résumé, postings, letters? "
        "This cannot be undone."
    ),
    forget_yes="Erase everything",
    forget_no="Keep it",
    forgotten="Done. Everything about you is erased. You can start afresh at any time.",
    forget_kept="Nothing was erased.",
    thinking="Looking it up …",
    reading="Reading …",
    comparing="Comparing your résumé with the posting …",
    writing="Writing the letter …",
    stop_button="⏹ Stop",
    stopped="⏹ Stopped.",
    nothing_to_stop="Nothing is running right now.",
    rated="Thank you, noted. The numbers show the sources.",
    source_place="Source: {origin}",
    source_links="Posting: {links}",
    sources_list="☰ All {count} sources",
    source_role="Title read as: {role}",
    occupation_set="set by the operator",
    resume_line="résumé, line {line}",
    told_place="you told me, {date}",
    posting_line="posting, line {line}",
    kind_ask="I am not sure what this text is. What shall I take it for?",
    kind_posting="A job posting",
    kind_resume="My résumé",
    kind_question="A question",
    field_names={
        "name": "name",
        "label": "job title",
        "email": "e-mail",
        "phone": "phone",
        "url": "web page",
        "location": "place",
        "summary": "summary",
        "work": "work experience",
        "education": "education",
        "skills": "skills",
        "languages": "languages",
        "certificates": "certificates",
        "title": "job title",
        "hiring_organization": "employer",
        "job_location": "place of work",
        "is_remote": "remote work",
        "base_salary": "salary",
        "employment_type": "type of contract",
        "valid_through": "closing date",
        "requirements": "requirements",
        "level": "level",
        "experience": "years of experience",
        "eligibility": "eligibility to work",
        "how_to_apply": "how to apply",
    },
    found="Found: {what}",
    not_found="Not found: {what}",
    left_out="Not in the text, left out: {what}",
    resume_read="Résumé read",
    resume_next="Now send me the posting you have in mind, as text, file or link.",
    posting_read="Posting read",
    posting_untitled="Posting without a title",
    posting_requirements="must-haves: {must}, nice-to-haves: {nice}",
    posting_next="Now send me your résumé, and I can compare the two and draft a letter.",
    posting_not_searchable="I cannot answer questions about this posting yet; fit and letter work.",
    both_next="I have your résumé and the posting. What next?",
    fit_button="Fit",
    fit_title="Fit: {title}",
    fit_score="{score} of 100 ({points} of {most} points)",
    fit_weights=(
        "A must-have weighs {must}, a nice-to-have or a trait {nice}; partly met counts half."
    ),
    gap_nearest="Nearest:",
    gap_asked="Of {of} similar postings here, {asking} ask for it.",
    gap_uncounted="No similar postings here to count.",
    gap_named=(
        "If you have used it, name it in your résumé with the place where; if "
        "not, a small project of your own would show it."
    ),
    gap_shown="If you have done this, add a line that says where and with what result.",
    fit_questions="Your résumé does not say. Does it hold for you?",
    met="Met",
    partly="Partly met",
    missing="Not shown in your résumé: do you have it?",
    nice_mark="(nice to have)",
    letter_button="Letter",
    why_button="Why?",
    shorter_button="Shorter",
    longer_button="Longer",
    tone_button="Other tone",
    version_button="Another version",
    docx_button="DOCX",
    pdf_button="PDF",
    letter_without_requirements=(
        "I found no requirements in this posting, so the letter rests on "
        "its title, its duties and your résumé."
    ),
    letter_questions="These answers would make the letter stronger; add them to your résumé:",
    letter_check="I found no evidence for these sentences. Please change or delete them:",
    why_title="What each sentence rests on",
    why_nothing="states no fact",
    why_unsupported="no evidence found",
    download_caption="A draft written with AI help. Please read it before you send it.",
    download_name="letter",
    picture=(
        "I cannot read text in pictures. "
        "Please send a PDF, DOCX or text file, or paste the text here."
    ),
    voice="I cannot listen to voice messages or music. Please write to me instead.",
    video="I cannot watch videos. Please write to me, or send a PDF, DOCX or text file.",
    sticker="Nice one! I can only read words, though. Ask me about a role or send your résumé.",
    location="I cannot do anything with a place on the map. Write which role or place you mean.",
    contact=(
        "I do not keep other people's contact data, so I left this out. Please write to me instead."
    ),
    other_content=(
        "I can only read text and files (PDF, DOCX, TXT, Markdown). Please send one of these."
    ),
    edited="I do not see changes to earlier messages. Please send it again as a new message.",
    unknown_command="I do not know this command. /help says what I can do.",
    group="Résumés are private, so I only work in a private chat. Please write to me there.",
    stale_button="This button has expired or belongs to someone else. Please use a newer one.",
    errors=_ERRORS,
)
