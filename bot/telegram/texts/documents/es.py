"""Spanish."""

from __future__ import annotations

from bot.telegram.texts.documents.catalog import DocumentTexts, LinkErrorTexts

SPANISH_DOCUMENTS = DocumentTexts(
    correct_button="Corregir",
    correct_how=(
        "Dime con tus palabras qué está mal, una cosa por mensaje. Por ejemplo: «Mi último "
        "trabajo terminó en mayo de 2026», «Mi correo es ada@mail.example», «Me llamo Ada "
        "Panadero», «Quita el segundo trabajo», «También hablo francés»."
    ),
    correct_posting_how=(
        "¿Algo está mal? Dímelo: «La empresa es Acme», «Es remoto», «El puesto es Panadero»."
    ),
    corrected="Corregido ({field}): {value}. Lo guardo con tus palabras: «{words}»",
    json_button="JSON Resume",
    json_caption="Tu currículum en el formato abierto JSON Resume, con lo que encontré en él.",
    json_name="curriculum",
)

SPANISH_LINKS = LinkErrorTexts(
    refused=(
        "Este enlace no lleva a una página pública que yo pueda abrir. Revísalo o pega aquí "
        "el texto de la oferta."
    ),
    unreachable=(
        "{link} no respondió a tiempo o no de forma legible. Inténtalo más tarde o pega aquí "
        "el texto de la oferta."
    ),
    not_found=(
        "En {link} no hay (ya) ninguna página; puede que la oferta esté cerrada. Revisa el "
        "enlace o pega aquí el texto."
    ),
    needs_login=(
        "{detail} solo muestra esta página tras iniciar sesión, así que no puedo leerla. "
        "Ábrela tú y pega aquí el texto de la oferta."
    ),
    forbidden=(
        "El sitio pide a los programas que no lean {link}, y lo respeto. Pega aquí el texto "
        "de la oferta."
    ),
    not_text=(
        "{link} no es una página con texto ({detail}). Envía el archivo o pega aquí el texto "
        "de la oferta."
    ),
    too_large=(
        "La página {link} es demasiado grande para mí ({detail}). Pega aquí el texto de la oferta."
    ),
    nothing=(
        "La página {link} solo muestra la oferta si un navegador ejecuta sus programas. "
        "Ábrela tú y pega aquí el texto de la oferta."
    ),
)
