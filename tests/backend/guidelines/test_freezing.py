import dataclasses
import datetime as dt
import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from firsthand.common.text import clean_line, clean_text
from firsthand.guidelines.content import ClauseContent, Contact, Content, Cover, Wording
from firsthand.guidelines.freezing import document, manifest, manifest_bytes, manifest_sha256
from firsthand.guidelines.packs import canonical, sha256_of

# As the actions store it: cleaned. Lines hold no line feeds; a reason has no headings.
texts = st.text(st.characters(codec="utf-8", exclude_characters="#"), max_size=60)
lines = texts.map(clean_line)
full_lines = lines.filter(bool)
wordings = st.builds(
    Wording, heading=full_lines, rule=full_lines, why=texts.map(clean_text).filter(bool), do=lines, dont=lines
)
clauses = st.builds(
    ClauseContent,
    clause_id=st.from_regex(r"[a-z]{1,8}", fullmatch=True),
    binding=st.booleans(),
    wordings=st.fixed_dictionaries({"en": wordings, "nl": wordings}),
)
covers = st.builds(Cover, title=full_lines, statement=full_lines)
contents = st.builds(
    Content,
    covers=st.fixed_dictionaries({"en": covers, "nl": covers}),
    clauses=st.lists(clauses, min_size=1, max_size=3).map(tuple),
    contact=st.one_of(st.none(), st.builds(Contact, name=full_lines, address=full_lines)),
)

CONTENT = Content(
    covers={"en": Cover("Conduct", "I have read this.")},
    clauses=(
        ClauseContent("disclose", True, {"en": Wording("Say so", "Say where you work.", "Because.", "Do.", "Don’t.")}),
        ClauseContent("own-words", False, {"en": Wording("Own words", "Use your own.", "It is\nbetter.")}),
    ),
    contact=Contact("Hana", "hana@kade.example"),
)


def test_the_frozen_text_can_be_read_by_anybody():
    assert document(CONTENT, "en") == (
        "# Conduct\n"
        "\n"
        "## Say so {#disclose .binding}\n"
        "\n"
        "> Say where you work.\n"
        "\n"
        "Because.\n"
        "\n"
        "- ✓ Do.\n"
        "- ✗ Don’t.\n"
        "\n"
        "## Own words {#own-words .advice}\n"
        "\n"
        "> Use your own.\n"
        "\n"
        "It is\n"
        "better.\n"
        "\n"
        "---\n"
        "\n"
        "I have read this.\n"
        "\n"
        "Hana hana@kade.example\n"
    )


def test_its_hash_does_not_change_from_release_to_release():
    """Whoever changes this number makes every acknowledgement of before look like one of another text."""
    assert sha256_of(document(CONTENT, "en")) == "2fc65f59f0e042919d8fcf4bf20fd8adb44d7d4e5cb66e40d28cffc11afb5367"


@given(contents)
def test_a_frozen_text_is_canonical(content):
    for locale in content.locales:
        text = document(content, locale)
        assert text == canonical(text)
        assert unicodedata.is_normalized("NFC", text)
        assert "\r" not in text
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


@given(contents, st.data())
def test_whatever_is_shown_changes_the_hash(content, data):
    index = data.draw(st.integers(0, len(content.clauses) - 1))
    clause = content.clauses[index]
    name = data.draw(st.sampled_from([field.name for field in dataclasses.fields(Wording)]))
    words = clause.wordings["nl"]
    other = dataclasses.replace(words, **{name: f"{getattr(words, name)}x".strip()})
    changed = dataclasses.replace(clause, wordings={**clause.wordings, "nl": other})
    altered = dataclasses.replace(content, clauses=(*content.clauses[:index], changed, *content.clauses[index + 1 :]))
    assert sha256_of(document(altered, "nl")) != sha256_of(document(content, "nl"))
    assert sha256_of(document(altered, "en")) == sha256_of(document(content, "en"))


@given(contents)
def test_so_do_force_order_statement_and_contact(content):
    before = document(content, "en")
    first = content.clauses[0]
    weaker = dataclasses.replace(first, binding=not first.binding)
    covers = {**content.covers, "en": dataclasses.replace(content.covers["en"], statement="Something else entirely")}
    altered = [
        dataclasses.replace(content, clauses=(weaker, *content.clauses[1:])),
        dataclasses.replace(content, clauses=(*content.clauses, weaker)),
        dataclasses.replace(content, covers=covers),
        dataclasses.replace(content, contact=Contact("Somebody", "else@kade.example")),
    ]
    assert all(document(one, "en") != before for one in altered if one != content)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=80))
def test_the_same_text_in_another_form_has_the_same_hash(text):
    forms = [unicodedata.normalize("NFD", text), text.replace("\n", "\r\n"), f"{text}\n\n"]
    assert {sha256_of(form) for form in forms} == {sha256_of(text)}


def test_a_manifest_ties_the_languages_and_the_moment_together():
    made = _manifest(CONTENT)
    assert made["texts"]["en"]["sha256"] == sha256_of(document(CONTENT, "en"))
    assert made["texts"]["en"]["statement_sha256"] == sha256_of("I have read this.")
    assert made["effective_at"] == "2026-11-20T09:00:00+00:00"
    elsewhere = dt.datetime(2026, 11, 20, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert manifest_sha256(_manifest(CONTENT, effective_at=elsewhere)) == manifest_sha256(made)


@given(st.dictionaries(st.text(max_size=5), st.one_of(st.integers(), st.text(max_size=9), st.none()), max_size=5))
def test_the_bytes_of_a_manifest_do_not_depend_on_the_order_of_its_keys(data):
    backwards = dict(reversed(data.items()))
    assert manifest_bytes(backwards) == manifest_bytes(data)
    assert json.loads(manifest_bytes(data)) == data


def _manifest(content, effective_at=dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)):
    return manifest(
        content,
        slug="conduct",
        pack="urn:kade:pack:conduct@1.0.0",
        number=1,
        change_class="material",
        summary={},
        effective_at=effective_at,
    )
