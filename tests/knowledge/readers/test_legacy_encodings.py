"""Text files from before UTF-8 show their letters."""

import pytest

from knowledge.readers.legacy_encodings import decode_legacy
from knowledge.readers.reader import read_bytes

_RUSSIAN = "Анна Соколова\nБухгалтер, Самара, с марта 2018\n- Сократила срок отчёта на 4 дня"
_POLISH = "Łucja Żółć\nKsięgowa, Gdańsk, od marca 2018 – dziś\n- Skróciła okres rozliczeń"
_FRENCH = "Zoé Lefèvre\nIngénieure à Orléans depuis où l’équipe – 3 ans\n- Coûts réduits"
_GREEK = "Μαρία Παπαδοπούλου\nΜηχανικός λογισμικού στην Αθήνα"
_JAPANESE = "山田 太郎\nソフトウェアエンジニア\n- 決済サービスをGoで開発しました"


@pytest.mark.parametrize(
    ("written", "encoding"),
    [
        (_RUSSIAN, "cp1251"),
        (_RUSSIAN, "koi8_r"),
        (_RUSSIAN, "cp866"),
        (_POLISH, "cp1250"),
        (_POLISH, "iso8859_2"),
        (_FRENCH, "cp1252"),
        (_FRENCH, "mac_roman"),
        (_GREEK, "cp1253"),
        ("José Peña Muñoz\nInformático en A Coruña, España", "cp850"),
        ("Işıl Çağlar\nİzmir şehrinde yazılım geliştirici", "cp1254"),
        ("דוד כהן\nמהנדס תוכנה בתל אביב", "cp1255"),
        ("أحمد علي\nمهندس برمجيات في القاهرة", "cp1256"),
        (_JAPANESE, "cp932"),
        (_JAPANESE, "euc_jp"),
        ("김철수\n소프트웨어 엔지니어, 서울", "euc_kr"),
        ("张伟\n高级工程师，北京某公司，2019年至今", "gb18030"),
    ],
)
def test_letters_come_out_of_an_old_encoding(written: str, encoding: str) -> None:
    data = written.encode(encoding, errors="ignore")

    assert decode_legacy(data) == data.decode(encoding)


@pytest.mark.parametrize(
    "written",
    [
        "Plain words with one ’ mark",
        "Temperature 20 °C × 3 ± ½ ®",
        "“Led” five people – saved 5 €",
        "MÜLLER, KÖLN",
        "São Paulo: gestão de operações",
        "Celine Dém, Zoé Rém, Théo Vém, Noé Gém",
    ],
)
def test_a_few_western_letters_stay_what_they_are(written: str) -> None:
    assert decode_legacy(written.encode("cp1252")) == written


def test_bytes_of_no_encoding_are_decoded_all_the_same() -> None:
    data = bytes(range(128, 256)) * 3

    assert len(decode_legacy(data)) > 0


def test_a_name_in_cyrillic_is_read_from_a_file_of_windows() -> None:
    document = read_bytes(_RUSSIAN.encode("cp1251"), file_name="cv.txt")

    assert document.blocks[0].text == "Анна Соколова"
