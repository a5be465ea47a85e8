"""What was done in the workspace is kept, whatever happens to the connection or to the claim meanwhile."""

from contextlib import suppress
from json import JSONDecodeError

from playwright.sync_api import Route, expect

from tests.browser.selecting import Reader
from tests.serving import Served, eventually


def change_meanwhile(served: Served, claim: dict, **fields: object) -> None:
    """What another tab of the same person would send."""
    served.call("PATCH", f"claims/{claim['id']}/", fields, {"If-Match": f'"{claim["version"]}"'})


def delete_meanwhile(served: Served, claim: dict) -> None:
    with suppress(JSONDecodeError):  # 204 has no body
        served.call("DELETE", f"claims/{claim['id']}/", headers={"If-Match": f'"{claim["version"]}"'})


def archive(reader: Reader, archived: bool) -> None:
    """A manager takes a label out of use, or back, while the page is open."""
    labels = f"Label.objects.filter(project__slug='{reader.slug}', key='unverified')"
    command = f"from annotations.models import Label; {labels}.update(archived={archived})"
    assert reader.served.manage("shell", "-v0", "-c", command).returncode == 0


def test_a_claim_is_painted_before_it_is_saved_and_saved_in_one_request(reader: Reader):
    held: list[Route] = []
    reader.page.route("**/api/v1/articles/*/claims/", lambda route: held.append(route))

    reader.press("]", "1")

    assert reader.shown("disputed-0") == "The ferry left on time."
    expect(reader.page.locator(".bar [role=status]")).to_contain_text("Saving")
    assert reader.claims() == []
    eventually(lambda: held)
    held[0].continue_()
    reader.person.saved()
    assert [claim["quote"] for claim in reader.claims()] == ["The ferry left on time."]
    assert len(held) == 1


def test_label_edge_and_deletion_reach_the_server_and_undo_takes_each_back(reader: Reader):
    reader.press("]")
    made = reader.label("2")

    seen = []
    for keys in (["3"], ["Shift+ArrowLeft"], ["Delete"], *[["Control+z"]] * 3):
        reader.press(*keys)
        reader.person.saved()
        seen.append([(claim["id"], claim["label"], claim["quote"]) for claim in reader.claims()])

    whole, shorter = made["quote"], "The ferry left on time"
    assert seen == [
        [(made["id"], "unverified", whole)],
        [(made["id"], "unverified", shorter)],
        [],
        [(made["id"], "unverified", shorter)],
        [(made["id"], "unverified", whole)],
        [(made["id"], "attributed", whole)],
    ]


def test_words_within_a_claim_can_be_another_claim(reader: Reader):
    reader.press("]")
    reader.label("1")
    reader.person.saved()

    reader.press("Escape", "[", "]", "[", "Shift+ArrowLeft")
    reader.label("2")
    reader.person.saved()

    assert reader.shown("disputed-0") == "The ferry left on time."
    assert reader.shown("attributed-1") == "The ferry left on time"


def test_a_refusal_is_told_on_the_claim_and_can_be_tried_again(reader: Reader):
    archive(reader, True)

    reader.press("]", "3")

    card = reader.page.locator(".card")
    expect(card).to_contain_text("This claim is not saved. The project has no label “unverified” in use.")
    assert reader.shown("unverified-0") == "The ferry left on time."
    archive(reader, False)
    card.get_by_role("button", name="Try again").click()
    reader.person.saved()
    assert [claim["label"] for claim in reader.claims()] == ["unverified"]


def test_what_is_typed_as_evidence_is_there_again_after_the_drawer_was_closed(reader: Reader):
    reader.press("]")
    reader.label("2")
    title = reader.page.locator(".drawer").get_by_label("Title")
    reader.press("e")
    title.fill("The harbour's own report")

    reader.press("Escape", "e")

    expect(title).to_have_value("The harbour's own report")


def test_two_changes_of_one_claim_are_decided_field_by_field(reader: Reader, served: Served):
    reader.press("]")
    claim = reader.label("3")
    reader.person.saved()
    reader.page.context.set_offline(True)  # or the stream would tell of the change before we make ours
    change_meanwhile(served, claim, label="disputed")

    reader.press("n")
    reader.page.keyboard.type("month only")
    reader.press("Enter")
    reader.page.context.set_offline(False)
    reader.page.get_by_role("button", name="Keep both: their label, my note").click()

    reader.person.saved()
    [kept] = eventually(lambda: [one for one in reader.claims() if one["note"]])
    assert (kept["label"], kept["note"]) == ("disputed", "month only")


def test_what_was_written_of_a_claim_that_is_deleted_meanwhile_can_bring_it_back(reader: Reader, served: Served):
    reader.press("]")
    claim = reader.label("3")
    reader.person.saved()
    reader.page.context.set_offline(True)  # an open stream goes on telling: what is deleted now would vanish now

    reader.press("n")
    reader.page.keyboard.type("month only")
    reader.press("Enter")
    delete_meanwhile(served, claim)
    reader.page.context.set_offline(False)
    told = reader.page.locator(".notice", has_text="deleted meanwhile")
    expect(told).to_contain_text("Note: month only")
    told.get_by_role("button", name="Bring it back with my change").click()

    expect(told).to_be_hidden()
    [kept] = eventually(lambda: [one for one in reader.claims() if one["note"]])
    assert (kept["id"], kept["note"]) == (claim["id"], "month only")


def test_a_passage_of_another_article_becomes_evidence_word_for_word(reader: Reader, served: Served):
    other = served.call(
        "POST",
        f"projects/{reader.slug}/articles/",
        {"title": "Another 👩‍🚒 report", "text": "🎉 One came.\n\nTwo 👩‍🚒 went."},
    )
    eventually(lambda: served.call("GET", f"articles/{other['id']}/")["state"] == "ready")
    reader.press("]")
    reader.label("3")

    reader.press("e")
    reader.page.get_by_role("button", name="Article of this project").click()
    reader.page.get_by_role("button", name="Another").click()
    reader.page.get_by_role("region", name="Text of the source").focus()
    reader.press("]", "]", "s", "Control+Enter")

    reader.person.saved()
    [link] = eventually(lambda: reader.claims()[0]["evidence"])
    assert (link["stance"], link["quote"], link["source"]["article"]) == ("supports", "Two 👩‍🚒 went.", other["id"])
    start, end = link["span"]
    assert "🎉 One came.\n\nTwo 👩‍🚒 went."[start:end] == link["quote"]


def test_a_value_that_is_refused_stays_in_its_field_and_the_card_names_the_field(reader: Reader):
    reader.press("]", "3")
    reader.person.saved()
    reader.page.get_by_role("button", name="More fields").click()
    place = reader.page.locator("[data-fact=place]")

    place.fill("far " * 100)
    reader.press("Enter")

    expect(reader.page.locator(".card [role=alert]")).to_contain_text("Where: ")
    expect(place).to_have_value("far " * 100)
    reader.page.get_by_role("button", name="Discard").click()
    expect(place).to_have_value("")
    place.fill("the harbour")
    reader.press("Enter")
    reader.person.saved()
    assert [claim["place"] for claim in reader.claims()] == ["the harbour"]
