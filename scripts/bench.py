"""Speed and size, beside a stock mkdocs-material build of the same pages: `make bench`.

Prints a table and writes build/bench.json. A goal that is missed is said there; it is not a failure of this command.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.figures import table
from benchmarks.suite import suite

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "build" / "bench.json"


def main() -> int:
    """Measure, write and print; 2 where no figure has such a name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", metavar="PREFIX", default="", help="figures whose names begin so, say build.3000")
    parser.add_argument("--runs", type=int, metavar="N", help="how often to run each command (else 3, of large ones 2)")
    parser.add_argument("--json", action="store_true", help="print what is written to build/bench.json")
    chosen = parser.parse_args()
    REPORT.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=REPORT.parent) as folder:
        every = suite(ROOT / "content", Path(folder), chosen.runs, tell)
        wanted = [each for each in every if each.name.startswith(chosen.only)]
        if not wanted:
            parser.error(f"no figure's name begins with {chosen.only}; there are {', '.join(e.name for e in every)}")
        figures = [each.figure() for each in wanted]
    data = json.dumps([figure.as_dict() for figure in figures], indent=2)
    REPORT.write_text(f"{data}\n", "utf-8")
    print(data if chosen.json else table(figures))
    return 0


def tell(text: str) -> None:
    """What runs, for whoever waits."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
