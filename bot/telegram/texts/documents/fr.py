"""French."""

from __future__ import annotations

from bot.telegram.texts.documents.catalog import DocumentTexts, LinkErrorTexts

FRENCH_DOCUMENTS = DocumentTexts(
    correct_button="Corriger",
    correct_how=(
        "Dites-moi avec vos mots ce qui est faux, une chose par message. Par exemple : « Mon "
        "dernier poste a pris fin en mai 2026 », « Mon e-mail est ada@mail.example », « Je "
        "m'appelle Ada Boulanger », « Supprime le deuxième poste », « Je parle aussi "
        "espagnol »."
    ),
    correct_posting_how=(
        "Quelque chose est faux ? Dites-le-moi : « L'entreprise est Acme », "
        "« C'est en télétravail »."
    ),
    corrected="Corrigé ({field}) : {value}. Je garde vos mots : « {words} »",
    json_button="JSON Resume",
    json_caption="Votre CV au format ouvert JSON Resume, avec ce que j'y ai trouvé.",
    json_name="cv",
)

FRENCH_LINKS = LinkErrorTexts(
    refused=(
        "Ce lien ne mène pas à une page publique que je peux ouvrir. Vérifiez-le, ou collez "
        "ici le texte de l'annonce."
    ),
    unreachable=(
        "{link} n'a pas répondu à temps ou pas de façon lisible. Réessayez plus tard, ou "
        "collez ici le texte de l'annonce."
    ),
    not_found=(
        "Il n'y a pas (ou plus) de page à {link} ; l'annonce est peut-être fermée. Vérifiez "
        "le lien, ou collez ici le texte."
    ),
    needs_login=(
        "{detail} ne montre cette page qu'après connexion, je ne peux donc pas la lire. "
        "Ouvrez-la vous-même et collez ici le texte de l'annonce."
    ),
    forbidden=(
        "Le site demande aux programmes de ne pas lire {link}, et je m'y tiens. Collez ici le "
        "texte de l'annonce."
    ),
    not_text=(
        "{link} n'est pas une page avec du texte ({detail}). Envoyez le fichier lui-même, ou "
        "collez ici le texte de l'annonce."
    ),
    too_large=(
        "La page {link} est trop grande pour moi ({detail}). Collez ici le texte de l'annonce."
    ),
    nothing=(
        "La page {link} ne montre l'annonce que si un navigateur exécute ses programmes. "
        "Ouvrez-la vous-même et collez ici le texte de l'annonce."
    ),
)
