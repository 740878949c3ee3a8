import re
from pathlib import Path

import pytest
from django.core.management import call_command

MIGRATIONS = sorted(Path(__file__).parents[2].glob("backend/firsthand/*/migrations/0*.py"))


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_a_migration_has_a_name_of_its_own(path):
    assert not re.search(r"_auto_|_alter_|_rename_.*_more", path.stem)
