"""General words of news pages, in the languages we meet: calls to the reader, the press, credits, reporting verbs.

Nothing here is an outlet's name or one page's wording; where a word also stands in articles ("support"),
the rules that use it ask for more evidence than the word.
"""

import re


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


# ------------------------------------------------------------------ cues that lead to another article
_CUE = _any(
    # English
    "(?:please )?(?:read|see|watch|listen|view|learn|discover|explore|hear|find out) (?:more|also|next|on",
    "now|here|it here)",
    "(?:also|must|further) (?:read|see|watch|reading|viewing)|continue reading|keep reading|what to read next",
    "full story",
    "read (?:the|our) (?:full|whole) (?:story|article|report|interview)|read this next|up next|read the story",
    "(?:see |more )?related(?: (?:news|stories|story|articles?|coverage|content|links|topics|posts?|videos?|reading))?",
    "more (?:on|about) this(?: (?:story|topic|subject))?|more (?:stories|news|articles|coverage|like this|to read)",
    "(?:you )?(?:may|might) (?:also )?(?:like|be interested in)|you (?:may|might) (?:also )?(?:like|enjoy)",
    "recommended(?: for you)?",
    "don['’]t miss|in case you missed it|most (?:read|viewed|popular|shared)|editors?['’]s? picks?|top stories",
    "trending(?: now)?",
    # German, Dutch
    "mehr (?:dazu|zum thema|lesen|erfahren|nachrichten|artikel)",
    "lesen sie (?:auch|mehr|hier|weiter|dazu)(?: mehr| auch)?|weiterlesen",
    "lies (?:auch|mehr|weiter)|siehe auch|auch interessant|zum thema",
    "(?:das|dies) könnte sie (?:auch )?interessieren|hier lesen",
    "lees (?:ook|meer|verder)|bekijk ook|meer (?:lezen|nieuws)",
    # French, Spanish, Italian, Portuguese, Romanian
    "(?:à )?lire (?:aussi|plus|également|la suite)|à (?:lire|voir)|voir (?:aussi|plus)",
    "sur le même (?:sujet|thème)|en savoir plus",
    "le[ea]r? (?:más|también)|ver (?:más|también)|te puede interesar|más información|sig[ua]e leyendo",
    "noticias relacionadas",
    "leggi (?:anche|tutto|di più|altro)|vedi anche|continua a leggere|le(?:ia|r) (?:também|mais)",
    "veja (?:também|mais)|saiba mais",
    "cite[șs]te (?:[șs]i|mai mult)|vezi [șs]i",
    # Slavic
    "прочете?те? (?:още|също|повече)|прочети (?:още|също|повече)|виж(?:те)? (?:още|също|повече)",
    "чете?те (?:още|също)|още по темата",
    "читайте? (?:также|ещё|еще|далее|також|ще)|читать (?:далее|дальше|также)|смотрите также|подробнее|по теме",
    "дивіться також|детальніше",
    "czytaj (?:także|też|więcej|dalej|również)|zobacz (?:także|też|również|więcej)|čtěte také",
    "více (?:zde|informací)|pročitajte (?:i|još|više)",
    # Turkish
    "devamını oku|ayrıca oku(?:yun)?|daha fazla(?: bilgi| oku)?",
)
_ARROWS = r"[\s\-–—:|.…!>»›→▶►●•*+]*"
#: A line that is only a cue.
CUE_ONLY = re.compile(rf"{_ARROWS}{_CUE}{_ARROWS}", re.I)
#: A cue, a separator, and what it leads to, on one line.
CUE_INLINE = re.compile(
    rf"{_ARROWS}{_CUE}\s*[:|>»›→]\s*\S|(?:watch|listen|video|podcast|gallery|related)\s*:\s*\S", re.I
)
#: "Read more about …": the cue and its object.
CUE_OBJECT = re.compile(
    r"(?:watch|see) (?:the )?(?:moment|video|footage|pictures|photos|highlights)\b"
    r"|(?:please |to )?(?:read|see|learn|find out|discover|click|tap|watch|listen)\b(?:\s\S+){0,3}?"
    r"\s(?:here|more (?:about|on|from|in|at|stories|news)|our\s(?:full|live|latest|guide|explainer|special"
    r"|other|coverage|report))\b",
    re.I,
)
#: A cue glued to the end of a paragraph, after its full stop.
CUE_GLUED = re.compile(
    rf"[.!?…][\"”’»)]{{0,2}}\s+(?P<cue>(?:[»›→▶►|]\s?)?[\[(]?{_CUE}(?:[\])]?{_ARROWS}|\s*[:|>»›→]\s*[^\s.!?][^.!?]*))\Z",
    re.I,
)

# ---------------------------------------------------------------------------- calls to the reader
CALL_VERBS = frozenset(
    """subscribe donate follow join share sign register download tweet click tap log contribute abonnieren
    abonniere unterstützen unterstütze folgen folge teilen teile spenden spende registrieren abonnez
    abonnez-vous soutenez suivez partagez inscrivez-vous inscrivez rejoignez téléchargez suscríbete
    suscríbase apoya apoye sigue síguenos síganos comparte comparta dona únete descarga abbonati iscriviti
    sostieni seguici condividi assine siga-nos apoie compartilhe inscreva-se абонирайте абонирай подкрепете
    подкрепи последвайте последвай следвайте споделете сподели дарете изтеглете подпишитесь подписывайтесь
    поддержите поддержи следите присоединяйтесь поделитесь скачайте підпишіться підписуйтесь підтримайте
    поширте долучайтеся zapisz wesprzyj obserwuj udostępnij subskrybuj""".split()
)
#: Verbs that call as well, but of which headings are made too.
WEAK_CALL_VERBS = frozenset(
    "support like help become get receive give send comment email enable allow unlock install try visit choose add "
    "start keep stay contact write advertise".split()
)
#: What a call asks for, or whom: with a call verb in front, it is addressed to the reader.
CALL_OBJECTS = frozenset(
    """us our ours newsletter newsletters channel channels app podcast briefing inbox email e-mail alerts
    updates account membership member subscription patreon paypal facebook twitter instagram telegram
    whatsapp youtube tiktok linkedin viber bluesky mastodon threads google flipboard reddit x rss
    notifications article story page post link now today here free uns unser unsere unseren unserem kanal
    jetzt hier artikel beitrag nous notre nos chaîne maintenant ici nosotros nuestro nuestra nuestros
    nuestras canal ahora aquí noi nostro nostra nostri canale adesso qui nosso nossa agora aqui ни нас нашия
    нашата нашите наш канал канала статията сега тук бюлетин нам нашему нашу нашем канале рассылку сейчас
    здесь наші nas nasz naszą kanał teraz""".split()
)
READER = frozenset(
    """you your yours yourself sie ihr ihre ihren ihrem ihrer dein deine dich vous votre vos toi ton usted
    ustedes tu tus te ti tuo tua voi vostro você seu sua вас вам ваша вашата вашите ви ваш вашу вы ты wy
    wasz""".split()
)
NEWSROOM = frozenset(
    """we us our ours ourselves wir uns unser unsere unseren unserem unserer nous notre nos nosotros nuestro
    nuestra nuestros nuestras noi nostro nostra nós nosso nossa ние ни нас нашата нашия нашите мы нам наш
    наша нашу ми""".split()
)
#: Whom a call at the top of a page makes of the reader.
MEMBERS = frozenset("member members subscriber supporter donor friend membre mitglied socio член абонат".split())
#: Kinds of articles, as they stand above a headline in a box.
KICKERS = frozenset(
    """explainer analysis opinion video gallery podcast quiz timeline profile interview background factbox interactive
    comment feature review hintergrund analyse kommentar interview análisis opinión анализ мнение интервю""".split()
)
#: With a sure call verb these are enough: "share this article", "subscribe now".
CALL_MOMENTS = frozenset("now today here article story page post link free up in".split())
#: What appeals are about.
PRESS = frozenset(
    """journalism journalist journalists reporting reporter reporters newsroom newsletter readers reader
    coverage subscriber subscribers subscription publication independent paywall advertising cookies
    donation donations journalismus journalisten redaktion leser leserinnen journalisme journalistes
    rédaction lecteurs periodismo periodistas redacción lectores giornalismo giornalisti redazione lettori
    jornalismo jornalistas leitores журналистика журналистиката журналисти журналистите читатели
    журналистику журналисты редакция редакции журналістика dziennikarstwo dziennikarze czytelnicy""".split()
)
ASKING = frozenset(
    """support donate help contribute contribution subscribe favor favour please member membership monthly
    thank thanks unterstützen unterstützung spenden spende bitte danke hilfe soutenir soutien don dons aidez
    merci apoyo apoyar dona donación ayuda gracias sostegno sostenere donazione grazie aiuto apoio apoiar
    doação obrigado подкрепа подкрепата подкрепете дарение дарения помощ благодарим поддержка поддержать
    помощь спасибо пожертвование підтримка допомога дякуємо wsparcie pomoc dziękujemy""".split()
)
#: Words of which the labels of buttons are made. A line of nothing else is a row of buttons.
BUTTON_WORDS = frozenset(
    """share tweet print save copy link email e-mail mail comment comments reply report like follow subscribe
    login log sign in up out register menu search home close skip accept continue cancel back top next
    previous more less show hide all not now no thanks maybe later remind me never ok yes submit send
    loading advertisement advert ad ads sponsored promoted content live breaking news updates video videos
    gallery photos podcast audio listen watch play pause facebook twitter x whatsapp telegram instagram
    linkedin reddit pinterest youtube tiktok viber messenger on to via this article story page and your the
    ago minute minutes min read views view donate support us teilen drucken merken kommentare kommentieren
    anmelden registrieren werbung anzeige schließen suche später partager imprimer commenter commentaires
    enregistrer connexion publicité fermer compartir imprimir comentarios guardar publicidad cerrar
    condividi stampa commenti pubblicità chiudi сподели споделяне коментари коментар реклама принтирай
    поделиться комментарии печать udostępnij komentarze reklama drukuj""".split()
)
#: Of these, at least one must be in a row of buttons: the others alone could be a heading.
BUTTON_SURE = frozenset(
    """share tweet print comment comments login register facebook twitter whatsapp telegram instagram linkedin
    reddit pinterest youtube tiktok viber messenger advertisement advert sponsored promoted menu subscribe
    close skip remind later thanks submit loading donate teilen drucken kommentare kommentieren anmelden
    werbung anzeige partager imprimer commentaires publicité compartir comentarios publicidad condividi
    pubblicità сподели коментари реклама поделиться комментарии reklama udostępnij komentarze""".split()
)
#: Sentences about the page itself.
ABOUT_PAGE = re.compile(
    r"be the first to comment|(?:leave|post|write) a (?:comment|reply)|have your say"
    r"|join the (?:conversation|discussion)"
    r"|(?:the )?(?:story|article|text) continues (?:below|after)"
    r"|(?:this|the) (?:story|article|report) (?:was|has been) (?:first |originally |last )?(?:published|updated)"
    r"|(?:scroll|skip) (?:down )?to (?:content|main|continue)"
    r"|we (?:and our partners )?use cookies|this (?:website|site|page) uses cookies|all rights reserved"
    r"|(?:this|the) (?:article|story|content) is (?:only )?(?:available|reserved) (?:only )?(?:to"
    r"|for) (?:our )?(?:subscribers|members)"
    r"|you have \S+ (?:free )?(?:articles?|stories) (?:left|remaining)"
    r"|already (?:a|have an) (?:subscriber|member|account)"
    r"|(?:tags?|topics?|filed under|keywords|schlagwörter|mots-clés|etiquetas|тагове|теги|метки)\s*:\s"
    r"|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|всички права запазени"
    r"|все права защищены",
    re.I,
)

#: Somebody does or did something: the sentence tells, it does not call.
TELLING = frozenset("i he she they it his their was were had did has been would could".split())

# --------------------------------------------------------------------------------------- reporting
REPORTING = frozenset(
    """said says say saying told tells stated states announced announces declared declares added adds noted
    notes claimed claims insisted insists argued argues asserted asserts alleged alleges maintained
    maintains stressed stresses emphasized emphasised emphasizes emphasises warned warns explained explains
    replied replies responded asked asks remarked remarks commented comments reported reports confirmed
    confirms admitted admits acknowledged acknowledges conceded concedes suggested suggests recalled recalls
    wrote writes tweeted posted described describes called calls accused accuses estimated estimates
    predicted predicts promised promises vowed pledged concluded observed continued assured assures affirmed
    reiterated underlined highlighted pointed cited cites denied denies questioned questions rejected
    rejects dismissed dismisses disputed disputes contradicted quipped joked shouted cried whispered joking
    testified complained boasted countered urged""".split()
)
CONTEST = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?"
    r"|rebut(?:s|ted)?|debunk(?:s|ed)?|rejects? (?:the|this|that) (?:claim|accusation|allegation)s?"
    r"|rejected (?:the|this|that|these|those) (?:claim|accusation|allegation|report)s?"
    r"|contrary to|despite (?:the )?(?:evidence|obvious|clear|fact)|(?:was|is|were|are)(?:n['’]t| not) true"
    r"|untrue|false(?:ly|hood)?)\b",
    re.I,
)
