"""`erase`: take one person out of a workspace and its copies, as the law asks."""

from pathlib import Path

from hanoiplan.backup.erasing import Certificate, erase_person
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.base.settings import BACKUP_FOLDER, Settings
from hanoiplan.cli.call import Call, person_id
from hanoiplan.store.erase import Emptied

SHOWN = 5  # places in a sentence; a phone of an office may stand with everybody


def run(call: Call) -> int:
    """Erase a person; exit 1 when a copy is left in which the person may still be."""
    delegate_id = person_id(call.words["id"])
    chosen = Settings().get(BACKUP_FOLDER)
    folders = [Path(chosen)] if chosen else []
    with call.workspace() as workspace:
        done = erase_person(workspace, delegate_id, call.words["reason"], folders)
    for remark in _remarks(done):
        call.output.remark(remark)
    call.output.answer(_as_json(done), *_lines(done))
    return 0 if done.complete else 1


def _lines(done: Certificate) -> list[str]:
    copies = [_("Erased in the copy {file} too.").format(file=copy.file) for copy in done.copies]
    drafts = [done.drafts_words] if done.drafts else []
    return [_here(done.here), *copies, *drafts, _exported()]


def _here(here: Emptied) -> str:
    if not here.rows:
        return _("The person was erased here before; the file was swept once more.")
    told = ngettext(
        "The person is erased; {n} journal entry was emptied. This cannot be undone.",
        "The person is erased; {n} journal entries were emptied. This cannot be undone.",
        here.entries,
    )
    return told.format(n=here.entries)


def _exported() -> str:
    return _(
        "Lists, badges and files that were exported, printed or sent before are not known here:"
        " please see to them."
    )


def _remarks(done: Certificate) -> list[str]:
    left = _("The person may still be in {file}: {why}")
    gone = _("The copy {file} was made once and is not there now. If it still exists, erase there.")
    remarks = [left.format(file=one.file, why=one.why) for one in done.left]
    remarks += [gone.format(file=path) for path in done.gone]
    if done.elsewhere:
        n = len(done.elsewhere)
        named = [f"{place.table} {id_text(place.row)}" for place in done.elsewhere[:SHOWN]]
        places = ", ".join([*named, "…"] if n > SHOWN else named)
        told = ngettext(
            "The same name or number also stands in {n} other row: {places}. Please look at it.",
            "The same name or number also stands in {n} other rows: {places}. Please look at them.",
            n,
        )
        remarks.append(told.format(n=n, places=places))
    return remarks


def _as_json(done: Certificate) -> dict[str, object]:
    return {
        "id": id_text(done.delegate_id),
        "at": done.at.isoformat(),
        "rows": done.here.rows,
        "entries": done.here.entries,
        "pictures": done.here.pictures,
        "files": 1 + len(done.copies),
        "copies": [{"file": str(one.file), "entries": one.entries} for one in done.copies],
        "left": [{"file": str(one.file), "why": one.why} for one in done.left],
        "gone": [str(path) for path in done.gone],
        "drafts": done.drafts,
        "elsewhere": [{"table": place.table, "id": id_text(place.row)} for place in done.elsewhere],
        "exports": _exported(),
    }
