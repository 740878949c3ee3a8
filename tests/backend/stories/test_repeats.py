import pytest

from firsthand.stories.repeats import Place, Repeat, repeats, sameness

LINKEDIN = Place(1, "linkedin", "en")
X = Place(1, "x", "en")
OTHER = Place(2, "linkedin", "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We built a bike.", "we built a BIKE"),
        ("We built  a\nbike!", "We built a bike"),
        ("Café au lait", "Cafe au lait"),
        ("Read it https://example.org/a", "Read it: https://example.org/b"),
        ("Ride #CargoBikes", "ride cargobikes"),
        ("ﬁne", "fine"),
    ],
)
def test_the_same_to_a_reader(one, other):
    assert sameness(one) == sameness(other)


@pytest.mark.parametrize(("one", "other"), [("One bike", "Two bikes"), ("10 km", "100 km"), ("愛", "恋")])
def test_not_the_same(one, other):
    assert sameness(one) != sameness(other)


@pytest.mark.parametrize("nothing", ["", " ", "https://example.org", "🚲 🚲", "…!"])
def test_what_has_no_words_is_no_repeat(nothing):
    assert repeats([(LINKEDIN, nothing), (OTHER, nothing)]) == []


def test_two_stories_with_one_text():
    found = repeats([(LINKEDIN, "Hello there"), (X, "Different"), (OTHER, "hello, there!")])
    assert found == [Repeat("Hello there", [LINKEDIN, OTHER])]


def test_two_channels_of_one_story():
    assert repeats([(LINKEDIN, "Hello"), (X, "Hello")]) == [Repeat("Hello", [LINKEDIN, X])]


def test_twice_under_one_channel_of_one_story_is_the_editors_business():
    assert repeats([(LINKEDIN, "Hello"), (Place(1, "linkedin", "nl"), "Hello")]) == []


def test_all_places_are_named():
    found = repeats([(LINKEDIN, "Hi"), (X, "Hi"), (OTHER, "Hi")])
    assert [repeat.places for repeat in found] == [[LINKEDIN, X, OTHER]]
