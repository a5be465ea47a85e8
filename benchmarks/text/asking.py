"""What every part of the benchmark asks on its command line."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path


def asked(purpose: str | None) -> Path:
    """The folder of the development data."""
    parser = ArgumentParser(description=purpose, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER")
    return parser.parse_args().data
