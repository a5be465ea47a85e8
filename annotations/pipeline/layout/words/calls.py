"""What a page says to its reader as a customer: calls, channels, appeals. All in lower case."""

#: Imperatives and infinitives that open a call, and hardly a headline.
CALL_VERBS = frozenset(
    """subscribe unsubscribe donate follow join share sign register download tweet click tap log contribute
    abonnieren abonniere unterstützen unterstütze folgen folge teilen teile spenden spende registrieren anmelden
    abonnez abonnez-vous s'abonner soutenez suivez suivre partagez partager inscrivez-vous inscrivez rejoignez
    téléchargez suscríbete suscríbase apoya apoye sigue síguenos síganos comparte comparta dona únete descarga
    apúntate regístrate abbonati iscriviti sostieni seguici condividi scarica assine siga siga-nos apoie compartilhe
    partilhe inscreva-se junte-se subscreva abonneer abonneren volg deel steun doneer meld абонирайте абонирай
    харесайте харесай подкрепете подкрепи последвайте последвай следвайте споделете сподели дарете изтеглете
    присъединете запишете подпишитесь подписывайтесь подпишись поддержите поддержи следите присоединяйтесь вступайте
    поделитесь скачайте підпишіться підписуйтесь підтримайте поширте долучайтеся zapisz wesprzyj obserwuj polub
    dołącz udostępnij subskrybuj pobierz odebírejte sledujte sdílejte podpořte prenumerera följ dela abonner følg
    abonează-te urmărește-ne susține iratkozz kövess paylaş abone""".split()
)
#: Verbs that call as well, but of which headings are made too.
WEAK_CALL_VERBS = frozenset(
    """stand support like help become get receive give send comment email enable allow unlock install try visit
    choose add start keep stay contact write advertise enter create chip pitch want got never love enjoy tell
    recevez retrouvez découvrez découvrir lisez recibe reciba lee consulta ricevi leggi scopri receba leia ontvang
    lees schrijf erhalten lesen bleiben melden laden получавайте четете прочетете вижте получайте читайте узнавайте
    смотрите hazte hágase devenez diventa torne-se станете otrzymuj czytaj bądź oglądaj få läs""".split()
)
#: Where an outlet wants its readers: of these a call speaks, in every language.
CHANNELS = frozenset(
    """newsletter newsletters channel channels app podcast podcasts briefing inbox mailbox email e-mail mail alerts
    updates account subscription patreon paypal facebook twitter instagram telegram whatsapp youtube tiktok linkedin
    viber bluesky mastodon threads google flipboard reddit rss notifications feed page kanal postfach
    push-nachrichten chaîne boîte infolettre canal boletín correo buzón canale casella canais boletim correio
    notícias nieuwsbrief kanaal канал канала телеграм телеграм-канал фейсбук инстаграм вайбър бюлетин бюлетина
    страницата страница рассылку рассылка рассылке канале соцсетях youtube-канал kanał kanale biuletyn skrzynkę
    facebooku instagramie twitterze nyhetsbrev nyhedsbrev hírlevél bülten ενημερωτικό""".split()
)
#: Of these, what no news speaks of to "you": a reader's letter box, an outlet's own letter.
OUTREACH = frozenset(
    """newsletter newsletters inbox mailbox postfach boîte infolettre buzón boletín casella boletim nieuwsbrief
    бюлетин бюлетина рассылку рассылка skrzynkę biuletyn nyhetsbrev nyhedsbrev hírlevél bülten""".split()
)
#: With a sure call verb these are enough: "share this article", "subscribe now".
CALL_MOMENTS = frozenset(
    """now today here free up in article story page post link text texte texto testo jetzt hier artikel beitrag
    maintenant ici ahora aquí
    adesso qui agora aqui já сега тук статията сейчас здесь статью статьёй teraz tutaj dit artykuł artikel nu
    l'article artículo articolo artigo""".split()
)
MEMBERSHIP = frozenset(
    """membership member members account subscription trial subscriber subscribers abo abonnement
    suscripción""".split()
)
READER = frozenset(
    """tú vosotros os vocês jij jullie ihnen euch eure you your yours yourself sie ihr ihre ihren ihrem ihrer dein
    deine deinem dich dir vous votre vos toi ton usted ustedes tu tus te ti tuo tua tuoi voi vostro vostra você seu
    sua jouw uw вас вам ваш ваша вашата вашите ви вашу вы ты ty twoje twoja twój cię ci wy wasz din ditt""".split()
)
NEWSROOM = frozenset(
    """we us our ours ourselves wir uns unser unsere unseren unserem unserer nous notre nos nosotros nuestro nuestra
    nuestros nuestras noi nostro nostra nostri nós nosso nossa wij ons onze ние ни нас нашата нашия нашите наш мы
    нам наш наша нашу нашем ми наші nas nasz nasza naszą naszego naszej vår våra vores""".split()
)
#: The newsroom as the one to whom something is given, sent, told.
US = frozenset("us uns nous nos noi nós ons ни нас нам nas oss".split())
#: What a call asks for, or whom: with a call verb in front, it is addressed to the reader.
CALL_OBJECTS = NEWSROOM | CHANNELS | CALL_MOMENTS | MEMBERSHIP | frozenset("x edition ausgabe édition edición".split())
#: Whom a call at the top of a page makes of the reader.
MEMBERS = frozenset("member members subscriber supporter donor friend membre mitglied socio член абонат".split())
#: Who pays for an outlet, and how it says so: "reader-funded", "von Lesern finanziert".
READERS = frozenset(
    """reader readers listener listeners supporter supporters viewers member members leser lesern leserinnen
    lecteurs
    lectrices lectores socios lettori leitores lezers читатели читателите читателей czytelników läsare""".split()
)
FUNDED = frozenset(
    """funded supported financed backed owned powered finanziert getragen unterstützt financé soutenu financiado
    sostenido sostienen financian sostengono finanziano finanzieren financent soutiennent fund finanziato sostenuto
    gefinancierd финансиран издържа финансируется finansowany""".split()
)
#: On the buttons and headlines of forms, beside the words of asking and selling.
SIGNING_UP = frozenset(
    """newsletters give join contribute donation donations anmelden abonnieren spenden inscrire m'inscris s'abonner
    contribuer suscríbete suscribirse apúntate abbonati iscriviti assine abonneren абонирай подкрепи подписаться
    поддержать підтримати zapisz zaloguj wesprzyj""".split()
)
#: What appeals are about.
PRESS = frozenset(
    """newspaper magazine zeitung journal périódico giornale jornal krant вестник газета gazeta journalism
    journalist journalists reporting reporter reporters newsroom newsletter readers reader story stories coverage
    subscriber subscribers subscription publication independent newsdesk paywall advertising cookies donation
    donations journalismus journalisten redaktion leser leserinnen journalisme journalistes rédaction lecteurs
    periodismo periodistas redacción lectores giornalismo giornalisti redazione lettori jornalismo jornalistas
    leitores журналистика журналистиката журналисти журналистите читатели читателите журналистику журналисты
    редакция редакции журналістика dziennikarstwo dziennikarze czytelnicy journalistiek redactie lezers""".split()
)
ASKING = frozenset(
    """contributions rely helft helfen coffee gift spare month afford support donate help contribute contribution
    subscribe favor favour please member membership monthly chip thank thanks unterstützen unterstützung spenden
    spende bitte danke hilfe soutenir soutien don dons aidez merci apoyo apoyar dona donación ayuda gracias sostegno
    sostenere donazione grazie aiuto apoio apoiar doação obrigado подкрепа подкрепата подкрепете дарение дарения
    помощ благодарим поддержка поддержать помощь спасибо пожертвование підтримка допомога дякуємо wsparcie pomoc
    dziękujemy steun doneer""".split()
)
#: Who reads it, what is kept of them, what they may pay: no news speaks of these to "you".
CONSENT = frozenset(
    """cookie cookies privacy consent gdpr recaptcha datenschutz datenschutzerklärung einwilligung confidentialité
    privacidad privacidade riservatezza privacybeleid бисквитки поверителност конфиденциальности prywatności
    ciasteczka adblocker""".split()
)
SELLING = frozenset(
    """trial subscription subscriptions subscriber subscribers subscribe paywall login log sign account register
    registered abo abonnent abonnenten abonnés abonné suscriptor suscriptores abbonato abbonati assinante assinantes
    abonnee абонат абонати подписчик prenumerata""".split()
)
#: Somebody does or did something: the sentence tells, it does not call.
TELLING = frozenset("i he she they it his their was were had did has been would could".split())
#: "Said" in the languages of the calls: who is quoted tells, and calls nobody.
SAYING = frozenset(
    """sagte sagt sagten erklärte betonte teilte schrieb fragt fragte déclaré indiqué affirmé explique écrit selon
    dijo dice afirmó declaró explicó escribió según pidió ha detto dice disse ha spiegato secondo scrive afirmou
    explicou escreveu segundo zei zegt zegde aldus volgens schreef каза заяви съобщи обясни написа добави според
    сказал сказала заявил заявила сообщил сообщили написал попросил пояснил сказав powiedział powiedziała mówi
    zaznaczył napisał dodał prosi według sade sagde řekl spus dedi""".split()
)
#: Who writes "I" pleads a cause of their own; a newsroom pleads for itself.
MYSELF = frozenset("i my me i'm i’m ich mich mein j'ai je moi yo mi io mio eu ik mijn я мне мой аз мен".split())
LINKING = frozenset("to for und and et y e i и please bitte also now don't dont not oder or of".split())
#: How an answer begins.
ANSWERS = frozenset(
    """yes no nobody none nothing never because ja nein niemand nichts nie weil oui non personne rien jamais sí
    nadie
    nada nunca não ninguém nessuno niente mai nee niemand да нет не никой никто ніхто tak nie nikt nej
    ingen""".split()
)
