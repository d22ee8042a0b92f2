"""The GraphQL-over-HTTP audit suite, which every server may be held against, SHOULDs included."""

import json
import subprocess

import pytest
from api.conftest import Api
from npm import NODE, package
from served import served


@pytest.mark.node
def test_the_audit_suite_has_nothing_to_say_against_us() -> None:
    package("graphql-http")
    with served(Api().app) as address:
        command = ["node", "audit.mjs", f"{address}/graphql"]
        run = subprocess.run(command, cwd=NODE, capture_output=True, text=True, check=True)
    audits = json.loads(run.stdout)
    assert len(audits) == 61
    assert [audit for audit in audits if audit["status"] != "ok"] == []
