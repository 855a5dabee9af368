"""The English wording."""

from bot.assistant.letters.frames.frames import Frames, Places, Questions

FRAMES = Frames(
    unknown_team={
        "plain": "Dear hiring team,",
        "warm": "Hello,",
        "formal": "Dear Sir or Madam,",
        "confident": "Dear hiring team,",
    },
    salutation={
        "plain": "Dear {org} team,",
        "warm": "Hello {org} team,",
        "formal": "Dear hiring committee at {org},",
        "confident": "Dear {org} hiring team,",
    },
    closing={
        "plain": "Kind regards,",
        "warm": "With warm regards,",
        "formal": "Yours faithfully,",
        "confident": "Best regards,",
    },
    role={
        "both": "the position of {title} at {org}",
        "title": "the position of {title} in your team",
        "org": "the advertised position at {org}",
        "none": "the advertised position in your team",
    },
    joining={
        "both": "join {org} as {title}",
        "title": "join your team as {title}",
        "org": "join {org}",
        "none": "join your team",
    },
    opening_first={
        "plain": (
            "I am applying for {role}.",
            "Please take this letter as my application for {role}.",
            "This is my application for {role}.",
            "I write to you about {role}.",
            "My application is for {role}.",
            "You advertise {role}, and I am applying.",
            "I saw {role} advertised and would like to apply for it.",
            "Your advertisement for {role} is the reason for this letter.",
            "With this letter I apply for {role}.",
            "I would like to be considered for {role}.",
        ),
        "warm": (
            "I would like to {joining}, and this letter says why it could work.",
            "Thank you for reading my application for {role}.",
            "With this letter I would like to introduce myself for {role}.",
            "I would like to {joining}; let me say what I have done so far.",
            "Let me introduce myself as someone who would like to {joining}.",
        ),
        "formal": (
            "I wish to apply for {role}.",
            "I hereby submit my application for {role}.",
            "Please accept my application for {role}.",
            "Herewith I apply for {role}.",
            "With reference to your advertisement, I apply for {role}.",
        ),
        "confident": (
            "I would like to {joining}, and here is what I bring.",
            "For {role}, here is the work I would put on the table.",
            "My application for {role} rests on work that can be checked.",
            "I am applying for {role}, and I will come straight to the point.",
            "I would like to {joining}; the reasons are below.",
        ),
    },
    opening_after={
        "plain": (
            "I would like to do this kind of work for you and am applying for {role}.",
            "With that behind me, I am applying for {role}.",
            "That is the background from which I am applying for {role}.",
        ),
        "warm": (
            "I would like to {joining} and put that experience to use with you.",
            "That is the experience with which I would like to {joining}.",
            "With that behind me, I would like to {joining}.",
        ),
        "formal": (
            "On this basis, I wish to apply for {role}.",
            "With this background, I respectfully apply for {role}.",
            "It is with this experience that I apply for {role}.",
        ),
        "confident": (
            "I would like to bring that to {role}.",
            "That is the standard I would set in {role}.",
            "I would like to {joining} and do it again.",
        ),
    },
    needs={
        "thing": (
            "Your posting asks for {need}.",
            "You are looking for {need}.",
            "The role calls for {need}.",
            "One of your requirements is {need}.",
            "Among other things, you ask for {need}.",
            "Your list includes {need}.",
            "You want to see {need}.",
            "What you require includes {need}.",
        ),
        "deed": (
            "Part of the job is to {need}.",
            "You need someone to {need}.",
            "The person you hire will {need}.",
            "One of the tasks you describe is to {need}.",
            "You also need somebody to {need}.",
            "You write that the person will {need}.",
            "The work you describe includes this: to {need}.",
        ),
        "person": (
            "You are looking for someone {need}.",
            "Your posting asks for someone {need}.",
            "The person you want is {need}.",
        ),
        "skills": (
            "Your posting asks for {need}.",
            "The role calls for {need}.",
            "You name {need} among your requirements.",
            "The work, as I read your posting, involves {need}.",
            "On your list I find {need}.",
            "One of your requirements concerns {need}.",
        ),
        "quoted": (
            "Your posting asks for {need}.",
            "The posting reads: {need}.",
            "One line of your posting reads {need}.",
            "You list {need}.",
            "Your requirements include {need}.",
        ),
    },
    tasks=(
        "As I read your posting, the job is to {first} and to {second}.",
        "Your posting describes the work plainly: to {first}, and to {second}.",
        "The person you hire will {first} and {second}, as your posting puts it.",
        "The job, as I understand it, is to {first} and to {second}.",
        "You need someone to {first}, and also to {second}.",
        "At the centre of your posting are two tasks: to {first}, and to {second}.",
        "Two tasks stand out in your posting: to {first}, and to {second}.",
    ),
    duties=(
        "About the work you write: {need}.",
        "Your posting puts the work like this: {need}.",
        "About the job your posting says: {need}.",
        "In your words, this is the work: {need}.",
        "This is how you describe the job: {need}.",
        "The work as you describe it: {need}.",
        "I noted this from your posting about the work: {need}.",
    ),
    asked=(
        "If we talk, I would first ask about this: {need}.",
        "I would like to hear more from you about this: {need}.",
        "One line of your posting I would like to discuss with you: {need}.",
        "I would like to understand this part of the work better: {need}.",
        "In an interview I would ask you about this line: {need}.",
        "My first question to you would concern this: {need}.",
        "What stays with me from your posting is this line: {need}.",
        "One sentence of your posting I would gladly talk about: {need}.",
        "A conversation could begin with this line of yours: {need}.",
        "There is a line of your posting I would like to know more about: {need}.",
    ),
    ahead=(
        "With you, this would also be part of my work: {need}.",
        "I would bring that to another part of the work as well: {need}.",
        "Your posting names another task, and I would take it on: {need}.",
        "In the job itself, I would also have this to do: {need}.",
    ),
    asked_deed=(
        "From you, I would like to hear what it takes to {need}.",
        "When we talk, I would first ask how you would want me to {need}.",
        "One part of the job I would like to understand better is how to {need} in your setting.",
        "My first question would be what I would need to know to {need}.",
        "What it means in practice to {need} is something I would gladly talk about.",
    ),
    ahead_deed=(
        "With you, I would also {need}.",
        "In the job itself, I would {need} as well.",
        "Another task I would take on is to {need}.",
        "Another part of the work would be to {need}, and I would do that too.",
    ),
    asked_told=(
        "You write that {need}, and I would like to hear more about that.",
        "Your posting mentions that {need}; that is where my first question would begin.",
        "Having read that {need}, I would ask what that means for the person in this job.",
        "Since {need}, I would like to know how the work is shared out.",
        "That {need} is something I would like to talk about with you.",
    ),
    ahead_told=(
        "Your posting tells me that {need}; what that means day to day I would want to learn.",
        "Knowing that {need}, I would want to learn early how that shapes the job.",
        "From your posting I know that {need}, which I would keep in mind from the first day.",
    ),
    here=("at {org}", "with you"),
    joined={
        "thing": (
            "You ask for {need}: {statement}",
            "Where you ask for {need}, I can point to this: {statement}",
        ),
        "deed": (
            "You want someone to {need}: {statement}",
            "Part of the job is to {need}: {statement}",
        ),
        "person": ("You want someone {need}: {statement}",),
        "skills": ("You ask for {need}: {statement}", "You name {need}: {statement}"),
        "quoted": (),
    },
    introduced=(
        "I am {self}",
        "By profession, I am {self}",
        "My résumé introduces me as {self}",
        "You would be hiring {self}",
    ),
    places=Places(
        first=(
            "At {employer}",
            "During my time at {employer}",
            "While at {employer}",
            "In my years at {employer}",
            "Working for {employer}",
        ),
        first_as=(
            "As {position} at {employer}",
            "Working as {position} at {employer}",
            "At {employer}, where I was {position}",
            "While I was {position} at {employer}",
            "In my time as {position} with {employer}",
        ),
        current_as=(
            "In my current role as {position} at {employer}",
            "As {position} at {employer}",
            "At {employer}, where I work as {position}",
            "In my present position as {position} at {employer}",
            "Working as {position} with {employer}",
        ),
        before=(
            "Before that, at {employer}",
            "Earlier, at {employer}",
            "Earlier on, at {employer}",
            "In the years before, at {employer}",
            "Before then, with {employer}",
        ),
        again=(
            "At {employer}",
            "Also at {employer}",
            "Again at {employer}",
            "Likewise at {employer}",
        ),
        same=(
            "In the same role",
            "In that job",
            "There",
            "In those years",
            "Alongside that",
            "In the same post",
            "Besides",
        ),
        own="In self-employed work",
        project=("In a project of my own", "In one of my projects"),
        named_project=("In the project {project}", "In my project {project}"),
    ),
    noted=(
        "My résumé also notes that {statement}",
        "Another line of my résumé says that {statement}",
        "Elsewhere my résumé says that {statement}",
    ),
    skills=(
        "My skills include {skills}.",
        "From your list I also bring {skills}.",
        "I also bring {skills}.",
        "To that I can add {skills}.",
        "My résumé lists {skills} as well.",
        "Of the skills you name, I have {skills}.",
        "Your posting also names {skills}; my résumé does too.",
    ),
    education=(
        "My field of study is {area}, at {institution}{details}.",
        "I studied {area} ({institution}{comma_details}).",
        "My studies: {area}, {institution}{details}.",
        "On the side of education, my résumé gives {area} at {institution}{details}.",
    ),
    qualification=(
        "My qualification: {study}, {institution}{details}.",
        "By training I bring this: {study} ({institution}{comma_details}).",
        "My résumé shows this qualification: {study}, {institution}{details}.",
        "As for training, there is my {study} ({institution}{comma_details}).",
    ),
    career=(
        "I worked as {position} at {employer}{years}.",
        "At {employer}, I worked as {position}{years}.",
        "At {employer} I was {position}{years}.",
        "My post at {employer} was that of {position}{years}.",
        "I was with {employer}{years}, as {position}.",
    ),
    career_current=(
        "I have worked as {position} at {employer}{years}.",
        "At {employer}, I have been {position}{years}.",
        "I have been {position} at {employer}{years}.",
    ),
    during=" from {start} to {end}",
    since=" since {year}",
    languages=("For languages, my résumé lists {names}.",),
    certificates=("My résumé also lists {names}.", "Among my certificates: {names}."),
    gap={
        "plain": (
            "You ask for {need} as well; on that my résumé is silent.",
            "As for {need}: my résumé does not show it.",
            "One point you should know: you also ask for {need}, and my résumé does not show it.",
            "You also ask for {need}; I cannot show that yet.",
            "What my résumé does not show is {need}, which you also ask for.",
            "Your posting also asks for {need}, which my résumé does not show.",
            "You will not find {need} on my résumé, although your posting asks for it.",
        ),
        "warm": (
            (
                "I want to be open about one thing: you also ask for {need}, and I cannot "
                "show that yet."
            ),
            (
                "There is one thing I would still have to learn, because my résumé does not "
                "show it: {need}."
            ),
            "To be open with you, {need} is something my résumé does not show.",
        ),
        "formal": (
            (
                "In fairness, I should mention that my résumé does not show {need}, which "
                "you also require."
            ),
            "I should add that I cannot yet show {need}.",
            "For completeness: you also require {need}, which my résumé does not show.",
        ),
        "confident": (
            "What I do not have on my résumé is {need}.",
            "You also ask for {need}; that is not on my résumé.",
            "One gap, stated plainly: {need} is not on my résumé.",
        ),
    },
    gap_follow={
        "plain": (
            "I would rather say so now than leave you to find out.",
            "You should know that before we speak.",
            "We could speak about how I might learn it.",
            "If that decides the matter, I would rather you knew it from me.",
            "I am ready to talk about how I would close it.",
            "That is better said now than later.",
            "I can say what I would do about it when we talk.",
        ),
        "warm": (
            "I would rather tell you now than have you wonder.",
            "I would be happy to talk about how I could close it.",
            "It seemed right to say so here.",
        ),
        "formal": (
            "I would be prepared to acquire what is needed.",
            "I mention it so that you can judge the application as a whole.",
            "I would be ready to discuss how this could be remedied.",
        ),
        "confident": (
            "I would plan to close that early.",
            "I say it up front so that we can talk about the rest.",
            "I would start on it in the first weeks.",
        ),
    },
    close={
        "plain": (
            "I would be glad to go through any of these examples with you.",
            "Any of these points can be taken further in an interview.",
            "When would it suit you to talk?",
            "I am happy to answer what this letter leaves open.",
            "A short call would be enough to find out whether we should meet.",
            "If this fits what you need, I would be glad to talk.",
            "I can tell you more about each of these points in a conversation.",
            "I would be glad to come and talk about the work {here}.",
            "What else would you need to know before a conversation {here}?",
            "Whether my work so far fits the job {here}, we could find out in a call.",
            "Please tell me what else should be said about me for the job {here}.",
        ),
        "warm": (
            "I would enjoy talking with you about the role.",
            "It would be good to meet you and hear more about the work.",
            "I would be happy to tell you more, and to hear what matters most to you.",
            "I would like to meet the people I might work with {here}.",
            "A conversation about the work {here} would be welcome at any time.",
        ),
        "formal": (
            "I would gladly discuss the position in an interview.",
            "I should be pleased to answer your questions in an interview.",
            "An interview would let me explain these points in person.",
            "I would be available for an interview {here} at your convenience.",
            "I should be glad to explain in person what I could do {here}.",
        ),
        "confident": (
            "Let us talk about where I could start.",
            "I would like to walk you through how these results came about.",
            "A conversation will show quickly whether this is what you need.",
            "I would like to show you what I could do {here}.",
            "Ask me how I would begin {here}.",
        ),
    },
    close_second={
        "plain": (
            "My résumé has the dates and details.",
            "You will find the dates in my résumé.",
            "What is short here is longer in my résumé.",
            "Enclosed is my résumé.",
            "My résumé is with this letter.",
            "The résumé I enclose gives the full picture.",
            "For dates and details, please see my résumé.",
            "All dates stand in the résumé that comes with this letter.",
            "My résumé, with all dates, is attached.",
            "You have my résumé for the rest.",
        ),
        "warm": (
            "My résumé tells the rest.",
            "The details are in my résumé, and I am happy to answer questions.",
            "Whatever is missing here, just ask me.",
        ),
        "formal": (
            "My résumé is enclosed.",
            "Further particulars are in the enclosed résumé.",
            "The enclosed résumé sets out the particulars.",
        ),
        "confident": (
            "Every point above is in my résumé.",
            "The résumé has the details behind each point.",
            "Ask me about any line of my résumé.",
        ),
    },
    conjunction="and",
    quotes=("“", "”"),
    subject="Application: {title}",
    questions=Questions(
        skill="The posting asks for {need}. Have you used that, and where?",
        requirement=(
            "The posting asks for {need}, and your résumé does not show it. Do you have "
            "it, and where did you get it?"
        ),
        eligibility="The posting says: “{need}”. Does this hold for you?",
        numbers=(
            "Your résumé gives few figures for {employer}. What changed because of your "
            "work there, in numbers?"
        ),
        name="Your résumé shows no name. What name should stand under the letter?",
        translation=(
            "Your résumé is in another language than the letter, and translating its "
            "lines needs a language model. May the letter be in your résumé's language, "
            "or can you send a résumé in English?"
        ),
        removed=(
            "A sentence of the model was taken out because your documents do not show "
            "it: “{sentence}” Is it true, and where does it stand?"
        ),
    ),
)
