import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0002_shared_audiences"), ("stories", "0006_announced")]

    operations = [
        migrations.AlterField(
            "story",
            "audience",
            models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.audience"),
        ),
    ]
