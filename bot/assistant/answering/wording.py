"""The words of an answer that no model wrote, in four languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.identity import Language


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one language."""

    english_name: str
    """What a prompt calls the language."""
    outside: str
    unknown: str
    holds: str
    holds_nothing: str
    examples: str
    posting: str
    postings: str
    helps: str
    caveat: str
    no_model: str
    unavailable: str
    refused: str
    too_little: str
    removed_one: str
    removed: str

    def removal(self, count: int) -> str:
        """Say how many sentences were taken out, and why."""
        return self.removed_one if count == 1 else self.removed.format(count=count)

    def quoting(self, why: Literal["no_model", "unavailable", "refused", "too_little"]) -> str:
        """Say why passages are quoted instead of a model's answer."""
        match why:
            case "no_model":
                return self.no_model
            case "unavailable":
                return self.unavailable
            case "refused":
                return self.refused
            case "too_little":
                return self.too_little

    def holdings(
        self, *, roles: int, fields: int, postings: int, examples: Sequence[str]
    ) -> Sequence[str]:
        """Say what the library holds, a sentence each."""
        lines = [self.holds.format(roles=roles, fields=fields) if roles else self.holds_nothing]
        if examples:
            lines.append(self.examples.format(titles="; ".join(examples)))
        if postings:
            lines.append(self.posting if postings == 1 else self.postings.format(count=postings))
        return lines


WORDINGS: Mapping[Language, Wording] = {
    "en": Wording(
        english_name="English",
        outside="That is outside what I can help with: I answer about roles, postings and careers.",
        unknown="I found nothing in the library that answers this, so I will not guess.",
        holds="The library holds {roles} role descriptions from {fields} fields.",
        holds_nothing="The library holds no role descriptions yet.",
        examples="For example: {titles}.",
        posting="It also holds 1 posting that you sent.",
        postings="It also holds {count} postings that you sent.",
        helps="It helps to name one role and one thing to know about it (tasks, tools, experience, "
        "pay, ways in), or to send me a posting.",
        caveat="The library has nothing that fits exactly; this is the nearest it holds.",
        no_model="No language model is configured: these sentences are quoted from the library.",
        unavailable="The language model does not answer at the moment: these sentences are quoted "
        "from the library.",
        refused="The language model refused the request: these sentences are quoted from the "
        "library.",
        too_little="Little of what the language model wrote is supported by the passages: these "
        "sentences are quoted from the library instead.",
        removed_one="1 sentence was removed because no passage supports it.",
        removed="{count} sentences were removed because no passage supports them.",
    ),
    "de": Wording(
        english_name="German",
        outside="Dabei kann ich nicht helfen: Ich beantworte Fragen zu Berufen, Anzeigen und "
        "Laufbahnen.",
        unknown="Ich habe in der Bibliothek nichts gefunden, das diese Frage beantwortet, und rate "
        "nicht.",
        holds="Die Bibliothek enthält {roles} Berufsbeschreibungen aus {fields} Bereichen.",
        holds_nothing="Die Bibliothek enthält noch keine Berufsbeschreibungen.",
        examples="Zum Beispiel: {titles}.",
        posting="Außerdem enthält sie 1 Stellenanzeige von Ihnen.",
        postings="Außerdem enthält sie {count} Stellenanzeigen von Ihnen.",
        helps="Es hilft, einen Beruf und ein Thema zu nennen (Aufgaben, Werkzeuge, Erfahrung, "
        "Gehalt, Einstieg) oder mir eine Stellenanzeige zu schicken.",
        caveat="Genau Passendes enthält die Bibliothek nicht; dies kommt am nächsten.",
        no_model="Es ist kein Sprachmodell eingerichtet: Diese Sätze stammen aus der Bibliothek.",
        unavailable="Das Sprachmodell antwortet gerade nicht: Diese Sätze sind aus der Bibliothek "
        "zitiert.",
        refused="Das Sprachmodell hat die Anfrage abgelehnt: Diese Sätze sind aus der Bibliothek "
        "zitiert.",
        too_little="Von dem, was das Sprachmodell schrieb, ist wenig belegt: Diese Sätze sind "
        "stattdessen aus der Bibliothek zitiert.",
        removed_one="1 Satz wurde entfernt, weil keine Textstelle ihn belegt.",
        removed="{count} Sätze wurden entfernt, weil keine Textstelle sie belegt.",
    ),
    "es": Wording(
        english_name="Spanish",
        outside="En eso no puedo ayudar: respondo sobre profesiones, ofertas de empleo y carreras.",
        unknown="No he encontrado en la biblioteca nada que responda a esto, así que no voy a "
        "adivinar.",
        holds="La biblioteca contiene {roles} descripciones de profesiones de {fields} sectores.",
        holds_nothing="La biblioteca todavía no contiene descripciones de profesiones.",
        examples="Por ejemplo: {titles}.",
        posting="También contiene 1 oferta que usted envió.",
        postings="También contiene {count} ofertas que usted envió.",
        helps="Ayuda nombrar una profesión y un tema (tareas, herramientas, experiencia, sueldo, "
        "acceso) o enviarme una oferta de empleo.",
        caveat="La biblioteca no tiene nada que encaje exactamente; esto es lo más cercano.",
        no_model="No hay ningún modelo de lenguaje configurado: estas frases se citan de la "
        "biblioteca.",
        unavailable="El modelo de lenguaje no responde ahora: estas frases se citan de la "
        "biblioteca.",
        refused="El modelo de lenguaje rechazó la petición: estas frases se citan de la "
        "biblioteca.",
        too_little="Poco de lo que escribió el modelo de lenguaje tiene respaldo: estas "
        "frases se citan de la biblioteca.",
        removed_one="Se quitó 1 frase porque ningún pasaje la respalda.",
        removed="Se quitaron {count} frases porque ningún pasaje las respalda.",
    ),
    "fr": Wording(
        english_name="French",
        outside="Je ne peux pas aider sur ce point : je réponds sur les métiers, les offres "
        "d'emploi et les carrières.",
        unknown="Je n'ai rien trouvé dans la bibliothèque qui réponde à cette question, et je ne "
        "devine pas.",
        holds="La bibliothèque contient {roles} descriptions de métiers de {fields} domaines.",
        holds_nothing="La bibliothèque ne contient pas encore de descriptions de métiers.",
        examples="Par exemple : {titles}.",
        posting="Elle contient aussi 1 offre que vous avez envoyée.",
        postings="Elle contient aussi {count} offres que vous avez envoyées.",
        helps="Il est utile de nommer un métier et un sujet (tâches, outils, expérience, salaire, "
        "accès) ou de m'envoyer une offre d'emploi.",
        caveat="La bibliothèque n'a rien qui corresponde exactement ; voici ce qui s'en approche.",
        no_model="Aucun modèle de langage n'est configuré : ces phrases sont citées de la "
        "bibliothèque.",
        unavailable="Le modèle de langage ne répond pas pour le moment : ces phrases sont citées "
        "de la bibliothèque.",
        refused="Le modèle de langage a refusé la demande : ces phrases sont citées de la "
        "bibliothèque.",
        too_little="Peu de ce que le modèle de langage a écrit est étayé : ces phrases sont citées "
        "de la bibliothèque.",
        removed_one="1 phrase a été retirée, car aucun passage ne l'étaye.",
        removed="{count} phrases ont été retirées, car aucun passage ne les étaye.",
    ),
}
