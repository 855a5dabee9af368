"""French."""

from __future__ import annotations

from bot.telegram.texts.letters.catalog import LetterTexts

FRENCH_LETTERS = LetterTexts(
    undo_button="Annuler",
    compare_button="Comparer",
    approve_button="Valider",
    text_button="Texte",
    changed=("Version {version} : de {before} mots à {after} ; passages modifiés : {changes}."),
    unchanged=(
        "Version {version} : votre CV et l'offre ne donnent pas d'autre "
        "formulation pour ce souhait."
    ),
    changes_title="Ce qui a changé",
    more_changes="… et {count} autres passages.",
    no_earlier="C'est la première version ; il n'y en a pas d'antérieure.",
    no_such_place=(
        "La lettre n'a pas cette phrase ou ce paragraphe, ou cela ne peut pas y figurer."
    ),
    no_such_version="Il n'y a pas de version de ce numéro pour cette offre.",
    not_in_resume=(
        "Je ne trouve rien sur « {words} » dans votre CV ; la lettre reste telle "
        "quelle. Ajoutez d'abord une ligne."
    ),
    approved=(
        "La version {version} est définitive. Elle reste ainsi ; un autre souhait "
        "crée un nouveau brouillon."
    ),
    style_button="Mon style",
    ask_sample=(
        "Envoyez-moi un texte que vous avez écrit, de 50 mots ou plus de préférence : un courriel, "
        "une lettre. J'en prends la manière, jamais un fait. Vous pouvez le faire effacer à tout "
        "moment."
    ),
    sample_too_short=(
        "C'est trop court pour montrer comment vous écrivez. Envoyez un texte d'au moins 25 mots."
    ),
    cancel_sample_button="Annuler",
    sample_cancelled="D'accord, aucun texte n'est nécessaire.",
    style_noted=(
        "J'ai noté votre manière d'écrire ({traits}) et la suis où je peux, sans en reprendre "
        "les faits."
    ),
    style_words="environ {words} mots par phrase",
    style_formal="soutenu",
    style_informal="familier",
    style_contracts="formes contractées",
    style_exclaims="points d'exclamation",
    forget_style_button="Oublier mon style",
    style_forgotten="Votre texte et votre style sont effacés.",
)
