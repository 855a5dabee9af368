"""French."""

from __future__ import annotations

from bot.telegram.texts.told.catalog import ToldTexts

FRENCH_TOLD = ToldTexts(
    ask_button="Avez-vous utilisé {skill} ?",
    ask=(
        "Avez-vous utilisé {skill} ? Dites-moi où, en une phrase : l'employeur ou le "
        "projet, et pour "
        "quoi faire. Votre prochain message est la réponse ; « non, jamais » en est une aussi."
    ),
    cancel_button="Annuler",
    cancelled="Rien n'a été noté sur {skill}.",
    kept=(
        "Noté sur {skill} : « {words} » ({date}). Cela compte désormais dans la comparaison et les "
        "lettres."
    ),
    kept_denial=(
        "Noté : vous n'avez pas utilisé {skill}. Cela manque toujours, et je ne le demanderai plus."
    ),
    unclear={
        "question": "C'était une question : rien n'a été noté sur {skill}.",
        "empty": (
            "Cela ne dit pas où : rien n'a été noté. Où avez-vous utilisé {skill}, et "
            "pour quoi faire ?"
        ),
        "contradicting": (
            "Cela se contredit, ou contredit les dates du CV : rien n'a été noté. Où "
            "avez-vous utilisé "
            "{skill}, et quand ?"
        ),
        "off_topic": (
            "Je n'en déduis pas où vous avez utilisé {skill} : rien n'a été noté. Une phrase avec "
            "l'employeur ou le projet suffit."
        ),
        "other_skill": (
            "Cela nomme une autre compétence : rien n'a été noté. Nommez {skill} dans la "
            "phrase, s'il "
            "vous plaît."
        ),
        "too_long": "C'est trop long : rien n'a été noté. Une phrase sur {skill} suffit.",
    },
    list_button="Ce que vous m'avez dit",
    list_title="Ce que vous m'avez dit",
    list_empty="Vous ne m'avez rien dit qui ne soit dans le CV.",
    entry="{skill} ({date}) : « {words} »",
    entry_denial="{skill} ({date}) : pas utilisé",
    edit_button="Modifier : {skill}",
    delete_button="Supprimer : {skill}",
    deleted="Supprimé : {skill}. Cela ne compte plus.",
)
