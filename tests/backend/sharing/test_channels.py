from django.utils import translation

from firsthand.stories.channels import Channel as Key


def test_everybody_sees_the_same_channels_in_the_same_order(api, erin, hana):
    rows = api(erin).get("/api/v1/channels/").json()
    assert [row["key"] for row in rows] == list(Key.values)
    assert rows[1] == {
        "key": "x",
        "label": "X",
        "visibility": "public",
        "limit": 280,
        "counting": "x",
        "url_cost": 23,
        "prefill": "both",
    }
    assert (rows[7]["key"], rows[7]["visibility"], rows[7]["limit"], rows[7]["url_cost"]) == (
        "copy_link", "private", None, None,
    )  # fmt: skip


def test_names_of_channels_are_words_in_the_readers_language(api, hana):
    with translation.override("nl"):
        expected = str(Key.EMAIL.label)
    rows = api(hana).get("/api/v1/channels/").json()
    assert rows[6]["label"] == expected
