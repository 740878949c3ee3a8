from django.db import migrations
from django.db.models import F
from django.db.models.functions import Now


def announce_what_is_out(apps, schema_editor):
    """What went live before authors were told of it is no news to them. A second run changes nothing."""
    stories = apps.get_model("stories", "Story").objects.using(schema_editor.connection.alias)
    stories.filter(published_at__lte=Now(), announced_at__isnull=True).update(announced_at=F("published_at"))


class Migration(migrations.Migration):
    dependencies = [("stories", "0005_approval")]

    operations = [migrations.RunPython(announce_what_is_out, migrations.RunPython.noop)]
