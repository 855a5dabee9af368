"""The Spanish wording."""

from bot.assistant.letters.frames.frames import Frames, Places, Questions

FRAMES = Frames(
    unknown_team={
        "plain": "Estimado equipo de selección:",
        "warm": "Hola:",
        "formal": "A quien corresponda:",
        "confident": "Estimado equipo de selección:",
    },
    salutation={
        "plain": "Estimado equipo de {org}:",
        "warm": "Hola, equipo de {org}:",
        "formal": "Estimados señores y señoras de {org}:",
        "confident": "Estimado equipo de selección de {org}:",
    },
    closing={
        "plain": "Un cordial saludo,",
        "warm": "Un saludo afectuoso,",
        "formal": "Atentamente,",
        "confident": "Saludos cordiales,",
    },
    role={
        "both": "el puesto de {title} en {org}",
        "title": "el puesto de {title} en su equipo",
        "org": "el puesto anunciado en {org}",
        "none": "el puesto anunciado en su equipo",
    },
    joining={
        "both": "trabajar en {org} en el puesto de {title}",
        "title": "trabajar en su equipo en el puesto de {title}",
        "org": "trabajar en {org}",
        "none": "trabajar en su equipo",
    },
    opening_first={
        "plain": (
            "Presento mi candidatura para {role}.",
            "Con esta carta solicito {role}.",
            "Esta es mi candidatura para {role}.",
            "He visto anunciado {role} y quiero presentarme.",
            "Les escribo por {role}.",
            "Su anuncio sobre {role} es el motivo de esta carta.",
        ),
        "warm": (
            "Me gustaría {joining} y por eso les escribo.",
            "Gracias por leer mi candidatura para {role}.",
            "Con estas líneas me presento para {role}.",
        ),
        "formal": (
            "Por la presente, solicito {role}.",
            "Me dirijo a ustedes para presentar mi candidatura para {role}.",
            "En respuesta a su anuncio, presento mi candidatura para {role}.",
        ),
        "confident": (
            "Quiero {joining}, y esto es lo que aporto.",
            "Mi candidatura para {role} se apoya en trabajo comprobable.",
            "Presento mi candidatura para {role} y voy al grano.",
        ),
    },
    opening_after={"plain": (), "warm": (), "formal": (), "confident": ()},
    needs={
        "thing": (
            "Su anuncio pide {need}.",
            "El puesto requiere {need}.",
            "Entre sus requisitos encuentro {need}.",
            "Ustedes piden {need}.",
            "Buscan a alguien con {need}.",
        ),
        "deed": (
            "Parte del trabajo es {need}.",
            "Buscan a alguien para {need}.",
            "El puesto incluye {need}.",
            "Quien ocupe el puesto va a {need}.",
        ),
        "person": (),
        "skills": (
            "Su anuncio pide {need}.",
            "El puesto requiere {need}.",
            "Su anuncio menciona {need}.",
            "Entre lo que piden está {need}.",
            "En su lista encuentro {need}.",
        ),
        "quoted": (
            "En su anuncio se lee: {need}.",
            "Uno de los requisitos es este: {need}.",
            "Su anuncio dice: {need}.",
            "Ustedes piden esto: {need}.",
            "Entre los requisitos figura este: {need}.",
        ),
    },
    tasks=(
        "El puesto consiste en {first}, así como en {second}.",
        "Según su anuncio, se trata de {first} y también de {second}.",
        "Buscan a alguien para {first} y para {second}.",
        "El trabajo, tal como lo leo, es {first} y, además, {second}.",
        "En su anuncio destacan dos tareas: {first} y, por otro lado, {second}.",
    ),
    duties=(
        "Sobre el trabajo escriben: {need}.",
        "Así describen el puesto: {need}.",
        "En su oferta leo: {need}.",
        "El trabajo, en sus palabras: {need}.",
        "De su anuncio me quedo con esto: {need}.",
        "Esto dice su anuncio sobre el trabajo: {need}.",
    ),
    asked=(
        "En una entrevista preguntaría primero por este punto: {need}.",
        "Me gustaría saber más de esto: {need}.",
        "Hay una línea de su anuncio que querría comentar con ustedes: {need}.",
        "Mi primera pregunta sería sobre esto: {need}.",
        "Querría entender mejor esta frase de su anuncio: {need}.",
    ),
    ahead=(
        "Con ustedes asumiría también esta tarea: {need}.",
        "Todo eso lo llevaría también a esta parte del trabajo: {need}.",
        "A ello se sumaría lo siguiente: {need}.",
        "En el puesto tendría además esta tarea: {need}.",
    ),
    asked_deed=(
        "En una entrevista preguntaría qué hace falta con ustedes para {need}.",
        "Me gustaría saber cómo esperan que se haga esta tarea: {need}.",
        "Querría entender mejor qué supone {need} en su caso.",
        "Mi primera pregunta sería con qué medios contaría para {need}.",
    ),
    ahead_deed=(
        "Con ustedes también tendría que {need}.",
        "En el puesto me correspondería además {need}.",
        "A mi trabajo se sumaría {need}.",
    ),
    asked_told=(
        "He leído que {need}, y me gustaría saber más.",
        "Su anuncio cuenta que {need}; por ahí empezaría mi primera pregunta.",
        "Querría saber qué supone para este puesto que {need}.",
    ),
    ahead_told=(
        "También veo que {need}, y a eso adaptaría mi trabajo.",
        "Por su anuncio sé que {need}; lo tendría presente desde el primer día.",
    ),
    here=("en {org}", "con ustedes"),
    joined={"thing": (), "deed": (), "person": (), "skills": (), "quoted": ()},
    introduced=(),
    places=Places(
        first=("En {employer}", "Durante mi etapa en {employer}", "En mis años en {employer}"),
        first_as=(
            "En mi puesto de {position} en {employer}",
            "En {employer}, en el puesto de {position}",
        ),
        current_as=(
            "En mi puesto actual en {employer}",
            "En mi puesto de {position} en {employer}",
            "En {employer}, donde ocupo el puesto de {position}",
        ),
        before=(
            "Antes, en {employer}",
            "Con anterioridad, en {employer}",
            "Años antes, en {employer}",
        ),
        again=("También en {employer}", "Asimismo, en {employer}", "De nuevo en {employer}"),
        same=("Allí", "En el mismo puesto", "Además"),
        own="Por cuenta propia",
        project=("En un proyecto propio",),
        named_project=("En el proyecto {project}",),
    ),
    noted=(
        "Mi currículum indica además: {statement}",
        "En otra línea de mi currículum se lee: {statement}",
    ),
    skills=(
        "De su lista aporto {skills}.",
        "Mi currículum menciona además {skills}.",
        "También aporto {skills}.",
        "De lo que nombran, mi currículum recoge {skills}.",
    ),
    education=(),
    qualification=(
        "Mi formación: {study} ({institution}{comma_details}).",
        "En mi currículum figura esta titulación: {study}, {institution}{details}.",
        "En cuanto a formación, mi currículum indica {study} ({institution}{comma_details}).",
    ),
    career=(
        "En {employer} trabajé{years} en el puesto de {position}.",
        "Mi puesto en {employer} fue el de {position}{years}.",
    ),
    career_current=("En {employer} trabajo{years} en el puesto de {position}.",),
    during=" de {start} a {end}",
    since=" desde {year}",
    languages=("En idiomas, mi currículum indica {names}.",),
    certificates=("Mi currículum recoge además {names}.",),
    gap={
        "plain": (
            "Hay un punto de su anuncio que mi currículum no muestra: {need}.",
            "Lo que todavía no puedo acreditar es esto: {need}.",
            "Conviene que lo sepan: mi currículum no muestra este punto: {need}.",
            "Ustedes piden también esto, que mi currículum no muestra: {need}.",
        ),
        "warm": (
            "Quiero ser transparente: hay un punto que aún no puedo acreditar: {need}.",
            "Me quedaría algo por aprender, porque mi currículum no lo muestra: {need}.",
            "Con toda franqueza, mi currículum no muestra este punto: {need}.",
        ),
        "formal": (
            "Debo señalar que mi currículum no acredita el siguiente requisito: {need}.",
            "Todavía no puedo acreditar el siguiente punto: {need}.",
            "Hago constar que no puedo acreditar aún este requisito: {need}.",
        ),
        "confident": (
            "Lo que no está en mi currículum: {need}.",
            "Dicho con claridad, mi currículum no muestra esto: {need}.",
            "Lo digo de entrada: hay un punto que mi currículum no muestra: {need}.",
        ),
    },
    gap_follow={
        "plain": (
            "Prefiero que lo sepan por mí.",
            "Podemos hablar de ello con franqueza.",
            "Lo aprendería.",
            "Les diré con gusto cómo lo resolvería.",
        ),
        "warm": (
            "Me gustaría hablar con ustedes de cómo suplirlo.",
            "Me parece justo decirlo aquí.",
            "Lo aprendería con gusto.",
        ),
        "formal": (
            "Estoy a su disposición para tratar cómo suplirlo.",
            "Lo indico para que puedan valorar la candidatura en su conjunto.",
            "Estaría en disposición de adquirir lo necesario.",
        ),
        "confident": (
            "Lo abordaría desde el principio.",
            "Así podemos hablar de todo lo demás.",
            "Empezaría por ahí en las primeras semanas.",
        ),
    },
    close={
        "plain": (
            "Con gusto comento con ustedes cualquiera de estos ejemplos.",
            "Si encaja con lo que necesitan, me gustaría hablar con ustedes.",
            "En una conversación puedo contarles más sobre cada punto.",
            "Si quieren, hablamos del trabajo {here}.",
            "¿Qué más les gustaría saber antes de una conversación?",
            "Una llamada bastaría para ver si encajo en el trabajo {here}.",
        ),
        "warm": (
            "Me gustaría conocerles y saber más del trabajo.",
            "Me alegraría hablar con ustedes del puesto.",
            "Me gustaría conocer a las personas con las que trabajaría {here}.",
            "Con gusto les cuento más y escucho qué es lo más importante para ustedes.",
        ),
        "formal": (
            "Quedo a su disposición para una entrevista.",
            "Con gusto ampliaré estos datos en una entrevista.",
            "Agradecería la oportunidad de una entrevista.",
            "Estoy a su disposición para hablar del trabajo {here}.",
        ),
        "confident": (
            "Hablemos de por dónde podría empezar.",
            "En una entrevista puedo mostrar cómo se lograron estos resultados.",
            "Una conversación mostrará pronto si es lo que necesitan.",
            "Con gusto les muestro qué podría hacer {here}.",
        ),
    },
    close_second={
        "plain": (
            "Las fechas y los detalles están en mi currículum.",
            "El resto figura en mi currículum.",
            "Adjunto mi currículum.",
            "Mi currículum, con todas las fechas, va adjunto.",
            "Para lo demás tienen mi currículum.",
        ),
        "warm": (
            "Lo demás lo cuenta mi currículum.",
            "Respondo con gusto a sus preguntas.",
            "Si falta algo, pregúntenme.",
        ),
        "formal": (
            "Adjunto mi currículum para su consideración.",
            "Encontrarán más datos en el currículum adjunto.",
            "El currículum adjunto recoge los detalles.",
        ),
        "confident": (
            "Cada punto está en mi currículum.",
            "Pregúntenme por cualquier línea de mi currículum.",
            "El detalle de cada punto está en mi currículum.",
        ),
    },
    conjunction="y",
    quotes=("«", "»"),
    subject="Asunto: candidatura \u2013 {title}",
    questions=Questions(
        skill="El anuncio pide {need}. ¿Lo ha usado, y dónde?",
        requirement="El anuncio pide {need} y su currículum no lo muestra. ¿Lo tiene, y de dónde?",
        eligibility="El anuncio dice: «{need}». ¿Se cumple en su caso?",
        numbers=(
            "Su currículum da pocas cifras sobre {employer}. ¿Qué cambió allí gracias a "
            "su trabajo, en números?"
        ),
        name="En el currículum no figura ningún nombre. ¿Con qué nombre se firma la carta?",
        translation=(
            "Su currículum está en otro idioma que la carta, y traducir sus líneas "
            "necesita un modelo de lenguaje. ¿Prefiere la carta en el idioma del "
            "currículum, o tiene un currículum en español?"
        ),
        removed=(
            "Se quitó una frase del modelo porque sus documentos no la muestran: "
            "«{sentence}» ¿Es cierta, y dónde consta?"
        ),
    ),
)
