"""What a person does with their hands, counted. Nothing in here knows of a mouse."""

from playwright.sync_api import Locator, Page

STOPS = 200  # presses of Tab after which something cannot be reached


class Hands:
    """On the keys or on the glass. One act: a key with those held beside it, a tap, a text typed or pasted at once."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.acts = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.acts += 1
            self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        self.acts += 1
        self.page.keyboard.insert_text(text)

    def reach(self, locator: Locator) -> None:
        """Go there by Tab, from wherever the focus is; AssertionError where Tab does not lead."""
        locator.wait_for()
        for _stop in range(STOPS):
            if locator.evaluate("element => element === document.activeElement"):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {locator}")

    def tap(self, locator: Locator) -> None:
        self.acts += 1
        locator.tap()

    def hold(self, locator: Locator, words: str) -> None:
        """A long press, with the words under it selected.

        Chromium on a desk selects nothing by it: what a telephone's system would select is set as that sets it, while
        the finger is down.
        """
        self.acts += 1
        box = locator.bounding_box()
        assert box
        finger = {"x": box["x"] + 9, "y": box["y"] + 9}
        screen = self.page.context.new_cdp_session(self.page)
        screen.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [finger]})
        self.page.evaluate("words => hands.selectWords(words)", words)
        screen.send("Input.dispatchTouchEvent", {"type": "touchCancel", "touchPoints": []})
        screen.detach()
