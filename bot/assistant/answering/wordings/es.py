"""Spanish."""

from __future__ import annotations

from bot.assistant.answering.wording import Wording

SPANISH = Wording(
    english_name="Spanish",
    outside="En eso no puedo ayudar: respondo sobre profesiones, ofertas de empleo y carreras.",
    unknown="No he encontrado en la biblioteca nada que responda a esto, así que no voy"
    " a adivinar.",
    unknown_of="Lo que la biblioteca contiene sobre {title} no dice eso, así que no voy a "
    "adivinar.",
    unknown_need="Ningún pasaje sobre {title} dice si hace falta {what}, así que no voy a "
    "adivinar.",
    no_role="La biblioteca no tiene ninguna descripción del puesto «{role}», así que no voy a "
    "adivinar.",
    nearest_role="La biblioteca no tiene ninguna descripción del puesto «{role}»; esto es del más "
    "cercano que contiene.",
    tells_of="Dice qué se hace, qué habilidades y herramientas, qué experiencia y formación,"
    " cómo se mide el trabajo, el sueldo y las vías de entrada y ascenso.",
    holds="La biblioteca contiene {roles} descripciones de profesiones de {fields} sectores.",
    holds_nothing="La biblioteca todavía no contiene descripciones de profesiones.",
    examples="Por ejemplo: {titles}.",
    posting="También contiene 1 oferta que usted envió.",
    postings="También contiene {count} ofertas que usted envió.",
    helps="Ayuda nombrar una profesión y un tema (tareas, herramientas, experiencia, "
    "sueldo, acceso) o enviarme una oferta de empleo.",
    caveat="La biblioteca no tiene nada que encaje exactamente; esto es lo más cercano.",
    no_model="No hay ningún modelo de lenguaje configurado: estas frases se citan de la "
    "biblioteca en su original inglés.",
    unavailable="El modelo de lenguaje no responde ahora: estas frases se citan de la biblioteca.",
    unavailable_for="El modelo de lenguaje pide una pausa y debería responder de nuevo en unos "
    "{minutes} min: hasta entonces, estas frases se citan de la biblioteca.",
    refused="El modelo de lenguaje rechazó la petición: estas frases se citan de la biblioteca.",
    budget_user="Su presupuesto para el modelo de lenguaje está agotado. Se renueva el "
    "{when}; hasta entonces cito la biblioteca.",
    budget_bot="El presupuesto de este bot para el modelo de lenguaje está agotado. Se "
    "renueva el {when}; hasta entonces cito la biblioteca.",
    budget_low="Ya se ha usado el 80 % de su presupuesto para el modelo de lenguaje. Se "
    "renueva el {when}.",
    too_little="Poco de lo que escribió el modelo de lenguaje tiene respaldo: estas frases"
    " se citan de la biblioteca.",
    removed_one="Se quitó 1 frase porque ningún pasaje la respalda.",
    removed="Se quitaron {count} frases porque ningún pasaje las respalda.",
    count_some="{n} de las {total} ofertas{topic} que hay aquí piden {what}.",
    count_none="Ninguna de las {total} ofertas{topic} que hay aquí pide {what}.",
    count_elsewhere="Otras {n} mencionan {what} sin pedirlo.",
    count_remote="{n} de las {total} ofertas{topic} que hay aquí dicen que se puede trabajar"
    " a distancia; {unsaid} no dicen nada.",
    count_number="La biblioteca contiene {n} ofertas{topic}.",
    count_skills="Lo más pedido en las {total} ofertas{topic} que hay aquí:",
    count_no_skills="Ninguna de las {total} ofertas{topic} que hay aquí nombra una competencia "
    "que pueda contar.",
    count_item="{what}: {n} de {total}",
    count_pay="{n} de las {total} ofertas{topic} que hay aquí indican el sueldo:",
    count_no_pay="Ninguna de las {total} ofertas{topic} que hay aquí indica el sueldo.",
    count_pay_item="{unit}: de {low} a {high}, la mitad por encima de {middle} ({n} de {total})",
    count_no_postings="No tengo ofertas{topic}, así que no hay nada que contar ({all} ofertas en "
    "total). Envíeme ofertas y contaré en ellas.",
    count_too_many="Aquí hay {n} ofertas{topic}, más de las que cuento de una vez. Nombre un "
    "puesto, una empresa o un lugar y cuento esas.",
    count_basis="Contado en el texto de {total} ofertas, {own} de ellas suyas.",
    count_dates="{dated} llevan fecha: del {first} al {last}.",
    count_no_dates="No llevan fecha.",
    count_topic=" sobre «{topic}»",
    count_roles="{n} de las {total} descripciones de puestos que hay aquí nombran «{what}»: "
    "{titles}.",
    count_no_degree="{n} de las {total} descripciones de aquí dicen que no hace falta título "
    "universitario o que suele bastar el de secundaria: {titles}.",
    count_more="y {n} más",
    paid_most="Según el salario mediano en EE. UU. que dan {n} descripciones de "
    "puestos de aquí, los mejor pagados son:",
    paid_least="Según el salario mediano en EE. UU. que dan {n} descripciones de "
    "puestos de aquí, los peor pagados son:",
    which_role="¿A qué puesto se refiere? Nómbrelo, por ejemplo «¿Cuánto gana una "
    "enfermera?», y lo busco.",
    periods={
        "hour": "por hora",
        "day": "por día",
        "week": "por semana",
        "month": "al mes",
        "year": "al año",
    },
    next_questions={
        "duties": "{title}: ¿cuáles son las tareas diarias?",
        "pay": "{title}: ¿cuánto se gana?",
        "ways_in": "{title}: ¿cómo hacerse?",
        "skills": "{title}: ¿qué habilidades hacen falta?",
        "experience": "{title}: ¿cuántos años de experiencia?",
        "measure": "{title}: ¿cómo se mide el trabajo?",
        "related": "{title}: ¿qué profesiones son parecidas?",
        "count_skills": "¿Qué habilidades piden más las ofertas{topic}?",
        "count_pay": "¿Qué sueldo indican las ofertas{topic}?",
        "count_remote": "¿Cuántas de las ofertas{topic} son en remoto?",
    },
    noted="Lo tendré en cuenta en esta conversación: «{said}». Pregunte por una "
    "profesión o «¿estoy listo para ello?».",
    posting_says="La oferta dice: «{quote}»",
    posting_asks="La oferta pide:",
    posting_wishes="Sería un punto a favor:",
    ready_intro="{title}: sus propias palabras muestran {met} de las {total} cosas que se piden.",
    ready_line="Su currículum, línea {line}: «{quote}»",
    ready_words="Usted dijo: «{quote}»",
    ready_partly="(en parte)",
    ready_missing="No se muestra, lo que no significa que le falte:",
    ready_said="Solo sé lo que ha dicho aquí: «{said}». Con su currículum puedo decir más.",
    ready_nothing="Para decir cómo está usted frente a {title}, necesito su currículum o unas"
    " frases sobre usted, como «tengo 3 años de experiencia con SQL».",
    missing_side="La biblioteca no contiene ninguna descripción de «{side}».",
    missing_place="La biblioteca no dice aquí nada sobre {place}.",
    interview="La biblioteca no contiene preguntas de entrevista; estos son los temas que"
    " se desprenden de lo que se pide.",
    untranslated="Las frases que no se pudieron traducir con seguridad están en inglés.",
)
