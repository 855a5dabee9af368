"""The French wording."""

from bot.assistant.letters.frames.frames import Frames, Places, Questions

FRAMES = Frames(
    unknown_team={
        "plain": "Madame, Monsieur,",
        "warm": "Bonjour,",
        "formal": "Madame, Monsieur,",
        "confident": "Madame, Monsieur,",
    },
    salutation={
        "plain": "Madame, Monsieur,",
        "warm": "Bonjour à l'équipe de {org},",
        "formal": "Madame, Monsieur,",
        "confident": "Bonjour,",
    },
    closing={
        "plain": "Cordialement,",
        "warm": "Bien cordialement,",
        "formal": "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.",
        "confident": "Cordialement,",
    },
    role={
        "both": "le poste de {title} chez {org}",
        "title": "le poste de {title} dans votre équipe",
        "org": "le poste proposé chez {org}",
        "none": "le poste proposé dans votre équipe",
    },
    joining={
        "both": "rejoindre {org} au poste de {title}",
        "title": "rejoindre votre équipe au poste de {title}",
        "org": "rejoindre {org}",
        "none": "rejoindre votre équipe",
    },
    opening_first={
        "plain": (
            "Je vous adresse ma candidature pour {role}.",
            "Par cette lettre, je postule pour {role}.",
            "Voici ma candidature pour {role}.",
            "Votre annonce pour {role} est la raison de cette lettre.",
            "J'ai lu votre annonce et je postule pour {role}.",
            "Je vous écris au sujet de votre annonce : je postule pour {role}.",
        ),
        "warm": (
            "J'aimerais {joining}, et voici pourquoi je vous écris.",
            "Merci de prendre le temps de lire ma candidature pour {role}.",
            "Je me présente à vous pour {role}.",
        ),
        "formal": (
            "J'ai l'honneur de vous soumettre ma candidature pour {role}.",
            "Suite à votre annonce, je vous présente ma candidature pour {role}.",
            "Par la présente, je pose ma candidature pour {role}.",
        ),
        "confident": (
            "Je souhaite {joining}, et voici ce que j'apporte.",
            "Ma candidature pour {role} repose sur un travail vérifiable.",
            "Je postule pour {role} et vais droit au but.",
        ),
    },
    opening_after={"plain": (), "warm": (), "formal": (), "confident": ()},
    needs={
        "thing": (
            "Votre annonce demande {need}.",
            "Le poste requiert {need}.",
            "Vous attendez {need}.",
            "Sur votre liste, je trouve {need}.",
            "Parmi vos critères, vous citez {need}.",
        ),
        "deed": (
            "Le poste consiste notamment à {need}.",
            "Vous cherchez quelqu'un pour {need}.",
            "La personne recrutée aura à {need}.",
            "Votre annonce cite cette tâche : {need}.",
        ),
        "person": (),
        "skills": (
            "Votre annonce demande {need}.",
            "Le poste requiert {need}.",
            "Vous citez {need} dans votre annonce.",
            "Parmi vos attentes figure {need}.",
            "Sur votre liste, je trouve {need}.",
        ),
        "quoted": (
            "On lit dans votre annonce : {need}.",
            "Votre annonce mentionne ceci : {need}.",
            "Vous écrivez : {need}.",
            "L'une de vos attentes est la suivante : {need}.",
            "Vous demandez ceci : {need}.",
        ),
    },
    tasks=(
        "Le poste consiste à {first} et à {second}.",
        "Vous cherchez quelqu'un pour {first} et pour {second}.",
        "Deux tâches ressortent de votre annonce : {first} et {second}.",
        "La personne recrutée aura à {first} et à {second}.",
        "Votre annonce résume le travail ainsi : {first}, mais aussi {second}.",
    ),
    duties=(
        "Vous décrivez le poste ainsi : {need}.",
        "À propos du poste, vous écrivez : {need}.",
        "Je lis dans votre offre : {need}.",
        "Le travail, dans vos mots : {need}.",
        "De votre annonce, je retiens ceci : {need}.",
        "Voici ce que votre annonce dit du travail : {need}.",
    ),
    asked=(
        "En entretien, ma première question porterait sur ceci : {need}.",
        "J'aimerais en savoir plus sur ceci : {need}.",
        "Il y a une ligne de votre annonce dont j'aimerais parler avec vous : {need}.",
        "Je voudrais mieux comprendre cette phrase de votre annonce : {need}.",
        "Je vous interrogerais d'abord sur ce point : {need}.",
    ),
    ahead=(
        "Chez vous s'ajouterait ceci : {need}.",
        "Je prendrais aussi en charge cette partie du travail : {need}.",
        "Tout cela servirait aussi un autre volet du poste : {need}.",
        "Le poste comprendrait aussi pour moi cette tâche : {need}.",
    ),
    asked_deed=(
        "En entretien, je vous demanderais de quels moyens on dispose pour {need}.",
        "J'aimerais savoir ce qu'il faut, chez vous, pour {need}.",
        "Je voudrais mieux comprendre comment vous comptez {need}.",
        "Ma première question serait de savoir par où commencer pour {need}.",
    ),
    ahead_deed=(
        "Chez vous, j'aurais aussi à {need}.",
        "Le poste m'amènerait également à {need}.",
        "Il me reviendrait en outre, chez vous, de prendre part à cette tâche : {need}.",
    ),
    asked_told=(
        "J'ai lu ceci, dont j'aimerais parler avec vous : {need}.",
        "Votre annonce précise ceci : {need} ; ma première question partirait de là.",
        "Un point de votre annonce appelle une question de ma part : {need}.",
    ),
    ahead_told=(
        "Je note aussi ce point, auquel j'adapterais mon travail : {need}.",
        "D'après votre annonce, {need} ; j'en tiendrais compte dès le premier jour.",
    ),
    here=("chez {org}", "chez vous"),
    joined={"thing": (), "deed": (), "person": (), "skills": (), "quoted": ()},
    introduced=(),
    places=Places(
        first=(
            "Chez {employer}",
            "Pendant mon passage chez {employer}",
            "Pendant mes années chez {employer}",
        ),
        first_as=(
            "Au poste de {position} chez {employer}",
            "Chez {employer}, au poste de {position}",
        ),
        current_as=(
            "À mon poste actuel chez {employer}",
            "Au poste de {position} chez {employer}",
            "Chez {employer}, où j'occupe le poste de {position}",
        ),
        before=(
            "Auparavant, chez {employer}",
            "Avant cela, chez {employer}",
            "Plus tôt, chez {employer}",
        ),
        again=("Toujours chez {employer}", "Également chez {employer}", "De même, chez {employer}"),
        same=("Là-bas", "Au même poste", "Par ailleurs"),
        own="En indépendant",
        project=("Dans un projet personnel",),
        named_project=("Dans le projet {project}",),
    ),
    noted=(
        "Mon CV indique aussi : {statement}",
        "Une autre ligne de mon CV dit : {statement}",
    ),
    skills=(
        "De votre liste, j'apporte {skills}.",
        "Mon CV mentionne aussi {skills}.",
        "J'apporte aussi {skills}.",
        "De ce que vous citez, mon CV mentionne {skills}.",
    ),
    education=(),
    qualification=(
        "Ma formation : {study} ({institution}{comma_details}).",
        "Côté formation, mon CV indique ceci : {study} ({institution}{comma_details}).",
        "Mon diplôme : {study}, {institution}{details}.",
    ),
    career=(
        "J'ai travaillé chez {employer}{years} au poste de {position}.",
        "Mon poste chez {employer} était celui de {position}{years}.",
    ),
    career_current=("Je travaille chez {employer}{years} au poste de {position}.",),
    during=" de {start} à {end}",
    since=" depuis {year}",
    languages=("Côté langues, mon CV indique {names}.",),
    certificates=("Mon CV mentionne également {names}.",),
    gap={
        "plain": (
            "Un point de votre annonce ne figure pas dans mon CV : {need}.",
            "Ce que je ne peux pas encore prouver : {need}.",
            "Autant le dire, mon CV ne montre pas ce point : {need}.",
            "Vous demandez aussi ceci, que mon CV ne montre pas : {need}.",
        ),
        "warm": (
            "En toute franchise, mon CV ne montre pas un point : {need}.",
            "Il me resterait une chose à apprendre, car mon CV ne la montre pas : {need}.",
            "Autant vous le dire franchement, un point manque : {need}.",
        ),
        "formal": (
            "Je dois préciser que mon CV n'atteste pas le point suivant : {need}.",
            "Je ne peux pas encore justifier du point suivant : {need}.",
            "Par souci d'exactitude, je signale que mon CV ne montre pas ce point : {need}.",
        ),
        "confident": (
            "Ce qui n'est pas dans mon CV : {need}.",
            "Pour le dire clairement, mon CV ne montre pas ceci : {need}.",
            "Je le dis d'emblée, un point ne figure pas dans mon CV : {need}.",
        ),
    },
    gap_follow={
        "plain": (
            "Je préfère que vous l'appreniez de moi.",
            "J'en parlerai volontiers avec vous.",
            "Je l'apprendrais.",
            "Je vous dirais volontiers comment j'y remédierais.",
        ),
        "warm": (
            "Nous pourrions parler de la façon d'y remédier.",
            "Il me semble juste de le dire ici.",
            "Je l'apprendrais volontiers.",
        ),
        "formal": (
            "Je me tiens à votre disposition pour évoquer la manière d'y remédier.",
            "Je le mentionne afin que vous puissiez juger la candidature dans son ensemble.",
            "Je suis en mesure d'acquérir ce qui serait nécessaire.",
        ),
        "confident": (
            "Je m'y attellerais tôt.",
            "Nous pourrons ainsi parler de tout le reste.",
            "Je commencerais par là dès les premières semaines.",
        ),
    },
    close={
        "plain": (
            "Je parlerai volontiers de chacun de ces exemples avec vous.",
            "Si cela correspond à votre besoin, j'aimerais en parler avec vous.",
            "Un entretien me permettrait d'en dire plus sur chaque point.",
            "Un appel suffirait pour voir si je conviens au travail {here}.",
            "Que voudriez-vous savoir de plus avant un échange {here} ?",
            "Je viendrais volontiers parler du travail {here}.",
        ),
        "warm": (
            "J'aimerais vous rencontrer et en savoir plus sur le travail.",
            "Un échange avec vous me ferait plaisir.",
            "J'aimerais rencontrer les personnes avec qui je travaillerais {here}.",
            "J'aimerais entendre ce qui compte le plus pour vous.",
        ),
        "formal": (
            "Je me tiens à votre disposition pour un entretien.",
            "Je vous apporterai volontiers des précisions lors d'un entretien.",
            "Un entretien me permettrait de vous exposer ces points plus en détail.",
            "Je me rendrai volontiers à un entretien {here}.",
        ),
        "confident": (
            "Parlons de ce par quoi je pourrais commencer.",
            "En entretien, je vous montrerai comment ces résultats ont été obtenus.",
            "Un échange montrera vite si c'est ce qu'il vous faut.",
            "Je vous montrerai volontiers ce que je pourrais faire {here}.",
        ),
    },
    close_second={
        "plain": (
            "Les dates et les détails figurent dans mon CV.",
            "Vous trouverez le reste dans mon CV.",
            "Mon CV est joint.",
            "Mon CV, avec toutes les dates, est joint à cette lettre.",
            "Pour le reste, vous avez mon CV.",
        ),
        "warm": (
            "Mon CV raconte le reste.",
            "Je réponds volontiers à vos questions.",
            "S'il manque quelque chose ici, demandez-moi.",
        ),
        "formal": (
            "Vous trouverez mon CV ci-joint.",
            "Le CV ci-joint donne les précisions utiles.",
            "Mon CV ci-joint expose le détail de mon parcours.",
        ),
        "confident": (
            "Chaque point figure dans mon CV.",
            "Interrogez-moi sur n'importe quelle ligne de mon CV.",
            "Le détail de chaque point est dans mon CV.",
        ),
    },
    conjunction="et",
    quotes=("« ", " »"),
    subject="Objet : candidature \u2013 {title}",
    questions=Questions(
        skill="L'annonce demande {need}. L'avez-vous utilisé, et où ?",
        requirement=(
            "L'annonce demande {need}, et votre CV ne le montre pas. L'avez-vous, et d'où ?"
        ),
        eligibility="L'annonce dit : « {need} ». Est-ce votre cas ?",
        numbers=(
            "Votre CV donne peu de chiffres sur {employer}. Qu'est-ce qui a changé "
            "là-bas grâce à votre travail, en chiffres ?"
        ),
        name="Le CV ne donne pas de nom. Quel nom doit figurer sous la lettre ?",
        translation=(
            "Votre CV est dans une autre langue que la lettre, et traduire ses lignes "
            "demande un modèle de langue. Préférez-vous une lettre dans la langue du CV, "
            "ou avez-vous un CV en français ?"
        ),
        removed=(
            "Une phrase du modèle a été retirée, car vos documents ne la montrent pas : "
            "« {sentence} » Est-elle vraie, et où cela figure-t-il ?"
        ),
    ),
)
