"""What script adds to the server's pages: a theme, keys, files dropped. All of it is there without, in a longer way."""

from playwright.sync_api import expect

from tests.browser.walking import Person

DESK = "/projects/harbour-desk/"
DROP = """zone => {
    const dropped = new DataTransfer();
    for (const name of ["one.txt", "two.txt"]) dropped.items.add(new File(["Words."], name, {type: "text/plain"}));
    zone.dispatchEvent(new DragEvent("drop", {dataTransfer: dropped, bubbles: true, cancelable: true}));
}"""


def test_the_list_of_articles_is_walked_and_searched_by_keyboard(person: Person):
    person.goto(f"{DESK}articles/")

    person.press("j", "j", "k")
    first = person.page.locator("#article-1")
    expect(first).to_be_focused()
    person.press("/", "w", "e", "l", "l", "s", "Enter")

    expect(person.page.locator("#rows tr")).not_to_have_count(8)
    expect(person.page.locator("#rows .title").first).to_contain_text("ells")


def test_a_chosen_theme_holds_on_the_next_page_and_is_written_by_the_server(person: Person):
    person.page.emulate_media(color_scheme="light")
    person.goto(DESK)

    person.page.get_by_label("your account").click()
    theme = person.page.locator("[data-theme-next]")
    theme.click()
    theme.click()
    expect(theme).to_have_text("Theme: dark")
    answer = person.page.goto(person.base_url + f"{DESK}releases/")

    assert answer is not None and 'data-theme="dark"' in answer.text()
    assert person.page.evaluate("getComputedStyle(document.body).colorScheme") == "dark"


def test_files_that_are_dropped_are_named_before_they_are_sent(person: Person):
    person.goto(f"{DESK}import/")

    person.page.locator("[data-drop]").evaluate(DROP)

    expect(person.page.locator("[data-drop-names]")).to_have_text("2 files")
    assert person.page.locator("#files").evaluate("input => Array.from(input.files, file => file.name)") == [
        "one.txt",
        "two.txt",
    ]


def test_n_takes_the_next_article(person: Person):
    person.goto(DESK)

    person.press("n")

    expect(person.page.locator("#story")).to_be_visible()


def test_a_menu_is_closed_by_escape_and_by_a_click_elsewhere(person: Person):
    person.goto(DESK)
    account, menu = person.page.get_by_label("your account"), person.page.locator("details.menu:has(.who)")

    account.click()
    expect(menu).to_have_attribute("open", "")
    person.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    account.click()
    person.page.locator("h1").click()

    expect(menu).not_to_have_attribute("open", "")


def test_the_pages_of_the_api_open_under_our_own_policy(person: Person):
    person.goto("/api/docs/")

    expect(person.page.get_by_role("heading", name="Fact-check Workbench")).to_be_visible()
    expect(person.page.get_by_text("/api/v1/claims/{id}/restore/")).to_be_visible()
