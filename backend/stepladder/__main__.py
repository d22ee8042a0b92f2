"""Where the command begins: ``stepladder``, and ``python -m stepladder``."""

import signal


def main() -> None:
    """The program. While it is still being imported, Ctrl-C has nothing to undo and simply ends it."""
    ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if ours:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from stepladder.cli import main as command  # noqa: PLC0415 - see above

    if ours:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    command()


if __name__ == "__main__":
    main()
