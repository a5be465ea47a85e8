"""Words of who made an article or a picture, and when. All in lower case."""

#: "By", or a word that says what somebody did for the article: they open a byline.
BY = frozenset(
    """af de by von par por di da door av af od från от автор автори autor autorka auteur autore text texte testo
    texto story words reporting written edited editing writing compiled additional interview gesprächsführung photos
    photo photography photographs foto fotos illustration illustrations video source quelle fuente fonte източник
    источник снимка снимки фото ein eine aus un une tekst opracował przygotował текст""".split()
)
#: What else a byline is made of, beside names.
MAKING = frozenset(
    """bericht reportage analyse analysis berichtet kommentar report reports essay gastbeitrag interview pictures
    photographs photographer video graphics production reporting editing writing additional contributed contributing
    compiled words our staff onze unsere unser notre nuestra nuestro agencies agency wire wires correspondent
    correspondents reporter reporters editor editors journalist writer desk team newsroom redaktion redaction
    redacción redazione redactie rédaction verslaggever verslaggeefster correspondente korrespondent korrespondentin
    correspondant envoyé envoyée spécial spéciale corresponsal inviato inviata journaliste periodista giornalista
    jornalista reporterin reporterka редактор кореспондент корреспондент репортер dziennikarz health environment
    political business economics science education sport sports transport foreign chief senior deputy crime legal
    technology culture arts social affairs north south east west europe africa asia security defence diplomatic home
    parliamentary international national local royal consumer city contributor columnist special freelance""".split()
)
#: Of these one is enough to tell an office from a heading.
OFFICES = frozenset(
    """correspondent correspondents reporter reporters editor editors journalist columnist contributor staff desk
    verslaggever verslaggeefster korrespondent korrespondentin correspondant corresponsal inviato inviata
    journaliste periodista giornalista jornalista reporterin reporterka кореспондент корреспондент репортер
    dziennikarz redaktion redacción redazione redactie rédaction""".split()
)
PARTICLES = frozenset(
    """and und et y e i и en for in with at of the for de da do dos di von van der den del du la le los ter bin al
    och og""".split()
)
#: News agencies of the world, as they sign in lower case too.
AGENCIES = frozenset(
    """afp ansa apa ats belga bta ctk čtk dpa dpa-afx efe epd europa hina interfax keystone kna lusa mti ntb pap pti
    reuters ritzau sda sid stt tanjug tasr tass tt ukrinform unian upi xinhua yonhap kyodo anadolu agerpres""".split()
)
MONTHS = frozenset(
    """ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie januari mars maj juli
    augusti oktober marts august tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta
    elokuuta syyskuuta lokakuuta marraskuuta joulukuuta január február március április május június július augusztus
    szeptember október november december januára februára apríla mája júna júla augusta septembra októbra siječnja
    veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca januarja februarja
    marca avgusta ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ιανουαρίου φεβρουαρίου
    μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου gener febrer març
    abril maig juny juliol agost setembre octubre novembre desembre january february march april may june july
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz
    mai juni juli oktober dezember mär okt dez jänner janvier février mars avril juin juillet août septembre octobre
    novembre décembre janv févr avr juil déc enero febrero marzo abril mayo junio julio agosto septiembre octubre
    noviembre diciembre ene abr ago dic gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen
    mag giu lug set ott janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev out januari
    februari maart mei augustus mrt stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
    listopada grudnia януари февруари март април май юни юли август септември октомври ноември декември яну фев мар
    апр авг сеп окт ное дек января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв
    июн июл сен ноя січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня ledna
    února března dubna května června července srpna září října listopadu prosince""".split()
)
WEEKDAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag
    dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi
    samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì
    sabato domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag понеделник вторник сряда четвъртък петък събота неделя понедельник среда
    четверг пятница суббота воскресенье poniedziałek wtorek środa czwartek piątek sobota niedziela""".split()
)
#: What stands around a date: its labels, hours, time zones.
AROUND_DATES = frozenset(
    """published updated posted last first modified issued date on at am pm a.m p.m am. et edt est gmt utc bst cet
    cest pt pst pdt eet msk the of st nd rd th uhr um kl klokken stand vom veröffentlicht aktualisiert erschienen
    zuletzt publié mis jour à le modifié dernière mise h publicado publicada actualizado actualizada a las hrs horas
    de del pubblicato aggiornato alle ore il atualizado às do em gepubliceerd bijgewerkt laatste update om uur op
    публикувано обновено в г ч час опубликовано обновлено опубліковано оновлено dodano aktualizacja opublikowano
    godz o zaktualizowano publicerad uppdaterad publisert oppdatert""".split()
)
READING_TIME = frozenset(
    """min mins minute minutes minuten minuti minutos minut minuty read reading listen time lesezeit lesedauer
    lecture temps tiempo lectura tempo lettura leitura leestijd czas czytania мин минути минуты минут време четене
    чтения время за de di""".split()
)
#: "11 minutes ago", in the languages that say it in a word.
AGO = frozenset("ago vor il hace fa há geleden преди назад temu".split())
AGO_UNITS = frozenset(
    """second seconds minute minutes min mins hour hours hr hrs day days week weeks minuten stunden stunde tagen tag
    minutes heures heure jours minutos horas hora días minuti ore giorni minuten uur dagen минути часа час дни минут
    часов дня дней minut godzin godziny dni h d an y a""".split()
)
