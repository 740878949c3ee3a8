"""What import-linter cannot see: foreign keys are dependencies too, and they point down."""

import inspect
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import pytest
from django.apps import apps
from django.conf import settings

FLOORS = [
    {"common"},
    {"jobs"},
    {"audit", "notifications", "links"},
    {"people"},
    {"guidelines"},
    {"stories"},
    {"sharing"},
    {"insights"},
    {"demo"},
]
FLOOR_OF = {app: number for number, names in enumerate(FLOORS) for app in names}
OURS = [config for config in apps.get_app_configs() if config.name.startswith("firsthand.")]


def relations():
    for config in OURS:
        for model in config.get_models():
            for field in model._meta.get_fields():
                if field.is_relation and field.concrete and field.related_model:
                    yield config.label, model, field


CASES = [pytest.param(*case, id=f"{case[1].__name__}.{case[2].name}") for case in relations()]


@pytest.mark.parametrize(("app", "model", "field"), CASES)
def test_a_foreign_key_points_down(app, model, field):
    target = field.related_model._meta.app_label
    if target == app or field.related_model._meta.label == settings.AUTH_USER_MODEL:
        return
    assert FLOOR_OF[target] < FLOOR_OF[app], f"{model.__name__}.{field.name} points up to {target}"


@pytest.mark.parametrize(("app", "model", "field"), CASES)
def test_a_foreign_key_to_another_app_leaves_no_trace_there(app, model, field):
    if field.related_model._meta.app_label != app and not field.many_to_many:
        assert field.remote_field.related_name == "+", f"{model.__name__}.{field.name} needs related_name='+'"


def query_functions():
    for config in OURS:
        if find_spec(f"{config.name}.queries") is None:
            continue
        package = import_module(f"{config.name}.queries")
        modules = [package, *(import_module(f"{package.__name__}.{name}") for name in submodules(package))]
        for module in modules:
            for name, function in inspect.getmembers(module, inspect.isfunction):
                if function.__module__ == module.__name__ and not name.startswith("_"):
                    yield f"{config.label}.{name}", function


def submodules(package) -> list[str]:
    return [found.name for found in iter_modules(getattr(package, "__path__", []))]


# Queries that answer for nobody in particular, each with the reason why no person narrows them.
FOR_THE_SYSTEM = {
    "demo": "the invented company and its cast, in demo mode only",
    "jobs": "work has no owner",
    "links": "this floor knows codes and clicks, never people",
    "people": "audiences and counts that other apps' actions and policies stand on; rows leave by PersonPolicy",
    "insights": "totals of groups; privacy.py folds what is small",
    "guidelines.shelf": "the packs on disk are public",
    "guidelines.shelved": "the packs on disk are public",
    "guidelines.not_superseded": "which versions count now; reading them goes through list_for and reading_view",
    "guidelines.current_versions": "which versions count now; reading them goes through list_for and reading_view",
    "guidelines.title_in": "a column, not rows",
    "stories.public_story": "what strangers may read",
    "stories.story_once_at": "where it is now",
}


@pytest.mark.parametrize(("name", "function"), list(query_functions()))
def test_a_query_says_for_whom_or_of_what(name, function):
    """A query without a person, or a row that a policy already gave, is how somebody else's data slips out."""
    if name in FOR_THE_SYSTEM or name.split(".")[0] in FOR_THE_SYSTEM:
        return
    parameters = inspect.signature(function).parameters.values()
    assert any(names_a_person_or_a_row(parameter) for parameter in parameters), f"{name} narrows by nobody and nothing"


def names_a_person_or_a_row(parameter: inspect.Parameter) -> bool:
    if parameter.name in {"user", "person", "actor", "day"} or parameter.name.endswith(("_id", "_ids")):
        return True
    if "QuerySet" in str(parameter.annotation):
        return True
    return any(model.__name__ in str(parameter.annotation) for config in OURS for model in config.get_models())
