import pytest

from annotations.pipeline import run
from benchmarks.text.checkworthiness import average_precision
from tests.pipeline.statements import NOT_WORTH_CHECKING, WORTH_CHECKING

HEAD = "Dam drained\nThe dam at Rudno lies empty now.\n"


def proposals(sentences, before=HEAD):
    return [mark for mark in run(before + sentences).of("suggestion") if mark.start >= len(before)]


def found(sentences, before=HEAD):
    """The words, the label and the claimant's words of each suggestion."""
    text = before + sentences
    return [
        (
            text[mark.start : mark.end],
            mark.data["label"],
            text[slice(*mark.data["claimant"])] if mark.data["claimant"] else None,
        )
        for mark in proposals(sentences, before)
    ]


def labels(sentences):
    return [(mark.data["label"], mark.data["rule"]) for mark in proposals(sentences)]


# ------------------------------------------------------------------------------------- label and claimant


def test_a_figure_in_the_newsrooms_voice_is_unverified():
    assert found("The dam held 40 million litres of water in 2019.") == [
        ("The dam held 40 million litres of water in 2019", "unverified", None)
    ]


def test_a_named_source_attributes_and_stays_outside_the_span():
    assert found("Mayor Ann Crew said that the dam had been empty for years.") == [
        ("the dam had been empty for years", "attributed", "Mayor Ann Crew")
    ]


def test_according_to_a_place_attributes_too():
    assert found("The dam was drained by mistake, according to Rudno.") == [
        ("The dam was drained by mistake", "attributed", "Rudno")
    ]


def test_the_words_of_a_quotation_are_the_claim():
    assert found("“The dam has been empty for years,” Ann Crew said.") == [
        ("The dam has been empty for years", "attributed", "Ann Crew")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam was reportedly drained by mistake last week.",
        "The dam is said to have lost half of its water.",
        "Analysts say that the dam lost half of its water.",
    ],
)
def test_a_source_that_nobody_could_ask_leaves_it_unverified(sentence):
    assert labels(sentence) == [("unverified", "vague source")]


def test_a_document_that_is_at_hand_can_be_asked():
    assert found("According to the report, the dam was drained by mistake.") == [
        ("the dam was drained by mistake", "attributed", "the report")
    ]


@pytest.mark.parametrize("nobody", ["a report", "reports", "several studies", "some critics"])
def test_any_document_and_any_critic_cannot_be_asked(nobody):
    assert labels(f"According to {nobody}, the dam was drained by mistake.") == [("unverified", "vague source")]


def test_a_sentence_that_its_source_interrupts_is_that_source_s():
    [mark] = proposals("The dam at Rudno, Ann Crew said, was drained by mistake in 2019.")

    assert (mark.data["label"], mark.data["claimant_name"]) == ("attributed", "Ann Crew")


def test_the_claimant_has_a_name_and_a_kind():
    [_, second] = proposals("Mayor Ann Crew opened the gates on Monday.\nCrew said that the dam held 40 boats.")

    assert (second.data["claimant_name"], second.data["claimant_kind"]) == ("Ann Crew", "person")


# ---------------------------------------------------------------------------------------------- disputed


@pytest.mark.parametrize(
    ("sentences", "claim", "contested_by"),
    [
        ("The dam was full, Ann Crew said, a claim that the ministry denies.", "The dam was full", "the ministry"),
        ("The ministry denied that the dam had been emptied.", "the dam had been emptied", "The ministry"),
        ("The ministry rejected claims that the dam had leaked twice.", "the dam had leaked twice", "The ministry"),
        ("Ann Crew said that the dam was inspected in 2019. The ministry denied this.", "in 2019", "The ministry"),
        ("Ann Crew said that the dam was inspected in 2019. The union called it a lie.", "in 2019", "The union"),
        ("Contrary to what the mayor said, the dam leaked in May.", "the dam leaked in May", "the mayor"),
    ],
)
def test_what_somebody_else_contradicts_is_disputed_by_them(sentences, claim, contested_by):
    mark = proposals(sentences)[0]

    assert claim in (HEAD + sentences)[mark.start : mark.end]
    assert (mark.data["label"], mark.data["contested_by"]) == ("disputed", contested_by)
    assert mark.data["contested_by_author"] is False


@pytest.mark.parametrize(
    "sentences",
    [
        "Despite the obvious cracks in the wall, Ann Crew insists that the dam is safe.",
        "Ann Crew falsely claimed that the dam had been inspected.",
        "Ann Crew said that the dam was inspected in 2019. That was not true.",
    ],
)
def test_what_the_author_contradicts_is_disputed_by_the_author(sentences):
    mark = proposals(sentences)[0]

    assert (mark.data["label"], mark.data["contested_by"]) == ("disputed", "")
    assert mark.data["contested_by_author"] is True
    assert mark.data["claimant_name"] == "Ann Crew"


def test_what_is_alleged_and_denied_in_one_sentence_is_disputed():
    sentence = "Crew spoke of her alleged refusal to open the gates, noting that this wasn't true."

    assert [words for words, label, _ in found(sentence) if label == "disputed"] == [
        "her alleged refusal to open the gates"
    ]


def test_two_values_from_two_sources_dispute_each_other():
    marks = proposals("Police counted 40 people, Ann Crew said. But the union said that 900 people had come.")

    assert [(mark.data["rule"], mark.data["contested_by"]) for mark in marks] == [
        ("two values", "the union"),
        ("two values", "Ann Crew"),
    ]


def test_who_denies_is_not_who_claims():
    [mark] = proposals("The state denied that the dam had been drained by mistake.")

    assert (mark.data["label"], mark.data["claimant"], mark.data["contested_by"]) == ("disputed", None, "The state")


@pytest.mark.parametrize(
    "sentences",
    [
        "Ann Crew claims that the dam is the largest in the north.",
        "Ann Crew said that the “dam” was full.",
        "The ministry rejected the plan to fill the dam again in 2031.",
        "The minister was dismissed in June after 14 years in office.",
        "Reporters were denied access to the dam on 3 May.",
        "Despite the rain, the dam was only half full in April.",
        "Ann Crew said that the dam was inspected in 2019. She later denied it.",
        "Ann Crew said that the dam was inspected in 2019. The union accused her of arrogance.",
    ],
)
def test_what_contradicts_no_claim_disputes_none(sentences):
    assert "disputed" not in [label for label, _ in labels(sentences)]


# ----------------------------------------------------------------------------------------------- gate 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Who said that the dam was drained in 2019?",
        "Next we will fill the dam again, he says.",
        "We will fill the dam again, Ann Crew said.",
        "Ann Crew said that the town would never give up its dam.",
        "Ann Crew vowed to fill the dam again.",
        "“If they touch the dam, we will answer,” Ann Crew said.",
        "She is a wonderful and important mayor.",
        "“We hope that the dam is filled soon,” Ann Crew said.",
        "Thank you very much for coming.",
        "“Look at the dam!” she said.",
        "Become a friend of the dam for 5 euros a year.",
    ],
)
def test_questions_intentions_threats_wishes_and_praise_are_no_claims(sentence):
    assert found(sentence) == []


def test_a_forecast_with_a_number_is_a_claim():
    assert [words for words, _, _ in found("The dam will hold 40 million litres by 2031.")] == [
        "The dam will hold 40 million litres by 2031"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The town will hold a meeting in May to talk about raising the water fee to 9 percent.",
        "The town plans to plant 400 trees around the dam.",
        "The state should spend 40 million euros on the dam.",
    ],
)
def test_what_is_planned_scores_low_whatever_its_numbers(sentence):
    assert [mark.score < 0.5 for mark in proposals(sentence)] == [True]


def test_a_few_quoted_words_are_no_claim_of_their_own():
    assert "monster" not in [words for words, _, _ in found("Ann Crew called the dam a “monster” in 2019.")]


def test_each_claim_is_suggested_once_where_the_lead_stands_twice():
    lead = "The dam at Rudno was drained on Monday after 40 years.\n"

    marks = run(f"Dam drained\n{lead}{lead}").of("suggestion")

    assert len(marks) == 1


def test_furniture_titles_and_headings_are_never_claims():
    text = (
        "Dam lost 30 million litres\nThe dam at Rudno lies empty now.\nWhy has Rudno lost 40 boats?\n"
        "Nobody came to the town on that Monday.\nRead more: Dam held 40 million litres in 2019"
    )

    words = [text[mark.start : mark.end] for mark in run(text).of("suggestion")]

    assert words == ["The dam at Rudno lies empty now", "Nobody came to the town on that Monday"]


def test_a_text_of_a_single_sentence_is_read_for_its_claim():
    [mark] = run("The dam held 40 million litres of water in 2019.").of("suggestion")

    assert mark.data["rule"] == "newsroom, with a figure"


# ----------------------------------------------------------------------------------------------- the span


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "The town spent 3 million euros on the dam, hired 40 workers and closed 12 roads.",
            ["The town spent 3 million euros on the dam", "hired 40 workers", "closed 12 roads"],
        ),
        ("Between 40 and 60 homes were flooded.", ["Between 40 and 60 homes were flooded"]),
        ("The dam lost 3 or 4 metres of water.", ["The dam lost 3 or 4 metres of water"]),
        (
            "The town has lost its harbour since the state annexed the valley in April.",
            ["The town has lost its harbour", "the state annexed the valley in April"],
        ),
        (
            "Divers were paid 3 million euros last year, about 9% of the budget.",
            ["Divers were paid 3 million euros last year, about 9% of the budget"],
        ),
        (
            "The flood took 4 boats from the quay, another 60 goats off the hills and some 900 hens out of barns.",
            ["The flood took 4 boats from the quay", "another 60 goats off the hills", "some 900 hens out of barns"],
        ),
        (
            "The gates were shut three days after the town bought 9 pumps.",
            ["The gates were shut three days after the town bought 9 pumps"],
        ),
        (
            "The town kept its dam open all year, even though the state had cut 40 jobs.",
            ["The town kept its dam open all year", "the state had cut 40 jobs"],
        ),
        ("However, the dam was not inspected in 2019.", ["the dam was not inspected in 2019"]),
    ],
)
def test_independent_numbers_are_several_claims_and_a_span_is_minimal(sentence, claims):
    assert [words for words, _, _ in found(sentence)] == claims


@pytest.mark.parametrize(
    "rest",
    ["In a 30-page letter published on Monday, ", "After 12 weeks without a drop of rain, ", "Asked about 40 boats, "],
)
def test_what_is_left_beside_reported_words_asserts_something_itself(rest):
    assert found(f"{rest}Ann Crew said that the dam had been empty for years.") == [
        ("the dam had been empty for years", "attributed", "Ann Crew")
    ]


def test_noun_phrases_state_nothing():
    assert found("Ann Crew described a continued thirst among sustained heat and hardened soil.") != [
        ("a continued thirst among sustained heat and hardened soil", "attributed", "Ann Crew")
    ]


# ----------------------------------------------------------------------------------------------- the score


def test_scores_are_shares_and_more_evidence_scores_higher():
    [plain] = proposals("The dam was part of the town.")
    [rich] = proposals("Ann Crew said that the dam had lost 40 million litres, or 3 percent of its water.")

    assert 0 < plain.score < rich.score <= 1


def test_reasons_quote_the_words_that_show_them():
    [mark] = proposals("Unemployment fell by 3 percent in 2019.")

    assert mark.data["reasons"][0] == "no source named, and a figure"
    assert "a change (“fell”)" in mark.data["reasons"]
    assert mark.why == "; ".join(mark.data["reasons"])


def test_what_is_worth_checking_ranks_above_what_is_not():
    sentences = [(words, False) for words in NOT_WORTH_CHECKING] + [(words, True) for words in WORTH_CHECKING]

    found = [max((mark.score for mark in run(words).of("suggestion")), default=0) for words, _ in sentences]

    assert average_precision(found, [is_worth for _, is_worth in sentences]) > 0.95
