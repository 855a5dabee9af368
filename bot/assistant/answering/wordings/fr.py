"""French."""

from __future__ import annotations

from bot.assistant.answering.wording import Wording

FRENCH = Wording(
    english_name="French",
    outside="Je ne peux pas aider sur ce point : je réponds sur les métiers, les offres"
    " d'emploi et les carrières.",
    unknown="Je n'ai rien trouvé dans la bibliothèque qui réponde à cette question, et "
    "je ne devine pas.",
    holds="La bibliothèque contient {roles} descriptions de métiers de {fields} domaines.",
    holds_nothing="La bibliothèque ne contient pas encore de descriptions de métiers.",
    examples="Par exemple : {titles}.",
    posting="Elle contient aussi 1 offre que vous avez envoyée.",
    postings="Elle contient aussi {count} offres que vous avez envoyées.",
    helps="Il est utile de nommer un métier et un sujet (tâches, outils, expérience, "
    "salaire, accès) ou de m'envoyer une offre d'emploi.",
    caveat="La bibliothèque n'a rien qui corresponde exactement ; voici ce qui s'en approche.",
    no_model="Aucun modèle de langage n'est configuré : ces phrases sont citées de la "
    "bibliothèque, dans l'original anglais.",
    unavailable="Le modèle de langage ne répond pas pour le moment : ces phrases sont "
    "citées de la bibliothèque.",
    unavailable_for="Le modèle de langage demande une pause et devrait répondre de nouveau dans"
    " environ {minutes} min : d'ici là, ces phrases sont citées de la "
    "bibliothèque.",
    refused="Le modèle de langage a refusé la demande : ces phrases sont citées de la "
    "bibliothèque.",
    budget_user="Votre budget pour le modèle de langage est épuisé. Il se renouvelle le "
    "{when} ; d'ici là, je cite la bibliothèque.",
    budget_bot="Le budget de ce bot pour le modèle de langage est épuisé. Il se renouvelle"
    " le {when} ; d'ici là, je cite la bibliothèque.",
    budget_low="80 % de votre budget pour le modèle de langage sont utilisés. Il se "
    "renouvelle le {when}.",
    too_little="Peu de ce que le modèle de langage a écrit est étayé : ces phrases sont "
    "citées de la bibliothèque.",
    removed_one="1 phrase a été retirée, car aucun passage ne l'étaye.",
    removed="{count} phrases ont été retirées, car aucun passage ne les étaye.",
)
