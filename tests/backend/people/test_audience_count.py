from backend.support.errors import failures


def test_mark_sees_how_many_an_audience_reaches(api, mark, erin, hana):
    rule = {"everyone": False, "teams": [], "countries": ["NL"], "languages": ["nl"], "roles": []}
    assert api(mark).post("/api/v1/audiences/count/", rule).json() == {"count": 1}


def test_an_empty_rule_reaches_nobody(api, mark):
    assert api(mark).post("/api/v1/audiences/count/", {}).json() == {"count": 0}


def test_erin_has_no_need_to_count(api, erin):
    assert failures(api(erin).post("/api/v1/audiences/count/", {}), 403) == [("permission_denied", None)]
