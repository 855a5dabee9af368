"""Spanish."""

from __future__ import annotations

from bot.telegram.texts.catalog import ErrorTexts, Texts
from bot.telegram.texts.documents.es import SPANISH_LINKS

_ERRORS = ErrorTexts(
    empty_file=(
        "«{file_name}» está vacío, así que no hay nada que leer. Envíalo de nuevo, por favor."
    ),
    broken_file=(
        "No se pudo abrir «{file_name}»: está dañado o no es lo que dice su nombre. "
        "Guárdalo de nuevo como PDF o DOCX, o pega el texto aquí."
    ),
    encrypted_file=(
        "«{file_name}» está protegido con contraseña. Envía una copia sin contraseña "
        "o pega el texto aquí."
    ),
    unsupported_file=(
        "«{file_name}» es de un tipo que no sé leer ({detail}). "
        "Leo PDF, DOCX, ODT, RTF, TXT y Markdown; también puedes pegar el texto aquí."
    ),
    picture_file=(
        "«{file_name}» es una imagen, y no sé leer texto en imágenes. "
        "Envía un PDF, DOCX o archivo de texto, o pega el texto aquí."
    ),
    no_text=(
        "«{file_name}» no muestra texto que pueda leer; quizá sea un escaneo. "
        "Envía una versión con texto de verdad o pega el texto aquí."
    ),
    file_too_large=(
        "«{file_name}» es demasiado grande para mí ({detail}). "
        "Envía una versión más corta o pega la parte importante."
    ),
    reading_timeout=(
        "Leer «{file_name}» tardaba demasiado y lo dejé. "
        "Guárdalo como un PDF o DOCX sencillo, o pega el texto aquí."
    ),
    unreadable_file="No se pudo leer «{file_name}». Envía otra versión o pega el texto.",
    links=SPANISH_LINKS,
    invalid_role_file="Se omitió el archivo {path}: {problem}. Corrígelo e inténtalo de nuevo.",
    library_unavailable=(
        "La biblioteca no responde ahora mismo. Tu mensaje está guardado; la comparación y las "
        "cartas siguen funcionando. Pregunta otra vez dentro de un minuto."
    ),
    database_unavailable=(
        "La base de datos {place} no se puede usar ({detail}). Revisa DATABASE_URL y "
        "ROLECALL_DATA_DIR, o mueve el archivo para empezar de nuevo."
    ),
    database_away=(
        "Ahora mismo no puedo acceder a mis notas. Lo que me enviaste antes está a salvo; "
        "vuelve a intentarlo dentro de un minuto."
    ),
    library_busy=(
        "Otro programa está escribiendo en la biblioteca. Ciérralo o espera a que termine."
    ),
    missing_file="{path} no se puede usar: {detail}. Comprueba la ruta.",
    knowledge="Eso no funcionó en la biblioteca. Inténtalo de nuevo dentro de un minuto.",
    invalid_setting="El ajuste {name} no se puede usar: {problem}. Ejemplo: {name}={example}",
    address_in_use=(
        "Otro programa ya escucha en {host}:{port}. Ciérralo o elige otro puerto en los ajustes."
    ),
    empty_question=(
        "En ese mensaje no había ninguna pregunta. ¿Qué quieres saber sobre una profesión?"
    ),
    too_long=(
        "Son {length} caracteres, y puedo aceptar como máximo {limit}. "
        "Envía una versión más corta, o el texto como archivo."
    ),
    missing_resume=(
        "Todavía no tengo tu currículum. Envíalo en PDF, DOCX, TXT o Markdown, o pega su texto; "
        "después inténtalo de nuevo."
    ),
    missing_posting=(
        "Todavía no tengo ninguna oferta. Pega aquí el anuncio de empleo o envíalo como archivo; "
        "después inténtalo de nuevo."
    ),
    unknown_posting=(
        "No tengo ninguna oferta con «{name}». Pega aquí el anuncio o envíalo como archivo; "
        "/applications muestra las que tengo."
    ),
    no_requirements=(
        "No encontré requisitos en esta oferta, así que no hay con qué comparar tu currículum. "
        "La oferta está guardada; envía el anuncio completo con lo que piden."
    ),
    not_found=(
        "Eso ya no existe, o nunca fue tuyo. "
        "Todo lo demás sigue funcionando: haz una pregunta o envía un archivo."
    ),
    model_unavailable=(
        "El modelo de lenguaje no responde ahora mismo. No se ha perdido nada; "
        "inténtalo de nuevo dentro de un minuto."
    ),
    model_refused=(
        "El modelo de lenguaje rechazó la petición; el operador debe revisar los ajustes. "
        "No se ha perdido nada tuyo. Las fuentes, los currículums y las ofertas siguen funcionando."
    ),
    model=(
        "El modelo de lenguaje no dio una respuesta útil. No se ha perdido nada; "
        "inténtalo de nuevo."
    ),
    unknown_bot=(
        "Telegram no conoce este token de bot. Cópialo otra vez de @BotFather en "
        "TELEGRAM_BOT_TOKEN, o deja ese ajuste vacío para usar la página de chat."
    ),
    given_up=(
        "Este mensaje me hizo fallar varias veces, así que no lo intento más. Todo lo demás "
        "funciona. Envíalo de otra forma, por ejemplo como texto sin formato."
    ),
    inbox_unavailable="El mensaje no se pudo guardar ahora; se retomará por sí solo.",
    other="Eso no funcionó. No se ha perdido nada tuyo; inténtalo de nuevo.",
    unexpected=(
        "Algo falló por mi parte y quedó anotado como {reference}. No se ha perdido nada tuyo. "
        "Inténtalo de nuevo; si vuelve a pasar, indica este número."
    ),
)

SPANISH = Texts(
    description=(
        "Rolecall es un asistente de carrera con IA que solo dice lo que puede demostrar. "
        "Pregunta en qué consiste una profesión y recibe una respuesta con sus fuentes. Envía tu "
        "currículum y una oferta para ver cómo encajan, y recibe una carta de presentación en la "
        "que cada frase tiene su prueba."
    ),
    short_description="Un asistente de carrera con IA que muestra sus fuentes.",
    commands={
        "help": "Qué sé hacer",
        "fit": "Comparar tu currículum con la oferta",
        "letter": "Redactar una carta de presentación",
        "applications": "Tus candidaturas y su estado",
        "new": "Empezar una conversación nueva",
        "cancel": "Detener lo que estoy haciendo",
        "language": "Elegir el idioma",
        "privacy": "Qué pasa con tus datos",
        "forget": "Borrar todo sobre ti",
    },
    start=(
        "¡Hola! Soy Rolecall, un asistente de carrera con IA: un programa, no una persona. "
        "Solo digo lo que puedo demostrar.\n\n"
        "• Pregúntame por una profesión: «¿Qué hace un ingeniero de datos?» Mis respuestas nombran "
        "sus fuentes.\n"
        "• Envíame tu currículum y una oferta de empleo: los comparo y redacto una carta de "
        "presentación.\n\n"
        "Guardo tus mensajes y archivos para responderte, no los ve ningún otro usuario y nadie "
        "entrena con ellos. Si el operador ha conectado un servicio de modelo de lenguaje, allí va "
        "lo que este necesita. /privacy explica más, /forget lo borra todo."
    ),
    consent_ask=(
        "¿Puedo leer y guardar los currículums que me envíes, hasta que los borres con /forget?"
    ),
    consent_first=(
        "Antes de leer esto necesito tu consentimiento. Leo y guardo tu currículum solo para "
        "responderte, hasta que lo borres con /forget. Espera aquí hasta que pulses el botón."
    ),
    consent_button="Sí, de acuerdo",
    consent_given="Gracias. Ya puedes enviar tu currículum o seguir preguntando.",
    help=(
        "Qué puedes hacer aquí:\n"
        "• Preguntar por una profesión: tareas, conocimientos, experiencia, sueldo, cómo entrar. "
        "Toca un número para ver su fuente.\n"
        "• Enviar un currículum (PDF, DOCX, ODT, RTF, TXT, Markdown o texto pegado).\n"
        "• Enviar una oferta de empleo (texto, archivo o enlace).\n"
        "• /fit compara los dos, /letter redacta una carta de presentación.\n"
        "• /applications muestra tus candidaturas con su estado, notas y plazos.\n"
        "• /new empieza una conversación nueva, /cancel me detiene.\n"
        "• /privacy y /forget tratan de tus datos."
    ),
    privacy=(
        "Qué guardo: tus preguntas y mis respuestas, tu currículum, ofertas, cartas y notas, "
        "lo que me dices de tus competencias, un texto que muestra cómo escribes si lo envías, "
        "tu zona horaria si quieres recordatorios, y tu "
        "identificador de Telegram con tu idioma.\n"
        "Para qué: solo para responderte. Ningún otro usuario lo ve y nadie entrena con ello.\n"
        "Quién más: Telegram transporta nuestros mensajes. Si el operador ha conectado un servicio "
        "de modelo de lenguaje, allí se envían tu pregunta, los pasajes y lo que necesita una "
        "carta.\n"
        "Cuánto tiempo: hasta que lo borres.\n"
        "/forget lo borra todo de una vez."
    ),
    hello=(
        "¡Hola! Pregúntame por un puesto, por ejemplo «¿Qué hace un Data Engineer?», "
        "o envíame tu currículum y una oferta."
    ),
    thanks="De nada. Pregúntame por un puesto cuando quieras, o envíame una oferta.",
    new_started="Una conversación nueva. Tu currículum y tus ofertas siguen aquí.",
    language_ask="¿En qué idioma hablo? Las citas quedan en el idioma de la biblioteca.",
    language_set="A partir de ahora, en español.",
    forget_ask=(
        "¿Borro todo lo que sé de ti: conversaciones, currículum, ofertas y cartas? "
        "No se puede deshacer."
    ),
    forget_yes="Borrar todo",
    forget_no="Conservarlo",
    forgotten="Hecho. Todo sobre ti está borrado. Puedes empezar de nuevo cuando quieras.",
    forget_kept="No se borró nada.",
    thinking="Lo estoy buscando …",
    reading="Leyendo …",
    comparing="Comparando tu currículum con la oferta …",
    writing="Escribiendo la carta …",
    stop_button="⏹ Detener",
    stopped="⏹ Detenido.",
    nothing_to_stop="Ahora mismo no hay nada en marcha.",
    rated="Gracias, anotado. Los números muestran las fuentes.",
    source_place="Fuente: {origin}",
    source_links="Anuncio: {links}",
    sources_list="☰ Las {count} fuentes",
    source_role="Título leído como: {role}",
    occupation_set="fijado por el operador",
    resume_line="currículum, línea {line}",
    told_place="me lo dijiste tú, {date}",
    posting_line="oferta, línea {line}",
    kind_ask="No estoy seguro de qué es este texto. ¿Por qué lo tomo?",
    kind_posting="Una oferta de empleo",
    kind_resume="Mi currículum",
    kind_question="Una pregunta",
    field_names={
        "name": "nombre",
        "label": "título profesional",
        "email": "correo",
        "phone": "teléfono",
        "url": "página web",
        "location": "lugar",
        "summary": "resumen",
        "work": "experiencia laboral",
        "education": "formación",
        "skills": "conocimientos",
        "languages": "idiomas",
        "certificates": "certificados",
        "title": "puesto",
        "hiring_organization": "empresa",
        "job_location": "lugar de trabajo",
        "is_remote": "teletrabajo",
        "base_salary": "sueldo",
        "employment_type": "tipo de contrato",
        "valid_through": "fecha límite",
        "requirements": "requisitos",
        "level": "nivel",
        "experience": "años de experiencia",
        "eligibility": "permisos y acreditaciones",
        "how_to_apply": "cómo presentarse",
    },
    found="Encontrado: {what}",
    not_found="No encontrado: {what}",
    left_out="No está en el texto, lo omito: {what}",
    resume_read="Currículum leído",
    resume_next="Ahora envíame la oferta que te interesa, como texto, archivo o enlace.",
    posting_read="Oferta leída",
    posting_untitled="Oferta sin título",
    posting_requirements="obligatorios: {must}, deseables: {nice}",
    posting_next="Ahora envíame tu currículum, y podré comparar los dos y redactar una carta.",
    posting_not_searchable=(
        "Todavía no puedo responder preguntas sobre esta oferta; la comparación y la carta sí "
        "funcionan."
    ),
    both_next="Tengo tu currículum y la oferta. ¿Qué hacemos?",
    fit_button="Comparar",
    fit_title="Comparación: {title}",
    fit_score="{score} de 100 ({points} de {most} puntos)",
    fit_weights=(
        "Lo imprescindible pesa {must}, lo deseable o un rasgo personal {nice}; "
        "lo parcial cuenta la mitad."
    ),
    gap_nearest="Lo más cercano:",
    gap_asked="De {of} ofertas parecidas aquí, {asking} lo piden.",
    gap_uncounted="No hay aquí ofertas parecidas para contar.",
    gap_named=(
        "Si lo has usado, nómbralo en tu currículum y di dónde; si no, un "
        "pequeño proyecto propio lo mostraría."
    ),
    gap_shown="Si lo has hecho, añade una línea que diga dónde y con qué resultado.",
    fit_questions="Tu currículum no lo dice. ¿Se cumple en tu caso?",
    met="Cumplido",
    partly="Cumplido en parte",
    missing="No aparece en tu currículum: ¿lo tienes?",
    nice_mark="(deseable)",
    letter_button="Carta",
    why_button="¿Por qué?",
    shorter_button="Más corta",
    longer_button="Más larga",
    tone_button="Otro tono",
    version_button="Otra versión",
    docx_button="DOCX",
    pdf_button="PDF",
    letter_without_requirements=(
        "No encontré requisitos en esta oferta; "
        "la carta se apoya en el puesto, las tareas y tu currículum."
    ),
    letter_questions="Estas respuestas harían más fuerte la carta; añádelas a tu currículum:",
    letter_check="No encontré pruebas de estas frases. Cámbialas o bórralas:",
    why_title="En qué se apoya cada frase",
    why_nothing="no afirma ningún hecho",
    why_unsupported="sin pruebas",
    download_caption="Un borrador escrito con ayuda de IA. Léelo antes de enviarlo.",
    download_name="carta",
    picture=(
        "No sé leer texto en imágenes. Envía un PDF, DOCX o archivo de texto, o pega el texto aquí."
    ),
    voice="No puedo escuchar mensajes de voz ni música. Escríbeme, por favor.",
    video="No puedo ver vídeos. Escríbeme, o envía un PDF, DOCX o archivo de texto.",
    sticker=(
        "¡Qué bueno! Pero solo sé leer palabras. Pregunta por una profesión o envía tu currículum."
    ),
    location="No sé qué hacer con un punto en el mapa. Escribe qué profesión o lugar te interesa.",
    contact=(
        "No guardo datos de contacto de otras personas, así que lo omití. Escríbeme, por favor."
    ),
    other_content="Solo sé leer texto y archivos (PDF, DOCX, TXT, Markdown). Envía uno de estos.",
    edited="No veo los cambios en mensajes anteriores. Envíalo de nuevo como mensaje nuevo.",
    unknown_command="No conozco esta orden. /help dice qué sé hacer.",
    group="Los currículums son privados, así que solo trabajo en un chat privado. Escríbeme allí.",
    stale_button="Este botón ha caducado o es de otra persona. Usa uno más reciente.",
    errors=_ERRORS,
)
