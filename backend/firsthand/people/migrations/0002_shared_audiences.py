from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField("audience", "key", models.CharField(max_length=64, null=True, unique=True)),
    ]
