"""What protocol must know of a guest: host, liaison, how the name is said.

Pure. What must not come in: reading, widgets.
"""

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateRow, DelegationRow
from hanoiplan.registration.vip import is_vip


def protocol_line(row: DelegateRow, delegation: DelegationRow | None) -> str:
    """The facts in one line; "" of people whom nobody looks after."""
    if not is_vip(row):
        return ""
    parts = []
    if delegation is not None and delegation.receiving_agency:
        parts.append(_("Host: {name}").format(name=delegation.receiving_agency))
    if delegation is not None and delegation.liaison_name:
        words = ", ".join(one for one in (delegation.liaison_name, delegation.liaison_phone) if one)
        parts.append(_("Liaison: {who}").format(who=words))
    if row.pronunciation:
        parts.append(_("Say: {words}").format(words=row.pronunciation))
    return " · ".join(parts)
