"""French."""

from __future__ import annotations

from bot.assistant.answering.wording import Wording

FRENCH = Wording(
    english_name="French",
    outside="Je ne peux pas aider sur ce point : je réponds sur les métiers, les offres"
    " d'emploi et les carrières.",
    unknown="Je n'ai rien trouvé dans la bibliothèque qui réponde à cette question, et "
    "je ne devine pas.",
    unknown_of="Ce que la bibliothèque contient sur {title} ne le dit pas, et je ne devine pas.",
    unknown_need="Aucun passage ici sur {title} ne dit s'il faut {what}, et je ne devine pas.",
    no_role="La bibliothèque n'a aucune description du métier « {role} », et je ne devine pas.",
    nearest_role="La bibliothèque n'a aucune description du métier « {role} » ; ceci vient du plus "
    "proche qu'elle contient.",
    tells_of="Elle dit ce que l'on fait, les compétences et outils, l'expérience et la "
    "formation, comment le travail est mesuré, le salaire, l'accès et l'évolution.",
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
    count_some="{n} des {total} offres{topic} ici demandent {what}.",
    count_none="Aucune des {total} offres{topic} ici ne demande {what}.",
    count_elsewhere="{n} autres mentionnent {what} sans le demander.",
    count_remote="{n} des {total} offres{topic} ici disent que l'on peut travailler à "
    "distance ; {unsaid} n'en disent rien.",
    count_number="La bibliothèque contient {n} offres{topic}.",
    count_skills="Le plus demandé dans les {total} offres{topic} ici :",
    count_no_skills="Aucune des {total} offres{topic} ici ne nomme une compétence que je puisse"
    " compter.",
    count_item="{what} : {n} sur {total}",
    count_pay="{n} des {total} offres{topic} ici indiquent le salaire :",
    count_no_pay="Aucune des {total} offres{topic} ici n'indique le salaire.",
    count_pay_item="{unit} : de {low} à {high}, la moitié au-dessus de {middle} ({n} sur {total})",
    count_no_postings="Je n'ai pas d'offres{topic}, il n'y a donc rien à compter ({all} offres en"
    " tout). Envoyez-moi des offres, et je compterai.",
    count_too_many="Il y a ici {n} offres{topic}, plus que je n'en compte à la fois. Nommez un "
    "poste, un employeur ou un lieu, et je compterai celles-là.",
    count_basis="Compté dans le texte de {total} offres, dont {own} de vous.",
    count_dates="{dated} portent une date : du {first} au {last}.",
    count_no_dates="Elles ne portent pas de date.",
    count_topic=" sur « {topic} »",
    count_roles="{n} des {total} descriptions de métiers ici nomment « {what} » : {titles}.",
    count_no_degree="{n} des {total} descriptions ici disent qu'aucun diplôme universitaire n'est"
    " exigé ou qu'un diplôme scolaire suffit en général : {titles}.",
    count_more="et {n} autres",
    paid_most="D'après le salaire médian américain qu'indiquent {n} descriptions de "
    "métiers ici, les mieux payés sont :",
    paid_least="D'après le salaire médian américain qu'indiquent {n} descriptions de "
    "métiers ici, les moins payés sont :",
    which_role="De quel métier parlez-vous ? Nommez-le, par exemple « Combien gagne "
    "une infirmière ? », et je cherche.",
    periods={
        "hour": "de l'heure",
        "day": "par jour",
        "week": "par semaine",
        "month": "par mois",
        "year": "par an",
    },
    next_questions={
        "duties": "{title} : quelles sont les tâches au quotidien ?",
        "pay": "{title} : combien gagne-t-on ?",
        "ways_in": "{title} : comment le devenir ?",
        "skills": "{title} : quelles compétences faut-il ?",
        "experience": "{title} : combien d'années d'expérience ?",
        "measure": "{title} : comment le travail est-il mesuré ?",
        "related": "{title} : quels métiers sont proches ?",
        "count_skills": "Quelles compétences les offres{topic} demandent-elles le plus ?",
        "count_pay": "Quel salaire indiquent les offres{topic} ?",
        "count_remote": "Combien des offres{topic} sont en télétravail ?",
    },
    noted="Je le garde en tête pour cette conversation : « {said} ». Demandez-moi un "
    "métier, ou « suis-je prêt pour cela ? ».",
    posting_says="L'annonce dit : « {quote} »",
    posting_asks="L'annonce demande :",
    posting_wishes="Ce serait un plus :",
    ready_intro="{title} : vos propres mots montrent {met} des {total} choses demandées.",
    ready_line="Votre CV, ligne {line} : « {quote} »",
    ready_words="Vous avez dit : « {quote} »",
    ready_partly="(en partie)",
    ready_missing="Non montré, ce qui ne veut pas dire que cela vous manque :",
    ready_said="Je ne sais que ce que vous avez dit ici : « {said} ». Avec votre CV, je "
    "peux en dire plus.",
    ready_nothing="Pour dire où vous en êtes par rapport à {title}, j'ai besoin de votre CV "
    "ou de quelques phrases sur vous, comme « j'ai 3 ans d'expérience avec SQL "
    "».",
    missing_side="La bibliothèque ne contient aucune description de « {side} ».",
    missing_place="La bibliothèque ne dit rien ici sur {place}.",
    interview="La bibliothèque ne contient pas de questions d'entretien ; voici les "
    "thèmes qui découlent de ce qui est demandé.",
    untranslated="Les phrases qui n'ont pas pu être traduites fidèlement sont en anglais.",
)
