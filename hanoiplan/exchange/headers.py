"""The words that lists use over their columns, Vietnamese and English, and what they mean.

Data and one question: what may this heading mean? Words are compared folded, without brackets,
numbers of footnotes and the mark of the language. What must not come in: the cells below.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold_words
from hanoiplan.exchange.cells import one_line

ID = "id"
IGNORED = ""

# field of a draft -> label in the window, in the order in which the window offers them
FIELD_LABELS: dict[str, str] = {
    "printed_vi": N_("Name on the badge (VI)"),
    "printed_en": N_("Name on the badge (EN)"),
    "passport_name": N_("Passport name"),
    "native_name": N_("Name in its own script"),
    "family": N_("Family name"),
    "given": N_("Given name"),
    "honorific_vi": N_("Honorific (VI)"),
    "honorific_en": N_("Honorific (EN)"),
    "position_vi": N_("Position (VI)"),
    "position_en": N_("Position (EN)"),
    "organisation_vi": N_("Organisation (VI)"),
    "organisation_en": N_("Organisation (EN)"),
    "delegation": N_("Delegation"),
    "category": N_("Category"),
    "country": N_("Country"),
    "role": N_("Role in the delegation"),
    "phone": N_("Phone"),
    "notes": N_("Notes"),
    "attention": N_("Attention at the desk"),
    "status": N_("Status"),
    ID: N_("ID"),
}
FIELDS = tuple(FIELD_LABELS)
NAME_FIELDS = ("printed_vi", "printed_en", "passport_name")
LINES_FIELDS = frozenset(
    {"notes", "attention"}
)  # the only ones in which line breaks mean something

_SURE = {
    "printed_vi": """họ và tên; họ tên; họ và tên đại biểu; họ tên đại biểu; tên đại biểu;
        tên đầy đủ; họ tên đầy đủ; họ và tên đầy đủ; tên người tham dự;
        họ tên người tham dự; họ và tên người tham dự; họ tên khách; tên khách""",
    "printed_en": """full name; fullname; name; delegate name; name of delegate; english name;
        participant; participant name; name of participant; delegate; guest name; names""",
    "passport_name": """passport name; name in passport; name as in passport; full name passport;
        name passport; full name as in passport; full name as per passport; name as per passport;
        name on passport; tên hộ chiếu; tên theo hộ chiếu; họ tên theo hộ chiếu;
        họ và tên theo hộ chiếu; họ tên hộ chiếu; họ và tên hộ chiếu; tên trong hộ chiếu;
        tên trên hộ chiếu; họ tên trên hộ chiếu; họ và tên trên hộ chiếu""",
    "native_name": """native name; name in native script; name in own script; native script;
        name in its own script; name in original script; name in local script; local name;
        name in native language; tên bản ngữ; tên tiếng bản ngữ; tên chữ bản ngữ;
        tên bằng chữ bản ngữ; họ tên bản ngữ; họ và tên bản ngữ; tên gốc; tên bản địa;
        tên bằng chữ gốc; họ tên bằng tiếng bản ngữ""",
    "family": "family name; surname; last name; họ; họ đệm; họ và đệm; họ và tên đệm; họ lót",
    "given": "given name; given names; given name s; first name; first names; forename; tên gọi",
    "honorific_vi": "danh xưng; xưng hô; ông bà; cách xưng hô; đồng chí; quý danh",
    "honorific_en": "honorific; honorifics; salutation; prefix; mr ms; mr mrs ms; mr mrs; style",
    "position_vi": """chức vụ; chức danh; chức vụ công tác; chức vụ hiện nay; chức vụ chức danh;
        chức danh chức vụ; vị trí công tác; vị trí""",
    "position_en": "position; job title; designation; function; position title; post; job position",
    "organisation_vi": """cơ quan; đơn vị; cơ quan đơn vị; đơn vị công tác; cơ quan công tác;
        tổ chức; nơi công tác; cơ quan tổ chức; đơn vị cơ quan; cơ quan đơn vị công tác""",
    "organisation_en": """organisation; organization; agency; institution; company; affiliation;
        organisation agency; organization agency; ministry; department; office; employer""",
    "delegation": """đoàn; tên đoàn; đoàn đại biểu; thuộc đoàn; delegation; delegation name;
        name of delegation; tỉnh tp; tỉnh thành phố; tỉnh thành; thành phố; địa phương; tp tỉnh;
        thành phố tỉnh; city; province; city province; province city; locality; city locality;
        đoàn địa phương; tỉnh thành phố trực thuộc""",
    "category": """loại; thành phần; category; loại đại biểu; thành phần đại biểu;
        delegate category; delegate type; loại thẻ; badge type; badge category; nhóm đại biểu;
        đối tượng; thành phần tham dự""",
    "country": "quốc gia; nước; country; quốc tịch; nationality; tên nước; country of origin",
    "role": """vai trò; role; vai trò trong đoàn; role in delegation; role in the delegation;
        nhiệm vụ trong đoàn; tư cách; tư cách tham dự""",
    "phone": """điện thoại; số điện thoại; sđt; số đt; đt; đtdđ; di động; điện thoại di động;
        phone; phone number; phone no; mobile; mobile phone; mobile number; mobile no; tel;
        telephone; telephone number; cell phone; cellphone; contact number; điện thoại liên hệ;
        số điện thoại liên hệ; số di động; sđt liên hệ""",
    "notes": "ghi chú; notes; note; remarks; remark; comment; comments; ghi chú khác",
    "attention": """lưu ý; chú ý; attention; lưu ý tại quầy; attention at the desk;
        attention text; lưu ý khi đón""",
    "status": "trạng thái; status; tình trạng; xác nhận; xác nhận tham dự; confirmation",
    ID: "id; hanoiplan id; mã hanoiplan; delegate id; mã đại biểu; id đại biểu",
    IGNORED: "stt; số tt; tt; no; nr; s no; số thứ tự; order; index; s t t; seq; sl",
}
_GUESSED = {
    "honorific_vi": "đ c; học hàm học vị; học hàm; học vị",
    "position_en": "title; rank; occupation; profession",
    "position_vi": "nghề nghiệp; chức vụ đơn vị; chức vụ cơ quan; chức vụ đơn vị công tác",
    "given": "tên",
    "category": "type; nhóm; diện",
    "attention": "special needs; special requirements; yêu cầu đặc biệt",
    ID: "mã; mã số; code",
}
# The name as it is to be printed; where it stands, the plain name column is the passport's.
_ON_THE_CARD = {
    "printed_vi": """tên trên thẻ; tên in trên thẻ; tên in thẻ; họ tên trên thẻ; tên trên biển;
        họ và tên trên thẻ; họ tên in thẻ; họ và tên in trên thẻ; tên biển; tên in""",
    "printed_en": """badge name; name on badge; name on the badge; name on card;
        name on name card; printed name; name to print; name to be printed""",
}
_LANGUAGES = {
    "vi": "vi; vn; vie; tiếng việt; vietnamese; in vietnamese; bằng tiếng việt; việt",
    "en": "en; eng; tiếng anh; english; in english; bằng tiếng anh; anh",
}
_PARTED = re.compile(r"\s+[–—-]\s+|\n|/")
_NO_PART = re.compile(r"\((?:\*+|\d+)\)|\*+|:$")
LONGEST_HEADING = 80  # letters: a paragraph is no heading


def _table(words: dict[str, str]) -> dict[str, str]:
    return {
        " ".join(fold_words(phrase)): field
        for field, phrases in words.items()
        for phrase in phrases.split(";")
    }


def _phrases(words: str) -> frozenset[str]:
    return frozenset(" ".join(fold_words(phrase)) for phrase in words.split(";"))


_SURE_WORDS, _GUESSED_WORDS = _table(_SURE), _table(_GUESSED)
_CARD_WORDS = _table(_ON_THE_CARD)
_LANGUAGE_MARKS = sorted(
    ((mark, code) for code, words in _LANGUAGES.items() for mark in _phrases(words)),
    key=lambda known: -len(known[0]),
)
_OTHER_READING = {"title": "honorific_en", "ten": "printed_vi"}
# Phrases long enough to be trusted inside a longer heading ("Điện thoại người đi cùng").
_TELLING = sorted(
    (
        phrase
        for phrase, field in _SURE_WORDS.items()
        if " " in phrase and field not in {ID, IGNORED}
    ),
    key=len,
    reverse=True,
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading may mean; among columns that mean the same the higher weight wins."""

    field: str
    sure: bool
    weight: int


@lru_cache(maxsize=1024)
def meanings(heading: str) -> tuple[Meaning, ...]:
    """What a heading may mean, the likeliest first; nothing for a heading nobody knows."""
    found: dict[str, Meaning] = {}
    for meaning in _read(heading):
        found.setdefault(meaning.field, meaning)
    return tuple(found.values())


def _read(heading: str) -> Iterator[Meaning]:
    if not heading or len(heading) > LONGEST_HEADING:
        return
    bare = _NO_PART.sub(" ", heading.strip())
    parts = _PARTED.split(bare)
    yield from _of_words(one_line(bare))
    for part in parts if len(parts) > 1 else ():
        yield from _of_words(part)
    yield from _inside(one_line(bare))


def _of_words(text: str) -> Iterator[Meaning]:
    """A heading as a whole, as it stands and without the language it names."""
    words = " ".join(fold_words(text))
    yield from _known(words, "")
    bare, language = _without_language(words)
    if language:
        yield from _known("ho ten" if bare in {"ten", "name"} else bare, language)


def _known(words: str, language: str) -> Iterator[Meaning]:
    weight = 1 if language else 0
    if words in _CARD_WORDS:
        yield Meaning(_in_language(_CARD_WORDS[words], language), sure=True, weight=4 + weight)
        yield Meaning("printed_en", sure=False, weight=1)
    elif words in _SURE_WORDS:
        field = _in_language(_SURE_WORDS[words], language)
        yield Meaning(field, sure=True, weight=2 + weight)
        if field in {"printed_vi", "printed_en"}:
            yield Meaning("passport_name", sure=False, weight=1)
    elif words in _GUESSED_WORDS:
        yield Meaning(_in_language(_GUESSED_WORDS[words], language), sure=False, weight=1)
        if words in _OTHER_READING:
            yield Meaning(_OTHER_READING[words], sure=False, weight=1)


def _inside(text: str) -> Iterator[Meaning]:
    words = f" {' '.join(fold_words(text))} "
    for phrase in _TELLING:
        if f" {phrase} " in words:
            yield Meaning(_SURE_WORDS[phrase], sure=False, weight=0)
            return


def _without_language(words: str) -> tuple[str, str]:
    """The words without the language named at their end or start, and which one it is."""
    for mark, code in _LANGUAGE_MARKS:
        if words.endswith(f" {mark}"):
            return words.removesuffix(f" {mark}"), code
        if len(mark) > 5 and words.startswith(f"{mark} "):  # not the "vi" of "vị trí"
            return words.removeprefix(f"{mark} "), code
    return words, ""


def _in_language(field: str, language: str) -> str:
    base = field.removesuffix("_vi").removesuffix("_en")
    other = f"{base}_{language}"
    return other if language and other in FIELD_LABELS else field
