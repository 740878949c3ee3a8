import pytest

from firsthand.stories.previews.charsets import decode

RUSSIAN = "Новости компании: мы открыли новый завод в Нижнем Новгороде, приходите"
JAPANESE = "会社のニュース：新しい工場を開設しました。ぜひお越しください。"
CHINESE = "公司新闻：我们在上海开设了新工厂，欢迎参观。"
KOREAN = "회사 소식: 새 공장을 열었습니다. 방문해 주세요."
POLISH = "Zażółć gęślą jaźń — nowa fabryka w Łodzi"


def page(text: str, *, head: str = "", lang: str = "") -> str:
    return f"<html lang='{lang}'><head>{head}<title>{text}</title></head>"


@pytest.mark.parametrize(
    ("text", "codec", "label", "name"),
    [
        ("Café – €5", "cp1252", "ISO-8859-1", "windows-1252"),
        ("Café", "latin-1", "latin1", "windows-1252"),
        (RUSSIAN, "cp1251", "windows-1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R", "koi8-r"),
        (JAPANESE, "cp932", "Shift_JIS", "shift_jis"),
        (JAPANESE, "euc_jp", "euc-jp", "euc-jp"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp", "iso2022-jp"),
        (CHINESE, "gb18030", "gb2312", "gb18030"),
        ("公司新聞", "big5", "big5", "big5"),
        (KOREAN, "cp949", "euc-kr", "euc-kr"),
        ("Zażółć gęślą jaźń", "iso8859_2", "iso-8859-2", "iso-8859-2"),
        ("Ελληνικά", "cp1253", "windows-1253", "windows-1253"),
        ("İstanbul'da", "cp1254", "iso-8859-9", "windows-1254"),
        ("Café", "utf-8", "utf-8", "utf-8"),
        ("Café", "utf-16-le", "utf-16", "utf-16le"),
    ],
)
def test_a_declared_charset_is_believed_by_header_and_in_the_page(text, codec, label, name):
    decoded = decode(page(text).encode(codec), label)
    assert text in decoded.text
    assert (decoded.charset, decoded.problem) == (name, "")
    if not codec.startswith("utf-16"):
        meta = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'
        assert text in decode(page(text, head=meta).encode(codec)).text
        assert text in decode(page(text, head=f"<META CHARSET={label}>").encode(codec)).text
        assert text in decode(f'<?xml version="1.0" encoding="{label}"?>{page(text)}'.encode(codec)).text


def test_the_header_goes_before_the_page_and_a_mark_before_both():
    body = page(RUSSIAN, head="<meta charset=koi8-r>").encode("cp1251")
    assert RUSSIAN in decode(body, "windows-1251").text
    for codec in ("utf-8-sig", "utf-16"):
        assert "Café" in decode(page("Café").encode(codec), "windows-1251").text


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "gb2312", "shift_jis", "utf-16"])
def test_bytes_that_are_utf8_are_taken_for_it_whatever_was_declared(label):
    decoded = decode(page(POLISH).encode(), label)
    assert POLISH in decoded.text
    assert decoded.charset == "utf-8"
    assert decoded.problem == "wrong_charset"


def test_a_false_utf8_in_the_header_gives_way_to_the_page():
    decoded = decode(page(RUSSIAN, head="<meta charset=windows-1251>").encode("cp1251"), "utf-8")
    assert RUSSIAN in decoded.text
    assert decoded.problem == "wrong_charset"


def test_one_broken_character_does_not_change_the_charset():
    body = page(POLISH).encode() + b"\xff\xe9"
    decoded = decode(body, "utf-8")
    assert POLISH in decoded.text
    assert decoded.problem == "broken_characters"


def test_a_character_cut_off_at_the_end_is_no_fault():
    decoded = decode(page("é" * 20).encode()[:-8] + "é".encode()[:1], "utf-8")
    assert (decoded.charset, decoded.problem) == ("utf-8", "")


@pytest.mark.parametrize(
    ("text", "codec", "lang"),
    [
        ("Café – naïve déjà vu, c'est l'été à la française", "cp1252", ""),
        (RUSSIAN, "cp1251", "ru"),
        (RUSSIAN, "cp1251", ""),
        (JAPANESE, "cp932", "ja"),
        (JAPANESE, "euc_jp", "ja"),
        (CHINESE, "gb18030", "zh-CN"),
        (KOREAN, "cp949", "ko"),
        ("Zażółć gęślą jaźń", "iso8859_2", "pl"),
        (POLISH, "utf-8", ""),
    ],
)
def test_a_page_that_declares_nothing_is_guessed(text, codec, lang):
    decoded = decode(page(text, lang=lang).encode(codec))
    assert text in decoded.text
    assert decoded.problem == "no_charset"


def test_a_charset_in_a_comment_says_nothing():
    body = page("Café", head="<!-- <meta charset=koi8-r> --><meta charset=windows-1252>").encode("cp1252")
    assert "Café" in decode(body).text


@pytest.mark.parametrize("label", ["rot13", "unicode_escape", "utf-7", "idna", "base64", "../etc", "", "x" * 500])
def test_no_page_can_name_a_codec_of_pythons_own(label):
    assert "Café" in decode(page("Café", head=f"<meta charset='{label}'>").encode(), label).text
