"""Every kind of the product, whichever app registered it."""

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from firsthand.notifications.registry import kinds


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_its_texts_are_there(kind, language):
    with translation.override(language):
        assert render_to_string(kind.template("subject"), {}).strip()
        assert render_to_string(kind.template("body"), {}).strip()


@pytest.mark.parametrize("kind", [kind for kind in kinds() if not kind.essential], ids=lambda kind: kind.name)
def test_what_may_be_switched_off_can_be_found_to_do_so(kind):
    assert str(kind.label)
    assert str(kind.description)
