"""Names of languages, and the words for how well one speaks them."""

from __future__ import annotations

import re
from typing import Final

TONGUES: Final[dict[str, str]] = {
    name: language
    for language, names in {
        "English": "english englisch englischen inglés anglais",
        "German": "german deutsch deutschen alemán allemand",
        "French": "french französisch francés français",
        "Spanish": "spanish spanisch español castellano espagnol",
        "Italian": "italian italienisch italiano italien",
        "Portuguese": "portuguese portugiesisch portugués portugais",
        "Dutch": "dutch niederländisch neerlandés néerlandais",
        "Polish": "polish polnisch polaco polonais",
        "Russian": "russian russisch ruso russe",
        "Ukrainian": "ukrainian ukrainisch ucraniano ukrainien",
        "Turkish": "turkish türkisch turco turc",
        "Arabic": "arabic arabisch árabe arabe",
        "Chinese": "chinese chinesisch chino chinois mandarin cantonese",
        "Japanese": "japanese japanisch japonés japonais",
        "Korean": "korean koreanisch coreano coréen",
        "Hindi": "hindi",
        "Swedish": "swedish schwedisch sueco suédois",
        "Danish": "danish dänisch danés danois",
        "Norwegian": "norwegian norwegisch noruego norvégien",
        "Finnish": "finnish finnisch finlandés finnois",
        "Czech": "czech tschechisch checo tchèque",
        "Greek": "greek griechisch griego grec",
        "Hebrew": "hebrew hebräisch hebreo hébreu",
        "Romanian": "romanian rumänisch rumano roumain",
        "Hungarian": "hungarian ungarisch húngaro hongrois",
        "Catalan": "catalan katalanisch catalán",
        "Serbian": "serbian serbisch serbio serbe",
        "Croatian": "croatian kroatisch croata croate",
        "Bulgarian": "bulgarian bulgarisch búlgaro bulgare",
        "Slovak": "slovak slowakisch eslovaco slovaque",
        "Irish": "irish irisch irlandés gaeilge",
        "Welsh": "welsh walisisch galés gallois",
        "Breton": "breton bretonne bretonisch bretón",
        "Basque": "basque baskisch euskera euskara vasco",
        "Galician": "galician galicisch gallego galicien",
        "Persian": "persian persisch persa persan farsi",
        "Urdu": "urdu",
        "Bengali": "bengali",
        "Vietnamese": "vietnamese vietnamesisch vietnamita vietnamien",
        "Thai": "thai",
        "Somali": "somali",
        "Tagalog": "tagalog filipino",
        "Swahili": "swahili suaheli",
        "Lithuanian": "lithuanian litauisch lituano lituanien",
        "Latvian": "latvian lettisch letón letton",
        "Estonian": "estonian estnisch estonio estonien",
        "Slovene": "slovene slovenian slowenisch esloveno slovène",
        "Icelandic": "icelandic isländisch islandés islandais",
        "Albanian": "albanian albanisch albanés albanais",
        "Punjabi": "punjabi panjabi",
        "Tamil": "tamil",
        "Telugu": "telugu",
        "Gujarati": "gujarati",
        "Indonesian": "indonesian indonesisch indonesio indonésien",
        "Malay": "malay malaiisch malayo",
        "Kurdish": "kurdish kurdisch kurdo kurde kurmancî",
        "Yoruba": "yoruba",
        "Igbo": "igbo",
        "Amharic": "amharic amharisch",
        "Afrikaans": "afrikaans",
    }.items()
    for name in names.split()
}

LEVELS: Final[tuple[tuple[int, re.Pattern[str]], ...]] = tuple(
    (level, re.compile(rf"\b(?:{'|'.join(words.split('; '))})\b", re.IGNORECASE))
    for level, words in {
        6: "native; mother tongue; first language; bilingual; C2; muttersprach\\w*; zweisprachig; "
        "nativ[oa]; materna; bilingüe; maternelle; bilingue",
        5: "fluent; fluently; fluency; C1; full professional; fließend\\w*; "
        "verhandlungssicher\\w*; sehr gut\\w*; fluido; fluidez; soltura; courant; couramment; "
        "without effort; effortlessly; with ease; excellent; excelente; perfect\\w*; expert",
        4: "B2; upper[- ]intermediate; professional; professionnel\\w*; profesional; "
        "business; good; gut\\w*; strong; advanced; "
        "proficient; working level; well enough; negotiate; bien; alto; avanzado; bon; bonne",
        3: "B1; intermediate; conversational; mittel\\w*; intermedio; intermédiaire",
        2: "A2; school",
        1: "A1; basics?; beginner; elementary; some; a little; grund\\w+; etwas; básic[oa]s?; "
        "un poco; notions; débutant\\w*; un peu",
    }.items()
)
"""Level of the Common European Framework (A1 is 1, C2 and mother tongue 6) to its words."""

SPEAKING: Final = re.compile(
    r"\b(?:speak\w*|spoke|spoken|languages?|sprech\w*|spreche|sprache\w*|habl[oaé]\w*|idiomas?"
    r"|lenguas?|parl[eéo]\w*|langues?|my|mein|mi|mon)\b",
    re.IGNORECASE,
)
