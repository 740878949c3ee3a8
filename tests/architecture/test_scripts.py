"""The scripts behind make run before anything is installed, and judge everything else: they are held to that."""

import ast
import importlib
import re
import socket
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))
# They run in the virtual environment, when it is there.
INSIDE_VENV = {"bench.py"}
BEFORE_VENV = [script for script in SCRIPTS if script.name not in INSIDE_VENV]
MAKEFILE = (ROOT / "Makefile").read_text()


@pytest.fixture
def scripts(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    before = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - before:
        del sys.modules[name]


def imported_at_the_top(script: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.parse(script.read_text()).body:
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("script", BEFORE_VENV, ids=lambda path: path.name)
def test_a_script_needs_only_the_standard_library(script: Path) -> None:
    ours = {path.stem for path in SCRIPTS}
    assert imported_at_the_top(script) - ours - sys.stdlib_module_names == set()


@pytest.mark.parametrize("script", BEFORE_VENV, ids=lambda path: path.name)
def test_an_old_python_can_read_a_script_far_enough_to_say_so(script: Path) -> None:
    ast.parse(script.read_text(), feature_version=(3, 9))


def test_every_word_of_make_is_explained_and_has_its_script() -> None:
    words = set(re.findall(r"^([a-z]+):", MAKEFILE, re.M))
    assert words == set(re.findall(r"^([a-z]+):.*?## \S", MAKEFILE, re.M))
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.M)
    assert phony
    assert set(phony[1].split()) == words
    named = re.findall(r"\$\(script\)/(\w+)\.py", MAKEFILE) + re.findall(r"scripts/(\w+)\.py", MAKEFILE)
    assert words - {"help", "bench"} <= set(named)
    assert [name for name in named if not (ROOT / "scripts" / f"{name}.py").exists()] == []


def report(folder: Path, cases: str) -> Path:
    file = folder / "report.xml"
    file.write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    return file


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        ("<testcase/><testcase/>", (2, 0, 0)),
        ("<testcase/><testcase><failure/></testcase>", (1, 1, 0)),
        ("<testcase><error/></testcase>", (0, 1, 0)),
        ("<testcase/><testcase><skipped/></testcase>", (1, 0, 1)),
        ("", (0, 1, 0)),
    ],
)
def test_a_part_is_counted_from_its_report(scripts, tmp_path, cases, expected) -> None:
    counts = scripts("counting").count(report(tmp_path, cases))
    assert (counts.passed, counts.failed, counts.skipped) == expected


def test_a_part_that_left_no_report_has_failed(scripts, tmp_path) -> None:
    assert scripts("counting").count(tmp_path / "none.xml").failed == 1


@pytest.mark.parametrize(("ci", "exit_code"), [("true", 1), ("", 0)])
def test_what_was_left_out_fails_only_where_nobody_is_watching(scripts, monkeypatch, capsys, ci, exit_code) -> None:
    monkeypatch.setenv("CI", ci)
    runner: ModuleType = scripts("test")
    counts = scripts("counting").Counts(passed=3)
    results = [runner.Result("sqlite", counts, 1.0), runner.Result("journeys", runner.Counts(), 0.1, "no Chromium")]
    assert runner.summary(results) == exit_code
    printed = capsys.readouterr().out
    assert "no Chromium" in printed
    assert printed.rstrip().splitlines()[-1] == f"3 passed, {exit_code} failed"


def test_a_step_is_done_again_when_a_name_a_content_or_a_fact_changes(scripts, tmp_path, monkeypatch) -> None:
    stamps = scripts("stamps")
    monkeypatch.setattr(stamps, "ROOT", tmp_path)
    first = tmp_path / "a.txt"
    first.write_text("one")
    digest = stamps.digest_of([first], "fact")
    stamps.write_stamp(tmp_path / "out" / ".stamp", digest)
    assert stamps.is_fresh(tmp_path / "out" / ".stamp", stamps.digest_of([first], "fact"))
    assert stamps.digest_of([first], "other fact") != digest
    renamed = first.rename(tmp_path / "b.txt")
    assert stamps.digest_of([renamed], "fact") != digest
    renamed.rename(first).write_text("two")
    assert stamps.digest_of([first], "fact") != digest


@pytest.mark.parametrize("port", ["0", "65535", "web", "-1"])
def test_a_port_that_cannot_be_is_refused(scripts, monkeypatch, capsys, port) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(SystemExit):
        scripts("run").address()
    assert f"PORT={port} is not a port" in capsys.readouterr().err


def test_a_port_in_use_is_refused_before_any_work(scripts, capsys) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SystemExit):
            scripts("run").refuse_taken_port("127.0.0.1", port, port)
    assert f"Port {port} is in use: perhaps Firsthand already runs there" in capsys.readouterr().err
