"""A built portal, as files."""

import os
from pathlib import PurePath

from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import PathLike, StaticFiles
from starlette.types import Scope

from stepladder.app.built import BuiltPortal

BINARY = "application/octet-stream"

_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""Told here, for what a machine believes of a file's ending differs from one to the next."""


_EACH_TIME = "no-cache"
"""Asked for again each time, and mostly answered by 304."""

_FOR_GOOD = "max-age=31536000, immutable"
"""What never changes under its address need not be asked for again."""


def _is_marked(path: PathLike, scope: Scope, response: Response) -> bool:
    """Whether a file of the theme's was asked for by an address with the mark of its contents (``?v=…``)."""
    is_asset = response.status_code < 400 and PurePath(path).parent.name == "assets"
    return is_asset and scope["query_string"].startswith(b"v=")


class PortalFiles(StaticFiles):
    """The pages at ``/``. They may be built only later, and be replaced while they are served."""

    def __init__(self, portal: BuiltPortal) -> None:
        super().__init__(directory=portal.folder, html=True, check_dir=False)
        self._portal = portal

    async def check_config(self) -> None:
        """The folder need not be there yet."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        fault = self._portal.fault()
        if fault is not None:
            return PlainTextResponse(f"{fault}\n", 503, {"retry-after": "5"})
        return await super().get_response(path, scope)

    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["cache-control"] = _FOR_GOOD if _is_marked(full_path, scope, response) else _EACH_TIME
        if response.status_code != 304:
            response.headers["content-type"] = _TYPES.get(PurePath(full_path).suffix, BINARY)
        return response
