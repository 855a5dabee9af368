"""Spanish."""

from __future__ import annotations

from bot.telegram.texts.documents.catalog import LinkErrorTexts

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
