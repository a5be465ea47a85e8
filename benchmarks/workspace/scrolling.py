"""From top to bottom as a finger would: how long the page's own frames took."""

from benchmarks.server.table import Figure, Taken
from benchmarks.workspace.reader import Reader

SPEED = 4000  # pixels a second: a quick flick
ENOUGH = 20_000  # pixels


def scroll(reader: Reader) -> Figure:
    reader.page.evaluate("document.querySelector('.sheet').scrollTo(0, 0)")
    reader.page.wait_for_timeout(500)
    reader.page.evaluate("watch.startFrames()")
    place = {"x": 600, "y": 500, "yDistance": -ENOUGH, "speed": SPEED, "gestureSourceType": "mouse"}
    reader.cdp.send("Input.synthesizeScrollGesture", place)
    frames = [each / 1000 for each in reader.page.evaluate("watch.stopFrames()")]
    scrolled = reader.page.evaluate("document.querySelector('.sheet').scrollTop")
    long = [each for each in frames if each > 0.05]
    remark = f"{len(long)} of {len(frames)} over 50 ms, longest {1000 * max(frames):.0f} ms; {scrolled:.0f} px"
    return Figure("", "a frame while scrolling", Taken(frames), "", "none > 50 ms", 0.05, by_p95=True, remark=remark)
