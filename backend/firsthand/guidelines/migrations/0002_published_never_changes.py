"""What was published or acknowledged cannot be changed, not even by code that forgets to ask (decision 0041).

SQLite drops triggers when a later migration rebuilds a table; tests/backend/guidelines/test_immutable.py notices.
"""

from django.db import migrations

MESSAGE = "what was published or acknowledged never changes"
OF_PUBLISHED = "EXISTS (SELECT 1 FROM guidelines_version WHERE id = {row}.version_id AND state = 'published')"
OF_PUBLISHED_CLAUSE = (
    "EXISTS (SELECT 1 FROM guidelines_clause JOIN guidelines_version ON guidelines_version.id = guidelines_clause.version_id "
    "WHERE guidelines_clause.id = {row}.clause_id AND state = 'published')"
)


def either(condition):
    """Neither a row of a published version may change, nor another row become one."""
    return f"{condition.format(row='OLD')} OR {condition.format(row='NEW')}"


# Table, statement, and when it is refused.
RULES = [
    ("guidelines_version", "UPDATE", "OLD.state = 'published'"),
    ("guidelines_versiontext", "INSERT", OF_PUBLISHED.format(row="NEW")),
    ("guidelines_versiontext", "UPDATE", either(OF_PUBLISHED)),
    ("guidelines_clause", "INSERT", OF_PUBLISHED.format(row="NEW")),
    ("guidelines_clause", "UPDATE", either(OF_PUBLISHED)),
    ("guidelines_clausetext", "INSERT", OF_PUBLISHED_CLAUSE.format(row="NEW")),
    ("guidelines_clausetext", "UPDATE", either(OF_PUBLISHED_CLAUSE)),
    ("guidelines_acknowledgement", "UPDATE", "TRUE"),
]
ON_SQLITE = """
CREATE TRIGGER {name} BEFORE {statement} ON {table} FOR EACH ROW WHEN {when}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
# PostgreSQL allows no subquery in the condition of a trigger, so the function asks.
ON_POSTGRESQL = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {when} THEN RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER {name} BEFORE {statement} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def add(apps, schema_editor):
    template = ON_SQLITE if schema_editor.connection.vendor == "sqlite" else ON_POSTGRESQL
    for table, statement, when in RULES:
        name = f"{table}_no_{statement.lower()}"
        schema_editor.execute(template.format(name=name, statement=statement, table=table, when=when, message=MESSAGE))


def remove(apps, schema_editor):
    on_sqlite = schema_editor.connection.vendor == "sqlite"
    for table, statement, _ in RULES:
        name = f"{table}_no_{statement.lower()}"
        schema_editor.execute(f"DROP TRIGGER {name}" if on_sqlite else f"DROP FUNCTION {name}() CASCADE")


class Migration(migrations.Migration):
    dependencies = [("guidelines", "0001_initial")]
    operations = [migrations.RunPython(add, remove)]
