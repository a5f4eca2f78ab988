"""Which plan and which agency somebody means, by any of their names.

What must not come in: what is then done with them.
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold
from hanoiplan.checklist.queries import plans_list
from hanoiplan.plans.agency_names import fold_agency
from hanoiplan.plans.model import AgencyRow
from hanoiplan.plans.queries import agencies, find_agency
from hanoiplan.workspace import Workspace


def one_plan(workspace: Workspace, asked: str | None) -> int:
    """The plan of this number, short name or title, 0 where none is asked for.

    Raises:
        NotPossible: there is no single one; the sentence lists what there is.
    """
    if not asked:
        return 0
    known = workspace.read(plans_list)
    wanted = _typed(asked)
    found = [one for one in known if wanted and wanted in {_typed(one.number), _typed(one.short)}]
    found = found or [one for one in known if wanted in fold(one.title)]
    if len(found) == 1:
        return found[0].id
    listed = ", ".join(f"“{one.name}”" for one in known)
    if not known:
        raise NotPossible(_("There are no plans yet. Read one with “import plan”."))
    sentence = _("There is no single plan called “{name}”. The plans are: {plans}.")
    raise NotPossible(sentence.format(name=asked, plans=listed))


def _typed(name: str) -> str:
    """A name as a keyboard writes it: nobody types the dots that end a shortened one."""
    return fold(name).rstrip("… ")


def named_agencies(workspace: Workspace, asked: str) -> set[int]:
    """The agency of this name, short name or alias; else those whose name holds these words.

    Raises:
        NotPossible: there is none, or the name is empty.
    """
    if not fold_agency(asked):
        raise NotPossible(_("Write the name of an agency, or a part of it."))
    found = workspace.read(find_agency, asked)
    if found is not None:
        return {found.id}
    key = fold_agency(asked)
    alike = {one.id for one in workspace.read(agencies) if _holds(one, key)}
    if not alike:
        sentence = _("No agency is called “{name}” in these plans.")
        raise NotPossible(sentence.format(name=asked))
    return alike


def one_agency(workspace: Workspace, asked: str | None) -> int:
    """The one agency of this name, 0 where none is asked for.

    Raises:
        NotPossible: there is none, or the words fit several; the sentence lists them.
    """
    if not asked:
        return 0
    found = named_agencies(workspace, asked)
    if len(found) == 1:
        return found.pop()
    listed = ", ".join(f"“{one.name}”" for one in workspace.read(agencies) if one.id in found)
    sentence = _("Several agencies are called “{name}”: {agencies}. Say the whole name.")
    raise NotPossible(sentence.format(name=asked, agencies=listed))


def _holds(one: AgencyRow, key: str) -> bool:
    names = (one.name, one.short, *one.aliases)
    return any(key in fold_agency(name) for name in names if name)
