"""What `serve` does: the service on an address, until it is told to end."""

import socket
from collections.abc import Callable

import uvicorn

from stepladder.app import create_app
from stepladder.app.built import BuiltPortal, stands
from stepladder.errors import EnvironmentFaultError, WrongUseError
from stepladder.settings import Settings
from stepladder.store import open_database

_LAST_ANSWERS = 3
"""Seconds that answers under way are given when the service ends."""


_LAST_PORT = 65535


def port_of(typed: str) -> int:
    """The port that is meant. Raises WrongUseError where it is none."""
    if not (typed.isascii() and typed.isdecimal() and int(typed) <= _LAST_PORT):
        raise WrongUseError(f"{typed} is no port; give --port a number from 1 to {_LAST_PORT}, or 0 for a free one.")
    return int(typed)


def listen(host: str, port: int) -> socket.socket:
    """Take the port. Raises EnvironmentFaultError where somebody else has it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise EnvironmentFaultError(
            f"Port {port} of {host} cannot be used ({error.strerror}); stop what uses it, or name another with --port."
        ) from error
    return listening


def setup_of(host: str, settings: Settings) -> Settings:
    """The settings of a service that listens at ``host``: it may be called by that name."""
    return settings.model_copy(update={"allowed_hosts": (*settings.allowed_hosts, host.lower())})


def portal_fault(settings: Settings) -> str | None:
    """Why the portal that stands there cannot be shown, in a sentence. That none does yet is no fault: one may come."""
    if settings.portal is None or not stands(settings.portal):
        return None
    return BuiltPortal(settings.portal, settings.audience).fault()


async def serve(settings: Settings, listening: socket.socket, announce: Callable[[str], None]) -> None:
    """Serve until Ctrl-C; ``announce`` is told the address once requests are answered."""
    async with open_database(settings.database_url):
        pass  # what is wrong with the database is told before anything is served
    host, port = listening.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    server = _Server(create_app(settings), lambda: announce(address))
    await server.serve([listening])
    if not server.started:
        raise EnvironmentFaultError("The service could not start; what stands above tells why.")


class _Server(uvicorn.Server):
    """uvicorn, which says when it has begun to answer."""

    def __init__(self, app: object, begun: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,  # type: ignore[arg-type]
                log_level="warning",
                access_log=False,
                timeout_graceful_shutdown=_LAST_ANSWERS,
                lifespan="on",
            )
        )
        self._begun = begun

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._begun()
