"""Names of employers inside a sentence: with the article that German, Spanish and French ask for.

The frames say ``bei {employer}``, ``en {employer}`` and ``chez {employer}``; ``in_sentence`` turns
that into ``bei der Dornbach Pumpen GmbH``, ``en el Colegio Monteverde`` and ``à l'Hôpital …``.
"""

from __future__ import annotations

import re

from bot.domain.identity import Language

_DE_COMPANY = r"[^.,;:!?„“\"]{1,60}?\b(?:g?GmbH|AG|KG|KGaA|OHG|UG|SE|eG|mbH)\b"
_DE_FEMININE = (
    r"(?:Kranken|Spar)kasse|(?:Stadt|Gemeinde)verwaltung|Stadt|Gemeinde|Bäckerei|Metzgerei|Praxis"
    r"|Kanzlei|Klinik|Agentur|Apotheke|Brauerei|Druckerei|Gärtnerei|Schreinerei|Tischlerei"
    r"|Stiftung|Firma|Caritas|Diakonie|Bank|Volksbank|Handwerkskammer|Agentur|Genossenschaft"
)
_DE_AT = r"Universität|Hochschule|Fachhochschule|Volkshochschule|\w*[Ss]chule|Akademie"
_DE_IN_THE = (
    r"(?:Senioren|Pflege|Kranken|Gast|Autohaus|Möbel|Kauf)?[Hh]aus|Klinikum|\w+zentrum|Zentrum"
    r"|\w+heim|Hotel|Restaurant|Museum|Theater|Institut|Kindergarten|Gasthof|Landratsamt"
    r"|Gesundheitsamt|Krankenhaus"
)
_ES_HE = (
    r"Colegio|IES|CEIP|Instituto|Hospital|Hotel|Restaurante|Ayuntamiento|Centro|Museo|Grupo"
    r"|Banco|Taller|Teatro|Laboratorio|Estudio|Bufete|Despacho|Club|Mercado|Almacén|Supermercado"
)
_ES_SHE = (
    r"Academia|Universidad|Clínica|Escuela|Residencia|Fundación|Asociación|Farmacia|Biblioteca"
    r"|Librería|Ferretería|Cafetería|Empresa|Editorial|Guardería|Consultora|Agencia|Cooperativa"
    r"|Panadería|Bodega|Tienda|Oficina|Diputación|Consejería|Facultad"
)
_FR_SHE = (
    r"Mairie|Ville|Médiathèque|Bibliothèque|Clinique|Préfecture|Région|Faculté|Maison de"
    r"|Brasserie|Boulangerie|Pâtisserie|Pharmacie|Résidence|Fondation|Société|Librairie|Banque"
    r"|Caisse|Crèche|Ferme|Coopérative|Polyclinique|SNCF|Cave"
)
_FR_HE = (
    r"Musée|Lycée|Collège|Centre|Ministère|Département|Conservatoire|Théâtre|Restaurant|Château"
    r"|Garage|Cabinet|Groupe|Domaine|Laboratoire|Magasin|CHU|CHRU|CH|Foyer|Bistrot|Café|Camping"
    r"|Domaine|Studio|Salon|Bureau"
)
_FR_BEFORE_VOWEL = (
    r"Université|École|Ecole|Hôpital|Institut|Académie|Association|Hôtel|EHPAD|IFSI|Agence"
    r"|Atelier|Auberge|Imprimerie|Entreprise|Office|Usine|ESAT|IUT|Hospice|Étude"
)

_Kind = tuple[re.Pattern[str], dict[str, str]]
_DE_HER = {"bei ": "bei der ", "Bei ": "Bei der ", "von ": "der "}
_FR_ELIDED = re.compile(r"\b(poste|celui) de (?=[aeiouàâéèêîôû])", re.IGNORECASE)


def _named(pattern: str, articles: dict[str, str]) -> _Kind:
    return re.compile(rf"(?:{pattern})\b"), articles


_KINDS: dict[Language, tuple[_Kind, ...]] = {
    "en": (),
    "de": (
        _named(rf"{_DE_COMPANY}$|{_DE_FEMININE}|{_DE_AT}", _DE_HER),
        _named(_DE_IN_THE, {"bei ": "im ", "Bei ": "Im ", "von ": "vom "}),
    ),
    "es": (
        _named(_ES_HE, {"en ": "en el ", "En ": "En el ", "de ": "del "}),
        _named(_ES_SHE, {"en ": "en la ", "En ": "En la ", "de ": "de la "}),
    ),
    "fr": (
        _named(_FR_SHE, {"chez ": "à la ", "Chez ": "À la "}),
        _named(_FR_HE, {"chez ": "au ", "Chez ": "Au "}),
        _named(_FR_BEFORE_VOWEL, {"chez ": "à l'", "Chez ": "À l'"}),
    ),
}
"""What a name begins or ends with, and what a preposition becomes before it."""


def in_sentence(text: str, name: str, language: Language) -> str:
    """Give a sentence with the article that belongs before an employer's name in it."""
    if language == "fr":
        text = _FR_ELIDED.sub(r"\1 d'", text)
    for pattern, articles in _KINDS[language]:
        if name and pattern.match(name):
            for preposition, said in articles.items():
                text = text.replace(f"{preposition}{name}", f"{said}{name}")
            return text
    return text
