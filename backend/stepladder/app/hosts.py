"""By which names this service lets itself be called.

A name of somebody else's that is made to lead here (DNS rebinding) would let a page of theirs read all that is answered
here. An address in numbers cannot be made to lead anywhere else.
"""

import re
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_HOST: Final = re.compile(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[^\[\]:]+?)\.?)(?::[0-9]*)?", re.IGNORECASE)


class KnownHosts:
    """Answers only requests to this machine's own name, to an address in numbers, or to one of these names."""

    def __init__(self, app: ASGIApp, names: Iterable[str]) -> None:
        self.app = app
        self.names = {"localhost", *names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self._knows(Headers(scope=scope).getlist("host")):
            await self.app(scope, receive, send)
            return
        sentence = "This service does not go by that name; list it in STEPLADDER_ALLOWED_HOSTS if it is to.\n"
        await PlainTextResponse(sentence, 400)(scope, receive, send)

    def _knows(self, hosts: list[str]) -> bool:
        found = _HOST.fullmatch(hosts[0]) if len(hosts) == 1 else None
        if found is None:
            return False
        return (found["name"] or "").lower() in self.names or _is_address(found["six"] or found["name"])


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
