"""Letters of before Unicode: found in lists that hold them, never in names that are right."""

import unicodedata

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.sheets.old_letters import Letters, converted, letters_of, settled
from hanoiplan.sheets.syllables import is_syllable
from hanoiplan.sheets.zawgyi import from_zawgyi, is_sound
from tests.hanoiplan.sheets.files import cells, sheet_of
from tests.hanoiplan.sheets.old_writing import LETTERS, tcvn3, vni

ENCODERS = {Letters.TCVN3: tcvn3, Letters.VNI: vni}
OLD = st.sampled_from(list(ENCODERS))

NAMES = [
    *("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường", "Phạm Thuỳ Dương", "Đặng Quốc Khánh"),
    *("Vũ Thị Ngọc Ánh", "Đỗ Hữu Nghĩa", "Bùi Đình Quý", "Hồ Xuân Hương", "Ngô Bảo Châu"),
    *("Dương Thị Mỹ Lệ", "Lý Thường Kiệt", "Huỳnh Thúc Kháng", "Phan Đình Giót", "Võ Thị Sáu"),
    *("Đinh Tiên Hoàng", "Tạ Quang Bửu", "Quách Thị Huyền", "Trịnh Đình Thảo", "Nông Đức Mạnh"),
    *("Bế Văn Đàn", "Giàng Seo Phử", "Thạch Thị Dân", "Nguyễn Khuyến", "Hoàng Hoa Thám"),
]

# Names that are right as they stand, from lists of conferences and of the programme's countries.
RIGHT = {
    "Vietnamese": [*NAMES, "Lê", "Hân", "Tâm", "Hoà", "Thuý", "Khoá", "Lò Văn Hoà", "Sở Nội vụ"],
    "Vietnamese of few marks": [
        *("Lê Thanh", "Hà My", "Cúc", "Bá", "Hân", "Tâm", "Hoà", "Toàn", "Thoáng"),
    ],
    "French": [
        *(
            "José",
            "René",
            "Hélène Lefèvre",
            "Noël",
            "Zoé",
            "Loïc",
            "Maëlle",
            "Anaïs",
            "Côme",
            "Thé",
        ),
        *("Chloé", "François Béranger", "Gaëtan", "Benoît Août", "Jean-François", "Thaïs", "Maï"),
    ],
    "German": [
        *(
            "Müller",
            "Jörg",
            "Weiß",
            "Günther Groß",
            "Käthe",
            "Löwe",
            "Böll",
            "Übel",
            "Götz",
            "Lüth",
        ),
    ],
    "Portuguese": [
        *("São Tomé", "João", "Conceição", "Simões", "Guimarães", "Leão", "Luís", "Mário", "Inês"),
        *("Araújo", "Moisés", "Magalhães", "Gonçalves", "Xanana Gusmão", "Taur Matan Ruak"),
    ],
    "Spanish": [
        *("Mª Carmen", "Muñoz", "Peña", "Raúl", "Díaz", "Íñigo", "Núñez", "Saúl", "«An»", "Óscar"),
    ],
    "Icelandic": ["Þór", "Guðmundur", "Björk", "Sigríður", "Ólafur", "Æsa", "Þóra Ýr"],
    "Nordic": [
        *("Åse", "Bjørn", "Søren Kierkegård", "Mæhle", "Jørgensen", "Hägg", "Öberg", "Bø", "Møn"),
    ],
    "Turkish": ["Türkiye", "Gül", "Çelik", "Özgür", "Şahin", "İnönü", "Kübra", "Ünal"],
    "Slavic": ["Dvořák", "Čapek", "Łukasz", "Wałęsa", "Żółć", "Đoković", "Škoda", "Müllerová"],
    "Pinyin": ["Lü", "Nü", "Lǚ Bù", "Xí Jìnpíng", "Zhāng Wěi"],
    "places": ["Côte d'Ivoire", "Réunion", "Curaçao", "Zürich", "Brasília", "Bogotá"],
    "signs": [
        *(
            "© Bộ Ngoại giao",
            "5 µm",
            "1ª",
            "Nº 5",
            "½",
            "3×4",
            "Microsoft®",
            "§ 5",
            "¡Hola!",
            "25°",
        ),
    ],
    "Burmese": [
        *("အောင်ဆန်းစုကြည်", "မြန်မာ", "ယောက်ျား", "ဦးသိန်းစိန်", "ဒေါ်ခင်ညွန့်", "နေပြည်တော်", "သတ္တိ"),
        *("ဗိုလ်ချုပ်မှူးကြီး မင်းအောင်လှိုင်", "အင်္ဂလိပ်", "ဥက္ကဋ္ဌ", "ဩဂုတ်", "၁၂"),
    ],
    "Shan, Mon, Karen": ["လိၵ်ႈတႆး", "ဘာသာ မန်", "ကညီကျိာ်", "တႆး", "ၵႂၢမ်းတႆး"],
    "other scripts": ["ສາທາລະນະລັດ", "สมชาย", "កម្ពុជា", "王小明", "김철수", "Иванов", "محمد"],
}
# Languages whose letters are those that the old fonts took over, and Burmese.
LANGUAGES = (
    *("vi", "fr", "de", "es", "pt", "it", "is", "nb", "da", "sv", "fi", "et", "ga", "cy", "nl"),
    *("cs", "sk", "pl", "hu", "ro", "tr", "az", "sq", "ca", "gl", "br", "id", "ms", "fil", "my"),
)


@pytest.mark.parametrize("kind", RIGHT)
def test_names_that_are_right_are_never_suspected(kind: str) -> None:
    """Alone in a sheet, all in one column, and each beside Vietnamese ones."""
    names = RIGHT[kind]
    suspected = [name for name in names if letters_of(sheet_of([name]))]
    assert suspected == []
    assert letters_of(sheet_of(*([name] for name in names))) is None
    assert letters_of(sheet_of(*([name, "Nguyễn Văn An"] for name in names))) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_languages_are_never_suspected(language: str) -> None:
    """What countries, languages and currencies are called there: 1,300 names, also one by one."""
    locale = Locale.parse(language)
    told = (locale.territories, locale.languages, locale.currencies)
    names = [name for kind in told for name in kind.values()]
    assert letters_of(sheet_of(*([name] for name in names))) is None
    assert [name for name in names if letters_of(sheet_of([name]))] == []


def test_all_right_names_together_are_not_suspected() -> None:
    everybody = [name for names in RIGHT.values() for name in names]
    assert letters_of(sheet_of(*([name] for name in everybody))) is None


@pytest.mark.parametrize("letters", ENCODERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_list_of_one_old_name_is_noticed_and_put_right(letters: Letters, name: str) -> None:
    sheet = sheet_of(["STT", "Name"], ["1", ENCODERS[letters](name)])
    found = letters_of(sheet)
    assert found is not None
    assert found.letters is letters
    assert cells(converted(sheet, letters))[1] == ("1", expected(letters, name))


def expected(letters: Letters, name: str) -> str:
    """TCVN3 has no capital with a tone: where a small letter stands first, it stays small."""
    if letters is Letters.TCVN3:
        return "".join(one.lower() if tcvn3(one) == tcvn3(one.lower()) else one for one in name)
    return name


@pytest.mark.parametrize("letters", ENCODERS)
def test_the_number_of_cells_and_samples_are_told(letters: Letters) -> None:
    old = ENCODERS[letters]
    rows = [[str(n), old(name), "Hà Nội"] for n, name in enumerate(NAMES)]
    found = letters_of(sheet_of(["No.", "Name", "City"], *rows))
    assert found is not None
    assert found.cells == len(NAMES)
    assert found.samples[0] == (old("Nguyễn Văn An"), "Nguyễn Văn An")
    assert len(found.samples) == 5


@pytest.mark.parametrize("letters", ENCODERS)
def test_a_sheet_that_mixes_is_changed_only_where_it_is_old(letters: Letters) -> None:
    """One column was pasted from an old list, the others are right."""
    old = ENCODERS[letters]
    rows = [[old(name), name, "José Müller"] for name in NAMES]
    mended = converted(sheet_of(*rows), letters)
    assert [row[1:] for row in cells(mended)] == [(name, "José Müller") for name in NAMES]
    assert [row[0] for row in cells(mended)] == [expected(letters, name) for name in NAMES]


@pytest.mark.parametrize("letters", ENCODERS)
def test_few_old_rows_in_a_right_column_are_found(letters: Letters) -> None:
    old = ENCODERS[letters]
    rows = [*NAMES, old("Nguyễn Đình Chiểu"), old("Phạm Thị Hường")]
    found = letters_of(sheet_of(*([name] for name in rows)))
    assert found is not None
    assert found.cells == 2
    mended = converted(sheet_of(*([name] for name in rows)), letters)
    assert [row[0] for row in cells(mended)] == [*NAMES, "Nguyễn Đình Chiểu", "Phạm Thị Hường"]


def test_what_can_be_read_both_ways_goes_with_its_column() -> None:
    """VNI writes Hồng as "Hoàng"; in a column of VNI that is meant, in a right one it is not."""
    old = sheet_of([vni("Nguyễn Thị Hồng")], [vni("Hồng")], [vni("Đặng Bình")])
    assert cells(converted(old, Letters.VNI)) == [("Nguyễn Thị Hồng",), ("Hồng",), ("Đặng Bình",)]
    right = sheet_of(
        *([name] for name in NAMES), ["Hoàng"], [vni("Đặng Bính")], [vni("Vũ Thị Nhữ")]
    )
    assert cells(converted(right, Letters.VNI))[len(NAMES)] == ("Hoàng",)


def test_a_foreign_name_in_an_old_list_is_left_alone() -> None:
    sheet = sheet_of([tcvn3("Nguyễn Văn An")], [tcvn3("Trần Thị Bình")], ["José"], ["Müller"])
    assert [row[0] for row in cells(converted(sheet, Letters.TCVN3))][2:] == ["José", "Müller"]


def test_abbreviations_and_words_of_no_syllable_are_put_right_too() -> None:
    sheet = sheet_of([tcvn3("Quyết định số 12/QĐ-TTg, Đắk Lắk")], [tcvn3("Nguyễn Văn An")])
    assert cells(converted(sheet, Letters.TCVN3))[0] == ("Quyết định số 12/QĐ-TTg, Đắk Lắk",)


def test_capitals_of_tcvn3_come_back_where_the_plain_letters_tell_them() -> None:
    """The font .VnTimeH showed small codes as capitals; without plain letters nobody can know."""
    told = ["NGUYỄN THỊ ÁNH", "LÝ VĂN TÚ", "Vũ Ánh", "UBND Tỉnh", "T. T. Hà"]
    sheet = sheet_of(*([tcvn3(text)] for text in told))
    mended = [row[0] for row in cells(converted(sheet, Letters.TCVN3))]
    assert mended == ["NGUYỄN THỊ ÁNH", "LÝ VĂN TÚ", "Vũ ánh", "UBND Tỉnh", "T. T. Hà"]


def test_the_letter_that_looks_like_a_soft_hyphen_is_kept_until_it_is_known() -> None:
    """ư of TCVN3 is nothing to see in any other text."""
    old = sheet_of([tcvn3("Lưu Hưng")], [tcvn3("Nguyễn Văn Hưng")])
    assert cells(settled(old)) == cells(old)
    assert cells(converted(settled(old), Letters.TCVN3)) == [("Lưu Hưng",), ("Nguyễn Văn Hưng",)]
    assert cells(settled(sheet_of(["Đại\u00adbiểu"]))) == [("Đạibiểu",)]


def test_a_right_sheet_is_not_touched() -> None:
    sheet = sheet_of(*([name] for name in NAMES))
    assert all(converted(sheet, letters) == sheet for letters in Letters)


# --- every letter, there and back --------------------------------------------------------------

INITIALS = [
    "",
    *"bcdđghklmnrstvx",
    "ch",
    "gh",
    "kh",
    "ng",
    "ngh",
    "nh",
    "ph",
    "qu",
    "th",
    "tr",
    "gi",
]
RIMES = [
    *("a", "an", "ang", "ao", "ay", "ăn", "ăng", "ân", "âng", "e", "en", "eo", "ê", "ên", "êu"),
    *("i", "in", "inh", "iêng", "iêu", "o", "on", "oan", "oi", "ô", "ôn", "ông", "ơ", "ơn"),
    *("u", "un", "ung", "uyên", "ư", "ưng", "ương", "y", "yên"),
]
TONES = st.sampled_from(["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"])


@st.composite
def syllables(draw: st.DrawFn) -> str:
    """A syllable with its tone on the vowel that carries it."""
    initial, rime = draw(st.sampled_from(INITIALS)), draw(st.sampled_from(RIMES))
    vowels = [n for n, one in enumerate(rime) if one in "aăâeêioôơuưy"]
    marked = [n for n in vowels if rime[n] in "ăâêôơ"]
    place = marked[-1] if marked else vowels[0]
    toned = rime[: place + 1] + draw(TONES) + rime[place + 1 :]
    return unicodedata.normalize("NFC", initial + toned)


@given(OLD, st.lists(st.lists(syllables(), min_size=2, max_size=4), min_size=2, max_size=12))
def test_small_letters_come_back_as_they_were(letters: Letters, names: list[list[str]]) -> None:
    """Beside a heading that leaves no doubt."""
    old = ENCODERS[letters]
    texts = [" ".join(name) for name in names]
    sheet = sheet_of([old("Họ và tên người được mời")], *([old(text)] for text in texts))
    assert [row[0] for row in cells(converted(sheet, letters))][1:] == texts


@given(st.lists(st.lists(syllables(), min_size=2, max_size=4), min_size=2, max_size=12))
def test_capital_letters_of_vni_come_back_as_they_were(names: list[list[str]]) -> None:
    texts = [" ".join(name) for name in names]
    shouted = [text.upper() for text in texts] + [text.title() for text in texts]
    sheet = sheet_of([vni("Họ và tên người được mời")], *([vni(text)] for text in shouted))
    assert [row[0] for row in cells(converted(sheet, Letters.VNI))][1:] == shouted


@pytest.mark.parametrize("letters", ENCODERS)
def test_each_of_the_134_letters_comes_back(letters: Letters) -> None:
    """Small ones alone in a word, capital ones among capitals."""
    old = ENCODERS[letters]
    assert len(LETTERS) * 2 == 134
    proof = old("Họ và tên người được mời")
    for letter in LETTERS:
        word = f"h{letter}n" if letter != "đ" else "đan"
        for text in (f"{word} {word}", f"{word} {word}".upper()):
            sheet = sheet_of([proof + " " + old(text)])
            if is_syllable(word):
                mended = cells(converted(sheet, letters))[0][0]
                assert mended.endswith(text), (text, mended)


# --- Zawgyi ------------------------------------------------------------------------------------

ZAWGYI = {
    "ျမန္မာ": "မြန်မာ",
    "ေအာင္ဆန္းစုၾကည္": "အောင်ဆန်းစုကြည်",
    "ရန္ကုန္": "ရန်ကုန်",
    "ေနျပည္ေတာ္": "နေပြည်တော်",
    "ဦးသိန္းစိန္": "ဦးသိန်းစိန်",
    "ေဒၚခင္ခင္ဝင္း": "ဒေါ်ခင်ခင်ဝင်း",
    "ၿမိဳ႕ေတာ္ဝန္": "မြို့တော်ဝန်",
    "အဂၤလိပ္": "အင်္ဂလိပ်",
    "သတၱိ": "သတ္တိ",
    "ႏိုင္ငံျခားေရးဝန္ႀကီး": "နိုင်ငံခြားရေးဝန်ကြီး",
    "ေက်ာ္ေက်ာ္": "ကျော်ကျော်",
    "မႏၲေလး": "မန္တလေး",
    "ေယာက္်ား": "ယောက်ျား",
    "၀င္း": "ဝင်း",
    "ဥကၠ႒": "ဥက္ကဋ္ဌ",
    "လႊတ္ေတာ္": "လွှတ်တော်",
    "ဉာဏ္": "ဉာဏ်",
}


@pytest.mark.parametrize(("old", "right"), ZAWGYI.items())
def test_zawgyi_becomes_unicode(old: str, right: str) -> None:
    assert from_zawgyi(old) == unicodedata.normalize("NFC", right)
    assert is_sound(right)


def test_a_column_of_zawgyi_is_noticed_and_only_it_is_changed() -> None:
    rows = [[old, "Nguyễn Văn An", "မြန်မာ"] for old in ZAWGYI]
    sheet = sheet_of(*rows)
    found = letters_of(sheet)
    assert found is not None
    assert found.letters is Letters.ZAWGYI
    mended = cells(converted(sheet, Letters.ZAWGYI))
    assert [row[0] for row in mended] == [
        unicodedata.normalize("NFC", one) for one in ZAWGYI.values()
    ]
    assert {row[1:] for row in mended} == {("Nguyễn Văn An", "မြန်မာ")}


@given(st.text(st.characters(min_codepoint=0x1000, max_codepoint=0x109F)))
def test_no_burmese_text_is_an_error(text: str) -> None:
    from_zawgyi(text)
    is_sound(text)
