"""Content into the database, the service up, the portal built from its API, and both served: `make run`."""

import argparse
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEPLADDER = Path(sys.executable).with_name("stepladder")
PORTAL = ROOT / "build" / "portal"
PATIENCE = 120.0


class LeavingError(Exception):
    """A step has failed and has said why; ``code`` is how to leave."""

    def __init__(self, code: int) -> None:
        self.code = code


def main() -> int:
    """Run until Ctrl-C; leave with the exit code of the step that failed, or 0."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, default=8000)
    arguments.add_argument("--audience", choices=["public", "staff"], default="staff")
    chosen = arguments.parse_args()
    os.environ.setdefault("STEPLADDER_AUDIENCE", chosen.audience)
    address = f"http://127.0.0.1:{chosen.port}"
    for ending in (signal.SIGINT, signal.SIGTERM):  # also where the shell has told a background job to ignore Ctrl-C
        signal.signal(ending, signal.default_int_handler)
    service = None
    try:
        step("load", "content")
        service = subprocess.Popen(
            [STEPLADDER, "serve", "--port", str(chosen.port), "--portal", PORTAL], cwd=ROOT, start_new_session=True
        )
        wait_for(f"{address}/healthz", service)
        step("build", "--api", f"{address}/graphql", "--audience", chosen.audience, "--out", PORTAL)
        wait_for(f"{address}/readyz", service)
        print(f"Ready: {address}/", flush=True)
        return service.wait()
    except LeavingError as leaving:
        return leaving.code
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 0
    finally:
        if service is not None and service.poll() is None:
            service.terminate()
            service.wait()


def step(*arguments: str | Path) -> None:
    """Run one command of ours to its end."""
    code = subprocess.run([STEPLADDER, *arguments], cwd=ROOT, check=False).returncode
    if code:
        raise LeavingError(code)


def wait_for(url: str, service: "subprocess.Popen[bytes]") -> None:
    """Wait until an address answers with 200, or the service has left."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if service.poll() is not None:
            raise LeavingError(service.returncode or 3)
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own loopback address
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    print(f"The service did not answer at {url} within {PATIENCE:.0f} seconds.", file=sys.stderr)
    raise LeavingError(3)


if __name__ == "__main__":
    sys.exit(main())
