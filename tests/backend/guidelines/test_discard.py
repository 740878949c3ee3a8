import pytest

from backend.factories.guidelines import drafted_guideline, new_version
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.common.errors import NotAllowed
from firsthand.guidelines.actions.discard import discard_draft
from firsthand.guidelines.actions.draft import draft_version
from firsthand.guidelines.actions.drafting import AlreadyPublished
from firsthand.guidelines.models import Guideline, Version


def test_a_draft_goes_and_what_was_published_stays(api, hana, conduct, now):
    draft = draft_version(actor=hana, guideline=conduct, now=now)
    assert api(hana).delete(f"/api/v1/guideline-versions/{draft.pk}/").status_code == 204
    assert [version.number for version in conduct.versions.all()] == [1]
    assert new_version(hana, conduct, now).number == 2


def test_with_its_first_draft_a_guideline_goes_too(api, hana, now):
    draft = drafted_guideline(hana, now)
    assert api(hana).delete(f"/api/v1/guideline-versions/{draft.pk}/").status_code == 204
    assert not Guideline.objects.exists()
    event = AuditEvent.objects.get(action="guideline.discard_draft")
    assert (event.target_label, event.data) == ("conduct", {"number": 1})


def test_a_published_version_stays(api, hana, conduct, now):
    version = conduct.versions.get()
    assert failures(api(hana).delete(f"/api/v1/guideline-versions/{version.pk}/"), 403) == [("permission_denied", None)]
    with pytest.raises(AlreadyPublished):
        discard_draft(actor=hana, version=version, now=now)
    assert Version.objects.filter(pk=version.pk).exists()


@pytest.mark.parametrize("name", ["erin", "mark", "anna", "stan", "wim", "ada"])
def test_nobody_else_discards(api, hana, now, name, request):
    draft, somebody = drafted_guideline(hana, now), request.getfixturevalue(name)
    assert failures(api(somebody).delete(f"/api/v1/guideline-versions/{draft.pk}/"), 404) == [("not_found", None)]
    with pytest.raises(NotAllowed):
        discard_draft(actor=somebody, version=draft, now=now)
