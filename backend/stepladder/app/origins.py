"""Pages of which other origins may ask the API in a browser: CORS, by a list."""

from typing import Final

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from stepladder.api.question import AS_OF_HEADER, AUDIENCE_HEADER
from stepladder.settings import Settings

_REMEMBERED: Final = 600
"""For how many seconds a browser need not ask again whether it may ask."""


def cross_origin(settings: Settings) -> list[Middleware]:
    """What lets the pages of the listed origins read answers. Without a list no page of another origin reads any.

    What is for staff may stand behind a sign-in that is kept in a cookie, which the listed pages may send along; what
    is for the public needs none.
    """
    if not settings.allowed_origins:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=settings.allowed_origins,
            allow_methods=("GET", "POST"),
            allow_headers=(AUDIENCE_HEADER, AS_OF_HEADER, "If-None-Match"),
            allow_credentials=settings.audience != "public",
            expose_headers=("ETag",),
            max_age=_REMEMBERED,
        )
    ]
