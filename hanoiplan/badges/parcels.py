"""Which delegation gets which cards, read for the papers that go with them.

What must not come in: drawing, writing.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.packing import Packed, Parcel, pigeonholes
from hanoiplan.badges.queries import CardChoice, chosen
from hanoiplan.base.text import Bilingual, TextLanguage
from hanoiplan.delegates.model import DelegateRow, DelegationRow
from hanoiplan.delegates.queries import delegations
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import CategoryShape
from hanoiplan.store.work import Reader

_ORPHANS = Bilingual("Không thuộc đoàn nào", "Without a delegation")


def parcels(
    reader: Reader, event_id: int, ids: Collection[int] | None = None
) -> tuple[Parcel, ...]:
    """One parcel for each delegation, in packing order; of these people only, when given."""
    everybody = chosen(reader, event_id, CardChoice(), CardKind.BADGE)
    return tuple(parcelled(everybody, delegations(reader, event_id), ids))


def parcelled(
    everybody: Sequence[DelegateRow],
    bodies: Iterable[DelegationRow],
    ids: Collection[int] | None = None,
) -> Iterator[Parcel]:
    """The parcels of `parcels`, one after the other; `everybody` who is expected, in pack order."""
    holes = pigeonholes(everybody)
    known = {body.id: body for body in bodies}
    heads = {row.delegation_id: _spoken_name(row) for row in reversed(everybody) if row.is_head}
    packed = (row for row in everybody if ids is None or row.id in ids)
    for delegation_id, rows in groupby(packed, key=lambda row: row.delegation_id):
        yield _parcel(
            known.get(delegation_id or 0),
            heads.get(delegation_id, ""),
            [_packed(row, holes) for row in rows],
        )


def _parcel(body: DelegationRow | None, head: str, people: list[Packed]) -> Parcel:
    if body is None:
        return Parcel(_ORPHANS, "", Bilingual(), "", "", tuple(people))
    country = country_of(body.country)
    return Parcel(
        delegation=body.name,
        country=body.country,
        country_name=country.name if country else Bilingual(),
        head=head,
        liaison=body.liaison_name,
        people=tuple(people),
    )


def _spoken_name(row: DelegateRow) -> str:
    language: TextLanguage = "vi" if row.country in ("VN", "") else "en"
    return " ".join(part for part in (row.honorific.pick(language), row.name) if part)


def _packed(row: DelegateRow, holes: dict[int, str]) -> Packed:
    category = row.category
    return Packed(
        delegate_id=row.id,
        number=row.badge_number or 0,
        name=row.name,
        native=row.native_name,
        title=row.position or row.organisation,
        letter=category.letter if category else "",
        colour=category.colour if category else "",
        work=category is not None and category.shape is CategoryShape.WORK,
        hole=holes.get(row.id, ""),
    )
