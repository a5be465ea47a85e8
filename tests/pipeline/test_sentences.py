import pytest
from hypothesis import given

from annotations.pipeline.splitting import split
from annotations.pipeline.stages.sentences import sentences
from tests.pipeline.reading import read, words
from tests.text.texts import storable_text


def sentences_of(text, language="en"):
    return [text[start:end] for start, end, _ in split(text, 0, len(text), language)]


@pytest.mark.parametrize(
    "together",
    [
        "Dr. Ada Brink met Mr. Vale at St. Mary's.",
        "J. R. Tolk wrote it.",
        "The U.S. Senate voted at 5 p.m. on Monday.",
        "It rose by 3.5 per cent, to 1,200.50 crowns.",
        "He paid No. 7 in full, i.e. all of it.",
        "“Stop!” she cried. ",
        "“Stop!” Tom Vale shouted.",
        "“Who?” he asked.",
        "It was … odd.",
        "Well... maybe not.",
        "See fig. 3 and pp. 4 and 5.",
        "He joined Brink & Co. in May.",
        "The firm (est. 1931) closed.",
        "Version 2.0.1 of the file report.txt is here.",
        "She said it was over (it was not!) and left.",
        "Prices fell vs. last year.",
        "A study of Gen. X voters is out.",
        "Gov. Ann Vale and Sen. Tom Crew, D-Calif., left.",
        "GEN. ANN VALE SPOKE.",
        "We met at 5 p.m. Monday, or at 7 a.m. Eastern, or at 9 p.m. local time.",
        "Brink Inc. Chief Executive Ann Vale left.",
        "On Sept. 11 the Jan. 6 panel met.",
        "See pp. 7–9 of vol. II and fig.\u00a03.",
        "Robert C. “Bobby” Crew threw it open.",
        "“Is it over?” Ann Vale, the mayor, asked.",
        "“It was … Crew who asked,” she said.",
        "Yahoo! shares fell.",
        "It lasted approx. two hours, e.g. for natl. teams.",
        "The town (pop. 5,000) voted. ",
        "See www.example.com for more.",
        "FAIRVIEW, W.Va. – Coal was piled high.",
        "It was . . . odd.",
        "1. The first item",
    ],
)
def test_no_sentence_ends_here(together):
    assert sentences_of(together) == [together.strip()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It closed.", "Nobody came."),
        ("Who paid?", "The city did."),
        ("“We walked.”", "He nodded."),
        ("He said “no.”", "Then he left."),
        ("It ended in 1957.", "The last tram ran at night."),
        ("They met in the U.S.", "The talks failed."),
        ("It was late…", "The train left."),
        ("(It was late.)", "The train left."),
        ("It was found.[12]", "Nobody had looked."),
        ("She left at 5 p.m.", "The doors were locked."),
        ("It was I.", "He knew."),
        ("Дамът е празен.", "Никой не дойде."),
        ("Es ist spät!", "Über uns ist der Himmel."),
        ("He went home.", "“Why?” she asked."),
        ("She loved modern art.", "Museums knew."),
        ("They chose plan B.", "Critics laughed."),
        ("We met at 5 p.m.", "Police came at six."),
        ("It rose by 2.5.", "Analysts were glad."),
        ("He lives on Main St.", "The house is red."),
        ("No.", "He left."),
        ("She has MS.", "Doctors know it."),
        ("it was late.", "the tram had gone."),
        ("it was late!", "nobody came."),
        ("The tram left.", "iPhone users knew."),
        ("It is known.", "https://example.com/tram has it."),
        ("It was late ...", "Then he left."),
        ("It lasted for hours.", "(laughs)"),
        ("They sold shoes, hats, etc.", "Brink bought both."),
        ("“It was late. ”", "He left."),
        ("What?!", "No!"),
        ("It was late.", "– We know."),
    ],
)
def test_a_sentence_ends_here(first, second):
    assert sentences_of(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Am 17. April kam z. B. Herr Brink, d. h. der Chef.", "Im 19. Jahrhundert war das anders."]),
        ("de", ["„Geh weg.“", "Er ging.", "»Komm.«", "Sie kam."]),
        ("de", ["Es kostet ca. 3 Mio. Euro.", "Das ist viel."]),
        ("fr", ["M. Le Brink est parti.", "« Non ! » a dit Mme Vale.", "« Bonjour. »", "Il pleut."]),
        ("es", ["Vino el Sr. Brink, p. ej. el lunes.", "EE. UU. calló.", "¿Quién vino?", "¡Nadie!"]),
        ("ru", ["В 2014 г. Бринк сделал это, т. е. всё.", "Это было в 2015 г.", "Он ушёл."]),
        ("ru", ["На ул. Ленина живёт А. С. Бринк.", "Он сказал: «Нет.»", "Там тихо."]),
        ("bg", ["През 2014 г. Бринк живее в гр. Русе, ул. Тиха 3.", "Той знае."]),
        ("ar", ["هل ذهب؟", "نعم."]),
        ("xx", ["Dr. Brink est M. Vale.", "Il est tard."]),
    ],
)
def test_each_language_has_abbreviations_and_quotes_of_its_own(language, sentences):
    assert sentences_of(" ".join(sentences), language) == sentences


def test_full_width_stops_need_no_space():
    assert sentences_of("他走了。她说：「真的？」他笑了！", "zh") == ["他走了。", "她说：「真的？」", "他笑了！"]


def test_small_letters_begin_no_sentence_where_abbreviations_are_not_known():
    assert sentences_of("Tam jest wejście. potem schody.", "xx") == ["Tam jest wejście. potem schody."]


def test_a_long_quotation_is_split_inside():
    text = "“We waited. Nobody came. So we walked,” she said."

    assert sentences_of(text) == ["“We waited.", "Nobody came.", "So we walked,” she said."]


def test_a_missing_space_before_a_quotation_ends_a_sentence_all_the_same():
    assert sentences_of("They walked.“We were tired,” she said.") == ["They walked.", "“We were tired,” she said."]


def test_furniture_has_no_sentences_and_none_crosses_a_block():
    text = (
        "Dam drained\nThe dam was drained. It is empty\nFollow us on Facebook\nNobody knew, the mayor said on Monday."
    )

    found = words(text, list(sentences(read(text))))

    assert found == ["Dam drained", "The dam was drained.", "It is empty", "Nobody knew, the mayor said on Monday."]


@given(storable_text)
def test_sentences_hold_all_words_of_any_text_in_order(text):
    found = list(split(text, 0, len(text)))

    assert "".join("".join(text[start:end].split()) for start, end, _ in found) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() for start, end, _ in found)
