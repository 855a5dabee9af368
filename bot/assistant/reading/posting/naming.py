"""How a posting speaks of the organisation that advertises, and how sure each way of it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bot.assistant.reading.names import ends_as_organization, has_title, is_place
from bot.assistant.reading.posting.keys import is_name_of_value
from bot.assistant.reading.section_words import posting_section

_NOT_A_NAME = re.compile(
    r"^(?:us|you|me|the|this|these|that|those|our|your|my|its?|he|she|they|uns|nosotros|nous|mí|dich"
    r"|sie|wir|role|job|team|company|we|position|opportunity|work|what|who|why|how|where|when|if|as"
    r"|in|on|at|by|for|from|with|to|an?|and|or|but|all|any|each|every|some|there|here|please|join"
    r"|about|responsibilities|requirements|benefits|qualifications|overview|location|remote|hybrid"
    r"|experience|success|everyone|people|diversity|equal|employment|candidates?|applicants?|no|not"
    r"|today|once|while|since|after|before|during|through|also|additionally|ideally|must|nice|bonus"
    r"|es|(?:el|la|los|las|le|les)(?! (?-i:[A-ZÀ-Ý]))|un|una|der|die|das|ein|eine|une"
    r"|nuestro|notre|unser|unsere|base|pay"
    r"|salary|compensation|engineering|product|marketing|sales|design|ai|english|phase|series"
    r"|hi|hello|hey|dear|hallo|hola|bonjour|subject|headquartered|founded|based|located"
    r"|mitarbeit\w*|bewerbung|application|interview|process|values|culture|more|life|du|dir|sich"
    r"|everything|nothing|something|someone|anyone|nobody|one|another|both|either|many|most|such"
    r"|hi|hello|hey|dear|headquartered|founded|based|located|others?"
    r"|qué|quién|cómo|porque|uno|mehr|jetzt|dem|den|einer|einem|siamo|cosa)\b",
    re.IGNORECASE,
)
_FIELDS = (
    "ai analytics android back-?end brand business cloud commercial communications community"
    " computer consumer content creative customer data design development devops digital"
    " e-?commerce electrical emea energy engineering enterprise events experience feedback finance"
    " front-?end full-?stack growth hardware health healthcare infrastructure internal ios latam"
    " apac legal logistics machine learning manufacturing marketing mechanical media mobile noram"
    " operations partnerships payments people platform product quality research retail sales"
    " science security services social software solutions strategy success supply chain support"
    " systems talent team tech technology web"
)
_WORD_OF_FIELD = f"(?:{'|'.join(_FIELDS.split())})"
_FIELD = re.compile(
    rf"{_WORD_OF_FIELD}(?:(?: | ?/ ?|, ?| & | and ){_WORD_OF_FIELD}){{0,5}}", re.IGNORECASE
)
"""Fields of work, which stand beside titles as employers do: "Student - Media & Design"."""
_NAME = r"(?<![\w&'\u2019+.-])[A-Z0-9][\w&'\u2019+-]{0,30}(?:\.[A-Za-z]{2,4}\b)?"
"""Bounded, and only where a word begins: a text without spaces must not cost hours."""
_NAMES = rf"({_NAME}(?: (?:&|of|and|de|des|du|del|der|la|et|y|von|für)? ?{_NAME}){{0,3}})"
_LOWER = (
    r"((?!least|first|last|once|times|work|scale|home|night|present|heart|best|some|uns|dem|der|den"
    r"|ein|jed|all|gut|this|that|the|our|your|both|any|everything|nothing|something)[a-z][a-z0-9.-]{2,20})"
)
_DOES = (
    r"is (?:an?|the|one|on a|where|(?:\w+ly )?\w{3,}ing|proud|backed|committed"
    r"|[A-Z][\w .]{1,25}['\u2019]s)|builds|helps|was (?:founded|born|created|started|established)"
    r"|makes|enables|empowers|provides|offers|develops|believes|exists"
    r"|combines|brings|gives|equips|lets|powers|connects|operates|delivers|serves|creates|runs"
    r"|wants? an?|needs? an?|automates|allows|speciali[sz]es|manufactures"
    r"|has (?:\w+ed|been|built|grown)"
    r"|does not (?:accept|discriminate)|sucht|ist (?:ein|das|der|eine|die)|busca|es una|est une?"
    r"|recherche|recrute|entwickelt|bietet|baut|hilft|ofrece|desarrolla|propose|offre|crea"
)
_OWNS = (
    r"mission|team|product|platform|customers|vision|culture|growth|technology|engineering|core"
    r"|values|next|first|merchants|users|clients|members|features|solutions|services|suite|marketplace"
)
_START = r"(?:^|[.!?:\n] ?)"
_SAYS: tuple[tuple[int, str], ...] = (
    (
        4,
        (
            rf"{_NAMES}(?:,? (?:Inc|LLC|GmbH|Ltd)\.?)? (?:is|are) (?:an? |proud to be an? "
            r"|committed)[\w ,-]{0,30}(?:equal|opportunity|inclusi|diversity|building a diverse)"
        ),
    ),
    (
        3,
        (
            r"(?:^|\n)\W{0,4}(?i:About|Why|Why join|Join|Life at|Working at|Who we are at"
            r"|Welcome to|Über|Warum|Wieso|Sobre|Por qué|À propos de|Pourquoi|Su) "
            rf"{_NAMES}\s*[:?!]?(?=\n|$)"
        ),
    ),
    (3, rf"{_START}(?:Here at|At|Bei|En|Chez|In) {_NAMES}(?=,? (?:we|wir|nous|our)\b)"),
    (3, rf"(?:^|\n)\W{{0,4}}(?i:join the) {_NAMES} (?i:team|family|crew)\s*[:?!]?(?=\n|$)"),
    (
        3,
        (
            rf"\b(?:(?i:we['\u2019]re|we are)|Wir sind|Somos|Nous sommes) {_NAMES}"
            r"(?=[,.!;]| the\b| [\u2013\u2014])"
        ),
    ),
    (2, rf"{_START}(?:Here at|At|Bei|En|Chez) {_NAMES}(?=,| you|['\u2019]s\b| is\b)"),
    (2, rf"{_START}(?:The |Die |Der |Das |La |Le |El )?{_NAMES},? (?:{_DOES})\b"),
    (
        2,
        (
            rf"\b(?:[Ff]ounded|[Ee]stablished|[Bb]acked|[Ss]ince|[Hh]eadquartered|[Gg]egründet"
            rf"|[Ff]undada|[Ff]ondée)\b[^.,\n]{{3,50}}, {_NAMES} (?:{_DOES})\b"
        ),
    ),
    (3, rf"\b(?:called|named|namens|appelée?|llamad[ao]) {_NAMES}"),
    (3, rf"{_START}(?:Here at|At|En|Chez) {_LOWER}(?=,? (?:we|nous|our)\b)"),
    (2, rf"{_START}(?:Bei|With|Mit) {_LOWER}(?= \w+ (?:wir|du|Pflegekräfte)\b)"),
    (2, rf"{_START}{_LOWER} is (?:an?|the|on a|building|where|seeking|looking|hiring) "),
    (
        2,
        (
            r"(?:^|\n)\W{0,4}(?i:About|Why|Life at|Über|Warum|Wieso|Sobre|Pourquoi)"
            rf" #?{_LOWER}\s*[:?!]?(?=\n|$)"
        ),
    ),
    (
        1,
        (
            rf"\b(?:[Jj]oin|[Jj]oining|at|with|bei|chez|within) {_NAMES}"
            r"(?=[,.!?:;)\n]|['\u2019]s| (?:as|is|and|we|to|you|in|needs?|sucht)\b)"
        ),
    ),
    (1, rf"{_NAMES}['\u2019]s? (?:\w+ )?(?:{_OWNS})\b"),
    (1, rf"(?<=[a-z,] ){_NAMES} (?:customers|merchants|users|clients|members)\b"),
    (
        2,
        (
            rf"\b(?:working with|on behalf of|my client,?|our client,?) {_NAMES}"
            r"(?=[,.]| (?:who|in|is)\b)"
        ),
    ),
    (2, rf"\b(?:para (?:el|la)|für (?:das|die|unser\w*)|pour (?:le|la)) [a-zà-ÿ]{{4,}} {_NAMES}"),
    (1, rf"{_NAMES} (?:employees?|applicants?|recruiters?|team members?)\b"),
    (
        1,
        (
            rf"\b(?:help|helps|use|uses|trust|choose|love|building|powering|joining) {_NAMES}"
            r"(?= (?:to\b|[a-z]{4,}))"
        ),
    ),
)
_PATTERNS = tuple((weight, re.compile(pattern)) for weight, pattern in _SAYS)
_ARTICLE = re.compile(r"\b(?:Die|Der|Das|La|Le|El) $")
"""Before a noun of German, Spanish or French that is no name: "Der Fachkräftemangel ist…"."""
_BESIDE_A_NAME = re.compile(
    r"(?<=\w) (?:https?://\S+?(?=[.,;:!?)]?(?:\s|$))|\([^()\n]{1,40}\)"
    r"(?=,| (?:is|we|wants?|needs?)\b)"
    r"|e\. ?V\.)"
    r"|(?<=[\w.]),? (?:near|in|from|based in|outside) [A-ZÀ-Ý][^,.\n]{2,24}"
    r"(?:, [A-ZÀ-Ý][^,.\n]{2,24})?,?"
    r"(?= (?:is|are|seeks|needs|sucht|busca|recherche|recrute)\b)"
)
"""What stands between a name and what is said of it: "At Acme (formerly Apex), we…"."""
_MOST_NAMES, _LEAST_OF_ADDRESS = 60, 5
_ADDRESS = re.compile(
    r"(?:@|https?://(?:www\.|careers\.|jobs\.)?)([a-z0-9-]{2,30})\.[a-z]{2,}", re.IGNORECASE
)
_CALLS = re.compile(r"^(?:get|try|use|join|with|hello|go)(?=\w{4})|(?:hq|inc|app|careers|jobs)$")


def scores_of_names(text: str) -> Counter[str]:
    """Weigh the names by how the text speaks of them; an address of the same name counts most."""
    domains = {form for found in _ADDRESS.finditer(text) for form in _called(found[1])}
    plain = _BESIDE_A_NAME.sub("", text)
    scores = Counter[str]()
    for weight, pattern in _PATTERNS:
        for found in pattern.finditer(plain):
            name = found[1].strip()
            if not could_name(name) or (name.islower() and text.count(name) < 2):
                continue
            if _is_noun(found) and not ends_as_organization(name):
                continue
            if not has_title(name) or _key(name) in domains:
                scores[name] += weight
    scores = _under_one_spelling(Counter(dict(scores.most_common(_MOST_NAMES))), text)
    for name in list(scores):
        if _is_at_home(name, domains):
            scores[name] += 3
        for other in list(scores):  # "Acme" is meant where "Acme Robotics" is named once
            if other != name and other.startswith(f"{name} ") and scores[name] > scores[other]:
                scores[name] += scores[other]
    return scores


def _is_noun(found: re.Match[str]) -> bool:
    """Tell whether "Der Fachkräftemangel ist…" was found, where an article stands before a noun."""
    before, after = found.start(1) - found.start(), found.end(1) - found.start()
    says_is = re.match(r",? (?:ist|es|est)\b", found[0][after:]) is not None
    return says_is and _ARTICLE.search(found[0][:before]) is not None


def is_name(name: str) -> bool:
    """Tell whether words can name an organisation, and are no title of a position."""
    return could_name(name) and not has_title(name)


def could_name(name: str) -> bool:
    """Tell whether words can name an organisation: no place, heading or everyday word."""
    return (
        2 <= len(name) <= 40
        and not _NOT_A_NAME.match(name)
        and not is_field(name)
        and not is_place(name)
        and posting_section(name) is None
        and not is_name_of_value(name)
        and not name.endswith("-")
        and any(character.isalpha() for character in name)
    )


def is_field(name: str) -> bool:
    """Tell whether words name fields of work alone ("Social Media & Design")."""
    return _FIELD.fullmatch(name) is not None


def as_in_prose(name: str, text: str) -> str:
    """Give a name that stands in capitals in a heading as the sentences write it."""
    written = re.findall(rf"(?<![\w@/.]){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return next((form for form in written if form != name), name)


def _is_at_home(name: str, domains: set[str]) -> bool:
    """Tell whether an address is that of a name: "cinder.example" is of Cinder Games too."""
    whole, first = _key(name), _key(name.partition(" ")[0])
    return whole in domains or (len(first) >= _LEAST_OF_ADDRESS and first in domains)


def _under_one_spelling(scores: Counter[str], text: str) -> Counter[str]:
    """Count "ACME" of a heading with the "Acme" of the sentences."""
    merged = Counter[str]()
    for name, score in scores.items():
        is_loud = name.isupper() and len(name) > 1
        merged[as_in_prose(name, text) if is_loud else name] += score
    return merged


def _called(label: str) -> Iterator[str]:
    """Give the names that an address can stand for: "getacme" is Acme."""
    plain = _key(label)
    yield plain
    yield _CALLS.sub("", plain)


def _key(name: str) -> str:
    bare = re.sub(r"\.[A-Za-z]{2,4}$", "", name)
    return re.sub(r"[^a-z0-9]", "", bare.lower())
