"""General English words that speak for or against a sentence's being worth checking, by what they speak of.

Nobody's phrases: each list is a part of the language that could go on for long, of which the commonest are here.
Apostrophes are straight, letters small.
"""

CHANGE = frozenset(
    """rise rises rose risen rising increase increases increased increasing decrease decreases decreased fall falls
    fell fallen falling drop drops dropped dropping decline declines declined declining grow grows grew grown growing
    growth shrink shrinks shrank shrunk shrinking double doubles doubled doubling triple tripled quadrupled halve
    halved cut cuts cutting lose loses lost losing gain gains gained create creates created creating destroy destroys
    destroyed surge surges surged soar soars soared soaring plunge plunged jump jumped climb climbs climbed climbing
    slump slumped exceed exceeds exceeded exceeding reach reaches reached reduce reduces reduced reducing reduction
    expand expands expanded expanding expansion worsen worsened improve improved skyrocket skyrocketed skyrocketing
    collapse collapsed add adds added raise raises raised raising lower lowered save saved eliminate eliminated
    eliminates replace replaced turn turned become became stop stopped start started begin began begun end ended
    produce produces produced cost costs spend spends spent spending leave leaves left leaving enter entered move
    moved moving recover recovered shut closed opened restored displaced fled flee""".split()
)
DEEDS = frozenset(
    """vote votes voted voting oppose opposes opposed opposing support supports supported supporting sign signed signs
    veto vetoed pass passed passes approve approved approves reject rejected propose proposed proposes endorse
    endorsed endorses ban banned bans appoint appointed elect elected nominate nominated sue sued convict convicted
    arrest arrested indict indicted fine fined rule ruled negotiate negotiated invade invaded invades annex annexed
    kill killed kills killing injure injured wound wounded attack attacked attacks bomb bombed shoot shot hire hired
    hires fire fired pay paid pays receive received receives donate donated invest invested build built builds sell
    sold buy bought win won deport deported release released free freed admit admitted refuse refused declare declared
    filed file settle settled steal stole stolen take took taken give gave given send sent bring brought make made
    break broke broken wrote written lead led meet met host hosted attend attended order ordered launch launched
    impose imposed lift lifted repeal repealed enact enacted pledge pledged withdraw withdrew withdrawn destroy
    destroyed capture captured occupy occupied seize seized recruit recruited deploy deployed fund funded funds
    finance financed financing borrow borrowed owe owes owed tax taxed block blocked audit audited cheat cheated
    investigate investigated charge charged sentence sentenced murder murdered die died dies""".split()
)
STATED = frozenset(
    """said says say claimed claims claim called calls told promised denied denies accused accuses criticized
    criticised complained acknowledged admitted announced warned testified stated reported reports argued
    insisted bragged described asked refused thinks believes wants knows""".split()
)
COUNTED = frozenset(
    """job jobs tax taxes deficit deficits debt unemployment unemployed crime crimes murder murders homicides killings
    immigrants immigration immigrant refugees refugee budget trade wage wages income incomes economy gdp inflation
    population emissions emission poverty rate rates insurance insured uninsured premiums premium costs cost price
    prices spending casualties deaths death troops soldiers votes voters workers exports imports export import
    factories factory manufacturing money funds aid revenue revenues profit profits salary salaries pension pensions
    medicare medicaid healthcare hospital hospitals schools students energy oil gas coal power weapons missiles
    nuclear arms guns drugs prison prisons companies company businesses business banks bank loans loan market
    stock stocks investment investments contract contracts households families veterans territory area share size
    temperature temperatures production output turnout poll polls seats murderers border borders visa visas
    benefits subsidies tariffs tariff sanctions bankruptcy""".split()
)
LAW = frozenset(
    """law laws legal illegal illegally unconstitutional constitutional constitution court courts judge judges supreme
    treaty treaties agreement agreements deal deals accord bill bills act legislation amendment resolution regulation
    regulations congress parliament senate senator senators minister ministers president administration government
    commission police fbi investigation lawsuit policy evidence email emails study studies report reports data
    figures statistics survey record records""".split()
)
COMPARED = frozenset(
    """more less fewer higher lower larger bigger smaller longer worse older younger richer poorer cheaper faster slower
    most least highest lowest largest biggest worst greatest longest smallest richest poorest fastest oldest
    youngest than first only never ever every all none nobody always entire entirely whole record twice half majority
    minority third quarter nearly almost roughly approximately thousands hundreds millions billions trillions dozens
    zero nothing single alone no any everywhere""".split()
)
VALUES = frozenset(
    """good bad great terrible horrible wonderful beautiful important tremendous amazing disgrace disgraceful incredible
    fantastic nice proud sad shame happy honored honoured honor honour strong tough lovely awful brilliant smart stupid
    right wrong fair unfair love hope hopes dream dreams future values hearts heart faith spirit courage leadership
    together believe ready better best wish vision respect blessed bless god trust truth honest""".split()
)
#: What a speaker feels, means or wants: soon after “I” or “we”, an opinion or a wish.
MINDS = frozenset(
    """think believe hope feel guess suppose want wish love like appreciate agree disagree hate prefer expect doubt mean
    understand know see look need""".split()
)
#: What may be, shall be or should be.
MODALS = frozenset(
    """will shall should must would could might may can cannot can't won't wouldn't couldn't shouldn't i'll we'll you'll
    he'll she'll they'll it'll ought gonna let's let i'd we'd if unless""".split()
)
#: What is said to run a meeting, not to say something about the world.
MEETING = frozenset(
    """thank thanks please welcome applause laughter crosstalk sorry excuse evening morning goodbye hello ladies
    gentlemen question questions answer answers respond response minutes seconds debate moderator tonight
    congratulations okay ok yes no yeah folks inaudible""".split()
)
#: What a call to somebody begins with.
CALLS = frozenset(
    """look listen let remember believe give go ask tell take think wait stop come see don't please make
    consider become subscribe donate click discover download imagine join hold keep get just try help watch
    let's thank thanks welcome""".split()
)
#: Verbs of what was and is, as far as they aren't known by their “-ed”.
PAST = frozenset(
    """was were had did been went came saw got knew thought became began broke brought built bought caught chose drove
    ate fell felt fought found flew gave grew heard held kept led left lost made meant met paid put ran said sent shot
    showed spoke spent stood stole taught told took threw understood woke won wore wrote rose shrank sold hit cut let
    set wasn't weren't hadn't didn't has have hasn't haven't you've they've we've i've he'd she'd""".split()
)
OTHERS = frozenset("he she they he's she's they're they've".split())
SELVES = frozenset("i i'm i've i'd i'll me my we we're we've we'd we'll us our".split())
#: What points at something said elsewhere: a sentence that begins so says little by itself.
POINTING = frozenset("it that this it's that's there's what which so well and but you".split())
#: How much without a number; a forecast of so much can be settled.
QUANTITIES = frozenset("dozens hundreds thousands millions billions trillions half double twice triple third".split())
#: Numbers that are written out.
NUMERALS = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
    ninety half thirds quarters fifth sixth tenth quarter twice dozen dozens""".split()
)
