"""French."""

from __future__ import annotations

from bot.telegram.care import Concern

FRENCH_CARE: dict[Concern, str] = {
    "crisis": (
        "Je suis vraiment désolé que vous alliez si mal. Je ne suis qu'un programme, mais des "
        "personnes sont là pour vous tout de suite, gratuitement et à toute heure :\n"
        "• France : 3114\n"
        "• Suisse : 143 · Belgique : 0800 32 123 · Canada : 988\n"
        "• Allemagne : 0800 111 0 111 · Espagne : 024 · Royaume-Uni et Irlande : 116 123\n"
        "Si vous êtes en danger, appelez le 112 ou le 15, ou allez à l'hôpital le plus proche. "
        "Parlez-en aujourd'hui à un proche, s'il vous plaît."
    ),
    "low": (
        "Je suis désolé. C'est dur, et cela ne dit rien de ce que vous valez.\n"
        "Quand vous serez prêt, je peux aider à petits pas : dites-moi ce que vous faisiez "
        "(« J'étais cuisinier, que puis-je faire d'autre ? »), ou envoyez votre CV, et une offre "
        "quand vous en trouvez une.\n"
        "Si cela vous pèse plus longtemps, parlez à un proche ou à votre médecin."
    ),
    "dishonest": (
        "Je n'aide pas à cela : de faux papiers ou un passé inventé peuvent coûter le poste et "
        "sont un délit dans bien des pays.\n"
        "Ce que je peux : dire la voie honnête (« Comment devenir infirmière ? »), ou comparer "
        "votre CV à une offre et montrer ce que vous avez déjà."
    ),
    "legal": (
        "Je ne peux pas conseiller sur vos droits, et la bibliothèque ne contient pas de lois. Un "
        "syndicat, le CSE, l'inspection du travail ou un avocat vous le diront ; certains délais "
        "sont courts.\n"
        "Pour la suite, je peux aider : demandez un métier, ou envoyez une offre."
    ),
    "medical": (
        "Je ne peux pas conseiller sur la santé : demandez à un médecin ou à un pharmacien, et au "
        "travail à la médecine du travail.\n"
        "Si votre travail vous fait du mal, dites-moi ce que vous faites (« Je suis chauffeur "
        "routier, que puis-je faire d'autre ? ») et je cherche des métiers proches."
    ),
    "anger": (
        "Désolé que cela n'ait pas aidé. Je ne cite que ce que contient la bibliothèque, et je "
        "comprends parfois mal.\n"
        "Nommez un métier et un sujet, par exemple « Combien gagne un cuisinier ? », et j'essaie "
        "encore. /new repart de zéro."
    ),
    "unclear": (
        "En bref : je cherche ce que disent les descriptions de métiers et vos offres, et je le "
        "cite. Le numéro après chaque phrase, aussi un bouton dessous, montre où elle se trouve.\n"
        "Demandez une chose à la fois, par exemple « Que fait un cuisinier ? » ou « Une infirmière "
        "a-t-elle besoin d'un diplôme ? »."
    ),
    "doubt": (
        "Je ne donne pas d'avis : chaque phrase est citée du passage dont le numéro la suit. "
        "Touchez ce numéro pour lire le passage et sa source.\n"
        "Les descriptions disent ce qui est habituel, pas pourquoi, ni ce qui vaut chez chaque "
        "employeur."
    ),
}
