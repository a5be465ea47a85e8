"""What each language writes with a full stop in mid-sentence, and the words with which its sentences begin.

Lists of common usage, as style guides have them; spelling counts ("Sun." is a day, "sun." ends a sentence).
"""

from dataclasses import dataclass
from functools import cache

#: What ends a list: a capital after it begins a sentence.
TRAILING = frozenset("etc ecc enz itd itp atd apod".split())
#: What stands before a number: "No. 5". Without one it is a word.
NUMBERED = frozenset(
    """no nos nr p pp s fig figs art arts vol vols ch chap sec sect par para cl ca c approx bd abs kap tab abb pág págs
    núm pag n° nº ст стр рис табл § č str čl poz ust pop""".split()
)


@dataclass(frozen=True)
class Usage:
    """One language's habits; words keep their capitals.

    `leads` are always followed by something, so that no sentence ends with them; `shortened` may end one, if what
    follows begins a sentence beyond doubt, as the `starters` do. With `ordinals`, "3." is how one writes "third".
    """

    leads: frozenset[str]
    shortened: frozenset[str]
    starters: frozenset[str]
    ordinals: bool = False
    is_english: bool = False


#: Language: leads, shortened, starters.
_WORDS = {
    "en": (
        """Mr Mrs Ms Mx Dr Drs Prof Rev Hon Fr Gen Lt Col Maj Capt Cpt Cmdr Adm Sgt Cpl Pvt Pfc Spc Brig Ens Sen Sens
        Rep Reps Gov Govs Pres Amb Sec Supt Insp Det Messrs Msgr Atty Asst Assoc v vs viz cf e.g i.e eg ie approx
        et P.S PS""",
        """Inc Corp Co Cos Ltd Bros Jr Sr Esq Assn Ave Blvd Rd Hwy St Ste Mt Ft b.c B.C A.D Ph.D M.D B.A
        M.A D.C Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat oz lb lbs
        ft hrs hr min sq est max tel ext yr yrs pct govt dept Dept incl excl avg temp misc
        univ Univ intl Intl natl natl Natl orig asst assoc cont cu gal tbsp tsp al ed eds rep trans rev
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn
        Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que""",
        """the a an this that these those it its he she they we you i his her their our my your there here in on at by
        for from with as if when while after before since although though but and or so yet however meanwhile
        moreover what who why how where which not no all some many most both each every one two three is are was
        were do did does has have had according despite during until under over also then now still even only
        just let to of once please nobody nothing everyone another such other others several""",
    ),
    "de": (
        """Hr Hrn Fr Frl Dr Drs Prof Dipl Ing Gen Nr St z.B d.h u.a bzw vgl ca sog bzgl inkl exkl evtl ggf gem gest geb
        rd zzgl abzgl i.d.R""",
        """usw Co Str Mio Mrd Tsd Std Min Jh Jhd Bd Abs Art Kap Tel Jan Feb Apr Aug Sept Okt Nov Dez Mo Di Mi Do
        Sa So max min ff Hrsg Verf jr sen""",
        """der die das den dem ein eine einen einem einer er sie es wir ich ihr man in im am an auf aus bei nach mit von
        vom zu zum zur für um über unter vor seit wenn als weil da dass ob und aber oder doch auch dann dort hier
        jetzt nun noch nicht kein keine alle viele was wer wie wo warum dies diese dieser dieses sein seine ihre
        laut damit dabei dazu zudem trotz während bis""",
    ),
    "fr": (
        """M MM Mme Mmes Mlle Mlles Dr Dre Pr Me Mgr St Ste cf p.ex c.-à-d apr env vol éd""",
        """Cie Ste al J.-C janv févr avr juil sept oct nov déc bd tél hab max min""",
        """le la les l un une des il elle ils elles on nous vous je ce cet cette ces en dans à au aux sur sous par pour
        avec sans mais et ou donc car si quand lorsque selon depuis après avant pendant alors ainsi son sa ses leur
        leurs notre qui que quoi où comment pourquoi tout tous plusieurs aucun c d j qu""",
    ),
    "es": (
        """Sr Sra Srta Sres Dr Dra D Dña Da Prof Lic Ing Gral Cnel Exmo Excmo Sto Sta p.ej Ud Uds Vd cf aprox""",
        """EE UU EE.UU Cía S.A Avda tel máx mín pág núm vol a.C d.C a.m p.m dpto""",
        """el la los las un una unos unas él ella ellos ellas se en de del a al por para con sin pero y o si cuando como
        según desde tras antes después durante mientras su sus este esta estos estas ese esa lo no ya también qué
        quién cómo dónde todo todos muchos hay es fue son""",
    ),
    "it": (
        """sig sigg sig.ra dott dott.ssa prof prof.ssa avv ing arch on sen gen col cap mons S Sig Dott Prof Avv Ing On
        p.es es cfr ca circa""",
        """pag vol art tel S.p.A a.C d.C max min""",
        """il lo la i gli le un uno una l egli lui lei loro noi io si in nel nella di del a al da per con su ma e o se
        quando come secondo dopo prima durante mentre questo questa questi non anche che chi cosa dove perché tutti
        molti è sono c""",
    ),
    "nl": (
        "dhr mevr mw dr drs prof ir ing mr St bijv bv d.w.z o.a m.b.t i.v.m t.a.v nl resp ca evt",
        "jr jl tel mln mld max min",
        """de het een hij zij ze wij we ik je dat dit deze die in op aan bij met van voor naar uit over maar en of als
        toen omdat volgens sinds na er daar hier niet geen alle veel wat wie waar hoe ook dan nu zijn haar hun""",
    ),
    "pt": (
        "Sr Sra Srta Srs Dr Dra Prof Eng Exmo D St Sto Sta p.ex cf aprox",
        "Ltda Cia S.A Av pág vol art tel a.C d.C máx mín",
        """o a os as um uma ele ela eles elas se em no na nos nas de do da por para com sem mas e ou quando como segundo
        desde após antes durante enquanto seu sua este esta isso não já também que quem onde todos muitos é foi são""",
    ),
    "pl": (
        "np tzw tj tzn prof dr hab mgr inż ks płk gen kpt św ul al im pl os ok por ww wg",
        "r w tys mln mld zł godz min sek str art ust pkt m.in br ub proc",
        """to ten ta te on ona oni one my wy ja w we na z ze do od po przy za dla o u a i ale lub jak jeśli gdy kiedy
        ponieważ według od nie tak już jest są był była co kto gdzie dlaczego wszyscy wielu""",
    ),
    "cs": (
        "např tzv tzn tj mj pí sl Ing Mgr MUDr JUDr PhDr RNDr Bc prof doc gen plk sv ul nám cca tř",
        "aj r hod min tis mil mld Kč str odst s.r.o a.s n.l př.n.l",
        """to ten ta ti on ona oni my vy já v ve na z ze do od po při za pro o u a i ale nebo jak když protože podle ne
        není je jsou byl byla co kdo kde proč""",
    ),
    "ru": (
        "ул просп пл им тт см ср напр проф акад доц ген полк св",
        "г гг в вв тыс млн млрд трлн руб коп чел др пр н.э т.д т.п т.е т.к с.г стр мин сек км м кг кв",
        """в во на с со по при за для о об от до из у к и а но или если когда как что чтобы кто где почему он она они
        оно мы вы я это этот эта эти так там тут не нет уже также после перед по согласно однако все всё многие его её
        их""",
    ),
    "uk": (
        "вул просп пл ім див напр проф акад доц ген полк св тт",
        "р рр ст тис млн млрд грн коп та ін т.д т.п н.е стор хв км кг кв",
        """в у на з із зі по при за для про від до і й та а але або якщо коли як що щоб хто де чому він вона вони воно
        ми ви я це цей ця ці так там тут не ні вже також після перед згідно однак усі всі його її їх""",
    ),
    "bg": (
        "гр ул бул пл им ж.к ап вх ет т.нар т.е напр проф акад доц инж ген полк кап св вж срв",
        "г гг в вв хил млн млрд лв ст др т.н и т.д пр.н.е сл стр чл ал мин сек км кг кв",
        """в във на с със по при за от до из у към и а но или ако когато като както че да кой която което които къде
        защо той тя те то ние вие аз това този тази тези така там тук не вече също след преди според обаче всички
        много негов неговата""",
    ),
}
#: A letter after one of these is no initial: plan B.
LETTERED = frozenset(
    """plan vitamin vitamins class group type category grade schedule exhibit appendix part phase section hepatitis
    influenza zone block apartment building gate terminal route series channel point""".split()
)
#: Where an ordinal is a number with a full stop.
_ORDINALS = frozenset("de da no nb nn cs sk sl hr sr bs hu fi et lv tr is".split())


@cache
def usage_of(language: str) -> Usage:
    """The habits of a language (a BCP 47 code); where we have none, what any of them may mean."""
    known = [_WORDS[language]] if language in _WORDS else list(_WORDS.values())
    leads, shortened, starters = (frozenset(" ".join(words).split()) for words in zip(*known, strict=True))
    return Usage(leads - shortened, shortened, starters, language in _ORDINALS, language == "en")
