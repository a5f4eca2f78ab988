"""Capitals, and the order of Vietnamese localities.

Pure. Order of the localities: centrally run cities by the official list, then provinces by name.
"""

from functools import cache, lru_cache

from hanoiplan.base.text import Bilingual, collation_key, fold, fold_words

# country -> names of its capital, as lists write them
CAPITALS: dict[str, tuple[str, ...]] = {
    "BN": ("Bandar Seri Begawan",),
    "KH": ("Phnom Penh", "Phnôm Pênh"),
    "ID": ("Jakarta", "Gia-các-ta"),
    "LA": ("Vientiane Capital", "Vientiane", "Viêng Chăn"),
    "MY": ("Kuala Lumpur",),
    "MM": ("Nay Pyi Taw", "Naypyidaw", "Naypyitaw"),
    "PH": ("Manila",),
    "SG": ("Singapore",),
    "TH": ("Bangkok", "Băng Cốc"),
    "TL": ("Dili",),
    "VN": ("Ha Noi", "Hanoi", "Hà Nội"),
    "AU": ("Canberra",),
    "CN": ("Beijing", "Bắc Kinh"),
    "CU": ("Havana", "La Habana"),
    "FR": ("Paris",),
    "DE": ("Berlin",),
    "GB": ("London", "Luân Đôn"),
    "IN": ("New Delhi",),
    "IT": ("Rome", "Roma"),
    "JP": ("Tokyo",),
    "KR": ("Seoul", "Xơ-un"),
    "MN": ("Ulaanbaatar", "Ulan Bator"),
    "NZ": ("Wellington",),
    "RU": ("Moscow", "Mát-xcơ-va"),
    "US": ("Washington",),
}
CENTRAL_CITIES = ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
_SPOKEN = ("thu", "do")  # "Thủ đô Viêng Chăn", as official Vietnamese papers say it
_AROUND = frozenset({"province", "tinh"})  # Vientiane Province lies around Vientiane Capital
_PREFIXES = (
    *("city of ", "province of ", "the city of ", "the province of ", "the "),
    *("people s committee of ", "municipality of "),
)


@lru_cache(maxsize=4096)  # a delegation stands beside each of its people
def names_capital(country: str, *texts: str) -> bool:
    """Whether one of these names is, or is of, the capital of a country."""
    return any(
        words[:2] == _SPOKEN or any(_holds(words, name) for name in _capital(country))
        for words in map(fold_words, texts)
        if _AROUND.isdisjoint(words)
    )


@cache
def _capital(country: str) -> tuple[tuple[str, ...], ...]:
    return tuple(fold_words(name) for name in CAPITALS.get(country, ()))


def _holds(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(words[start : start + len(name)] == name for start in range(len(words)))


def city_key(english: str) -> str:
    """The name by which a city or province is sorted: "City of Davao" under D."""
    text = " ".join(fold_words(english))
    changed = True
    while changed:
        cut = next((text[len(start) :] for start in _PREFIXES if text.startswith(start)), text)
        changed, text = cut != text, cut
    return text


def locality_key(name: Bilingual) -> tuple[int, str]:
    """Where a Vietnamese body stands: the centrally run cities by their list, then the others."""
    words = fold_words(name.vi or name.en)
    for place, city in enumerate(CENTRAL_CITIES):
        if _holds(words, fold_words(city)) or _holds(words, (fold(city).replace(" ", ""),)):
            return (place, "")
    return (len(CENTRAL_CITIES), collation_key(_bare(name)))


def _bare(name: Bilingual) -> str:
    """A province without the word "Tỉnh" or "Thành phố" before its name."""
    text = name.vi or name.en
    lowered = fold(text)
    start = next((one for one in ("tinh ", "thanh pho ", "tp ") if lowered.startswith(one)), "")
    return text[len(start) :]
