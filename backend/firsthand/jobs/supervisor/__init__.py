"""`manage.py up`: the whole product on one machine, from one terminal."""
