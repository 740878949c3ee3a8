"""The walks go through the product as it is served, in a real browser. Nothing is pretended but the outside world."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Route, expect

from journeys.screens.sign_in import SignIn
from journeys.support.cast import ADA, CAST, DESKTOP, Person
from journeys.support.product import Product, build_screens, text_of, two_free_ports
from journeys.support.visit import Visit
from journeys.support.watch import Watch

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Long, because machines are slow at times; a condition that comes true ends the wait at once.
PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)
Enter = Callable[..., Visit]


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    build_screens()
    running = Product(tmp_path_factory.mktemp("product"), two_free_ports())
    running.prepare()
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def base_url(product: Product) -> str:
    return product.url


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    quiet = ["--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-sync"]
    # Chromium refuses to build its sandbox for root, who runs tests in containers.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return {"args": [*quiet, *sandbox], **({"executable_path": path} if path else {})}


@pytest.fixture(scope="session")
def keys(product: Product, browser: Browser) -> Callable[[Person], Any]:
    """The cookies of each person, who signs in once, with one click."""
    known: dict[str, Any] = {}

    def of(person: Person) -> Any:
        if person.key not in known:
            context = browser.new_context(base_url=product.url, locale="en-GB")
            visit = Visit(context.new_page(), None, Watch(product.url), "en")
            SignIn(visit).as_one_of_the_cast(person)
            known[person.key] = context.storage_state()
            context.close()
        return known[person.key]

    return of


@pytest.fixture
def enter(
    request: pytest.FixtureRequest,
    product: Product,
    new_context: Callable[..., BrowserContext],
    keys: Callable[[Person], Any],
) -> Iterator[Enter]:
    """enter(ERIN, on=PHONE) is Erin at a phone of her own; enter(None) is somebody who has not signed in."""
    watches = request.node.stash[WATCHES] = []

    def come_in(person: Person | None, *, on: dict[str, Any] = DESKTOP, language: str = "en", **more: Any) -> Visit:
        spoken = person.language if person else language
        if person and person.key in CAST:
            more.setdefault("storage_state", keys(person))
        context = new_context(locale=f"{spoken}-NL", **on, **more)
        context.set_default_timeout(PATIENCE_MS)
        context.route(re.compile(r"^https?://(?!localhost[:/])"), _stand_in)
        watch = Watch(product.url)
        watch.follow(context)
        watches.append(watch)
        return Visit(context.new_page(), person, watch, spoken)

    yield come_in
    problems = [problem for watch in watches for problem in watch.problems]
    assert not problems, "\n".join(problems)


def _stand_in(route: Route) -> None:
    """The networks are the only thing that is not real: nothing of a test may leave the machine."""
    route.fulfill(content_type="text/html", body="<!doctype html><title>elsewhere</title><p>A network's own page")


@pytest.fixture
def newcomer(product: Product, enter: Enter) -> Callable[..., Visit]:
    """Somebody whom Ada has just invited, who signed in by the code in the mail and has acknowledged nothing."""

    def arrive(name: str, **window: Any) -> Visit:
        email = f"{name.lower().replace(' ', '.')}@karveel.example"
        ada = enter(ADA).go("/people").settled()
        team = next(team for team in ada.ask("/api/v1/teams/") if team["name"] == "Service")
        person = {"name": name, "email": email, "team": team["id"], "country": "NL", "language": "en", "roles": []}
        ada.tell("POST", "/api/v1/people/", person)
        visit = enter(Person(name, name, "en", email), **window)
        SignIn(visit).by_code(email, lambda: code_in_mail(product, email))
        return visit

    return arrive


def code_in_mail(product: Product, email: str) -> str | None:
    codes = [re.search(r"^\s*([A-Z0-9]{3,}-?[A-Z0-9]{3,})\s*$", text_of(mail), re.M) for mail in product.mail_to(email)]
    return next((code[1] for code in reversed(codes) if code), None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    product = getattr(item, "funcargs", {}).get("product")
    if call.when == "setup" and product:
        item.stash[SAID] = product.log_size()
    if report.failed and product:
        report.sections.append(("what the product said", product.said_since(item.stash.get(SAID, 0))))
        seen = [problem for watch in item.stash.get(WATCHES, []) for problem in watch.problems]
        report.sections.append(("what the browser said", "\n".join(seen)))
    return report


SAID = pytest.StashKey[int]()
WATCHES = pytest.StashKey[list[Watch]]()
