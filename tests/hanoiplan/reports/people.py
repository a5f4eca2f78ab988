"""Invented people as a list shows them, and the papers made of them."""

from datetime import date
from itertools import count
from typing import Any

from hanoiplan.base.text import Bilingual, nfc
from hanoiplan.delegates.model import DelegateRow, DelegateStatus
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.delegate_list import ListFacts, in_order
from hanoiplan.reports.office import Office

DAY = date(2026, 2, 5)
NATIVE = (
    ("Sok Chanmonyroth", "សុខ ច័ន្ទមុនីរ័ត្ន"),
    ("Bounpheng Sisavathvongsa", "ບຸນເພັງ ສີສະຫວາດວົງສາ"),
    ("U Htay Aung Kyaw", "ဦးဌေးအောင်ကျော်"),
    ("Khoo Zi Rong Alvina", "邱子蓉"),
    ("Nattapong Boonlertchai", "ณัฐพงศ์ บุญเลิศชัยเจริญวัฒนกิจ ณ อยุธยา"),
)
KUALA_LUMPUR: dict[str, Any] = {
    "delegation_id": 5,
    "delegation": Bilingual("Kuala Lumpur"),
    "pack": "05",
}
HA_NOI: dict[str, Any] = {
    "delegation_id": 11,
    "delegation": Bilingual("thành phố Hà Nội", "Ha Noi"),
    "pack": "90",
    "delegation_country": "VN",
}
_IDS = count(1)


def a_person(vi: str = "", en: str = "", **fields: Any) -> DelegateRow:
    """One person of Kuala Lumpur unless the fields say otherwise; `pack` is the order of lists."""
    number = next(_IDS)
    values: dict[str, Any] = {
        **dict.fromkeys(_TEXTS, ""),
        "id": number,
        "printed": Bilingual(nfc(vi), nfc(en)),
        **dict.fromkeys(("honorific", "position", "organisation"), Bilingual()),
        **KUALA_LUMPUR,
        "delegation_country": "MY",
        "category": None,
        "status": DelegateStatus.CONFIRMED,
        "cancelled_at": None,
        "sort_key": f"{number:06}",
        "imported": False,
        "badge_number": number,
        **fields,
    }
    values["pack_key"] = f"{values.pop('pack')}\x1f{values['sort_key']}"
    return DelegateRow(**values)


_TEXTS = (
    *("passport_name", "native_name", "family", "given", "name_order", "category_text"),
    *("country", "country_text", "role", "phone", "notes", "attention", "photo"),
)


def many(count_: int, **fields: Any) -> list[DelegateRow]:
    """So many people of Hà Nội, no name inside another."""
    posts = Bilingual("Chuyên viên", "Officer")
    return [
        a_person(f"Nguyễn Thị Khuê {n:04}", **{**HA_NOI, "position": posts, **fields})
        for n in range(1, count_ + 1)
    ]


def facts(*people: DelegateRow, **more: Any) -> ListFacts:
    """These people at a conference, in the order of lists."""
    title = Bilingual("Hội nghị Lãnh đạo các Thành phố ASEAN", "ASEAN City Leaders Conference")
    place = Bilingual("Hà Nội", "Ha Noi")
    event = EventFacts(1, 1, title, "ACLC", None, None, place, Bilingual())
    return ListFacts(event, in_order(people), **more)


def an_office(**fields: Any) -> Office:
    """An office that says nothing but the day and the place."""
    return Office(**{"day": DAY, "place": Bilingual("Hà Nội", "Ha Noi"), **fields})
