"""How the delegations of the demonstration are invited and received, from `resources/demo`.

Who meets whom stands in the plan; states of invitation and names of contacts are invented. What
must not come in: the people of the delegations.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Any

from hanoiplan.base.paths import resource
from hanoiplan.base.text import Bilingual, nfc
from hanoiplan.delegates.model import (
    DelegateDraft,
    DelegationDraft,
    DelegationKind,
    Invitation,
)
from hanoiplan.demo.delegations import InvitedBody
from hanoiplan.demo.manners import address
from hanoiplan.demo.names import NameMaker
from hanoiplan.plans.countries import country_of

QUOTA = "12"  # people invited of one delegation
_LETTERS_SENT = 12  # May 2026, the day the letters went out
_GUESTS = frozenset(
    {DelegationKind.FOREIGN_CITY, DelegationKind.VIETNAMESE_LOCALITY, DelegationKind.ORGANISATION}
)


@cache
def _reception() -> dict[str, Any]:
    text = resource("demo", "reception.toml").read_text(encoding="utf-8")
    return tomllib.loads(nfc(text))


class Receiving:
    """Fills in what the office keeps of each delegation; the same seed gives the same contacts."""

    def __init__(self, liaisons: Sequence[DelegateDraft], seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 - invented contacts, no secret
        self._names = NameMaker(self._chance)
        self._liaisons = list(liaisons)
        self._given = 0

    def draft(self, body: InvitedBody) -> DelegationDraft:
        """One delegation with its invitation, hosting, agency and contacts."""
        guest = body.kind in _GUESTS and body.name.en != "Ha Noi"
        agency = _agency(body) if guest else ""
        focal = self._focal(body) if guest else {}
        liaison = self._liaison() if agency else {}
        return DelegationDraft(
            name_vi=body.name.vi,
            name_en=body.name.en,
            kind=str(body.kind),
            country=body.country,
            quota=QUOTA if guest else "",
            receiving_agency=agency,
            arrival_group=_arrival(body) if agency else "",
            **self._invitation(body),
            **_hosted(body),
            **focal,
            **liaison,
        )

    def _invitation(self, body: InvitedBody) -> dict[str, str]:
        """The state of the letter and the day of the letter or of the answer."""
        if body.name.en == "Ha Noi":  # the host invites nobody of its own by letter
            return {}
        state = _reception()["invitations"].get(body.name.vi, Invitation.ACCEPTED)
        answered = state in {Invitation.ACCEPTED, Invitation.DECLINED}
        later = self._chance.randrange(3, 17) if answered else 0
        day = "" if state == Invitation.DRAFTED else f"2026-05-{_LETTERS_SENT + later:02}"
        return {"invitation": str(state), "invitation_date": day}

    def _focal(self, body: InvitedBody) -> dict[str, str]:
        """Whom the office writes to; a number and an address that nobody has."""
        name = self._names.draw(body.country or "SG")
        return {
            "focal_name": name.latin,
            "focal_phone": phone(body.country, self._chance),
            "focal_email": address(name),
        }

    def _liaison(self) -> dict[str, str]:
        """One of the liaison officers, each in turn."""
        if not self._liaisons:
            return {}
        officer = self._liaisons[self._given % len(self._liaisons)]
        self._given += 1
        return {"liaison_name": officer.printed_vi, "liaison_phone": officer.phone}


def team_draft(name: Bilingual, kind: DelegationKind) -> DelegationDraft:
    """A team of the conference's own people."""
    return DelegationDraft(name_vi=name.vi, name_en=name.en, kind=str(kind))


def phone(country: str, chance: Random) -> str:
    """A number that nobody has: the exchange 000."""
    last = f"{chance.randrange(10_000):04d}"
    if country not in _DIALLING:
        return f"090 000 {last}"
    return f"{_DIALLING[country]} 00 000 {last}"


def _agency(body: InvitedBody) -> str:
    tables = _reception()
    found = tables["localities"].get(body.name.vi) or tables["countries"].get(body.country)
    return str(found or "Văn phòng UBND Thành phố")


def _arrival(body: InvitedBody) -> str:
    """Foreigners come by air, localities nearby to their hotel."""
    known = country_of(body.country)
    if body.country == "VN":
        by_air = _agency(body) == "Sở Du lịch"
        return "Sân bay Nội Bài" if by_air else "Tại khách sạn"
    return f"Sân bay Nội Bài – {known.name.vi}" if known else "Sân bay Nội Bài"


def _hosted(body: InvitedBody) -> dict[str, str]:
    people, days = _reception()["hosted"].get(body.name.vi, (0, 0))
    return {"hosted_people": str(people or ""), "hosted_days": str(days or "")}


_DIALLING = {
    "BN": "+673", "KH": "+855", "ID": "+62", "LA": "+856", "MY": "+60", "MM": "+95",
    "PH": "+63", "SG": "+65", "TH": "+66", "TL": "+670",
}  # fmt: skip
