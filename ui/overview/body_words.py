"""The delegations as bars and as the table behind them: arrivals, or answers before the event.

What must not come in: widgets, and counting.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.base.text import collation_key
from hanoiplan.delegates.model import Invitation
from hanoiplan.overview.model import WAITING, Overview
from ui.base.cells import Number, Text
from ui.base.table.columns import Column
from ui.base.widgets.overview_bars import Amount, Share
from ui.overview import goals
from ui.overview.goals import Goal

MOST = 8  # bars


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One line of the table behind the bars."""

    key: int
    name: str
    first: int
    second: int
    goal: Goal


def _columns(name: str, first: str, second: str) -> tuple[Column[BodyRow], ...]:
    return (
        Column("name", name, Text, lambda row: row.name,
               sort=lambda row: collation_key(row.name), stretch=True),
        Column("first", first, Number, lambda row: interface().number(row.first),
               sort=lambda row: row.first, align="right", floor=80),
        Column("second", second, Number, lambda row: interface().number(row.second),
               sort=lambda row: row.second, align="right", floor=80),
    )  # fmt: skip


ARRIVAL_COLUMNS = _columns(N_("Delegation"), N_("Arrived"), N_("To come"))
ANSWER_COLUMNS = _columns(N_("Answer"), N_("Delegations"), N_("Delegates"))
ANSWERS: tuple[tuple[tuple[Invitation, ...], str, str, Goal], ...] = (
    ((Invitation.ACCEPTED,), N_("They come"), "ok", goals.DELEGATIONS),
    (tuple(sorted(WAITING)), N_("No answer yet"), "warn", goals.NO_ANSWER),
    ((Invitation.DECLINED,), N_("They do not come"), "ctl", goals.DELEGATIONS),
    ((Invitation.DRAFTED,), N_("Letter not sent"), "tint2", goals.DELEGATIONS),
    ((Invitation.NONE,), N_("Without a letter"), "tint2", goals.DELEGATIONS),
)


def arrival_rows(seen: Overview, names: Mapping[int, str]) -> list[BodyRow]:
    """Every delegation with people in it, most people missing first."""
    return [
        BodyRow(
            body.row.id,
            names.get(body.row.id, ""),
            body.arrived,
            body.missing,
            Goal("delegations", body.row.id),
        )
        for body in seen.worst_first
    ]


def arrival_amounts(rows: list[BodyRow]) -> list[Amount]:
    """The first of them as bars."""
    return [_arrival(row) for row in rows[:MOST]]


def _arrival(row: BodyRow) -> Amount:
    total = row.first + row.second
    amount = interface().x_of_y(row.first, total)
    return Amount(
        key=row.goal,
        name=row.name,
        shares=(Share(row.first, "ok"), Share(row.second, "tint2")),
        words=interface().x_by_y(row.first, total),
        sentence=_("{name}: {amount} have arrived").format(name=row.name, amount=amount),
        ink="text2" if row.second else "ok",
    )


def answer_rows(seen: Overview) -> list[BodyRow]:
    """How many delegations gave which answer, and how many people they have in the list."""
    rows = []
    for place, (states, label, _ink, goal) in enumerate(ANSWERS):
        bodies = seen.invited(*states)
        people = sum(body.row.people for body in bodies)
        rows.append(BodyRow(place, _(label), len(bodies), people, goal))
    return rows


def answer_amounts(rows: list[BodyRow]) -> list[Amount]:
    """The answers as bars; what nobody gave is left out, but never the two that matter."""
    return [_answer(row) for row in rows if row.first or row.key < len(ANSWERS[:2])]


def _answer(row: BodyRow) -> Amount:
    words = ngettext("{n} delegation", "{n} delegations", row.first)
    told = words.format(n=interface().number(row.first))
    ink = ANSWERS[row.key][2]
    return Amount(row.goal, row.name, (Share(row.first, ink),), told, f"{row.name}: {told}")
