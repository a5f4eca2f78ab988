"""Alerts in words: one sentence, its cause, one button, and where that leads.

What must not come in: which alerts there are (`hanoiplan.overview.alerts`), and widgets.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.hosting import Excess, Limit
from hanoiplan.overview.alerts import Alert, Kind, Level
from hanoiplan.overview.model import Body
from ui.overview import goals
from ui.overview.goals import Goal

SHOWN_NAMES = 3
TONES = {
    Level.BAD: ("bad", "bad_t"),
    Level.WARN: ("warn", "warn_t"),
    Level.NOTE: ("accent", "tint"),
}
ICONS: dict[Kind, str] = {
    Kind.COPY_FAILED: "shield-alert",
    Kind.NO_FACTS: "calendar-days",
    Kind.NO_NAME: "pencil",
    Kind.NO_DAYS: "calendar-days",
    Kind.NO_DELEGATES: "users",
    Kind.LATE_TASKS: "alarm-clock",
    Kind.NOT_PRINTED: "printer",
    Kind.CHANGED: "id-card",
    Kind.OVER_HOSTED: "hand-coins",
    Kind.NO_ANSWER: "mail-question-mark",
    Kind.DUE_TASKS: "list-checks",
    Kind.COPY_OLD: "clock",
    Kind.NO_PHOTO: "image-off",
    Kind.ONE_PLACE: "hard-drive",
}
Names = Mapping[int, str]  # of delegations, by id


@dataclass(frozen=True, slots=True)
class AlertWords:
    """One line of the list."""

    sentence: str
    cause: str
    button: str
    goal: Goal


def words_of(alert: Alert, names: Names) -> AlertWords:
    """An alert in the interface language; `names`: what each delegation is called."""
    return _WRITERS[alert.kind](alert, names)


def level_words(level: Level) -> str:
    """How grave it is, for those who do not see the colour."""
    return {
        Level.BAD: _("Urgent"),
        Level.WARN: _("To check"),
        Level.NOTE: _("When there is time"),
    }[level]


def _number(n: int) -> str:
    return interface().number(n)


def _copy_failed(alert: Alert, _names: Names) -> AlertWords:
    return AlertWords(
        _("The last copy could not be saved"), alert.trouble, _("Copies"), goals.COPIES
    )


def _copy_old(alert: Alert, _names: Names) -> AlertWords:
    if alert.days > 1:
        words = ngettext(
            "The last copy is {n} day old", "The last copy is {n} days old", alert.days
        )
        first = words.format(n=_number(alert.days))
    elif alert.hours:
        words = ngettext(
            "The last copy is {n} hour old", "The last copy is {n} hours old", alert.hours
        )
        first = words.format(n=_number(alert.hours))
    else:
        first = _("There is no copy of this file yet")
    cause = _("If the disk fails, a copy is all that is left.")
    return AlertWords(first, cause, _("Copies"), goals.COPIES)


def _one_place(_alert: Alert, _names: Names) -> AlertWords:
    return AlertWords(
        _("Copies are kept only beside the file"),
        _("If the disk fails, both are lost. Another disk or a stick is safer."),
        _("Choose a folder"),
        goals.SECOND_PLACE,
    )


def _no_facts(alert: Alert, _names: Names) -> AlertWords:
    first = {
        Kind.NO_FACTS: _("The event has no name and no days yet"),
        Kind.NO_NAME: _("The event has no name yet"),
        Kind.NO_DAYS: _("The event has no days yet"),
    }[alert.kind]
    return AlertWords(first, _("Badges and papers show them."), _("Fill in"), goals.EVENT)


def _no_delegates(_alert: Alert, _names: Names) -> AlertWords:
    return AlertWords(
        _("Nobody is in the list yet"),
        _("The delegations are there, their people are not."),
        _("Import list"),
        goals.IMPORT,
    )


def _not_printed(alert: Alert, _names: Names) -> AlertWords:
    first = ngettext("{n} badge to print", "{n} badges to print", alert.n)
    cause = ngettext(
        "{n} of {of} people has no valid badge.",
        "{n} of {of} people have no valid badge.",
        alert.n,
    )
    button = ngettext("Print {n} badge", "Print {n} badges", alert.n)
    n = _number(alert.n)
    return AlertWords(
        first.format(n=n), cause.format(n=n, of=_number(alert.of)), button.format(n=n), goals.BADGES
    )


def _changed(alert: Alert, _names: Names) -> AlertWords:
    first = ngettext("{n} badge is out of date", "{n} badges are out of date", alert.n)
    cause = _("The record was changed after the badge was printed.")
    return AlertWords(first.format(n=_number(alert.n)), cause, _("See who"), goals.CHANGED)


def _over_hosted(alert: Alert, names: Names) -> AlertWords:
    if len(alert.bodies) == 1:
        body = alert.bodies[0]
        first = _("{name}: {sentence}").format(
            name=_name(body, names), sentence=_excess_words(body)
        )
        return AlertWords(
            first,
            _("The host pays for more than the plan allows."),
            _("Open"),
            Goal("delegations", body.row.id),
        )
    first = ngettext(
        "{n} delegation hosted beyond the rule", "{n} delegations hosted beyond the rule", alert.n
    )
    told = [f"{_name(body, names)} {_short_excess(body)}" for body in alert.bodies[:SHOWN_NAMES]]
    if len(alert.bodies) > SHOWN_NAMES:
        told.append("…")
    return AlertWords(
        first.format(n=_number(alert.n)), " · ".join(told), _("See which"), goals.OVER_HOSTED
    )


def _excess(body: Body) -> Excess | None:
    found = body.hosting.excesses if body.hosting is not None else ()
    return next((one for one in found if one.limit is not Limit.QUOTA), None)


def _excess_words(body: Body) -> str:
    """For one delegation: "6 people hosted, the rule is 5"."""
    one = _excess(body)
    if one is None:
        return ""
    if one.limit is Limit.PEOPLE:
        words = _("{found} people hosted, the rule is {allowed}")
    else:
        words = _("{found} days hosted, the rule is {allowed}")
    return words.format(found=one.found, allowed=one.allowed)


def _short_excess(body: Body) -> str:
    """In a row of several: "6/5 people"."""
    one = _excess(body)
    if one is None:
        return ""
    words = _("{amount} people") if one.limit is Limit.PEOPLE else _("{amount} days")
    return words.format(amount=interface().x_by_y(one.found, one.allowed))


def _no_answer(alert: Alert, names: Names) -> AlertWords:
    if alert.n == 1:
        name = _name(alert.bodies[0], names)
        first = _("{name} has not answered").format(name=name)
        goal = Goal("delegations", alert.bodies[0].row.id)
    else:
        words = ngettext(
            "{n} delegation has not answered", "{n} delegations have not answered", alert.n
        )
        first, goal = words.format(n=_number(alert.n)), goals.NO_ANSWER
    cause = _("The letters have no date.")
    if alert.days > 0:
        words = ngettext(
            "The oldest letter was sent {n} day ago.",
            "The oldest letter was sent {n} days ago.",
            alert.days,
        )
        cause = words.format(n=_number(alert.days))
    return AlertWords(first, cause, _("See which") if alert.n > 1 else _("Open"), goal)


def _no_photo(alert: Alert, _names: Names) -> AlertWords:
    if alert.n == alert.of:
        first = _("Nobody has a photo yet")
    else:
        words = ngettext("{n} person without a photo", "{n} people without a photo", alert.n)
        first = words.format(n=_number(alert.n))
    cause = _("A badge without a photo is harder to check at the door.")
    return AlertWords(first, cause, _("See who"), goals.NO_PHOTO)


def _late_tasks(alert: Alert, _names: Names) -> AlertWords:
    words = ngettext("{n} task is late", "{n} tasks are late", alert.n)
    days = ngettext("{n} day late", "{n} days late", alert.days).format(n=_number(alert.days))
    cause = _("{title}: {days}.").format(title=alert.title, days=days)
    if alert.of:
        more = ngettext("{n} more is due this week.", "{n} more are due this week.", alert.of)
        cause = f"{more.format(n=_number(alert.of))} {cause}"
    return AlertWords(words.format(n=_number(alert.n)), cause, _("See tasks"), goals.LATE_TASKS)


def _due_tasks(alert: Alert, _names: Names) -> AlertWords:
    words = ngettext("{n} task is due this week", "{n} tasks are due this week", alert.n)
    return AlertWords(
        words.format(n=_number(alert.n)), alert.title, _("See tasks"), goals.TASKS_OF_WEEK
    )


def _name(body: Body, names: Names) -> str:
    return names.get(body.row.id, body.row.name.pick(interface().language))


_WRITERS: Mapping[Kind, Callable[[Alert, Names], AlertWords]] = {
    Kind.COPY_FAILED: _copy_failed,
    Kind.NO_FACTS: _no_facts,
    Kind.NO_NAME: _no_facts,
    Kind.NO_DAYS: _no_facts,
    Kind.NO_DELEGATES: _no_delegates,
    Kind.LATE_TASKS: _late_tasks,
    Kind.NOT_PRINTED: _not_printed,
    Kind.CHANGED: _changed,
    Kind.OVER_HOSTED: _over_hosted,
    Kind.NO_ANSWER: _no_answer,
    Kind.DUE_TASKS: _due_tasks,
    Kind.COPY_OLD: _copy_old,
    Kind.NO_PHOTO: _no_photo,
    Kind.ONE_PLACE: _one_place,
}
