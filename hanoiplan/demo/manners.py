"""What else is known of an invented person: rank, style, languages, diet, e-mail, vetting.

Drawn by a chance of the person's own, so that the names of the others stay as they are. What must
not come in: names, posts and delegations.
"""

from random import Random

from hanoiplan.base.text import fold
from hanoiplan.delegates.model import LegalBasis, Sex, Vetting
from hanoiplan.demo.delegations import Post
from hanoiplan.demo.names import InventedName
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.ranks import place_of

_EXCELLENCY = 8  # ranks up to an ambassador's are addressed so, when they come from abroad
_LANGUAGES = {
    "BN": "Tiếng Mã Lai, tiếng Anh",
    "KH": "Tiếng Khmer, tiếng Anh",
    "ID": "Tiếng Indonesia, tiếng Anh",
    "LA": "Tiếng Lào, tiếng Việt",
    "MY": "Tiếng Mã Lai, tiếng Anh",
    "MM": "Tiếng Myanmar, tiếng Anh",
    "PH": "Tiếng Anh",
    "SG": "Tiếng Anh, tiếng Hoa",
    "TH": "Tiếng Thái, tiếng Anh",
    "TL": "Tiếng Tetum, tiếng Bồ Đào Nha",
    "VN": "Tiếng Việt, tiếng Anh",
}
_HALAL = frozenset({"BN", "ID", "MY"})
_DIETS = ("Ăn chay", "Không hải sản", "Không thịt bò")
_TITLES = ("Dato' Seri", "Datuk", "Dato'")  # Malaysia and Brunei confer them
_SOURCES = {"VN": "Công văn cử đại biểu", "": "Công hàm cử đại biểu"}


def manners(name: InventedName, country: str, post: Post, *, head: bool) -> dict[str, str]:
    """Fields of a draft beside name, post and delegation; the same person, the same fields."""
    chance = Random(name.latin)  # noqa: S311 - invented people, no secret
    known = country_of(country)
    high = place_of(post.rank) <= _EXCELLENCY and country != "VN"
    titled = head and country in {"MY", "BN"} and not name.woman
    return {
        "rank": post.rank,
        "style_vi": "Ngài" if high and not name.woman else "",
        "style_en": "H.E." if high else "",
        "conferred_title": chance.choice(_TITLES) if titled else "",
        "sex": str(Sex.FEMALE if name.woman else Sex.MALE),
        "nationality": known.name.vi if known is not None else "",
        "email": address(name),
        "languages": _LANGUAGES.get(country, ""),
        "diet": _diet(country, chance),
        **_papers(country, chance),
    }


def address(name: InventedName) -> str:
    """An address that nobody has: example.org belongs to no one."""
    letters = (one if one.isalpha() and one.isascii() else " " for one in fold(name.plain))
    parts = "".join(letters).split()
    return f"{'.'.join(dict.fromkeys((parts[0], parts[-1])))}@example.org" if parts else ""


def _diet(country: str, chance: Random) -> str:
    if country in _HALAL and chance.random() < 0.5:
        return "Halal"
    return chance.choice(_DIETS) if chance.random() < 0.06 else ""


def _papers(country: str, chance: Random) -> dict[str, str]:
    """The police have seen nearly everybody; the office may keep the data by its duty."""
    cleared = chance.random() < 0.96
    return {
        "vetting": str(Vetting.CLEARED if cleared else Vetting.SENT),
        "vetting_date": "2026-06-03" if cleared else "2026-06-01",
        "legal_basis": str(LegalBasis.DUTY),
        "basis_date": "2026-05-12",
        "data_source": _SOURCES.get(country, _SOURCES[""]),
    }
