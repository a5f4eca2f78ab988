"""Short names of delegations and agencies for a narrow column: by rule, never by cutting.

"Thành phố Đà Nẵng" is "Đà Nẵng" beside its flag; where two delegations would then be called the
same (a capital and a province of one name), both keep their whole names. Pure.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from hanoiplan.base.text import TextLanguage
from hanoiplan.delegates.model import DelegationRow

_KINDS = ("Thành phố ", "Tỉnh ", "Thủ đô ")  # before a proper name they only say what it is
_SHORTER = (
    ("Đại sứ quán ", "ĐSQ "),
    ("Embassy of ", "Emb. "),
    (" tại Việt Nam", ""),
    (" in Viet Nam", ""),
    (" in Vietnam", ""),
)
_AGENCIES = (  # as Vietnamese papers shorten them
    ("Ủy ban nhân dân", "UBND"),
    ("Uỷ ban nhân dân", "UBND"),
    ("Văn phòng UBND", "VP UBND"),
    ("UBND Thành phố", "UBND TP"),
    ("UBND thành phố", "UBND TP"),
    ("Cục Ngoại vụ và Ngoại giao văn hóa", "Cục NV&NGVH"),
    ("Văn hóa và Thể thao", "VH&TT"),
    ("Khoa học và Công nghệ", "KH&CN"),
    ("Nông nghiệp và Môi trường", "NN&MT"),
)


def short_delegations(rows: Iterable[DelegationRow], language: TextLanguage) -> Mapping[int, str]:
    """What each delegation is called in a narrow column, by its id."""
    whole = {one.id: one.name.pick(language) for one in rows}
    short = {row_id: _shortened(name) for row_id, name in whole.items()}
    times = Counter(short.values())
    return {row_id: name if times[name] == 1 else whole[row_id] for row_id, name in short.items()}


def short_agency(name: str) -> str:
    """An agency as Vietnamese papers shorten it: "VP UBND TP"; the part after a comma falls."""
    for words, instead in _AGENCIES:
        name = name.replace(words, instead)
    return name.partition(",")[0].strip()


def _shortened(name: str) -> str:
    for kind in _KINDS:
        rest = name.removeprefix(kind)
        if rest != name and rest[:1].isupper():
            return rest
    for words, instead in _SHORTER:
        name = name.replace(words, instead)
    return name
