"""Scenes of overview, delegations, duplicates, history and the event's facts.

What must not come in: the pages' own modules (a bare start loads no page).
"""

from datetime import timedelta

from ui.shell.tour.keeping import set_time
from ui.shell.tour.register import NOBODY, a_search, no_search
from ui.shell.tour.stage import SHIFT, Key, Scene, Stage, nothing
from ui.shell.tour.workspace import MOMENT

# ---- delegations


def _a_delegation(stage: Stage) -> None:
    """A delegation in the middle of the list is chosen."""
    stage.choose_row(15)


def _its_people(stage: Stage) -> None:
    """The same one, and who belongs to it; or back to its facts."""
    stage.act("people")


def _several(stage: Stage) -> None:
    """Three delegations chosen together."""
    stage.choose_row(4)
    for _more in range(2):
        stage.press(Key.Key_Down, SHIFT)


def _countries(stage: Stage) -> None:
    """The table of countries, and back."""
    stage.act("countries")


def _a_new_one(stage: Stage) -> None:
    """The empty form, a name begun."""
    stage.act("add")
    stage.type("Thành phố Cần Th")


def _not_at_all(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Escape)


def _not_empty(stage: Stage) -> None:
    """A delegation with people cannot be removed; the strip says so."""
    stage.choose_row(15)
    stage.act("remove")


def _without_error(stage: Stage) -> None:
    stage.page.clear_error()


DELEGATIONS: tuple[Scene, ...] = (
    Scene("delegations", "delegations", _a_delegation),
    Scene("delegations-people", "delegations", _its_people, _its_people),
    Scene("delegations-several", "delegations", _several, _a_delegation),
    Scene("delegations-new", "delegations", _a_new_one, _not_at_all),
    Scene("delegations-refused", "delegations", _not_empty, _without_error),
    Scene("delegations-nobody", "delegations", a_search(NOBODY), no_search),
    Scene("delegations-countries", "delegations", _countries, _countries),
    Scene("delegations-empty", "delegations", window="empty"),
)


# ---- duplicates


def _the_second_pair(stage: Stage) -> None:
    """Another pair, the keyboard in its cells, a cell chosen by its key."""
    stage.choose_row(1)
    stage.press(Key.Key_Return)
    stage.press(Key.Key_2)


def _merged(stage: Stage) -> None:
    """The pair is one record now; the toast says so."""
    stage.act("merge")


def _two_again(stage: Stage) -> None:
    stage.undo()


DUPLICATES: tuple[Scene, ...] = (
    Scene("duplicates", "duplicates"),
    Scene("duplicates-kept", "duplicates", _the_second_pair),
    Scene("duplicates-merged", "duplicates", _merged, _two_again),
    Scene("duplicates-nobody", "duplicates", a_search(NOBODY), no_search),
    Scene("duplicates-empty", "duplicates", window="empty"),
)


# ---- history


def _an_undo(stage: Stage) -> None:
    """The last step is taken back; the toast says so."""
    stage.main.undo_actions.undo.trigger()
    stage.settle()


def _do_again(stage: Stage) -> None:
    """And done again."""
    stage.main.undo_actions.redo.trigger()
    stage.settle()


HISTORY: tuple[Scene, ...] = (
    Scene("history", "history"),
    Scene("history-undo", "history", _an_undo, _do_again),
    Scene("history-nobody", "history", a_search(NOBODY), no_search),
    Scene("history-empty", "history", window="empty"),
)


# ---- the event's facts


def _no_such_day(stage: Stage) -> None:
    """A day that no calendar has."""
    for _step in range(3):  # title in two languages, short name
        stage.press(Key.Key_Tab)
    stage.press(Key.Key_Tab)
    stage.type("31/31/2026")
    stage.press(Key.Key_Tab)


EVENT: tuple[Scene, ...] = (
    Scene("event", "event"),
    Scene("event-new", "event", window="empty"),
    Scene("event-no-such-day", "event", _no_such_day, nothing, "empty"),
)


# ---- overview


def _weeks_after(stage: Stage) -> None:
    """All is over."""
    set_time(stage, MOMENT + timedelta(days=12))
    stage.page.refresh(None)


def _now(stage: Stage) -> None:
    set_time(stage, MOMENT)
    stage.page.refresh(None)


OVERVIEW: tuple[Scene, ...] = (
    Scene("overview", "overview"),
    Scene("overview-early", "overview", window="early"),
    Scene("overview-after", "overview", _weeks_after, _now),
    Scene("overview-empty", "overview", window="empty"),
)
