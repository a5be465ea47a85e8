"""The commonest small words of each language, in lower case: whoever writes a sentence can hardly do without them."""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """the of and to in that is was for it with as his on be at by had not are but from or have an they
            which one were her all their there when who will more if has been would what could into than them its we
            said she he this these those after about over how before a i i' you your don' just because very also now
            let' am""",
        "de": """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden
            aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder
            aber vor zur bis mehr durch man sein wurde sei seit keine gegen unter wenn dieser ihre können kein""",
        "fr": """à l' d' qu' n' s' c' j' de la le et les des en un du une que est pour qui dans a par plus pas au sur
            ne se ce il sont elle avec son cette aux ont mais comme ou nous leur être fait été ses ces sans sous entre
            après deux même tout depuis selon ils dont était très aussi leurs notre""",
        "es": """de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si
            sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está según
            porque han donde contra tras durante nos ante ese uno ni""",
        "it": """l' d' un' dell' all' nell' sull' dall' c' di e il la che in un a per è una del della non con le i dei
            da si al sono come anche più alla ma nel delle ha lo dal gli alle su dalla ai nella hanno degli o era
            stato questo stata essere dopo cui fra sul sulla due tra già così perché ad ed è""",
        "pt": """de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua
            ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas são
            foi está segundo disse ser há tem era esta este pelos ainda num""",
        "nl": """de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij uit nog naar
            heeft door over worden wordt werd tot hebben was had meer hij geen deze kan zich zei ze moet volgens al zo
            wat tegen onder jaar wel veel omdat na""",
        "sv": """och i att det som en på är av för med den till inte har de om ett var men sig så från vi kan hade när
            eller han efter också vid ska hon under än skulle där nu över mot blir alla mer sedan mellan vara säger
            sin detta""",
        "da": """og i at det er en til på som af for med de den ikke har et var der fra om han men kan blev sig også
            ved efter være blevet havde vil eller så skal siger mere når ud mod nu hvor over under fordi hun efter
            meget efterfølgende hans""",
        "nb": """og i det er en på som av for med de at til ikke har et var fra om han men kan ble seg også ved etter
            være blitt hadde vil eller så skal sier mer når ut mot nå hvor over under fordi hun mye dette fram mellom
            ifølge""",
        "fi": """ja on ei se että hän oli joka mutta ovat myös kun mukaan sen niin ole hänen jo voi vain kuin tai sekä
            ollut olisi jos nyt siitä tämä sitä vielä jotka ennen noin kertoo sanoo jälkeen asti joita eivät""",
        "pl": """i w na z się nie do to że jest o jak po co od za ale dla tak jego są przez przed ze czy już być tym
            który która które oraz było był była także tylko ich może jej pod przy ma został roku według których
            będzie miał jako tego""",
        "cs": """a se v na je že o s z do i to za ve pro jsou ale jak po si který která které byl bylo byla jeho podle
            už od jako aby ze není být mezi také při však nebo ji tak až před má jejich která mají pouze roku bude
            uvedl řekl""",
        "sk": """a sa v na je že o s z do i to za vo pre sú ale ako po si ktorý ktorá ktoré bol bolo bola jeho podľa
            už od aby zo nie byť medzi tiež pri však alebo ju tak až pred má ich majú iba roku bude uviedol
            povedal""",
        "hu": """a az és hogy nem is egy van meg ez de volt el csak már mint még ki ha azt mert vagy szerint után
            azonban lesz minden fel lehet más között pedig akkor nagyon itt ezt ezért során amely voltak majd két
            olyan""",
        "ro": """de și în a la pe cu că nu din o un pentru care este mai au fost ce sa să prin s-a dar al sunt lui ale
            după sau ca fi acest această acum fără între către despre spus potrivit iar până dacă ani doar foarte cele
            unei unui""",
        "tr": """ve bir bu da de için ile çok olarak daha olan gibi en kadar ama sonra ne var o değil ise her olduğunu
            dedi tarafından göre iki büyük yeni olduğu ancak etti üzerinde arasında bin ya yıl nasıl mi diye önce""",
        "hr": """i u je na se da su za od s o a koji koja koje će kako kao nije bi što ali ne iz do po biti bio sam
            samo još već ili te ga nakon prema više tako može bilo kada zbog između godine rekao nego sve protiv""",
        "sl": """in je v na da se za so ki z s po pri tudi ne bi kot še iz od o a pa do ni bo ali že bil bila bilo ter
            med kar lahko zaradi več letu le ob tako smo kako svoje proti pred so sta""",
        "lt": """ir į kad iš su yra tai buvo ne bet jis apie kaip ar už o po dėl taip pat nuo jau prie tik per jo savo
            metų pagal dar kurie kuris sakė būti nėra jos bus""",
        "lv": """un ir no ar uz par ka kas arī bet pēc tas nav tika lai pie bija kā to gada viņš jau pirms tā vai būs
            ne gan tiek līdz savu vairāk kuri teica""",
        "et": """ja on ei et see ka oli aga kui ta mis oma ning või ära siis pärast kes veel välja juba mida tema seda
            üle ütles kuid eest olla nii nende pole enne järgi vaid""",
        "sq": """të e në dhe i një që me për nga është se si më nuk u do ka janë po ose nga kjo tha por duke ishte ky
            pas kanë edhe""",
        "ca": """l' d' s' de la i el que en a les un per no és amb una els del es al com més però ha va són seva
            aquest aquesta també ser fins des sobre entre quan segons dels han o perquè va seu hi""",
        "id": """yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke ada mereka kata bisa oleh telah
            tersebut karena adalah sebagai bahwa para saya kami""",
        "vi": """và của là có được cho không trong người với các một những để đã này khi từ đến tại về cũng theo ông
            nhiều năm""",
        "ru": """и в не на что с по он как это из за от о но для к его у все был было были она они или же до после
            также уже если еще ещё при во так только который которые которая может сообщил заявил том этом чтобы нет
            со под будет её их между сказал быть года""",
        "uk": """і в не на що з та у до за як це про від він але для його під був було були вона вони або після також
            вже якщо ще при так тільки який які яка може повідомив заявив цьому щоб немає зі буде її їх між сказав
            бути року й""",
        "bg": """и на да в се от за не е с че по са като до ще той но при това след които който която ни си беше може
            бе има във със или те го още бъде към около един една само каза според през между защото няма им ли съобщи
            тази този""",
        "mk": """и на да во се од за не е со дека по ќе го но при ова кои кој која или што беше може има ги му само
            според меѓу уште нема биде како до велат рече таа тој сè ја""",
        "sr": """и у је на се да су за од с о а који која које ће као није би што али не из до по бити био сам само
            још већ или те га након према више тако може било када због између године рекао него све против""",
        "be": """і ў не на што з да у па як гэта ад ён але для яго быў было былі яна яны або пасля таксама ужо калі
            яшчэ пры так толькі які якія можа паведаміў каб няма са будзе яе іх паміж сказаў""",
    }.items()
}
#: A script that one language alone writes, or one far more than all others; by the first word of a letter's name.
SCRIPT_LANGUAGES = {
    "GREEK": "el",
    "HEBREW": "he",
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "ETHIOPIC": "am",
}
#: Letters beyond a to z, or beyond those that all Cyrillic alphabets have, as each language uses them.
LETTERS = {
    "de": "äöüß", "fr": "àâçéèêëîïôùûœ", "es": "áéíñóúü¿¡", "it": "àèéìòù", "pt": "áâãàçéêíóôõú", "nl": "ëïé",
    "sv": "åäö", "da": "åæø", "nb": "åæø", "fi": "äö", "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "ro": "ăâîșțşţ", "tr": "çğıöşü", "hr": "čćđšž", "sl": "čšž",
    "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "et": "äõöüšž", "sq": "çë", "ca": "àçèéíïòóúü", "vi": "ăâđêôơư",
    "ru": "ыэёъ", "uk": "іїєґ", "be": "ўіыэё", "mk": "ѓќѕјљњџ", "sr": "ћђјљњџ", "bg": "ъ",
}  # fmt: skip
NAMES = {
    "am": "Amharic", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "nb": "Norwegian", "nl": "Dutch",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "ta": "Tamil", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
