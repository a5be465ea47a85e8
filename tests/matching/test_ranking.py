from hypothesis import given
from hypothesis import strategies as st

from annotations.matching.ranking import Index, Known

CLAIMS = {
    "dam": "The Orrin dam was drained in 2019.",
    "mayor": "The mayor of Orrin sold the town's forest.",
    "bridge": "A bridge of 300 metres was built over the Vell.",
    "wheat": "Wheat exports fell by 17.5 percent.",
}
words = st.lists(st.sampled_from("dam river mayor 300 wheat price fell rose north".split()), min_size=1, max_size=8)


def index_of(claims, **more):
    index = Index(**more)
    for key, claim in claims.items():
        index.add(key, claim)
    return index


def keys(found):
    return [one.key for one in found]


def test_the_claim_that_shares_the_rarest_words_comes_first():
    found = index_of(CLAIMS).rank("They say Orrin's dam is being drained again!")

    assert keys(found) == ["dam", "mayor"]
    assert found[0].words == ("dam", "drained", "orrin")


def test_a_claim_without_a_common_word_is_not_there():
    assert index_of(CLAIMS).rank("Nobody swims in winter") == []


def test_a_slip_and_a_compound_still_lift_a_claim():
    claims = {"one": "Orrin built a waterworks", "other": "Orrin built a school"}

    assert keys(index_of(claims).rank("Orrin: the watrwork"))[0] == "one"


def test_nothing_ranks_nothing():
    assert index_of({}).rank("dam") == index_of(CLAIMS).rank("") == index_of(CLAIMS).rank("and the of") == []


def test_how_much_is_shared_is_weighed_by_rarity():
    dam, mayor = index_of(CLAIMS).rank("The dam of Orrin")

    assert dam.share == 1 and 0 < mayor.share < 0.5


def test_what_is_rare_may_be_told_from_outside():
    likely = {name: CLAIMS[name] for name in ("dam", "mayor")}

    common = index_of(likely, known=Known(1000, {"orrin": 2, "dam": 900})).rank("Orrin dam")
    rare = index_of(likely, known=Known(1000, {"orrin": 900, "dam": 2})).rank("Orrin dam")

    assert common[1].share > 0.9 > 0.1 > rare[1].share


@given(st.lists(words, min_size=1, max_size=8))
def test_a_claim_is_its_own_nearest(claims):
    index = index_of({n: " ".join(claim) for n, claim in enumerate(claims)})

    for claim in claims:
        nearest = index.rank(" ".join(claim))[0]
        assert set(claims[nearest.key]) == set(claim)
        assert nearest.share == 1


@given(st.lists(words, min_size=1, max_size=8), words, st.integers(1, 5))
def test_a_shorter_answer_is_the_beginning_of_the_longer(claims, asked, most):
    index = index_of({n: " ".join(claim) for n, claim in enumerate(claims)})

    assert index.rank(" ".join(asked), most) == index.rank(" ".join(asked))[:most]


@given(st.text(), st.text())
def test_any_text_can_be_asked_and_answered(claim, text):
    found = index_of({"claim": claim}).rank(text)

    assert all(0 <= one.share <= 1 for one in found)
