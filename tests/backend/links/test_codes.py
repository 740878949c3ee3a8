import pytest

from firsthand.links.codes import ALPHABET, LENGTH, new_code, read_code


def test_a_new_code_can_be_read_back_also_in_capitals():
    code = new_code()
    assert read_code(code) == read_code(code.upper()) == code


def test_codes_do_not_follow_from_each_other():
    codes = {new_code() for _ in range(2_000)}
    assert len(codes) == 2_000
    assert all(len({code[place] for code in codes}) == len(ALPHABET) for place in range(LENGTH))


def test_no_code_can_spell_a_word_or_be_misread():
    assert not set("aeiouy0134lskmf") & set(ALPHABET)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "b",
        "b" * 8,
        "b" * 10,
        "b" * 10_000,
        "\x00" * 9,
        "bbbbbbbb\x00",
        "bbbbbbbb\n",
        "bbbbbbbbа",  # Cyrillic
        "ʙbbbbbbbb",
        "K" * 9,  # the Kelvin sign, a k in lower case
        "../../etc",
        "bbbb%2fbb",
        "'or 1=1--",
        "bbbbbbbba",
    ],
)
def test_what_can_be_no_code_is_never_looked_up(text):
    assert read_code(text) is None
