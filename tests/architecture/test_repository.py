"""What must hold for every file that git tracks: it works elsewhere, it keeps no secret, its links lead somewhere."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
KIBIBYTE = 1024
TEXT_SUFFIXES = {
    ".py", ".md", ".toml", ".txt", ".yml", ".yaml", ".json", ".ts", ".tsx", ".mjs", ".css", ".html", ".sh", ".po",
}  # fmt: skip
SECRETS = {
    "a private key": r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----",
    "a cloud key": r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b",
    "a forge token": r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20})\b",
    "a chat token": r"\bxox[abpr]-[A-Za-z0-9-]{10,}",
    "a payment key": r"\b[rs]k_live_[A-Za-z0-9]{16,}",
    "a password in an address": r"\b(?:postgres|redis|amqp|smtp\+tls)://[a-z0-9]+:(?!password@)[^@\s${}'\"]{4,}@",
}


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [file for name in listed.split("\0") if name and (file := ROOT / name).is_file()]


FILES = tracked_files()
TEXTS = {
    str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in FILES if file.suffix in TEXT_SUFFIXES
}
DOCUMENTS = [file for file in FILES if file.suffix == ".md"]


def places(pattern: str, *, without: tuple[str, ...] = ()) -> list[str]:
    return [
        f"{name}: {found[0][:60]}"
        for name, text in TEXTS.items()
        if name not in without and (found := re.search(pattern, text, re.M))
    ]


def test_there_are_files_to_look_at() -> None:
    assert len(TEXTS) > 50


def test_no_path_of_one_machine() -> None:
    assert places(r"(?<![\w.])/(?:work|home/\w+|Users/\w+|root)/[\w.]") == []


def test_no_conflict_was_left_behind() -> None:
    assert places(r"^(?:<{7} |>{7} )") == []


@pytest.mark.parametrize("kind", SECRETS)
def test_no_secret(kind: str) -> None:
    assert places(SECRETS[kind], without=("tests/architecture/test_repository.py",)) == []


def test_no_file_is_too_large_to_review() -> None:
    large = [str(file.relative_to(ROOT)) for file in FILES if file.stat().st_size > 800 * KIBIBYTE]
    assert large == []


@pytest.mark.parametrize("name", ["base", "test", "node"])
def test_requirements_are_pinned_and_hashed_and_name_no_registry(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    assert not re.search(r"https?://|--index-url|--extra-index-url|--find-links", text)
    pins = [line for line in text.splitlines() if re.match(r"[a-z0-9]", line)]
    assert pins
    assert all("==" in pin for pin in pins)
    assert text.count("--hash=sha256:") >= len(pins)


def test_tests_run_on_the_versions_that_are_served() -> None:
    base, test = (pins((ROOT / "requirements" / f"{name}.txt").read_text()) for name in ("base", "test"))
    assert base.items() <= test.items()


def pins(text: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)(?:\[[^\]]*\])?==(\S+)", text, re.M))


def test_the_javascript_lock_names_no_registry() -> None:
    packages = json.loads((ROOT / "frontend" / "package-lock.json").read_text())["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_link_in_a_document_leads_somewhere(document: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`]*`", "", document.read_text(), flags=re.S)
    targets = re.findall(r"\]\(([^)\s]+)\)", prose)
    relative = [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]
    assert [target for target in relative if not (document.parent / target).exists()] == []


def test_every_decision_is_a_numbered_sentence_and_no_number_is_used_twice() -> None:
    names = [file.name for file in (ROOT / "docs" / "decisions").iterdir() if file.name != "0000-template.md"]
    assert names
    assert [name for name in names if not re.fullmatch(r"\d{4}(?:-[a-z0-9]+){3,}\.md", name)] == []
    numbers = [name[:4] for name in names]
    assert sorted(set(numbers)) == sorted(numbers)


def test_scripts_and_ci_can_be_executed() -> None:
    for name in (".ci/run", "docker/entrypoint.sh"):
        assert (ROOT / name).stat().st_mode & 0o111
