from annotations.pipeline import run

HEAD = "Dam drained\nThe dam at Rudno lies empty now.\n"


def found(sentence, before=HEAD):
    text = before + sentence
    return [
        (
            text[mark.start : mark.end],
            mark.data["label"],
            text[slice(*mark.data["claimant"])] if mark.data["claimant"] else None,
        )
        for mark in run(text).of("suggestion")
        if mark.start >= len(before)
    ]


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


def test_a_vague_source_leaves_it_unverified():
    assert [label for _, label, _ in found("The dam was reportedly drained by mistake last week.")] == ["unverified"]


def test_a_contrary_word_beside_a_report_disputes_it():
    assert [label for _, label, _ in found("Ann Crew said the dam was full, a claim that the state denies.")] == [
        "disputed"
    ]


def test_who_denies_is_not_who_claims():
    assert found("The state denied that the dam had been drained by mistake.")[0][1:] == ("disputed", None)


def test_questions_and_intentions_are_no_claims():
    assert found("Who said that the dam was drained in 2019?") == []
    assert found("Next we will fill the dam again, he says.") == []


def test_each_claim_is_suggested_once_where_the_lead_stands_twice():
    lead = "The dam at Rudno was drained on Monday after 40 years.\n"

    marks = run(f"Dam drained\n{lead}{lead}").of("suggestion")

    assert len(marks) == 1


def test_furniture_is_never_a_claim():
    text = f"{HEAD}Nobody came.\nRead more: Dam held 40 million litres in 2019"

    assert run(text).of("suggestion") == ()


def test_scores_are_shares_and_more_evidence_scores_higher():
    [plain] = run(HEAD + "The dam held 40 million litres of water.").of("suggestion")
    [rich] = run(HEAD + "Ann Crew said that the dam held 40 million litres in 2 basins.").of("suggestion")

    assert 0 < plain.score < rich.score <= 1
