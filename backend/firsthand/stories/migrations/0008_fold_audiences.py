"""Audiences with the same rule become one row. On this floor, because stories and guidelines both point at them."""

import hashlib
import json
from typing import Any

from django.db import migrations


def key_of(audience: Any) -> str:
    """As people.audiences.AudienceRule.key was on the day of this migration."""
    said: dict[str, list[str]] = {}
    for kind, value in sorted(audience.terms.values_list("kind", "value")):  # not by a database's own collation
        said.setdefault(kind, []).append(value)
    return hashlib.sha256(json.dumps([audience.everyone, said], separators=(",", ":")).encode()).hexdigest()


def fold(apps: Any, schema_editor: Any) -> None:
    """Can be run again: it looks only at rows without a key."""
    audiences = apps.get_model("people", "Audience").objects
    holders = (apps.get_model("stories", "Story").objects, apps.get_model("guidelines", "Guideline").objects)
    kept = dict(audiences.exclude(key=None).values_list("key", "pk"))
    for audience in audiences.filter(key=None).order_by("pk").iterator():
        key = key_of(audience)
        if key not in kept:
            kept[key] = audience.pk
            audience.key = key
            audience.save(update_fields=["key"])
            continue
        for rows in holders:
            rows.filter(audience_id=audience.pk).update(audience_id=kept[key])
        audience.terms.all().delete()
        audience.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_shared_audiences"),
        ("guidelines", "0002_published_never_changes"),
        ("stories", "0007_shared_audiences"),
    ]

    operations = [migrations.RunPython(fold, migrations.RunPython.noop, elidable=True)]
