"""Erasing one person by law, from beginning to end: every copy that can be found, then the file.

The copies come first, so that an erasure that is cut short is begun again as if nothing had been
done. What cannot be reached (a copy on a stick that is not here, lists and badges that were
exported or printed) is said, never passed over. What must not come in: how bytes are emptied (the
store) and which columns are a person's (the delegates' room).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from hanoiplan import migrations, reactions
from hanoiplan.backup.finding import Copies, Left, find_copies
from hanoiplan.backup.notes import Notes, Proof
from hanoiplan.backup.reading import read_copy
from hanoiplan.backup.scratch import sweep
from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.base.speech import interface
from hanoiplan.base.text import fold_words
from hanoiplan.delegates.erasing import DELEGATE
from hanoiplan.store.copies import family_of
from hanoiplan.store.drafts import remove_drafts
from hanoiplan.store.engine import connect
from hanoiplan.store.erase import By, Emptied, erase
from hanoiplan.store.personal import Place, records_of, words_about
from hanoiplan.store.snapshot import prove
from hanoiplan.workspace import Workspace

ERASE = N_("Erase a person by law (entries emptied: {n})")
ERASE_FOR = N_("Erase a person by law (entries emptied: {n}): {reason}")


@dataclass(frozen=True, slots=True)
class DoneCopy:
    """A copy in which the person was erased, and how many entries were emptied in it."""

    file: Path
    entries: int


@dataclass(frozen=True, slots=True)
class Certificate:
    """What an erasure did and what it could not do. It names nobody."""

    delegate_id: int
    at: datetime  # UTC
    here: Emptied
    copies: tuple[DoneCopy, ...]
    left: tuple[Left, ...]  # files that nobody could open: the person may still be in them
    gone: tuple[Path, ...]  # copies that were made and are not where they were put
    elsewhere: tuple[Place, ...]  # other rows with the same name or number
    drafts: int = 0  # card templates that were not saved: any name may have stood in them

    @property
    def complete(self) -> bool:
        """Whether nothing is left that this program knows of."""
        return not self.left

    @property
    def drafts_words(self) -> str:
        """What became of templates that were not saved, as a sentence."""
        told = ngettext(
            "{n} unsaved card template was removed from this computer. If one is open, please look"
            " through it.",
            "{n} unsaved card templates were removed from this computer. If one is open, please"
            " look through it.",
            self.drafts,
        )
        return told.format(n=interface().number(self.drafts))


def erase_person(
    workspace: Workspace, delegate_id: int, reason: str = "", folders: Iterable[Path] = ()
) -> Certificate:
    """Erase a person from the workspace and its copies; `folders` may hold copies, too.

    It cannot be undone. Doing it again is harmless, and right when a missing copy has turned up.

    Raises:
        NotPossible: nobody ever had this id, the reason names the person, or a headset is out.
        Busy: another program has the file open.
    """
    if workspace.is_rehearsal:  # it would reach the event itself, where nothing tried here counts
        sentence = _(
            "This is a rehearsal, and nobody is erased by law in one. Erase the person in the event"
            " itself; rehearsals are erased with it."
        )
        raise NotPossible(sentence)
    records = workspace.read(records_of, DELEGATE, [delegate_id])
    if not records:
        sentence = _("There is no delegate with the id {id} in this file. Look for the name.")
        raise NotPossible(sentence.format(id=id_text(delegate_id)))
    _refuse_telling_reason(workspace, records, reason)
    _refuse_who_has_something(workspace, records)
    family, folders = workspace.read(family_of), tuple(folders)
    done: list[DoneCopy] = []

    def sign() -> By:
        """Looked for only now that the file is ours alone: no copy is being made any more."""
        found = _look_for_copies(workspace.path, family, folders)
        by = _by(workspace, reason)
        done.extend(_erase_in_copies(found, records, by))
        counts = {"files": 1 + len(done), "left": len(found.closed)}
        return replace(by, notes={**by.notes, **counts})

    here = workspace.erase(DELEGATE, records, sign)
    after = _look_for_copies(workspace.path, family, folders)  # one may have been made meanwhile
    after.found = [copy for copy in after.found if copy not in {one.file for one in done}]
    done += _erase_in_copies(after, records, _by(workspace, reason))
    drafts, kept = remove_drafts(family)
    return Certificate(
        delegate_id=delegate_id,
        at=workspace.clock.now(),
        here=here,
        copies=tuple(done),
        left=(*after.closed, *(Left(file, _draft_stays()) for file in kept)),
        gone=tuple(after.gone),
        elsewhere=here.elsewhere,
        drafts=len(drafts),
    )


def _draft_stays() -> str:
    return _(
        "An unsaved card template lies there and could not be removed. Close the programs that use"
        " it and erase the person again."
    )


def _look_for_copies(file: Path, family: int, folders: Iterable[Path]) -> Copies:
    """All copies; what a killed rehearsal left behind goes first, what cannot go is told."""
    kept = sweep()
    found = find_copies(file, family, [*folders, *kept])
    why = _(
        "A trial restore left this folder behind, and it could not be removed. Close the programs"
        " that use it and erase the person again."
    )
    found.closed += [Left(folder, why) for folder in kept]
    return found


def _refuse_telling_reason(workspace: Workspace, records: Collection[int], reason: str) -> None:
    """The reason stays in the history for good."""
    said = set(fold_words(reason))
    known = workspace.read(words_about, DELEGATE, records)
    if any(said.issuperset(fold_words(word)) for word in known if fold_words(word)):
        raise NotPossible(
            _(
                "The reason stays in the history, so it must not name the person. Write it without"
                " the name and without numbers."
            )
        )


def _refuse_who_has_something(workspace: Workspace, records: Collection[int]) -> None:
    """Once the name is gone nobody could be asked for a headset."""
    still_out = workspace.read(reactions.what_keeps_from_erasing, records)
    if still_out is not None:
        raise NotPossible(still_out)


def _by(workspace: Workspace, reason: str) -> By:
    reason = " ".join(reason.split())
    return By(
        clock=workspace.clock,
        desk=workspace.desk,
        operator=workspace.operator,
        label=ERASE_FOR if reason else ERASE,
        notes={"reason": reason} if reason else {},
    )


def _erase_in_copies(found: Copies, records: Collection[int], by: By) -> list[DoneCopy]:
    """The copies that are done; those that could not be are added to the closed ones."""
    done = []
    for copy in found.found:
        try:
            entries = _erase_in_copy(copy, records, by)
        except KnownError as error:
            found.closed.append(Left(copy, error.sentence))
        else:
            if entries is not None:
                done.append(DoneCopy(copy, entries))
    return done


def _erase_in_copy(copy: Path, records: Collection[int], by: By) -> int | None:
    """How many entries were emptied; None for a copy that never knew the person."""
    if not _known_in(copy, records):
        return None
    doors = connect(copy, upcast=migrations.upcast)
    try:
        entries = erase(doors, DELEGATE, records, lambda: by).entries
    finally:
        doors.close()
    prove(copy, migrations.upcast)
    Notes().note_proof(copy, Proof(by.clock.now()))  # the proof of before was of other bytes
    return entries


def _known_in(copy: Path, records: Collection[int]) -> bool:
    """Asked without writing: a copy that the person is not in keeps every byte."""
    return bool(read_copy(copy, records_of, DELEGATE, records))
