"""The service up, content into the database, the portal built from its API, and both served: `make run`."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from stepladder.running import INTERRUPTED, Commands, LeavingError

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Run until Ctrl-C: 0 when it came after `Ready`, else 130, or the exit code of the step that failed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, default=8000)
    arguments.add_argument("--audience", choices=["public", "staff"], help="else STEPLADDER_AUDIENCE, else staff")
    arguments.add_argument(
        "--as-of", type=day, metavar="DATE", help="the day that counts as today; else STEPLADDER_AS_OF"
    )
    arguments.add_argument("--content", type=Path, default=ROOT / "content", metavar="DIR")
    arguments.add_argument("--out", type=Path, default=ROOT / "build" / "portal", metavar="DIR")
    chosen = arguments.parse_args()
    # Service and build are for one audience and one day: what was chosen, else what the environment says.
    os.environ["STEPLADDER_AUDIENCE"] = chosen.audience or os.environ.get("STEPLADDER_AUDIENCE") or "staff"
    if chosen.as_of:
        os.environ["STEPLADDER_AS_OF"] = chosen.as_of.isoformat()
    address = f"http://127.0.0.1:{chosen.port}"
    commands = Commands(ROOT)
    code = INTERRUPTED
    try:
        # The service comes first: a port that somebody else has is told before anything is changed.
        commands.serve("--port", str(chosen.port), "--portal", chosen.out.absolute())
        commands.run("load", shown(chosen.content))
        commands.run("build", "--api", f"{address}/graphql", "--out", shown(chosen.out))
        commands.wait_for(f"{address}/readyz")
        code = 0
        print(f"Ready: {address}/", flush=True)
        return commands.stay()
    except LeavingError as leaving:
        return leaving.code
    except KeyboardInterrupt:
        return code
    finally:
        commands.end()


def day(typed: str) -> date:
    """A day as it is typed; argparse tells what is none by this function's name."""
    return date.fromisoformat(typed)


def shown(folder: Path) -> Path:
    """A folder as messages should name it: from the project's root, where it is below it."""
    folder = folder.absolute()
    return folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder


if __name__ == "__main__":
    sys.exit(main())
