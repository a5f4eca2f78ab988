"""The columns of the three lists: delegations, the people of one, countries.

What must not come in: reading, and anything that answers to a click.
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.model import Invitation
from hanoiplan.delegates.roles import ROLE_LABELS, Role, role_of
from hanoiplan.delegates.short_names import short_agency
from ui.base.cells import Cell, Chip, Chips, Number, Share, Text, TwoLines
from ui.base.table.model import Column
from ui.delegations.countries import CountryLine
from ui.delegations.lines import Line, Member
from ui.delegations.words import country_name, hosted_words, invitation_chip, other_half, spoken

_STATES = list(Invitation)


def _name(line: Line) -> TwoLines:
    return TwoLines(line.name, second=line.head, flag=line.row.country, wraps=True)


def _invitation(line: Line) -> Chips:
    chip = invitation_chip(line.row)
    return Chips((chip,) if chip is not None else ())


def _hosted(line: Line) -> Cell:
    hosting = line.hosting
    if hosting is None or not hosting.people:
        return Text()
    words = hosted_words(hosting)
    if hosting.breaks_rule and not hosting.over:
        words = _("{days} days").format(days=hosting.days)
    if hosting.breaks_rule:
        return Chips((Chip(words, "bad", "triangle-alert"),))
    return Number(words)


def _hosted_tip(line: Line) -> str:
    return " ".join(line.hosting.sentences()) if line.hosting is not None else ""


def _hosted_order(line: Line) -> tuple[int, int]:
    hosting = line.hosting
    return (-1, 0) if hosting is None else (len(hosting.excesses), hosting.people)


COLUMNS: tuple[Column[Line], ...] = (
    Column(
        "name",
        N_("Delegation · head"),
        TwoLines,
        _name,
        sort=lambda d: d.row.pack_key,
        stretch=True,
    ),
    Column(
        "country",
        N_("Country"),
        Text,
        lambda d: Text(country_name(d.row.country), "text2"),
        floor=136,  # Brunei Darussalam, of whom there are few, and who come first
        ceiling=180,
        tip=lambda d: country_name(d.row.country),
    ),
    Column(
        "invitation",
        N_("Invitation"),
        Chips,
        _invitation,
        sort=lambda d: _STATES.index(d.row.invitation),
    ),
    Column(
        "arrived",
        N_("Arrived"),
        Share,
        lambda d: Share(d.arrived, d.row.people),
        sort=lambda d: (-d.missing, d.row.people),
    ),
    Column(
        "hosted",
        N_("Hosted"),
        Chips,
        _hosted,
        sort=_hosted_order,
        align="right",
        floor=66,
        tip=_hosted_tip,
    ),
    Column(
        "agency",
        N_("Received by"),
        Text,
        lambda d: Text(short_agency(d.row.receiving_agency), "text2"),
        sort=lambda d: d.row.receiving_agency,
        floor=84,
        ceiling=150,
        tip=lambda d: d.row.receiving_agency,
    ),
)


def role_words(member: Member) -> str:
    """The role in the interface language when it is a known one, else as it was written."""
    role = role_of(member.row.role)
    return _(ROLE_LABELS[role]) if role is not None else member.row.role


def _member(member: Member) -> TwoLines:
    row = member.row
    plain = role_of(row.role) in {None, Role.MEMBER, Role.HEAD}  # the star says who leads
    role = "" if plain else role_words(member)
    second = " · ".join(part for part in (role, spoken(row.position)) if part)
    return TwoLines(
        row.name, second=second, native=row.native_name, photo=member.photo, star=row.is_head
    )


def _presence(member: Member) -> Chips:
    if member.arrived:
        return Chips((Chip(member.arrived, "ok", "check"),))
    return Chips((Chip(_("Not yet"), "neu"),))


MEMBERS: tuple[Column[Member], ...] = (
    Column("member", N_("Delegate"), TwoLines, _member, stretch=True),
    Column("presence", N_("Arrived"), Chips, _presence),
)


def _country(line: CountryLine) -> TwoLines:
    country = line.country
    return TwoLines(spoken(country.name), second=other_half(country.name), flag=country.code)


COUNTRY_COLUMNS: tuple[Column[CountryLine], ...] = (
    Column(
        "order",
        N_("No."),
        Number,
        lambda c: str(c.country.asean_order or "") or None,
        align="right",
        floor=44,
    ),
    Column("country", N_("Country"), TwoLines, _country, stretch=True),
    Column("code", N_("Code"), Number, lambda c: c.country.code, floor=64, ceiling=110),
    Column(
        "formal_vi",
        N_("Formal name (VI)"),
        Text,
        lambda c: Text(c.country.formal.vi, "text2"),
        floor=160,
        ceiling=420,
        tip=lambda c: c.country.formal.vi,
    ),
    Column(
        "formal_en",
        N_("Formal name (EN)"),
        Text,
        lambda c: Text(c.country.formal.en, "text2"),
        floor=160,
        ceiling=420,
        tip=lambda c: c.country.formal.en,
    ),
    Column(
        "delegations",
        N_("Delegations"),
        Number,
        lambda c: str(c.delegations) if c.delegations else None,
        align="right",
    ),
    Column("arrived", N_("Arrived"), Share, lambda c: Share(c.arrived, c.people)),
)
