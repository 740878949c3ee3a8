from firsthand.stories.actions.suggest import suggest_story


def test_what_somebody_suggested_is_theirs_to_take_along(api, erin, mark, now):
    suggest_story(actor=erin, text="The new track opens.", url="https://example.org/track", now=now)
    suggest_story(actor=mark, text="Somebody else's.", now=now)
    (mine,) = api(erin).get("/api/v1/impact/export/").json()["suggestions"]
    assert (mine["text"], mine["link"], mine["state"]) == ("The new track opens.", "https://example.org/track", "new")
