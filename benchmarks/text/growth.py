"""How the time to read a text grows with its size, on texts built to trap careless rules.

    python -m benchmarks.text.growth [NAME…] [--largest 1000000]

For each hostile text: processor seconds at 10 k, 100 k and 1 M code points, and by how much each ten times the
text multiplied the time. About 10 is linear; the last column is the slowest stage.
"""

from argparse import ArgumentParser
from itertools import pairwise
from time import process_time

from annotations.pipeline import Document, Stage, perform, run
from tests.pipeline.hostile import UNITS, hostile

SIZES = (10_000, 100_000, 1_000_000)  # code points


def seconds_by_stage(text: str) -> dict[str, float]:
    """Processor seconds each stage takes: other processes on the machine do not count."""
    spent: dict[str, float] = {}

    def timed(stage: Stage, document: Document) -> Document:
        began = process_time()
        document = perform(stage, document)
        spent[stage.__name__] = process_time() - began
        return document

    run(text, perform=timed)
    return spent


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(UNITS))
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="the largest size, in code points")
    options = parser.parse_args()
    sizes = [size for size in SIZES if size <= options.largest]
    print(f"{'text':<18}" + "".join(f"{size:>11,}" for size in sizes) + "   growth   slowest stage")
    for name in options.names or UNITS:
        runs = [seconds_by_stage(hostile(UNITS[name], size)) for size in sizes]
        totals = [sum(spent.values()) for spent in runs]
        growth = " ".join(f"{later / max(earlier, 1e-4):.0f}x" for earlier, later in pairwise(totals))
        slowest = max(runs[-1], key=lambda stage: runs[-1][stage])
        print(f"{name:<18}" + "".join(f"{total:>10.2f}s" for total in totals) + f"   {growth:<8} {slowest}", flush=True)


if __name__ == "__main__":
    main()
