"""Where published contents are kept: revisions, which are the truth, and rows, which are their projection.

Open a database with ``open_database`` and read what is live with ``read_snapshot``. Only ``publishing`` writes.
"""

from stepladder.store.connection import Database, Turn, open_database
from stepladder.store.history import History, Published
from stepladder.store.snapshot import Snapshot, latest_revision, read_snapshot

__all__ = ["Database", "History", "Published", "Snapshot", "Turn", "latest_revision", "open_database", "read_snapshot"]
