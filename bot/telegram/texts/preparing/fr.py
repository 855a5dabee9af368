"""French."""

from __future__ import annotations

from bot.telegram.texts.preparing.catalog import PreparingTexts

FRENCH_PREPARING = PreparingTexts(
    button="Préparer",
    what="Avec vos lignes et celles de l'offre, sans rien inventer :",
    working="Je parcours vos lignes …",
    resume_button="CV pour cette offre",
    answers_button="Trois réponses",
    sheet_button="Fiche d'entretien",
    resume_title="Votre CV pour cette offre",
    resume_note="Uniquement vos propres lignes, choisies et ordonnées ; aucun mot n'est changé.",
    left_out="Laissé de côté ici",
    answers_title="Trois réponses",
    answers_note=(
        "Chaque phrase repose sur une ligne de votre CV ou de l'offre ; « Pourquoi ? » la montre."
    ),
    sheet_title="Ce qu'on peut demander, et ce que vous pouvez raconter",
    nothing_asked="L'offre ne nomme pas d'exigences dont je puisse faire des questions.",
    file_name="cv",
    caption=(
        "Vos propres lignes, choisies et ordonnées avec l'aide de l'IA ; relisez-les avant de "
        "les envoyer."
    ),
)
