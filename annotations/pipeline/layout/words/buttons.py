"""Words of which the labels of a page's buttons, menus and sections are made. All in lower case."""

import re

#: A line of nothing else is a row of buttons, if one of them at least is sure.
BUTTON_WORDS = frozenset(
    """dela skriv ut del artikel artikeln artiklen artikkelen kommentera kommentarer logga in annons annonse jaa
    artikkeli tulosta kirjaudu mainos distribuie comentarii publicitate megosztás nyomtatás hozzászólások hirdetés
    paylaş yorumlar yazdır giriş reklam κοινοποίηση σχόλια διαφήμιση podijeli komentari prijava torna alla home
    prima pagina voltar volver nach bagikan komentar sdílet tisk diskuse přihlásit share shares tweet print save
    copy link email e-mail mail comment comments reply report like follow subscribe login log sign signin in up out
    register menu search home close skip accept continue cancel back top next previous more less show hide all not
    now no thanks maybe later remind me never ok yes submit send enter options loading advertisement advert
    advertise ad ads sponsored promoted content live breaking news updates update video videos gallery photos
    podcast audio listen watch play pause facebook twitter x whatsapp telegram instagram linkedin reddit pinterest
    youtube tiktok viber messenger on to via this article story page and your the ago minute minutes min reads view
    views donate support us settings manage terms of use contact contribute je un fais faire haz una fai faça uma
    don donación donazione doação пожертвовать about privacy policy cookie cookies republish first
    our here for by be teilen drucken merken kommentare kommentar kommentieren lesen weiterempfehlen anmelden
    abmelden registrieren werbung anzeige schließen suche später zur startseite zum inhalt springen impressum
    datenschutz agb abo abonnieren newsletter e-paper epaper diesen artikel speichern nach oben partager imprimer
    commenter commentaires commentaire enregistrer connexion publicité fermer accueil s'abonner contribuer
    réutiliser ce contenu sur par je m'inscris inscription rechercher compartir imprimir comentarios comentar
    guardar publicidad cerrar iniciar sesión suscríbete suscribirse archivado en inicio buscar condividi stampa
    commenti commenta pubblicità chiudi accedi abbonati cerca salva partilhar compartilhar guardar comentar
    comentários publicidade assine já entrar iniciar sessão fechar abonneren abonneer inloggen deel dit artikel
    delen reageer reacties afdrukken advertentie zoeken sluiten bewaar сподели споделяне споделете коментари
    коментар коментирай реклама принтирай начало вход регистрация абонирай се за бюлетина бюлетин етикети тагове
    търсене поделиться комментарии комментировать печать войти главная меню поиск подписаться теги сохранить
    поділитися коментарі увійти головна udostępnij komentarze skomentuj reklama drukuj zaloguj się zgłoś błąd szukaj
    zamknij strona główna tagi dela skriv ut dzielić sdílet tisk diskuse přihlásit""".split()
)
#: Of these, at least one must be in a row of buttons: the others alone could be a heading.
BUTTON_SURE = frozenset(
    """dela kommentera kommentarer annons annonse mainos distribuie comentarii publicitate megosztás hirdetés paylaş
    yorumlar κοινοποίηση σχόλια διαφήμιση podijeli komentari diskuse bagikan sdílet share shares tweet print comment
    comments login signin register facebook twitter whatsapp telegram instagram linkedin reddit pinterest youtube
    tiktok viber messenger advertisement advert advertise sponsored promoted menu subscribe close skip remind later
    submit loading donate cookie cookies settings republish newsletter contribute don donación donazione doação
    пожертвовать teilen drucken kommentare kommentieren
    weiterempfehlen anmelden registrieren werbung anzeige springen startseite impressum abonnieren partager imprimer
    commentaires connexion publicité s'abonner contribuer réutiliser m'inscris compartir comentarios publicidad
    suscríbete archivado sesión imprimir condividi pubblicità commenta stampa accedi partilhar compartilhar
    publicidade assine comentar sessão abonneren inloggen reageer reacties advertentie delen сподели коментари
    коментирай реклама абонирай вход етикети поделиться комментарии комментировать реклама войти теги подписаться
    поділитися reklama udostępnij skomentuj komentarze zaloguj zgłoś tagi sdílet""".split()
)
#: How the label of a list of other articles begins.
LISTING = frozenset(
    """more latest related recent other mehr weitere neueste plus autres derniers dernières más otras últimas altri
    altre ultime mais outras meer andere laatste още други последни ещё еще другие последние більше інші więcej inne
    najnowsze další fler flere senaste seneste siste lisää muut""".split()
)
#: Sections and kinds of articles, as they stand above a title or above a headline in a box.
KICKERS = frozenset(
    """explainer analysis opinion video gallery podcast quiz timeline profile interview background factbox
    interactive comment feature review editorial column essay hintergrund analyse kommentar meinung reportage
    porträt glosse análisis opinión entrevista reportaje editorial analisi opinioni intervista entretien tribune
    chronique décryptage opinião análise entrevista opinie achtergrond анализ мнение интервю коментар аналитика
    мнения интервью opinia wywiad analiza komentarz""".split()
)
SECTIONS = KICKERS | frozenset(
    """news local world national international politics economy business finance markets money sport sports culture
    arts science technology tech health climate environment education travel lifestyle life society crime courts
    europe africa asia americas home regions region live breaking exclusive updated update developing latest special
    report investigation uk us usa politik wirtschaft ausland inland gesellschaft kultur wissen wissenschaft
    panorama lokales regional gesundheit politique économie monde société culture international france sciences
    santé planète política economía mundo sociedad cultura internacional españa ciencia salud deportes politica
    economia mondo esteri cronaca cultura scienza salute italia economia sociedade desporto mundo ciência saúde
    local nieuws politiek economie binnenland buitenland cultuur wetenschap regio политика икономика свят общество
    култура спорт българия новини здраве наука экономика мир россия общество культура наука новости происшествия
    polityka gospodarka świat kraj społeczeństwo kultura nauka zdrowie wiadomości""".split()
)
#: Where the reader is to write an address.
ADDRESS_FIELD = re.compile(
    r"(?:enter |type )?(?:your )?e-?mail(?: address)?\W*\Z|(?:ihre |deine )?e-?mail-?adresse\W*\Z"
    r"|(?:votre )?adresse (?:e-?mail|électronique)\W*\Z|(?:tu |su )?(?:correo electrónico|dirección de correo)\W*\Z"
    r"|(?:il tuo )?indirizzo e-?mail\W*\Z|(?:o )?seu e-?mail\W*\Z|(?:вашият |ваш |твоят )?(?:имейл|e-?mail)\W*\Z"
    r"|(?:twój )?(?:adres )?e-?mail\W*\Z|(?:je |jouw )?e-?mailadres\W*\Z",
    re.I,
)
#: "Our code of ethics: …", "Editorial guidelines": an outlet's rules, as the foot of a page names them.
POLICY = re.compile(
    r"(?:(?:read |about )?(?:our|the) )?(?:(?:editorial|journalistic|newsroom|publishing|reporting|trust|ethical|ethics"
    r"|corrections?|fact-checking|comments?|community)(?: and )?\s?)*"
    r"(?:standards|guidelines|principles|charter|polic(?:y|ies)|code of (?:conduct|ethics|practice))\s*(?:[:|–—]\s|\Z)"
    r"|editorial (?:standards|guidelines|charter|policy|code)\b[^.]*\Z"
    r"|(?:unsere |redaktionelle )+(?:standards|leitlinien|grundsätze)\s*(?::\s|\Z)|(?:notre |la )?charte éditoriale\b"
    r"|(?:nuestros |nossos )?princ[ií]pios editoriales?\b|(?:naše |редакционни |редакционные )(?:правила|стандарти?)\b",
    re.I,
)
#: What a page says of itself, not of the news.
ABOUT_PAGE = re.compile(
    r"be the first to comment|(?:leave|post|write) a (?:comment|reply)|have your say"
    r"|join the (?:conversation|discussion)|report (?:this|a|an) (?:comment|error|typo|mistake)"
    r"|was this (?:article |page |story )?(?:helpful|useful)|(?:did|do) you (?:like|enjoy) this (?:article|story)"
    r"|rate this (?:article|story)|thank you for reading|thanks for reading"
    r"|comments are (?:now )?(?:closed|off)\b|(?:sign|log) in to comment"
    r"|(?:la )?suite (?:de l'article )?après|(?:sigue|continua|continue|continúa) (?:dopo|después|tras|após) la pub"
    r"|dalsza część (?:artykułu|tekstu)|статията продължава|текстът продължава|продолжение (?:статьи )?(?:после|ниже)"
    r"|(?:lees|tekst gaat) verder onder|artikeln fortsätter|artiklen fortsætter|artikkelen fortsetter"
    r"|\(?(?:the )?(?:story|article|text|report) continues (?:below|after)|after newsletter promotion"
    r"|(?:this|the) (?:story|article|report|page) (?:was|has been) (?:first |originally |last )?(?:published|updated)"
    r"|this (?:story|article|report|essay|interview) (?:first |originally |also )?appear(?:s|ed) in\b"
    r"|(?:scroll|skip) (?:down )?to (?:the )?(?:main |footer |navigation |content|continue)"
    r"|listen to this (?:article|story|page)|(?:video|audio|media) (?:player )?(?:is )?loading|your browser does not"
    r"|all rights reserved|privacy (?:notice|policy)\b"
    r"|(?:we|this (?:site|website|page)|our (?:site|website))(?: and our (?:\d+ )?partners)? uses? cookies"
    r"|(?:wir|diese (?:seite|website)) (?:verwenden?t?|nutzen|nutzt) cookies"
    r"|(?:nous utilisons|ce site utilise) des cookies"
    r"|(?:utilizamos|usamos|este sitio (?:usa|utiliza)|questo sito (?:usa|utilizza)(?: i)?|este site utiliza) cookies"
    r"|мы используем (?:cookie|куки)|(?:този сайт )?използваме? (?:бисквитки|cookies)"
    r"|deze (?:site|website) gebruikt cookies"
    r"|(?:the )?(?:views|opinions) expressed (?:here|in this|are|by)\b"
    r"|(?:this|the) (?:article|story|content) is (?:only )?(?:available|reserved) (?:only )?(?:to"
    r"|for) (?:our )?(?:subscribers|members)"
    r"|this (?:content|material|article|report) (?:is protected|may not be (?:published|reproduced|copied))"
    r"|you have \S+ (?:free )?(?:articles?|stories) (?:left|remaining)"
    r"|already (?:a|have an) (?:subscriber|member|account)|to (?:continue|keep) reading\b"
    r"|(?:tags?|topics?|filed under|keywords|schlagwörter|schlagworte|mots-clés|sujets|etiquetas|temas|argomenti"
    r"|onderwerpen|тагове|етикети|ключови думи|теги|метки|tagi|štítky)\s*:(?:\s|\Z)|related topics\Z"
    r"|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati"
    r"|todos os direitos reservados|riproduzione riservata|всички права запазени|все права защищены"
    r"|wszelkie prawa zastrzeżone|alle rechten voorbehouden"
    r"|zum (?:inhalt|hauptinhalt) springen|aller au contenu|saltar al contenido|vai al contenuto|ir para o conteúdo"
    r"|(?:der )?(?:text|artikel) (?:geht|wird) (?:unten |nach der anzeige )?(?:weiter|fortgesetzt)"
    r"|(?:нашли|заметили) (?:опечатку|ошибку)|(?:открихте|забелязахте) грешка|fehler (?:gefunden|melden)"
    r"|signaler une (?:erreur|faute)|zgłoś błąd",
    re.I,
)
