import pytest

from annotations.pipeline import Document, Mark, run
from annotations.pipeline.stages.quotations import quotations
from annotations.pipeline.stages.sentences import sentences

TITLE = "Dam drained\n"


def speeches(paragraphs):
    """The contents, the sources and the cue of every attribution of direct speech, in words."""
    text = TITLE + paragraphs
    return [
        tuple(" … ".join(text[slice(*place)] for place in mark.data[part]) for part in ("source", "cue", "content"))
        for mark in run(text).of("attribution")
        if mark.data["form"] == "direct"
    ]


def in_language(text, language):
    """The quotations of one paragraph in a language that is known."""
    document = Document(text, language)
    document = document.with_marks([Mark("block", 0, len(text.rstrip()), "given", data={"role": "body"})])
    return list(quotations(document.with_marks(sentences(document))))


def sources(paragraphs):
    return [source for source, _, _ in speeches(paragraphs)]


@pytest.mark.parametrize(
    ("paragraph", "source"),
    [
        ("“We are late,” Tom Vale said on Monday.", "Tom Vale"),
        ("“We are late,” said Tom Vale, the master, who was late.", "Tom Vale, the master, who was late"),
        ("“We are late,” Tom Vale, the harbour master, told us.", "Tom Vale, the harbour master"),
        ("“We are late,” Sen. Tom Vale (D-Ohio) said.", "Sen. Tom Vale (D-Ohio)"),
        ("“We are late,” Senate leader Tom Vale, R-Ky., said.", "Senate leader Tom Vale, R-Ky"),
        ("“We are late,” the town's spokesman Tom Vale later told reporters.", "the town's spokesman Tom Vale"),
        ("“We are late,” harbour press secretary Tom Vale said at a briefing.", "harbour press secretary Tom Vale"),
        ("“We are late,” according to the harbour master.", "the harbour master"),
        ("“Why are we late?” Vale demanded.", "Vale"),
        ("“We are late!” beamed Vale.", "Vale"),
        ("“We are late,” as Vale once put it.", "Vale"),
        ("“We are late.” — Ada Crew", "Ada Crew"),
        ("“We are late,” officials said.", "officials"),
        ("“We are late,” a narrator in the film says.", "a narrator in the film"),
        ("“We are late,” was written by Vale on the wall.", "Vale"),
    ],
)
def test_the_clause_behind_names_the_source(paragraph, source):
    assert sources(paragraph) == [source]


@pytest.mark.parametrize(
    ("paragraph", "source"),
    [
        ("On Monday she said: “We are late.”", "she"),
        ("In a statement on Monday, the council said, “We are late.”", "the council"),
        ("Ada Crew, a historian who came by, recalled: “We were late.”", "Ada Crew, a historian who came by"),
        ("Vale was cross when asked about it, saying, “We are late.”", "Vale"),
        ("When the master came, Crew rose and said: “We are late.”", "Crew"),
        ("Her neighbour mentioned the dam and I laughed and said, “We are late.”", "I"),
        ("The film shows Ada Crew asking, “Why are we late?”", "Ada Crew"),
        ("Protesters marching through the streets chanted, “We are late!”", "Protesters marching through the streets"),
        ("Vale took to the radio to ask: “Are we late?”", "Vale"),
        ("The sign at the gate read: “We are late.”", "The sign at the gate"),
        ("Vale was blunt: “We are late.”", "Vale"),
        ("In Crew's words, “We were late by a year.”", "Crew"),
        ("According to Vale, “We are late.”", "Vale"),
        ("The author, Ada Crew, said it showed nothing: “We are late.”", "The author, Ada Crew"),
        ("It was a secret, said Tom Vale, who runs the mill, “We are late.”", "Tom Vale, who runs the mill"),
    ],
)
def test_the_clause_before_names_the_source(paragraph, source):
    assert [found.removesuffix(",") for found in sources(paragraph)] == [source]


def test_an_interrupted_speech_is_one_attribution():
    assert speeches("“In spring,” Vale said, “there will be no water. None.”") == [
        ("Vale", "said", "“In spring,” … “there will be no water. None.”")
    ]


def test_a_speech_goes_on_after_the_sentence_that_says_who_speaks():
    assert speeches("“We are late,” said Vale, the miller. “We always were.”") == [
        ("Vale, the miller", "said", "“We are late,” … “We always were.”")
    ]


def test_two_speakers_in_a_paragraph_stay_apart():
    assert sources("“We are late,” said Vale. Crew replied: “We are not.”") == ["Vale", "Crew"]
    assert sources("“We are late,” said Vale, adding: “We always were.”") == ["Vale", "Vale"]


def test_a_speech_over_paragraphs_is_one_and_each_part_has_its_speaker():
    text = TITLE + "Vale said: “We waited for the water.\n“It did not come.\n“Then we went home.”\n"
    document = run(text)

    [attribution] = document.of("attribution")
    assert len(attribution.data["content"]) == 3
    assert {text[slice(*mark.data["speaker"])] for mark in document.of("quotation")} == {"Vale"}


def test_a_speaker_named_in_the_last_paragraph_spoke_in_the_first():
    text = TITLE + "“We waited for the water all night.\n“It did not come,” the miller said.\n"

    speakers = [text[slice(*mark.data["speaker"])] for mark in run(text).of("quotation")]

    assert speakers == ["the miller", "the miller"]


def test_a_mark_forgotten_before_another_speaker_joins_no_two_people():
    assert sources("“We waited for the water all night,” said Vale. “It did not come.\n“We saw it,” said Crew.\n") == [
        "Vale",
        "Crew",
    ]


def test_a_paragraph_of_nothing_but_speech_is_whose_the_last_one_was():
    assert sources("“We are late,” said Vale.\n“We always were.”\n") == ["Vale", "Vale"]


def test_a_colon_leads_in_the_next_paragraph_over_a_box_between_them():
    assert sources("The miller had one more thing to say:\n\n“We are late, and we always were.”\n") == ["The miller"]


def test_the_sentence_before_says_whom_it_is_about():
    text = TITLE + "Ada Crew shook her head. “We are late.”"

    [quotation] = run(text).of("quotation")

    assert text[slice(*quotation.data["speaker"])] == "Ada Crew"
    assert "the sentence before" in quotation.why


def test_a_long_insertion_parts_no_speech():
    speech = speeches("“Frankly,” said a diplomat who was there and spoke off the record, “both are right.”")

    assert [content for _, _, content in speech] == ["“Frankly,” … “both are right.”"]


def test_two_quotations_joined_by_and_have_one_speaker():
    text = TITLE + "“Bring back the dam!” and “Water for all!” chanted protesters outside."

    speakers = [text[slice(*mark.data["speaker"])] for mark in run(text).of("quotation")]

    assert speakers == ["protesters", "protesters"]


def test_a_clause_at_the_end_of_the_sentence_says_who_spoke():
    text = TITLE + "The plan was “a shame and a disgrace” for the whole town, Vale said."

    [quotation] = run(text).of("quotation")

    assert text[slice(*quotation.data["speaker"])] == "Vale"


def test_a_sentence_that_goes_on_after_its_quotation_is_not_the_last_speakers():
    text = TITLE + "“We are late,” said Vale.\n“What is done is done,” was all that Crew would say."

    speakers = [mark.data["speaker"] for mark in run(text).of("quotation")]

    assert speakers[1] is None


def test_where_nobody_is_near_the_speaker_is_left_open():
    [quotation] = run(TITLE + "“We are late and we always were.”").of("quotation")

    assert quotation.data["speaker"] is None


def test_a_nickname_parts_no_speaker_from_their_words():
    assert sources("“We are late,” said Marta “Duck” Vale, the miller.") == ["Marta “Duck” Vale, the miller"]


def test_a_verb_that_names_is_passive_where_nothing_else_follows_it():
    [mark] = run("Mill branded ‘a shame’\nThe mill was sold on Monday for less than it had cost.").of("quotation")

    assert mark.data["speaker"] is None


@pytest.mark.parametrize(
    ("paragraph", "source", "content"),
    [
        ("The council called the plan a “shame for the town.”", "The council", "a “shame for the town.”"),
        ("Vale told them on Monday evening in the town hall that “the dam is gone.”", "Vale", "“the dam is gone.”"),
        ("The dam “is the only one we have,” miller Tom Vale said.", "miller Tom Vale", "“is the only one we have,”"),
    ],
)
def test_a_few_words_of_somebodys_are_theirs(paragraph, source, content):
    text = TITLE + paragraph

    [mark] = run(text).of("attribution")

    assert [text[slice(*place)] for place in mark.data["source"]] == [source]
    assert text[slice(*mark.data["content"][-1])].endswith(content)


@pytest.mark.parametrize(
    ("language", "paragraph", "speaker"),
    [
        ("de", "„Der Damm ist leer“, sagte der Bürgermeister am Montag.", "der Bürgermeister"),
        ("de", "Am Montag sagte Ada Krehl: „Der Damm ist leer.“", "Ada Krehl"),
        ("fr", "« Le barrage est vide », a déclaré le maire de Rudno.", "le maire de Rudno"),
        ("de", "Am Abend erklärte ihr Gegenüber Tom Wahl: „Der Damm ist leer.“", "ihr Gegenüber Tom Wahl"),
        ("fr", "« Le barrage est vide », dit-il.", "il"),
        ("es", "«La presa está vacía», dijo la alcaldesa en Rudno.", "la alcaldesa"),
        ("es", "—La presa está vacía —dijo ella—. No queda agua.", "ella"),
        ("it", "«La diga è vuota», ha detto il sindaco ieri.", "il sindaco"),
        ("pt", "“A barragem está vazia”, disse Ana Vale na segunda-feira.", "Ana Vale"),
        ("nl", "“De dam is leeg”, zei burgemeester Vale.", "burgemeester Vale"),
        ("pl", "„Zapora jest pusta”, powiedziała Anna Wal.", "Anna Wal"),
        ("ru", "— Плотина пуста, — сказал мельник. — Воды нет.", "мельник"),
        ("ru", "Мэр заявил: «Плотина пуста».", "Мэр"),
        ("bg", "„Стената е празна“, каза кметът пред съвета.", "кметът"),
        ("uk", "«Гребля порожня», — сказав мельник.", "мельник"),
    ],
)
def test_other_languages_have_their_verbs_of_saying(language, paragraph, speaker):
    text = f"{paragraph}\n"

    quoted = in_language(text, language)

    assert {text[slice(*mark.data["speaker"])] for mark in quoted} == {speaker}


def test_a_language_without_verbs_of_saying_leaves_the_speaker_open():
    text = "„Pato on tyhjä”, sanoi pormestari."

    [quotation] = in_language(text, "fi")

    assert quotation.data["speaker"] is None
