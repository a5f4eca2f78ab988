"""The measures that count a task's progress from data: their names and their shape, no counting.

A higher room counts (it knows badges or invitations); `hanoiplan.reactions` joins a name here to
a query there. What must not come in: queries, tables.
"""

from dataclasses import dataclass

from hanoiplan.base.i18n import N_


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that can be counted. `label` and `unit` are msgids; `unit` holds {n} and {of}."""

    name: str
    label: str
    unit: str


@dataclass(frozen=True, slots=True)
class MeasureValue:
    """So many of so many; `of` is 0 where there is nothing to count yet."""

    n: int
    of: int

    @property
    def percent(self) -> int:
        """0 to 100, rounded down: 100 means all."""
        if self.of <= 0:
            return 0
        return min(max(self.n, 0) * 100 // self.of, 100)


MEASURES: tuple[Measure, ...] = (
    Measure(
        "delegations_answered",
        N_("Invitations answered by delegations"),
        N_("{n} of {of} delegations answered"),
    ),
    Measure(
        "delegations_accepted",
        N_("Invitations accepted by delegations"),
        N_("{n} of {of} delegations accepted"),
    ),
    Measure(
        "delegates_confirmed",
        N_("Delegates who confirmed"),
        N_("{n} of {of} delegates confirmed"),
    ),
    Measure("photos", N_("Photos of delegates"), N_("{n} of {of} delegates with a photo")),
    Measure("badges_printed", N_("Badges printed"), N_("{n} of {of} badges printed")),
    Measure("name_cards_printed", N_("Name cards printed"), N_("{n} of {of} name cards printed")),
    Measure("arrived", N_("Delegates who arrived"), N_("{n} of {of} delegates arrived")),
    Measure("seats", N_("Delegates with a seat"), N_("{n} of {of} delegates seated")),
    Measure("kits", N_("Conference kits handed out"), N_("{n} of {of} kits handed out")),
    Measure("gifts", N_("Gifts handed over"), N_("{n} of {of} gifts handed over")),
    Measure(
        "sessions_ready",
        N_("Sessions with chair, room and agency"),
        N_("{n} of {of} sessions complete"),
    ),
    Measure(
        "speakers_confirmed",
        N_("Speakers who confirmed"),
        N_("{n} of {of} speakers confirmed"),
    ),
)
