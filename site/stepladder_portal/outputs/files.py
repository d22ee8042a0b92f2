"""Files beside the pages, written while a portal is built."""

from pathlib import Path


def write(site: Path, address: str, data: bytes | str) -> None:
    """Write the file of an address, say ``training/sessions.ics``, below ``site``; texts in UTF-8, as they are."""
    file = site / address
    raw = data.encode() if isinstance(data, str) else data
    try:
        file.write_bytes(raw)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
