"""French."""

from __future__ import annotations

from bot.assistant.preparing.wordings.catalog import Wording

FRENCH = Wording(
    questions={
        "why_us": "Pourquoi voulez-vous travailler chez nous ?",
        "why_you": "Pourquoi devrions-nous vous engager ?",
        "about_you": "Parlez-moi de vous.",
    },
    about=(
        "Dans votre offre, vous écrivez de vous-mêmes : {need}.",
        "Votre offre vous présente ainsi : {need}.",
    ),
    nothing_about=(
        "L'offre ne dit rien de l'employeur. Que savez-vous de lui dont vous puissiez répondre ? "
        "Ajoutez une phrase à vous."
    ),
    own=("Mon CV dit : {need}.", "Mon CV dit aussi : {need}."),
    no_story=(
        "Aucune ligne de votre CV ne peut être racontée ici. "
        "Dites vous-même votre meilleur résultat."
    ),
    no_own_words=(
        "Votre CV est dans une autre langue que l'offre, et ses lignes ne sont pas traduites. "
        "Dites votre meilleur résultat avec vos mots."
    ),
    by_kind={
        "skill": (
            "Nous demandons {need}. Où l'avez-vous fait en dernier, et quelle était votre part ?",
            "Qu'est-ce qui a mal tourné une fois, et qu'avez-vous changé ?",
        ),
        "experience": (
            "Nous demandons {need}. Lequel de vos travaux le montre le mieux ?",
            "Quelle était la situation, qu'avez-vous fait vous-même, et qu'en est-il sorti ?",
        ),
        "education": ("Nous demandons {need}. Qu'en utilisez-vous aujourd'hui ?",),
        "language": (
            "Nous demandons {need}. Voulez-vous poursuivre quelques minutes dans cette langue ?",
        ),
        "eligibility": ("L'offre dit {need}. Est-ce votre cas ?",),
        "trait": ("Nous demandons {need}. Racontez un jour où cela s'est vu.",),
    },
    skills=(
        "Où avez-vous utilisé {skills} en dernier, et quelle était votre part ?",
        "Quel a été votre problème le plus difficile avec {skills}, et sa solution ?",
    ),
    years="Nous demandons {years} ans. Comment comptez-vous les vôtres ?",
    partly="Votre CV ne le montre qu'en partie. Dites ce que vous avez fait, et où cela s'arrête.",
    missing=(
        "Votre CV ne le montre pas. Si vous l'avez fait, dites où et ajoutez une ligne ; sinon, "
        "dites-le franchement, et comment vous l'apprendriez."
    ),
    open_question="Vous seul pouvez le dire ; votre CV ne le nomme pas.",
    nearest="La ligne la plus proche : « {quote} »",
    gap_question=(
        "Nous demandons {need} et ne l'avons pas trouvé dans votre CV. Par où commenceriez-vous ?"
    ),
)
