import django.db.models.deletion
from django.db import migrations, models

INDEX = {
    # Only which runs a text holds: no positions, and no tokenizer that could take a run apart.
    "sqlite": ["CREATE VIRTUAL TABLE stories_search_runs USING fts5(runs, tokenize='ascii', detail=none)"],
    "postgresql": [
        "CREATE TABLE stories_search_runs (row_id bigint PRIMARY KEY, runs tsvector NOT NULL)",
        "CREATE INDEX stories_search_runs_gin ON stories_search_runs USING gin (runs)",
    ],
}


def make_index(apps, schema_editor):
    for statement in INDEX[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_index(apps, schema_editor):
    schema_editor.execute("DROP TABLE stories_search_runs")


class Migration(migrations.Migration):
    dependencies = [("stories", "0010_feed_entry_outcome")]

    operations = [
        migrations.CreateModel(
            name="StorySearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(max_length=5)),
                ("title", models.TextField()),
                ("lead", models.TextField()),
                ("text", models.TextField()),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="stories.story"
                    ),
                ),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("story", "language"), name="storysearch_once")]},
        ),
        migrations.RunPython(make_index, drop_index),
    ]
