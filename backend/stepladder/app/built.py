"""For whom the portal in a folder was built, and whether this service may show it."""

import json
import os
from pathlib import Path
from typing import Final

from stepladder.identity.audience import is_within
from stepladder.settings import Audience

MARKER: Final = ".stepladder-portal.json"
"""The file in which a build leaves word of what it built."""


def stands(portal: Path) -> bool:
    """Whether a portal has been built there."""
    return (portal / "index.html").is_file()


class BuiltPortal:
    """The portal in a folder, which may be replaced at any time by one for another audience."""

    def __init__(self, portal: Path, audience: Audience) -> None:
        self.folder = portal
        self._audience = audience
        self._read: tuple[tuple[int, int, int] | None, object] = (None, None)

    def fault(self) -> str | None:
        """Why it cannot be shown to the audience of the service, in a sentence; None where it can."""
        if not stands(self.folder):
            return "The portal has not been built yet."
        built_for = self._built_for()
        if is_within(built_for, self._audience):
            return None
        told = f"was built for {built_for}" if isinstance(built_for, str) else "does not tell for whom it was built"
        return f"The portal {told}, and this service answers for {self._audience}: build it for {self._audience}."

    def _built_for(self) -> object:
        """The audience that the marker names; it is read again only when there is another one."""
        try:
            file = os.stat(self.folder / MARKER)
            seen = (file.st_dev, file.st_ino, file.st_mtime_ns)
            if seen != self._read[0]:
                self._read = (seen, json.loads((self.folder / MARKER).read_bytes()).get("audience"))
        except (OSError, ValueError, AttributeError):
            self._read = (None, None)
        return self._read[1]
