"""The GraphQL-over-HTTP audit suite, which every server may be held against, SHOULDs included."""

import json
import subprocess
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from api.conftest import Api
from npm import NODE, package


@pytest.fixture
def address() -> Iterator[str]:
    """The API, served on a free port."""
    server = uvicorn.Server(uvicorn.Config(Api().app, port=0, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/graphql"
    finally:
        server.should_exit = True
        thread.join()


def test_the_audit_suite_has_nothing_to_say_against_us(address: str) -> None:
    package("graphql-http")
    run = subprocess.run(["node", "audit.mjs", address], cwd=NODE, capture_output=True, text=True, check=True)
    audits = json.loads(run.stdout)
    assert len(audits) == 61
    assert [audit for audit in audits if audit["status"] != "ok"] == []
