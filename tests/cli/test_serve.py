"""`serve` says where it answers once it does, and takes no port from anybody."""

import http.client
import signal
import socket
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from commands import call, ended, program, serving, tree

from stepladder.cli.listening import setup_of
from stepladder.settings import Settings


def ask(url: str) -> bytes:
    """Ask our own machine, past any proxy."""
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=20) as answer:
        return bytes(answer.read())


def test_it_answers_when_it_says_so_with_api_and_portal_together(database: Path, portal: Path) -> None:
    with serving(database, "--portal", portal) as told:
        assert ask(told["portal"]) == (portal / "index.html").read_bytes()
        assert b'"data"' in ask(f"{told['api']}?query=%7B__typename%7D")
        assert ask(f"{told['portal']}readyz") == b"ready\n"


def test_a_port_that_is_taken_is_told_at_once_and_nothing_is_touched(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = call("serve", "--port", str(port), database_url=f"sqlite:///{tmp_path}/new.db")
    assert refused.code == 3
    assert refused.sentence.startswith(f"Port {port} of 127.0.0.1 cannot be used (Address already in use);")
    assert tree(tmp_path) == {}


def test_an_address_that_is_not_ours_is_told() -> None:
    refused = call("serve", "--host", "192.0.2.1")
    assert refused.code == 3
    assert refused.sentence.startswith("Port 8000 of 192.0.2.1 cannot be used (")


def test_a_file_is_no_portal(tmp_path: Path) -> None:
    (tmp_path / "portal").write_text("")
    refused = call("serve", "--port", "0", "--portal", tmp_path / "portal")
    assert refused.code == 2
    assert refused.sentence == f"{tmp_path}/portal is a file; name the folder of a built portal."


def test_a_portal_for_a_wider_audience_is_told_of_at_once_and_not_shown(database: Path, portal: Path) -> None:
    (portal / ".stepladder-portal.json").write_text('{"audience": "staff"}')
    with program("serve", "--port", "0", "--portal", portal, database_url=f"sqlite:///{database}") as service:
        assert service.stderr is not None
        assert service.stderr.readline() == (
            "The portal was built for staff, and this service answers for public: build it for public. "
            "Until then no page of it is shown.\n"
        )
        address = service.stderr.readline().removeprefix("Serving ").strip()
        with pytest.raises(urllib.error.HTTPError, match="503"):
            ask(address)
        assert ask(f"{address}healthz") == b"ok\n"


def test_a_name_of_somebody_else_s_gets_nothing_meant_for_staff(database: Path) -> None:
    with serving(database, audience="staff") as told:
        here = told["portal"].split("/")[2]
        for host, status in ((here, 200), (here.replace("127.0.0.1", "localhost"), 200), ("evil.example", 400)):
            connection = http.client.HTTPConnection(here, timeout=20)
            connection.request("GET", "/healthz", headers={"Host": host})
            assert connection.getresponse().status == status
            connection.close()


def test_a_service_goes_by_the_name_it_was_told_to_listen_at() -> None:
    assert setup_of("Careers.Example", Settings()).allowed_hosts == ("careers.example",)


@pytest.mark.skipif(not socket.has_ipv6, reason="this Python has no IPv6")
def test_an_address_of_version_6_is_told_as_browsers_want_it(database: Path) -> None:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6")
    with serving(database, "--host", "::1") as told:
        assert told["portal"].startswith("http://[::1]:")
        assert ask(f"{told['portal']}healthz") == b"ok\n"


def test_told_to_end_it_gives_the_last_answers_and_ends(database: Path) -> None:
    with program("serve", "--port", "0", database_url=f"sqlite:///{database}") as service:
        assert service.stderr is not None
        address = service.stderr.readline().removeprefix("Serving ").strip()
        assert ask(f"{address}healthz") == b"ok\n"
        service.terminate()
        stopped = ended(service)
    assert (stopped.code, stopped.err) == (-signal.SIGTERM, "")
