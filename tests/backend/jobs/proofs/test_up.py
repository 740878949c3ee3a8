import signal
import socket
import subprocess
import urllib.error
import urllib.request

import pytest

from backend.jobs.proofs.waiting import DEADLINE, wait_until


@pytest.fixture
def port() -> int:
    """A free one whose next is free too."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            number = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", number + 1))
            except OSError:
                continue
            return number


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            return answer.status in {200, 204}
    except (urllib.error.URLError, OSError):
        return False


def groups_of(supervisor: int) -> dict[str, int]:
    """{"web": 123, "links": 124, "worker": 125}: every child leads a process group."""
    found = {}
    for line in processes():
        number, parent, _group, command = line.split(None, 3)
        if int(parent) == supervisor:
            name = "worker" if "django worker" in command else "web" if "wsgi" in command else "links"
            found[name] = int(number)
    return found


def members_of(groups: set[int]) -> list[str]:
    return [line for line in processes() if int(line.split(None, 3)[2]) in groups]


def processes() -> list[str]:
    listed = subprocess.run(["ps", "-Awwo", "pid=,ppid=,pgid=,args="], capture_output=True, text=True, check=True)
    return [line for line in listed.stdout.splitlines() if "<defunct>" not in line]


@pytest.fixture
def up(world, port):
    supervisor = world.start("django", "up", "--port", str(port))
    wait_until(lambda: f"Firsthand is at http://localhost:{port}" in world.said(), "the greeting")
    wait_until(lambda: answers(port + 1), "the links answer")
    return supervisor


def test_what_dies_is_started_again_and_sigterm_stops_everything(world, port, up):
    before = groups_of(up.pid)
    assert set(before) == {"web", "links", "worker"}
    for name in ("web", "worker"):
        subprocess.run(["kill", "-9", str(before[name])], check=True)
    wait_until(lambda: len(after := groups_of(up.pid)) == 3 and after["web"] != before["web"], "a new web process")
    wait_until(lambda: answers(port), "the new web answers")
    groups = {*before.values(), *groups_of(up.pid).values()}
    up.send_signal(signal.SIGTERM)
    assert up.wait(DEADLINE) == 0
    assert members_of(groups) == []
    assert "web ended (signal 9); starting it again" in world.said()


def test_a_supervisor_that_is_killed_outright_leaves_nobody_behind(world, port, up):
    groups = set(groups_of(up.pid).values())
    assert len(groups) == 3
    up.send_signal(signal.SIGKILL)
    wait_until(lambda: members_of(groups) == [], "its children have ended")


def test_a_taken_port_is_named(world, port):
    with socket.socket() as other:
        other.bind(("127.0.0.1", port + 1))
        other.listen()
        refused = world.start("django", "up", "--port", str(port))
        assert refused.wait(DEADLINE) == 1
    assert f"Port {port + 1} (links) is in use" in world.said()


def test_a_database_that_is_behind_is_refused(world, port):
    world.manage("migrate", "jobs", "zero", "--verbosity=0")
    refused = world.start("django", "up", "--port", str(port))
    assert refused.wait(DEADLINE) == 1
    assert "The database is behind: 1 migrations wait." in world.said()
