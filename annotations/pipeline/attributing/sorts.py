"""General words that tell what kind of source a phrase names, and whether a person is he or she."""

from annotations.pipeline.naming.words import OFFICES

DOCUMENTS = frozenset(
    """ad advert advertisement affidavit agreement analysis article assessment audit bill biography blog book brief
    bulletin census charter clip complaint constitution contract data database document documents email emails
    estimate estimates figures filing filings findings footage guidance headline index indictment lawsuit leaflet
    letter manifesto memo message minutes note notice paper papers petition poll polls post posts profile
    prospectus recording records report reports research results review ruling screenshot section site slide spot
    statement statements statistics study studies subpoena suit survey surveys text transcript transcripts treaty
    tweet tweets verdict video videos warrant website""".split()
)
BODIES = frozenset(
    """academy administration agency airline alliance army assembly association authorities authority bank bloc board
    broadcaster bureau cabinet campaign carrier centre center chamber channel charity church city clinic club
    coalition college commission committee community company conglomerate congress consortium corporation council
    country county court courts department directorate district electorate embassy employer fleet firm force forces
    foundation garrison government group hospital house industry institute institution judiciary junta kingdom
    laboratory league left leadership legislature majority management manufacturer media military ministry mission
    monarchy movement municipality museum nation navy network newspaper non-profit nonprofit office opposition
    organisation organization outlet paper parliament party police port presidency press prosecution province
    publisher regime region regulator republic retailer right school secretariat senate service side society squad
    staff startup state station store studio team town trust union university village watchdog website""".split()
)
#: Nobody in particular: whoever they are, the reader is not told.
_NOBODY = """aide analyst activist adviser advisor agent attendee campaigner colleague commentator critic diplomat donor
    economist eyewitness expert friend insider investigator lawmaker lawyer neighbour neighbor observer officer
    official operative passer-by person pollster reader representative researcher resident scientist soldier source
    spokesman spokesperson spokeswoman staffer strategist supporter user viewer villager volunteer voter witness
    worker rebel militant insurgent separatist citizen guest hacker survivor migrant prisoner hostage child"""
NOBODIES = frozenset(_NOBODY.split())
PERSONS = (
    OFFICES
    | NOBODIES
    | frozenset(
        """man woman boy girl mother father parent wife husband widow son daughter brother sister teacher student driver
    farmer pilot owner author victim defendant plaintiff host anchor moderator narrator caller magnate mogul tycoon
    ruler monarch dictator successor predecessor rival opponent incumbent veteran politician minister""".split()
    )
)
#: What a government's seat stands for, where no gazetteer tells; a capital stands for its state.
SEATS = {
    "kremlin": "Russia",
    "white house": "United States",
    "oval office": "United States",
    "capitol hill": "United States",
    "foggy bottom": "United States",
    "downing street": "United Kingdom",
    "whitehall": "United Kingdom",
    "westminster": "United Kingdom",
    "holyrood": "Scotland",
    "élysée": "France",
    "elysee": "France",
    "elysée palace": "France",
    "quai d'orsay": "France",
    "zhongnanhai": "China",
    "blue house": "South Korea",
    "bankova": "Ukraine",
    "holy see": "Vatican City",
    "vatican": "Vatican City",
    "sublime porte": "Turkey",
    "raisina hill": "India",
}
#: A capital that speaks for more than its state.
SHARED_SEATS = {"Brussels": ("European Union", "Belgium")}

MALE_TITLES = frozenset(
    """mr sir lord king prince duke count baron emperor pope father brother son husband widower chairman spokesman
    congressman councilman businessman statesman salesman policeman fireman cameraman herr monsieur señor don his
    archbishop bishop cardinal rabbi imam sheikh sultan emir""".split()
)
FEMALE_TITLES = frozenset(
    """mrs ms miss dame lady queen princess duchess countess baroness empress mother sister daughter wife widow
    chairwoman spokeswoman congresswoman councilwoman businesswoman stateswoman policewoman actress frau madame
    señora her""".split()
)
FEMALE_NAMES = frozenset(
    """abigail ada agnes aisha alena alexa alexandra alice alicia alina alison alyssa amanda amber amelia amina amy ana
    anastasia angela anita ann anna anne annette antonia astrid audrey barbara beatrice beatriz bess beth betty bridget
    camila carla carmen carol caroline catherine cathy charlotte chelsea cheryl chloe christiane christina christine
    claire clara clare claudia cristina dana daniela danielle dawn deborah debra denise diana diane dina donna doris
    dorothy edith eileen elaine elena eleanor elisabeth elise elizabeth ella ellen emily emine emma erica erika erin
    esther eva eve evelyn fatima felicia fiona frances francesca gabriela galina giorgia giulia gloria greta hanna
    hannah harriet heather heidi helen helena helene helga hilary hillary holly ida ines ingrid ioana irene irina
    isabel isabella isabelle ivana jackie jacqueline jane janet janice jasmine jelena jen jennifer jessica jill joan
    joanna josephine joyce judith judy julia juliana julie juliet kaja kamala karen karin karina kate katherine
    kathleen kathryn kathy katie katrin katya kelly kristen kristina laura lauren lea leah leila lena lily lina linda
    lisa liz louise lucia lucy lydia lyudmila madeleine maggie maia margaret margarita maria maría marian mariana marie
    marilyn marina marion marjorie marta martha martina mary maryam masha maureen maya megan melania melanie melissa
    michelle milena milica mina miriam monica nadia nancy naomi natalia natalie natalya nataliya nicole nina nora olena
    olga olha olivia pamela paola patricia paula pauline peggy penny petra pia polina priya rachel rebecca regina
    renate rita roberta rosa rosemary ruth sabine sally samantha sandra sara sarah selma sharon sheila shirley silvia
    simone sofía sonia sophia sophie stacey stefania stella stephanie sue susan susanne suzanne svetlana svitlana
    sylvia sylvie tamara tanja tanya tara tatiana tatyana teresa theresa tina tracy ulrike ursula valentina valeria
    valerie vanessa vera veronica vicky viktoria viola vivian wanda wendy yana yasmin yulia yvonne zahra zara zeynep zoe
    zsuzsanna zuzana""".split()
)
#: Names of both men and women.
EITHER_NAMES = frozenset(
    """alex andrea andy ashley aung billy chris dale dominique gabriele jackson jamie jan jean jo jordan kay kim lee
    leslie lindsay lindsey michele morgan nicola pat per robin sacha sam sascha shannon sunil taylor terry toni tsai
    wang xi yan xavier nikita""".split()
)
