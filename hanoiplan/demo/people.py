"""The invented people of the demonstration, as drafts: delegates, and those who come on top."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateDraft, DelegationKind
from hanoiplan.demo.delegations import InvitedBody, Post, invited_bodies, shares, team_members
from hanoiplan.demo.manners import manners
from hanoiplan.demo.names import COUNTRIES, InventedName, NameMaker
from hanoiplan.demo.reception import phone
from hanoiplan.plans.categories import STANDARD_CATEGORIES
from hanoiplan.plans.countries import country_of, find_country

USUAL = 350  # the plan's number of delegates
CANCELLED = 6  # beside so many delegates
_ROLES = ("Trưởng đoàn", "Phó Trưởng đoàn", "Thành viên")
_ATTENTION = (
    "Ăn chay",
    "Đi xe lăn, cần đường dốc",
    "Cần phiên dịch riêng",
    "Suất ăn Halal",
    "Dị ứng hải sản",
    "Đến muộn, sau 10:00",
)
_NOTES = (
    "Đi cùng phu nhân/phu quân",
    "Bay về tối 09/6",
    "Đề nghị gặp song phương",
    "Phát biểu tại Phiên 2",
    "Ở khách sạn gần nơi họp",
)
CATEGORY_NAMES = {seed.letter: seed.name for seed in STANDARD_CATEGORIES}


@dataclass(frozen=True, slots=True)
class Everybody:
    """The people of the demonstration; no two of them have the same name."""

    delegates: tuple[DelegateDraft, ...]  # all of them confirmed, with an attendance card
    helpers: tuple[DelegateDraft, ...]  # work cards; nobody of them needs a seat
    cancelled: tuple[DelegateDraft, ...]  # said they come and then did not


def everybody(people: int, seed: int) -> Everybody:
    """Exactly so many delegates in the order of the delegations, and those who come on top."""
    chance = Random(seed)  # noqa: S311 - invented people, no secret
    names = NameMaker(chance)
    return Everybody(
        tuple(_delegates(people, names, chance)),
        tuple(_helpers(people, names, chance)),
        tuple(_cancelled(people, names, chance)),
    )


def _delegates(people: int, names: NameMaker, chance: Random) -> Iterator[DelegateDraft]:
    bodies = invited_bodies()
    counts = shares([body.people for body in bodies], people)
    for body, count in zip(bodies, counts, strict=True):
        for place in range(count):
            yield _delegate(body, place, names, chance)


def _helpers(people: int, names: NameMaker, chance: Random) -> Iterator[DelegateDraft]:
    for member in team_members():
        for _person in range(math.ceil(member.people * people / USUAL)):
            name = names.draw("VN")
            yield _draft(name, "VN", member.post, member.team, member.team, chance)


def _cancelled(people: int, names: NameMaker, chance: Random) -> Iterator[DelegateDraft]:
    coming = [body for body in invited_bodies() if body.people]
    for _person in range(math.ceil(CANCELLED * people / USUAL)):
        yield _delegate(chance.choice(coming), 2, names, chance)


def _delegate(body: InvitedBody, place: int, names: NameMaker, chance: Random) -> DelegateDraft:
    country = body.country or chance.choice(COUNTRIES)
    name, head = names.draw(country), place == 0
    draft = _draft(name, country, body.post(place), body.name, body.body, chance, head=head)
    if body.kind is DelegationKind.ORGANISATION:  # its people stand for it, not for their country
        itself = find_country(body.name.en)
        draft = replace(draft, country=itself.name.vi if itself is not None else "")
    return replace(draft, role=_role(body, place), **_remarks(chance))


def _role(body: InvitedBody, place: int) -> str:
    """Guests and embassies come without a head of delegation; an assistant is the secretary."""
    if body.kind in {DelegationKind.OTHER, DelegationKind.EMBASSY}:
        return ""
    if place and body.post(place).name.vi.startswith("Trợ lý"):
        return "Thư ký"
    return _ROLES[min(place, len(_ROLES) - 1)]


def _remarks(chance: Random) -> dict[str, str]:
    return {
        "attention": chance.choice(_ATTENTION) if chance.random() < 0.08 else "",
        "notes": chance.choice(_NOTES) if chance.random() < 0.12 else "",
    }


def _draft(
    name: InventedName,
    country: str,
    post: Post,
    delegation: Bilingual,
    body: Bilingual,
    chance: Random,
    *,
    head: bool = False,
) -> DelegateDraft:
    honorific = _honorific(name, country, post)
    known = country_of(country)
    return DelegateDraft(
        printed_vi=name.latin,
        printed_en=name.plain if country == "VN" else name.latin,
        native_name=name.native,
        honorific_vi=honorific.vi,
        honorific_en=honorific.en,
        position_vi=post.name.vi,
        position_en=post.name.en,
        organisation_vi=body.vi,
        organisation_en=body.en,
        delegation=delegation.vi,
        category=CATEGORY_NAMES[post.letter].vi,
        country=known.name.vi if known else "",
        phone=phone(country, chance),
        **manners(name, country, post, head=head),
    )


def _honorific(name: InventedName, country: str, post: Post) -> Bilingual:
    if country == "MM":
        return Bilingual("Daw", "Daw") if name.woman else Bilingual("U", "U")
    if post.letter == "S" and "Giáo sư" not in post.name.vi:
        return Bilingual("TS.", "Dr")
    return Bilingual("Bà", "Ms") if name.woman else Bilingual("Ông", "Mr")
