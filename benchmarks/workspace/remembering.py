"""A thousand acts: what stays behind in memory."""

from benchmarks.workspace.reader import Reader

ACTS = 1000
# Every round ends as it began, on the server as well; five acts.
ROUND = ("]", "1", "2", "Delete", "Control+z", "Delete")
ACTS_A_ROUND = 5
WARM = 20  # rounds before the first look
PACE = 0.03


def remember(reader: Reader) -> str:
    reader.cdp.send("Performance.enable")
    _act(reader, WARM)
    before = reader.measures()
    _act(reader, ACTS // ACTS_A_ROUND)
    after = reader.measures()
    grown = [
        f"{name} {before[key] / unit:,.1f} → {after[key] / unit:,.1f}{sign}"
        for name, key, unit, sign in (
            ("heap", "JSHeapUsedSize", 1e6, " MB"),
            ("nodes", "Nodes", 1, ""),
            ("listeners", "JSEventListeners", 1, ""),
        )
    ]
    return f"memory over {ACTS:,} acts: " + ", ".join(grown)


def _act(reader: Reader, rounds: int) -> None:
    for _round in range(rounds):
        for key in ROUND:
            reader.press(key, PACE)
        reader.saved()
    reader.times()
    reader.page.wait_for_timeout(1000)
