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
    not_in_resume=(
        "Je ne trouve rien sur « {words} » dans votre CV ; la lettre reste telle "
        "quelle. Ajoutez d'abord une ligne."
    ),
    approved=(
        "La version {version} est définitive. Elle reste ainsi ; un autre souhait "
        "crée un nouveau brouillon."
    ),
)
