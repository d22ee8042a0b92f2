"""Where the command begins: ``stepladder``, and ``python -m stepladder``."""

import os
import signal
import sys
from types import FrameType


def main() -> None:
    """The program. Before its work begins and after that has ended, Ctrl-C finds nothing to undo and just ends it."""
    ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if ours:
        signal.signal(signal.SIGINT, _stop)
    from stepladder.cli import main as command  # noqa: PLC0415 - see above

    if ours:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        command()
    finally:
        if ours:
            signal.signal(signal.SIGINT, signal.SIG_DFL)


def _stop(_: int, __: FrameType | None) -> None:
    print("Stopped before anything was begun.", file=sys.stderr, flush=True)
    os._exit(130)


if __name__ == "__main__":
    main()
