"""French."""

from __future__ import annotations

from bot.telegram.texts.catalog import ErrorTexts, Texts
from bot.telegram.texts.documents.fr import FRENCH_LINKS

_ERRORS = ErrorTexts(
    empty_file="« {file_name} » est vide, il n'y a donc rien à lire. Merci de le renvoyer.",
    broken_file=(
        "« {file_name} » n'a pas pu être ouvert : il est endommagé ou n'est pas ce que dit son "
        "nom. Enregistrez-le de nouveau en PDF ou DOCX, ou collez le texte ici."
    ),
    encrypted_file=(
        "« {file_name} » est protégé par un mot de passe. Envoyez une copie sans mot de passe "
        "ou collez le texte ici."
    ),
    unsupported_file=(
        "« {file_name} » est d'un type que je ne sais pas lire ({detail}). "
        "Je lis PDF, DOCX, ODT, RTF, TXT et Markdown ; vous pouvez aussi coller le texte ici."
    ),
    picture_file=(
        "« {file_name} » est une image, et je ne sais pas lire le texte des images. "
        "Envoyez un PDF, un DOCX ou un fichier texte, ou collez le texte ici."
    ),
    no_text=(
        "« {file_name} » ne contient pas de texte que je puisse lire ; c'est peut-être un scan. "
        "Envoyez une version avec du vrai texte ou collez le texte ici."
    ),
    file_too_large=(
        "« {file_name} » est trop volumineux pour moi ({detail}). "
        "Envoyez une version plus courte ou collez la partie importante."
    ),
    reading_timeout=(
        "La lecture de « {file_name} » prenait trop de temps, je l'ai arrêtée. "
        "Enregistrez-le en PDF ou DOCX simple, ou collez le texte ici."
    ),
    unreadable_file=(
        "« {file_name} » n'a pas pu être lu. Envoyez une autre version ou collez le texte."
    ),
    links=FRENCH_LINKS,
    invalid_role_file=(
        "Le fichier {path} a été laissé de côté : {problem}. Corrigez-le puis réessayez."
    ),
    library_unavailable=(
        "La bibliothèque ne répond pas pour le moment. Votre message est conservé ; comparaisons "
        "et lettres fonctionnent toujours. Reposez la question dans une minute."
    ),
    database_unavailable=(
        "La base de données {place} est inutilisable ({detail}). Vérifiez DATABASE_URL et "
        "ROLECALL_DATA_DIR, ou déplacez le fichier pour repartir de zéro."
    ),
    database_away=(
        "Je n'ai pas accès à mes notes pour le moment. Ce que vous m'avez envoyé est conservé ; "
        "réessayez dans une minute."
    ),
    library_busy=(
        "Un autre programme écrit dans la bibliothèque. Arrêtez-le ou attendez qu'il ait fini."
    ),
    missing_file="{path} est inutilisable : {detail}. Vérifiez le chemin.",
    knowledge="Cela n'a pas marché dans la bibliothèque. Réessayez dans une minute.",
    invalid_setting=("Le réglage {name} est inutilisable : {problem}. Exemple : {name}={example}"),
    address_in_use=(
        "Un autre programme écoute déjà sur {host}:{port}. "
        "Arrêtez-le ou choisissez un autre port dans les réglages."
    ),
    empty_question="Ce message ne contenait pas de question. Que voulez-vous savoir d'un métier ?",
    too_long=(
        "Cela fait {length} caractères, et je peux en prendre au plus {limit}. "
        "Envoyez une version plus courte, ou le texte dans un fichier."
    ),
    missing_resume=(
        "Je n'ai pas encore votre CV. Envoyez-le en PDF, DOCX, TXT ou Markdown, ou collez son "
        "texte ; puis réessayez."
    ),
    missing_posting=(
        "Je n'ai pas encore d'offre. Collez l'annonce ici ou envoyez-la dans un fichier ; "
        "puis réessayez."
    ),
    unknown_posting=(
        "Je n'ai pas d'offre où figure « {name} ». Collez l'annonce ici ou "
        "envoyez-la dans un fichier ; /applications montre celles que j'ai."
    ),
    no_requirements=(
        "Je n'ai trouvé aucune exigence dans cette offre, il n'y a donc rien à comparer avec votre "
        "CV. L'offre est conservée ; envoyez l'annonce complète avec ce qui est demandé."
    ),
    not_found=(
        "Cela n'existe plus, ou n'a jamais été à vous. "
        "Tout le reste fonctionne : posez une question ou envoyez un fichier."
    ),
    model_unavailable=(
        "Le modèle de langage ne répond pas pour le moment. Rien n'est perdu ; "
        "réessayez dans une minute."
    ),
    model_refused=(
        "Le modèle de langage a refusé la demande ; l'exploitant doit vérifier ses réglages. "
        "Rien de ce qui est à vous n'est perdu. Sources, CV et offres fonctionnent toujours."
    ),
    model=(
        "Le modèle de langage n'a pas donné de réponse utilisable. Rien n'est perdu ; réessayez."
    ),
    unknown_bot=(
        "Telegram ne connaît pas ce jeton de bot. Recopiez-le depuis @BotFather dans "
        "TELEGRAM_BOT_TOKEN, ou laissez ce réglage vide pour utiliser la page de discussion."
    ),
    given_up=(
        "Ce message m'a fait planter plusieurs fois, je n'essaie donc plus. Tout le reste marche. "
        "Envoyez-le sous une autre forme, par exemple en texte simple."
    ),
    inbox_unavailable="Le message n'a pas pu être enregistré ; il sera repris de lui-même.",
    other="Cela n'a pas marché. Rien de ce qui est à vous n'est perdu ; réessayez.",
    unexpected=(
        "Quelque chose a échoué de mon côté ; c'est noté sous {reference}. Rien de ce qui est à "
        "vous n'est perdu. Réessayez ; si cela se reproduit, indiquez ce numéro."
    ),
)

FRENCH = Texts(
    description=(
        "Rolecall est un assistant de carrière à base d'IA qui ne dit que ce qu'il peut montrer. "
        "Demandez en quoi consiste un métier et recevez une réponse avec ses sources. Envoyez "
        "votre CV et une offre pour voir s'ils s'accordent, et recevez une lettre de motivation "
        "dont chaque phrase est étayée."
    ),
    short_description="Un assistant de carrière à base d'IA qui montre ses sources.",
    commands={
        "help": "Ce que je sais faire",
        "fit": "Comparer votre CV à l'offre",
        "letter": "Rédiger une lettre de motivation",
        "applications": "Vos candidatures et leur état",
        "new": "Commencer une nouvelle conversation",
        "cancel": "Arrêter ce que je fais",
        "language": "Choisir la langue",
        "privacy": "Ce que deviennent vos données",
        "forget": "Effacer tout ce qui vous concerne",
    },
    start=(
        "Bonjour ! Je suis Rolecall, un assistant de carrière à base d'IA : un programme, pas une "
        "personne. Je ne dis que ce que je peux montrer.\n\n"
        "• Interrogez-moi sur un métier : « Que fait un ingénieur de données ? » Mes réponses "
        "citent leurs sources.\n"
        "• Envoyez-moi votre CV et une offre d'emploi : je les compare et rédige une lettre de "
        "motivation.\n\n"
        "Je garde vos messages et fichiers pour vous répondre ; aucun autre utilisateur ne "
        "les voit "
        "et personne ne s'en sert pour entraîner un modèle. Si l'exploitant a relié un service de "
        "modèle de langage, ce dont il a besoin y est envoyé. /privacy en dit plus, /forget efface "
        "tout."
    ),
    consent_ask=(
        "Puis-je lire et garder les CV que vous m'envoyez, jusqu'à ce que vous les effaciez avec "
        "/forget ?"
    ),
    consent_first=(
        "Avant de lire ceci, j'ai besoin de votre accord. Je lis et garde votre CV uniquement pour "
        "vous répondre, jusqu'à ce que vous l'effaciez avec /forget. Il attend ici que vous "
        "appuyiez sur le bouton."
    ),
    consent_button="Oui, d'accord",
    consent_given=(
        "Merci. Vous pouvez envoyer votre CV maintenant ou continuer à poser des questions."
    ),
    help=(
        "Ce que vous pouvez faire ici :\n"
        "• Poser une question sur un métier : tâches, compétences, expérience, salaire, accès. "
        "Touchez un numéro pour voir sa source.\n"
        "• Envoyer un CV (PDF, DOCX, ODT, RTF, TXT, Markdown ou texte collé).\n"
        "• Envoyer une offre d'emploi (texte, fichier ou lien).\n"
        "• /fit compare les deux, /letter rédige une lettre de motivation.\n"
        "• /applications montre vos candidatures avec leur état, notes et échéances.\n"
        "• /new commence une nouvelle conversation, /cancel m'arrête.\n"
        "• /privacy et /forget concernent vos données."
    ),
    privacy=(
        "Ce que je garde : vos questions et mes réponses, votre CV, vos offres, lettres et notes, "
        "ce que vous dites de vos compétences, un texte qui montre votre style si vous en envoyez "
        "un, votre fuseau si vous voulez des rappels, et votre "
        "identifiant Telegram avec votre langue.\n"
        "Pourquoi : uniquement pour vous répondre. Aucun autre utilisateur ne le voit, personne ne "
        "s'en sert pour entraîner un modèle.\n"
        "Qui d'autre : Telegram transporte nos messages. Si l'exploitant a relié un service de "
        "modèle de langage, votre question, les passages et ce qu'exige une lettre y sont "
        "envoyés.\n"
        "Combien de temps : jusqu'à ce que vous l'effaciez.\n"
        "/forget efface tout d'un coup."
    ),
    hello=(
        "Bonjour ! Interrogez-moi sur un métier, par exemple « Que fait un Data Engineer ? », "
        "ou envoyez-moi votre CV et une offre."
    ),
    thanks="Avec plaisir. Interrogez-moi sur un métier quand vous voulez, ou envoyez une offre.",
    new_started="Une nouvelle conversation. Votre CV et vos offres sont toujours là.",
    language_ask=(
        "En quelle langue dois-je parler ? Les citations restent dans celle de la bibliothèque."
    ),
    language_set="Désormais en français.",
    forget_ask=(
        "Effacer tout ce que je sais de vous : conversations, CV, offres, lettres ? "
        "C'est irréversible."
    ),
    forget_yes="Tout effacer",
    forget_no="Conserver",
    forgotten="C'est fait. Tout ce qui vous concerne est effacé. Vous pouvez repartir de zéro.",
    forget_kept="Rien n'a été effacé.",
    thinking="Je cherche …",
    reading="Je lis …",
    comparing="Je compare votre CV à l'offre …",
    writing="J'écris la lettre …",
    stop_button="⏹ Arrêter",
    stopped="⏹ Arrêté.",
    nothing_to_stop="Rien n'est en cours.",
    rated="Merci, c'est noté. Les numéros montrent les sources.",
    source_place="Source : {origin}",
    source_links="Annonce : {links}",
    sources_list="☰ Les {count} sources",
    source_role="Titre lu comme : {role}",
    occupation_set="fixé par l'exploitant",
    resume_line="CV, ligne {line}",
    told_place="dit par vous, {date}",
    posting_line="offre, ligne {line}",
    kind_ask="Je ne sais pas bien ce qu'est ce texte. Pour quoi dois-je le prendre ?",
    kind_posting="Une offre d'emploi",
    kind_resume="Mon CV",
    kind_question="Une question",
    field_names={
        "name": "nom",
        "label": "intitulé",
        "email": "e-mail",
        "phone": "téléphone",
        "url": "page web",
        "location": "lieu",
        "summary": "résumé du profil",
        "work": "expérience",
        "education": "formation",
        "skills": "compétences",
        "languages": "langues",
        "certificates": "certificats",
        "title": "intitulé du poste",
        "hiring_organization": "employeur",
        "job_location": "lieu de travail",
        "is_remote": "télétravail",
        "base_salary": "salaire",
        "employment_type": "type de contrat",
        "valid_through": "date limite",
        "requirements": "exigences",
        "level": "niveau",
        "experience": "années d'expérience",
        "eligibility": "autorisations et permis",
        "how_to_apply": "comment postuler",
    },
    found="Trouvé : {what}",
    not_found="Non trouvé : {what}",
    left_out="Absent du texte, laissé de côté : {what}",
    resume_read="CV lu",
    resume_next="Envoyez-moi maintenant l'offre visée, en texte, fichier ou lien.",
    posting_read="Offre lue",
    posting_untitled="Offre sans intitulé",
    posting_requirements="exigées : {must}, souhaitées : {nice}",
    posting_next="Envoyez-moi maintenant votre CV : je pourrai comparer et rédiger une lettre.",
    posting_not_searchable=(
        "Je ne peux pas encore répondre aux questions sur cette offre ; comparaison et lettre "
        "fonctionnent."
    ),
    both_next="J'ai votre CV et l'offre. Que faisons-nous ?",
    fit_button="Comparer",
    fit_title="Comparaison : {title}",
    fit_score="{score} sur 100 ({points} points sur {most})",
    fit_weights=(
        "Un indispensable pèse {must}, un souhait ou une qualité {nice} ; "
        "en partie compte pour moitié."
    ),
    gap_nearest="Le plus proche :",
    gap_asked="Sur {of} offres semblables ici, {asking} le demandent.",
    gap_uncounted="Pas d'offres semblables ici à compter.",
    gap_named=(
        "Si vous l'avez utilisé, nommez-le dans votre CV et dites où ; sinon, "
        "un petit projet personnel le montrerait."
    ),
    gap_shown="Si vous l'avez fait, ajoutez une ligne qui dit où et avec quel résultat.",
    fit_questions="Votre CV ne le dit pas. Est-ce votre cas ?",
    met="Rempli",
    partly="Rempli en partie",
    missing="N'apparaît pas dans votre CV : l'avez-vous ?",
    nice_mark="(souhaité)",
    letter_button="Lettre",
    why_button="Pourquoi ?",
    shorter_button="Plus courte",
    longer_button="Plus longue",
    tone_button="Autre ton",
    version_button="Autre version",
    docx_button="DOCX",
    pdf_button="PDF",
    letter_without_requirements=(
        "Je n'ai trouvé aucune exigence dans cette offre ; "
        "la lettre s'appuie sur l'intitulé, les missions et votre CV."
    ),
    letter_questions="Ces réponses rendraient la lettre plus forte ; ajoutez-les à votre CV :",
    letter_check="Je n'ai trouvé aucune preuve pour ces phrases. Modifiez-les ou supprimez-les :",
    why_title="Sur quoi repose chaque phrase",
    why_nothing="n'affirme aucun fait",
    why_unsupported="aucune preuve trouvée",
    download_caption="Un brouillon écrit avec l'aide d'une IA. Relisez-le avant de l'envoyer.",
    download_name="lettre",
    picture=(
        "Je ne sais pas lire le texte des images. "
        "Envoyez un PDF, un DOCX ou un fichier texte, ou collez le texte ici."
    ),
    voice="Je ne peux pas écouter les messages vocaux ni la musique. Écrivez-moi, s'il vous plaît.",
    video="Je ne peux pas regarder de vidéos. Écrivez-moi, ou envoyez un PDF, un DOCX ou un texte.",
    sticker="Joli ! Mais je ne lis que les mots. Parlez-moi d'un métier ou envoyez votre CV.",
    location="Je ne sais que faire d'un point sur la carte. Écrivez le métier ou le lieu voulu.",
    contact=(
        "Je ne garde pas les coordonnées d'autres personnes, je l'ai donc laissé de côté. "
        "Écrivez-moi plutôt."
    ),
    other_content=(
        "Je ne lis que du texte et des fichiers (PDF, DOCX, TXT, Markdown). Envoyez l'un des deux."
    ),
    edited="Je ne vois pas les modifications des messages. Renvoyez-le comme nouveau message.",
    unknown_command="Je ne connais pas cette commande. /help dit ce que je sais faire.",
    group="Un CV est privé, je ne travaille donc qu'en discussion privée. Écrivez-moi là-bas.",
    stale_button=(
        "Ce bouton a expiré ou appartient à quelqu'un d'autre. Utilisez-en un plus récent."
    ),
    errors=_ERRORS,
)
