"""`make bench`: the feed beside a plain DRF list, the tracked link beside a bare redirect, and the renditions of a
picture beside a bare Pillow loop, in one run.

Loopback only, on a database and ports of its own, and over within six minutes. It measures and judges nothing else:
goals stand beside the figures, and a busy machine misses them.
"""

from __future__ import annotations

import dataclasses
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from benching.load import burst
from benching.report import Contest, table
from benching.servers import Server, serving
from console import run_quietly, say, step, title
from paths import BACKEND, MANAGE

ROUNDS = 5
SECONDS = 2.0
FEED_CONNECTIONS = 16
LINK_CONNECTIONS = (32, 128)
FEED, PLAIN, FLOOR = "GET /api/v1/feed/", "plain DRF list", "Django and middleware alone"
FEED_SMALL, FEED_LARGE = "100 stories, 5 audiences", "10,000 stories, 200 audiences"
LINK, BARE, LINK_BY_SITE = "GET /s/<code>, stored", "bare ASGI 302", "the same under the site's address"
RENDITION_GOALS = {"the job make_renditions": 0.8}
FEED_GOALS = {FEED: 2.0}
# A page of the large company takes at most 1.3 times as long.
SIZE_GOALS = {FEED_LARGE: 1 / 1.3}
TOPIC = "?topic=topic-3"
LINK_GOALS = {32: {LINK: 0.55}, 128: {LINK: 0.65}}
BROWSER = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"
)
WEB = ("--interface", "wsgi", "--blocking-threads", "8", "--log-level", "error")
LINKS = ("--interface", "asginl", "--no-ws", "--backlog", "2048", "--log-level", "error")


@dataclasses.dataclass
class Contender:
    name: str
    server: Server
    requests: Sequence[bytes]
    status: int


def main() -> None:
    started = time.monotonic()
    title("Benchmark")
    with tempfile.TemporaryDirectory(prefix="firsthand-bench-") as folder, ExitStack() as stack:
        environment, world = company(Path(folder) / "large", stories=10_000, audiences=200)
        small_environment, small_world = company(Path(folder) / "small", stories=100, audiences=5)
        with step("Starting the servers"):
            web = stack.enter_context(serving("web", [*WEB, "config.wsgi:application"], environment, "/healthz"))
            small = stack.enter_context(
                serving("small", [*WEB, "config.wsgi:application"], small_environment, "/healthz")
            )
            app = "firsthand.links.redirect:application"
            links = stack.enter_context(serving("links", [*LINKS, app], environment, "/readyz"))
            bare = stack.enter_context(serving("bare", [*LINKS, "benching.bare:application"], environment, "/"))
        say(machine())
        contests = [feed_contest(web, world), size_contest(small, small_world, web, world)]
        contests += [link_contest(bare, links, web, world, connections) for connections in LINK_CONNECTIONS]
        contests += [renditions_contest(environment, Path(folder))]
        report(contests, (web, small, links, bare))
    say(f"\n{ROUNDS} interleaved rounds of {SECONDS:.0f} s each; {time.monotonic() - started:.0f} s in all.")


def company(folder: Path, *, stories: int, audiences: int) -> tuple[dict[str, str], dict[str, list[str]]]:
    folder.mkdir()
    environment = environment_in(folder)
    return environment, build_world(environment, folder, stories=stories, audiences=audiences)


def environment_in(folder: Path) -> dict[str, str]:
    return {
        "DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
        "VAR_DIR": str(folder),
        "SECRET_KEY": "only for this benchmark",
        "DEMO": "0",
        "DEBUG": "0",
        "REDIS_URL": "",
        "BROKER_URL": "",
        "SITE_URL": "http://localhost",
        "DJANGO_SETTINGS_MODULE": "benching.settings",
        "PYTHONPATH": os.pathsep.join([str(BACKEND), str(Path(__file__).resolve().parent)]),
    }


def build_world(environment: Mapping[str, str], folder: Path, *, stories: int, audiences: int) -> dict[str, list[str]]:
    run_quietly("Database", [sys.executable, MANAGE, "migrate", "--no-input", "--verbosity=0"], env=environment)
    target = folder / "world.json"
    program = (
        "import django, dataclasses, json, sys; django.setup()\n"
        "from django.utils import timezone\n"
        "from benching.world import build\n"
        "world = build(timezone.now(), stories=int(sys.argv[2]), audiences=int(sys.argv[3]))\n"
        "json.dump(dataclasses.asdict(world), open(sys.argv[1], 'w'))\n"
    )
    command: list[str | Path] = [sys.executable, "-c", program, target, str(stories), str(audiences)]
    run_quietly(f"{stories:,} stories in {audiences} audiences for 200 people", command, env=environment)
    made: dict[str, list[str]] = json.loads(target.read_text(encoding="utf-8"))
    return made


def feed_contest(web: Server, world: Mapping[str, list[str]]) -> Contest:
    """Signed in, audience and topic: the same question to both."""
    title = f"Feed of one topic: 20 of 10,000 stories, {FEED_CONNECTIONS} connections, SQLite"
    contenders = [
        Contender(PLAIN, web, by_everybody("/plain/stories/" + TOPIC, world), 200),
        Contender(FEED, web, by_everybody("/api/v1/feed/" + TOPIC, world), 200),
        Contender(FLOOR, web, by_everybody("/healthz", world), 200),
    ]
    return measure(Contest(title, FEED_GOALS), contenders, FEED_CONNECTIONS)


def size_contest(
    small: Server, small_world: Mapping[str, list[str]], large: Server, large_world: Mapping[str, list[str]]
) -> Contest:
    title = f"First page of the feed by size of the company, {FEED_CONNECTIONS} connections, SQLite"
    contenders = [
        Contender(FEED_SMALL, small, by_everybody("/api/v1/feed/", small_world), 200),
        Contender(FEED_LARGE, large, by_everybody("/api/v1/feed/", large_world), 200),
    ]
    return measure(Contest(title, SIZE_GOALS), contenders, FEED_CONNECTIONS)


def by_everybody(path: str, world: Mapping[str, list[str]]) -> list[bytes]:
    """Everybody signed in as somebody else: the product limits how often one person may ask."""
    return [request(path, f"Cookie: sessionid={session}\r\n") for session in world["sessions"]]


def link_contest(bare: Server, links: Server, web: Server, world: Mapping[str, list[str]], connections: int) -> Contest:
    """As when a post catches on: few links get most of the clicks."""
    codes = world["codes"]
    weights = [1 / (place + 1) for place in range(len(codes))]
    chosen = random.Random(7).choices(codes, weights, k=5_000)  # noqa: S311  the same clicks every time
    headers = f"User-Agent: {BROWSER}\r\nReferer: https://www.linkedin.com/\r\nAccept-Language: nl-NL,nl;q=0.9\r\n"
    requests = [request(f"/s/{code}", headers) for code in chosen]
    contest = Contest(f"Tracked link, {connections} connections, SQLite (synchronous=NORMAL)", LINK_GOALS[connections])
    contenders = [
        Contender(BARE, bare, requests, 302),
        Contender(LINK, links, requests, 302),
        Contender(LINK_BY_SITE, web, requests, 302),
    ]
    return measure(contest, contenders, connections)


def renditions_contest(environment: Mapping[str, str], folder: Path) -> Contest:
    """In a process of its own; what the table calls a request is a finished file, and its time is how long one took."""
    target = folder / "renditions.json"
    program = (
        "import django, sys, pathlib; django.setup()\n"
        "from django.utils import timezone\n"
        "from benching.renditions import main\n"
        "main(pathlib.Path(sys.argv[1]), timezone.now())\n"
    )
    contest = Contest("Renditions of a 12-megapixel photograph: WebP, JPEG and AVIF", RENDITION_GOALS)
    run_quietly(contest.title, [sys.executable, "-c", program, target], env=environment)
    for name, rates in json.loads(target.read_text(encoding="utf-8")).items():
        contest.rates[name] = rates
        contest.p50[name] = contest.p99[name] = [1_000 / rate for rate in rates]
    return contest


def request(path: str, headers: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n".encode()


def measure(contest: Contest, contenders: Sequence[Contender], connections: int) -> Contest:
    with step(contest.title):
        for number in range(ROUNDS):
            turn = contenders if number % 2 == 0 else contenders[::-1]
            for contender in turn:
                one_burst(contest, contender, connections)
    contest.rates = {contender.name: contest.rates[contender.name] for contender in contenders}
    return contest


def one_burst(contest: Contest, contender: Contender, connections: int) -> None:
    before = contender.server.cpu_seconds()
    result = burst(
        contender.server.port, contender.requests, connections=connections, seconds=SECONDS, status=contender.status
    )
    after = contender.server.cpu_seconds()
    contest.rates[contender.name].append(result.rate)
    contest.p50[contender.name].append(result.percentile(0.5))
    contest.p99[contender.name].append(result.percentile(0.99))
    if before is not None and after is not None:
        contest.cpu[contender.name].append((after - before) / result.asked * 1e6)


def report(contests: Sequence[Contest], servers: Sequence[Server]) -> None:
    for contest in contests:
        title(contest.title)
        say(table(contest.rows()))
    sizes = [(server.name, server.memory_bytes()) for server in servers]
    say("\nMemory at the end: " + ", ".join(f"{name} {size / 1e6:.0f} MB" for name, size in sizes if size))


def machine() -> str:
    cores = os.cpu_count() or 1
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    versions = f"Python {platform.python_version()}, granian {version_of('granian')}, Django {version_of('django')}"
    return f"  {platform.system()} {platform.machine()}, {cores} cores{load}; {versions}"


def version_of(package: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"from importlib.metadata import version; print(version('{package}'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


if __name__ == "__main__":
    main()
