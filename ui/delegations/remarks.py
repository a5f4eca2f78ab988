"""Sentences under the fields of a delegation: what is missing or too much, and what it leads to.

What must not come in: refusals of what was typed (the operations have those).
"""

from hanoiplan.base.i18n import _
from hanoiplan.delegates.hosting import Limit
from hanoiplan.delegates.model import Invitation
from ui.delegations.lines import Line

_FIELD_OF = {
    Limit.PEOPLE: "hosted_people",
    Limit.DAYS: "hosted_days",
    Limit.QUOTA: "quota",
}


def remarks(line: Line) -> dict[str, str]:
    """One sentence a field, by the field's first column; none of them blocks."""
    said: dict[str, str] = {}
    row = line.row
    if not (row.name.vi and row.name.en):
        said["name_vi"] = (
            _("Without the English name the cards show the Vietnamese one.")
            if row.name.vi
            else _("Without the Vietnamese name the cards show the English one.")
        )
    if line.hosting is not None:
        said |= {_FIELD_OF[one.limit]: one.sentence() for one in line.hosting.excesses}
    if row.invitation is Invitation.DECLINED and row.people:
        said["invitation"] = _("The delegation declined, but {n} people are in the list.").format(
            n=row.people
        )
    return said
