"""Reads the files of a pack without trusting them: limits first, then UTF-8, then YAML without its traps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from firsthand.guidelines.packs.shapes import PackError
from firsthand.guidelines.packs.texts import BYTE_ORDER_MARK, HIDDEN, numbered_lines

MAX_MARKDOWN_BYTES = 200_000
MAX_YAML_BYTES = 50_000
MAX_DEPTH = 20
MAX_PROBLEMS = 100

YamlPath = tuple[str | int, ...]


class Report:
    def __init__(self) -> None:
        self._problems: dict[str, None] = {}  # each once, in the order of finding

    def add(self, file: str, message: str, line: int | None = None) -> None:
        place = file if line is None else f"{file}:{line}"
        self._problems[f"{place}: {message}"] = None

    def raise_if_any(self) -> None:
        problems = list(self._problems)
        if len(problems) > MAX_PROBLEMS:
            problems[MAX_PROBLEMS:] = [f"and {len(problems) - MAX_PROBLEMS} more problems"]
        if problems:
            raise PackError(problems)


class _TrapError(Exception):
    def __init__(self, problem: str, node: yaml.Node | yaml.Event) -> None:
        super().__init__(problem)
        self.line = node.start_mark.line + 1 if node.start_mark else None


@dataclass(frozen=True)
class Document:
    file: str
    text: str
    data: Any
    lines: dict[YamlPath, int]

    def line(self, path: Iterable[str | int]) -> int:
        """The line of this place, or of the nearest thing around it that is written down."""
        steps = tuple(path)
        known = next(steps[:end] for end in range(len(steps), -1, -1) if steps[:end] in self.lines)
        return self.lines[known]


def read_text(path: Path, limit: int, report: Report) -> str | None:
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError:
        report.add(path.name, "missing, or not a file that can be read")
        return None
    if len(content) > limit:
        report.add(path.name, f"larger than {limit} bytes")
        return None
    return _decoded(content, path.name, report)


def _decoded(content: bytes, name: str, report: Report) -> str | None:
    try:
        decoded = content.decode("utf-8")
    except UnicodeDecodeError as error:
        report.add(name, "not UTF-8", content[: error.start].count(b"\n") + 1)
        return None
    text = decoded.replace("\r\n", "\n").lstrip(BYTE_ORDER_MARK)
    for number, line in numbered_lines(text):
        if hidden := HIDDEN.search(line):
            report.add(name, f"hidden character U+{ord(hidden[0]):04X}", number)
    return text


def read_yaml(path: Path, report: Report) -> Document | None:
    text = read_text(path, MAX_YAML_BYTES, report)
    if text is None:
        return None
    try:
        _refuse_traps(text)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        lines: dict[YamlPath, int] = dict(_lines_of(node, ())) if node else {(): 1}
        return Document(path.name, text, yaml.safe_load(text), lines)
    except _TrapError as trap:
        report.add(path.name, f"wrong YAML: {trap}", trap.line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        report.add(path.name, f"wrong YAML: {error.problem or error.context}", mark.line + 1 if mark else None)
    except (yaml.YAMLError, ValueError) as error:
        # ValueError: a number or a date that YAML recognises and Python cannot make.
        report.add(path.name, f"wrong YAML: {str(error).splitlines()[0]}")
    return None


def _refuse_traps(text: str) -> None:
    """Aliases can blow up a small file, deep nesting overflows the stack; neither has a place in a pack."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _TrapError("aliases (*name) are not allowed", event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _TrapError(f"deeper than {MAX_DEPTH} levels", event)


def _lines_of(node: yaml.Node, path: YamlPath) -> Iterator[tuple[YamlPath, int]]:
    yield path, node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _lines_of(item, (*path, index))
    elif isinstance(node, yaml.MappingNode):
        yield from _lines_of_mapping(node, path)


def _lines_of_mapping(node: yaml.MappingNode, path: YamlPath) -> Iterator[tuple[YamlPath, int]]:
    seen: set[str] = set()
    for key, value in node.value:
        if key.tag != "tag:yaml.org,2002:str":
            raise _TrapError("a key is not a word; put it in quotes", key)
        if key.value in seen:
            raise _TrapError(f"key {key.value!r} appears twice", key)
        seen.add(key.value)
        yield from _lines_of(value, (*path, key.value))
        yield (*path, key.value), key.start_mark.line + 1
