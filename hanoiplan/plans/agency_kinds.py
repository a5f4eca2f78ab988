"""What an agency is, guessed by the words of its name: city, Party, central, local, company.

Only the beginning of an agency's life: a person corrects it. Pure functions over strings. What
must not come in: the database, tasks.
"""

import re

from hanoiplan.base.text import fold
from hanoiplan.plans.agency_names import fold_agency
from hanoiplan.plans.model import AgencyKind

_OUTSIDE = frozenset({AgencyKind.CENTRAL, AgencyKind.FOREIGN})
_MANY = re.compile(r"^(?:va )?(?:toan the |tat ca |toan bo )?(?:cac|nhung|mot so) ")
_WARDS = r"(?:cac )?(?:phuong|xa|cap xa|quan|huyen|thi xa|thi tran|dac khu)\b"
_PARTY_BODY = r"(?:thanh uy|tinh uy|dang uy|quan uy|huyen uy|trung uong dang)\b"
_OF_A_MINISTRY = re.compile(r"(?:,|-|\bthuoc) bo (?!tu lenh|chi huy)")
# the first that a name begins with; the city's own committee is told by its key, not here
_BEGINS: tuple[tuple[AgencyKind, str], ...] = (
    (
        AgencyKind.CENTRAL,
        (
            r"(?:dai su quan|tong lanh su quan|co quan dai dien)(?: cua)?(?: nuoc)?(?: chxhcn)?"
            r" viet nam\b"
        ),
    ),
    (
        AgencyKind.FOREIGN,
        r"(?:dai su quan|tong lanh su quan|lanh su quan|phai doan|embassy|consulate)\b",
    ),
    (
        AgencyKind.PARTY,
        (
            rf"{_PARTY_BODY}|(?:van phong|ban|uy ban|thuong truc) .*{_PARTY_BODY}"
            r"|ban (?:tuyen giao|dan van|noi chinh)\b|uy ban (?:kiem tra|mat tran|mttq)"
            r"|mat tran\b|mttq\b|(?:thanh|tinh|quan|huyen) doan\b|doan thanh nien|doan tncs"
            r"|cong doan\b|lien doan lao dong|lien minh hop tac xa|lien hiep cac (?:to chuc|hoi)\b"
            r"|hoi (?!dong\b|truong\b|nghi\b|thao\b|cho\b)|to chuc chinh tri"
        ),
    ),
    (AgencyKind.CITY, r"bo (?:tu lenh|chi huy)\b"),
    (
        AgencyKind.CENTRAL,
        (
            r"bo\b|(?:tong )?cuc\b|vu\b|(?:van phong |thanh tra )?chinh phu\b|thu tuong|quoc hoi\b"
            r"|van phong (?:quoc hoi|chu tich nuoc)|chu tich nuoc|thong tan xa|ngan hang nha nuoc"
            r"|kho bac|bao hiem xa hoi|kiem toan nha nuoc|hai quan\b|thue\b|toa an\b|vien kiem sat"
            r"|vien han lam|dai (?:truyen hinh|tieng noi) viet nam|quan khu\b"
        ),
    ),
    (
        AgencyKind.LOCAL,
        (
            rf"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|cong an|van phong ubnd) {_WARDS}"
            r"|(?:phuong|xa|quan|huyen|thi xa|dia phuong|tinh) |dia phuong\b"
        ),
    ),
    (
        AgencyKind.COMPANY,
        (
            r"(?:tong )?cong ty\b|tap doan\b|ngan hang\b|khach san\b|nha hang\b|dien luc\b"
            r"|xi nghiep\b|doanh nghiep\b|hang hang khong|cang hang khong"
        ),
    ),
    (
        AgencyKind.CITY,
        (
            r"so\b|chi cuc\b|cong an\b|thanh tra\b"
            r"|ban (?:quan ly|chi dao|to chuc|thi dua|ton giao)\b"
            r"|van phong (?:ubnd|hdnd|uy ban|hoi dong|doan)\b"
            r"|dai (?:phat thanh|ptth|ha noi)|bao ha noi|tieu ban\b|ban nganh\b|nganh\b"
        ),
    ),
)
_RULES: tuple[tuple[AgencyKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern)) for kind, pattern in _BEGINS
)
_COMMITTEES = frozenset({"ubnd", "hdnd"})  # keys of the city's own, without a place


def kind_of_agency(name: str) -> AgencyKind:
    """What an agency of this name most likely is; OTHER where the words do not tell."""
    key = fold_agency(name)
    if key in _COMMITTEES:
        return AgencyKind.CITY
    bare = _MANY.sub("", fold(name))
    found = next((kind for kind, rule in _RULES if rule.match(bare)), AgencyKind.OTHER)
    if found is AgencyKind.OTHER and _OF_A_MINISTRY.search(bare):
        return AgencyKind.CENTRAL
    if found is AgencyKind.OTHER and key.split(" ")[0] in _COMMITTEES:
        return AgencyKind.LOCAL  # the committee of another place
    return found


def is_outside_by_kind(kind: AgencyKind) -> bool:
    """Whether such an agency is outside the city's command: it is asked, not told."""
    return kind in _OUTSIDE
