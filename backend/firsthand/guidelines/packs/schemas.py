import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from firsthand.guidelines.packs.files import Document, Report, read_yaml

SCHEMA = Path(__file__).resolve().parents[4] / "guidelines" / "pack.schema.json"
MAX_MESSAGE = 200

Kind = Literal["pack", "quiz"]


@cache
def validator(kind: Kind) -> Draft202012Validator:
    definitions: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"]
    return Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": definitions})


def read_valid(path: Path, kind: Kind, report: Report) -> Document | None:
    document = read_yaml(path, report)
    if document is None:
        return None
    errors = list(validator(kind).iter_errors(document.data))
    for error in sorted(errors, key=lambda error: document.line(error.absolute_path)):
        report.add(document.file, _message(error), document.line(error.absolute_path))
    return None if errors else document


def _message(error: ValidationError) -> str:
    place = ".".join(str(step) for step in error.absolute_path)
    message = error.message if len(error.message) <= MAX_MESSAGE else f"{error.message[:MAX_MESSAGE]}…"
    return f"{place}: {message}" if place else message
