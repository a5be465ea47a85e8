"""Pages from outlets that do not exist, each with its own way of being messy."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.pipeline.document import FURNITURE
from tests.pipeline.reading import read, role_of, roles
from tests.text.texts import storable_text

COAST = """Home › News › Harbour
Unterstützen Sie den Küstenboten!

Ferry operator cancels winter crossings after storm damage

Passengers wait on the pier in Northport as waves break over the sea wall. Photo: Ada Brink / Coastline Images

By Jonas Weld and Mira Tolk

12 March 2031, 14:05

NORTHPORT (CWA) — The ferry operator said on Tuesday that it would cancel all winter crossings.

"We cannot risk lives," director Olga Prent said.

Advertisement

Three ships were damaged in the storm:

• the Swan, whose hull is cracked
• the Heron
• the Gull, which lost an engine

Sign up for our daily briefing

What happens next?

The operator said repairs would take 12 weeks.

Mehr zum Thema
Hafen gesperrt: Was Pendler wissen müssen
3 min read

The mayor did not comment.

Editing by Mira Tolk

Share this article
Facebook
Twitter
Copy link

© 2031 Northport Courier. All rights reserved.

Related stories
Storm warning lifted for the coast
Fishing fleet returns to sea
Pier to be rebuilt by spring
"""

VALLEY = """In the early hours of Sunday a fire destroyed the old granary, and the town now asks who was responsible for the locked gates
Firefighters reached the granary of Oldmarsh at 3 a.m. on Sunday. The gates were locked.
A night of smoke
Two guards were treated for burns, the hospital said. See also: Earlier fires in Oldmarsh
‘Nobody had the key’
The guards told the police what they remembered of the night.
Read on
Who owned the granary?
“I shouted until someone came,” guard Leo Ash said.
Liked this story? Our reporters work for you, not for advertisers. Please help us stay independent: become a member from 3 crowns a month.
Our newsroom of five has covered this valley since 1990. We rely on readers like you. Thank you for your support.
Choose an amount
5 crowns
10 crowns
Maybe later"""  # noqa: E501

WATER = """ADVERTISEMENT
Кметът на Долна Вода подаде оставка след протестите
Жители на града протестират пред общината. Снимка: Иван Брод
Кметът на Долна Вода обяви в понеделник, че подава оставка след три седмици на протести.
„Повече не мога да управлявам“, каза той пред журналисти.
Прочетете още: Протестите в Долна Вода продължават
Общинският съвет ще избере временно изпълняващ длъжността в петък.
Какво следва?
Изборите се очакват през юни, каза председателят на съвета. /ВКА/
Последвайте ни във Facebook
Сподели
Коментари"""

DAM = """Dam drained
The dam at Rudno was drained on Monday for repairs.
{}
It will be filled again in May, they said."""

BRIDGE = """Council votes to close the Mill Street bridge for two years
The 1931 bridge needs repairs that will cost 14 million crowns, engineers told councillors on Monday
By Petra Lund
Published 3 May 2030
The council of Stonefield voted on Monday to close the Mill Street bridge for two years.
The council of Stonefield voted on Monday to close the Mill Street bridge for two years.
Watch: Drone footage of the cracked piers
“It is not safe,” engineer Tom Vale said. “We can't wait.”
Support for the closure grew
Shopkeepers had opposed it. Share prices of the local brewery fell.
Follow the money
Where the 14 million will come from is unclear.
Read next
Stonefield brewery to lay off 40 workers
Owners blame the bridge closure for falling sales
Mayor Ann Crew said: “We asked the state for help, and we want your support.”
Help us, residents wrote on banners.
Like you, they want to know when it will open.
He did not say when.
Subscribe now"""


def test_a_page_with_blank_lines_is_read_line_by_line():
    assert [role for role, _ in roles(COAST)] == [
        *("banner", "banner", "title", "caption", "credit", "credit", "lead", "body", "banner", "body"),
        *("list", "list", "list", "banner", "heading", "body", "teaser", "teaser", "teaser", "body"),
        *("credit", "tail", "tail", "tail", "tail", "credit", "teaser", "teaser", "teaser", "teaser"),
    ]


def test_a_page_without_a_title_opens_with_its_standfirst_and_ends_with_an_appeal():
    assert [role for role, _ in roles(VALLEY)] == [
        *("standfirst", "lead", "heading", "body", "teaser", "heading", "body", "teaser", "teaser", "body"),
        *("banner", "banner", "tail", "tail", "tail", "tail"),
    ]


def test_a_page_in_another_language_and_script_is_read_alike():
    assert [role for role, _ in roles(WATER)] == [
        *("banner", "title", "caption", "lead", "body", "teaser", "body", "heading", "body", "credit"),
        *("tail", "tail", "tail"),
    ]


def test_a_page_of_single_newlines_keeps_sentences_that_look_like_calls():
    assert [role for role, _ in roles(BRIDGE)] == [
        *("title", "standfirst", "credit", "credit", "lead", "lead", "teaser", "body", "heading", "body", "heading"),
        *("body", "teaser", "teaser", "teaser", "body", "body", "body", "body", "tail"),
    ]


def test_a_credit_glued_to_the_last_sentence_is_a_block_of_its_own():
    text = "Mine closes\nThe mine at Rudno closed on Friday after 90 years. | VRA, DOK"

    assert roles(text)[-2:] == [
        ("lead", "The mine at Rudno closed on Friday after 90 years."),
        ("credit", "| VRA, DOK"),
    ]


@pytest.mark.parametrize("credit", ["/VRA/", "(VRA)", "— VRA/DOK", "[VRA, DOK]", "// Ada Brink, VRA", "· Rudno Post"])
def test_agencies_sign_in_many_ways(credit):
    assert roles(f"The mine at Rudno closed on Friday after 90 years. {credit}")[-1] == ("credit", credit)


@pytest.mark.parametrize(
    "ending",
    [
        "“I was first.” — Ada Brink",
        "It was theirs. (Laughter)",
        "He came, saw – and left.",
        "It cost 3 million | 4 in all.",
    ],
)
def test_what_only_looks_like_a_glued_credit_stays_in_its_paragraph(ending):
    assert roles(f"The mine at Rudno closed on Friday after 90 years. {ending}")[-1][0] == "lead"


def test_a_lead_in_and_its_quotation_stay_body_around_a_teaser():
    text = """Rail strike enters second week
The union rejected the offer on Sunday and said the strike would go on.
Its leader explained the vote to members in these words:
Read more
Rail strike: what travellers need to know
“We were offered nothing,” he said. “So we walk.”
The railway did not answer."""

    assert [role for role, _ in roles(text)] == ["title", "lead", "body", "teaser", "teaser", "body", "body"]


def test_a_heading_before_a_teaser_stays_a_heading():
    text = """Rail strike enters second week
The union rejected the offer on Sunday and said the strike would go on.
Freight suffers most
Lees ook
Ports count the cost of the strike
Containers are piling up in three ports, the operators said."""

    assert [role for role, _ in roles(text)] == ["title", "lead", "heading", "teaser", "teaser", "body"]


def test_a_cue_without_a_headline_takes_no_paragraph_with_it():
    text = "Rail strike goes on\nRead more\nThe union rejected the offer on Sunday, its leader told members.\nRead more"

    assert [role for role, _ in roles(text)] == ["title", "teaser", "lead", "teaser"]


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Le port rouvre",
        "Lea también: El puerto reabre",
        "Читайте также: Порт открыт",
        "Czytaj także: Port otwarty",
        "Leggi anche",
        "» Weiterlesen",
        "Click here to read more about the harbour",
        "Read our full report on the harbour",
    ],
)
def test_cues_in_many_languages_are_teasers(line):
    text = (
        f"Harbour reopens\nThe harbour reopened on Monday after a week.\n{line}\nThe first ship came at noon on Monday."
    )

    assert role_of(line, text) == "teaser"


@pytest.mark.parametrize(
    "line",
    [
        "Read more than once, the letter tells another story.",
        "“Support us now!” the crowd chanted for an hour.",
        "Help us, they wrote on the roof.",
        "Share prices fell by 3% on Monday.",
        "Follow the river north and you reach the dam.",
        "Join the army, his father told him.",
        "“Subscribe to our newsletter,” the minister joked.",
        "We asked you for help, the mayors wrote to the king.",
        "You have to ask whom journalism serves, she said.",
        "He left.",
        "No comment was made.",
        "Photo shops closed one after the other in the nineties.",
        "It was over",
    ],
)
def test_no_sentence_of_the_text_is_furniture(line):
    text = DAM.format(line)

    assert role_of(line, text) not in FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Facebook",
        "Subscribe to our newsletter",
        "Join our Telegram channel",
        "Donate today",
        "Share this article",
        "Abonnez-vous à notre chaîne",
        "Folgen Sie uns auf Instagram",
        "Síguenos en Twitter",
        "Подпишитесь на наш канал",
        "Login / Register",
        "Story continues below",
        "We use cookies to improve this site.",
        "Tags: dam, water, Rudno",
        "Want to help? Donate here: rudno.example/help",
        "Comments (12)",
    ],
)
def test_calls_buttons_and_notes_about_the_page_are_furniture_anywhere(line):
    text = DAM.format(line)

    assert role_of(line, text) in FURNITURE


@pytest.mark.parametrize("line", ["Support for the dam", "Share of the burden", "Follow the water", "Join or die"])
def test_headings_that_open_like_calls_stay_headings(line):
    text = DAM.format(line)

    assert role_of(line, text) == "heading"


def test_the_last_line_in_two_scripts_is_the_tail():
    text = "Dam drained\nThe dam at Rudno was drained on Monday for repairs.\nMore on Rudno viдео сайт"

    assert roles(text)[-1][0] == "tail"


def test_a_short_last_sentence_after_an_appeal_stays_body():
    text = DAM.format("Support our journalism: become a member today.\nNot now") + "\nTalks go on.\nTopics\nShare"

    assert role_of("Talks", text) == "body"


def test_a_box_of_headlines_under_a_kind_of_article_is_a_teaser():
    text = """Dam drained

The dam at Rudno was drained on Monday for repairs.

Explainer
Why are dams drained?
The basin in five charts

It will be filled again in May, they said."""

    assert [role for role, _ in roles(text)] == ["title", "lead", "teaser", "teaser", "teaser", "body"]


def test_an_author_and_an_office_above_the_date_are_credits():
    text = """Rudno Mirror | News
Become a member
Dam at Rudno drained after a crack was found

Mira Holt
Water correspondent

Mon 4 Mar 2030 07.15

The dam at Rudno was drained on Monday for repairs."""

    assert [role for role, _ in roles(text)] == [*("banner", "banner", "title", "credit", "credit", "credit", "lead")]


def test_an_opinion_that_pleads_is_no_appeal():
    text = """Why we journalists must change

We, the reporters of this valley, have failed you. Our coverage of the flood was late, and you were right to be angry.

I ask for your help. Tell us what we missed. Our readers deserve better journalism, and we owe you thanks.

The editor said last week that nothing would change. Nothing did."""

    assert [role for role, _ in roles(text)] == ["title", "lead", "body", "body"]


def test_a_photo_above_the_title_is_a_caption():
    text = (
        "Photo: The dam at Rudno. It is empty\nDam at Rudno drained\nThe dam at Rudno was drained on Monday, they said."
    )

    assert [role for role, _ in roles(text)] == ["caption", "title", "lead"]


def test_a_first_sentence_is_no_title_where_nothing_longer_follows():
    assert [role for role, _ in roles("The mayor resigned on Monday.\nHe gave no reason.")] == ["lead", "body"]


def test_buttons_between_two_banners_are_furniture_and_a_lone_heading_is_not():
    buttons = DAM.format("Advertisement\nOne crown\nTen crowns\nAdvertisement")
    heading = DAM.format("Advertisement\nEmpty basin\nAdvertisement")

    assert (role_of("One", buttons), role_of("Ten", buttons)) == ("banner", "banner")
    assert role_of("Empty", heading) == "heading"


def test_a_caption_without_a_credit_is_known_by_its_tense_and_place():
    text = """Mayor: the new tram line will open on time

Mayor Ines Calder presents the new tram line to visitors at the depot in Eastwick.

Mayor Ines Calder said on Friday that the new tram line would open on time."""

    assert [role for role, _ in roles(text)] == ["title", "caption", "lead"]


def test_a_lead_in_the_present_tense_is_no_caption():
    text = """Mayor opens tram line

Mayor Ines Calder presents the new tram line on Friday, and she told us why it is late.

The line was planned in 2019 and was delayed twice."""

    assert [role for role, _ in roles(text)] == ["title", "lead", "body"]


def test_a_headline_with_abbreviations_is_one_title():
    assert (
        roles("U.S. Senate passes St. Mary bridge bill\nThe bill passed by 60 votes to 40 on Monday.")[0][0] == "title"
    )


def test_numbered_headings_are_headings_and_numbered_items_a_list():
    text = """What to know
The vote is on Sunday, and the rules for it have changed.
1. Who may vote?
Everyone over 16 may vote, the commission said.
Bring with you:
1. A card
2. A pen"""

    assert [role for role, _ in roles(text)] == ["title", "lead", "heading", "body", "body", "list", "list"]


def test_a_text_wrapped_at_a_fixed_width_is_read_by_paragraphs():
    text = """Reservoir falls to its lowest level

The reservoir above Rudno has fallen to the lowest level since it was
filled, and the waterworks asked the valley on Thursday to save water
where it can. Gardens may be watered at night only, and two fountains
in the town have been switched off until it rains again.

The mayor said the town had been warned three years ago and that the
second well would be ready in spring at the latest."""

    assert [role for role, _ in roles(text)] == ["title", "lead", "body"]


def test_doubled_blank_lines_and_trailing_spaces_belong_to_no_block():
    text = "Dam drained\n\n\n\n  The dam was drained. \u00a0\n \nIt is empty. \n"

    assert [words for _, words in roles(text)] == ["Dam drained", "The dam was drained.", "It is empty."]


def test_a_credit_never_cuts_a_line_that_is_only_long():
    line = "The dam was drained. " * 200 + "| VRA, DOK"

    assert [role for role, _ in roles(line)] == ["lead"]


def test_every_block_says_why_in_words():
    for page in (COAST, VALLEY, WATER, BRIDGE):
        assert all(len(block.why.split()) >= 2 for block in read(page).of("block"))


LINES = st.lists(st.sampled_from([*COAST.split("\n"), *BRIDGE.split("\n"), *WATER.split("\n"), "", " "]), max_size=25)


@given(LINES.map("\n".join) | storable_text)
def test_blocks_stand_in_order_and_hold_all_but_whitespace(text):
    blocks = read(text).of("block")

    assert all(one.end <= two.start for one, two in pairwise(blocks))
    outside = "".join(letter for at, letter in enumerate(text) if not any(b.start <= at < b.end for b in blocks))
    assert outside.strip() == ""
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] for b in blocks)


SENTENCES = (
    "The council of Stonefield voted on Monday to close the bridge.",
    "“We cannot wait,” engineer Tom Vale said. “It is not safe.”",
    "Repairs will cost 14 million crowns, the report found.",
    "Shopkeepers had opposed the closure for years.",
    "Nobody knows who is to pay, and the state has not answered.",
)
CLUTTER = ("Read more", "Advertisement", "Follow us on Facebook", "Share", "Donate today", "© 2031 Post", "", "Costs")


@given(st.lists(st.sampled_from(SENTENCES + CLUTTER), max_size=20))
def test_no_clutter_around_it_makes_a_sentence_furniture(lines):
    page = roles("\n".join(["Bridge to close", SENTENCES[0], *lines]))

    assert not [words for role, words in page if words in SENTENCES and role in FURNITURE]
