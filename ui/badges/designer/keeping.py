"""Templates as rows of the workspace and as files: read, saved, brought in, given out, proved.

What must not come in: the look of the page, edits.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from hanoiplan.badges.brought_along import (
    brought_along,
    read_template,
    read_template_file,
    with_stand_ins,
)
from hanoiplan.badges.designing.fresh import put_image
from hanoiplan.badges.designing.proof import proof
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.templates import (
    TemplateRow,
    save_template,
    templates,
)
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name, safe_file_name
from hanoiplan.base.speech import interface
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.layout_file import to_text
from hanoiplan.paper.units import Side
from hanoiplan.workspace import Workspace
from ui.badges.designer.beginning import copy_of, free_template_name
from ui.base.file_reasons import reason_of

JSON, PDF = ".json", ".pdf"
PICTURES = "*.png *.jpg *.jpeg"
MOST = 5_000_000  # bytes of a picture
AskWhere = Callable[[QWidget, Path], Path | None]
AskWhich = Callable[[QWidget], Path | None]


def ask_where(parent: QWidget, suggested: Path) -> Path | None:
    """Where to save; None when nothing shall happen. Never over a file that is there."""
    kind = suggested.suffix
    words = _("Templates") if kind == JSON else _("PDF files")
    found, _filter = QFileDialog.getSaveFileName(
        parent,
        _("Save as a file"),
        str(free_name(suggested)),
        f"{words} (*{kind})",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not found:
        return None
    chosen = Path(found)
    return chosen if chosen.suffix.lower() == kind else chosen.with_name(chosen.name + kind)


def ask_template(parent: QWidget) -> Path | None:
    """Which template to bring in."""
    title = _("Bring in a template")
    found, _filter = QFileDialog.getOpenFileName(parent, title, "", _("Templates") + f" (*{JSON})")
    return Path(found) if found else None


def ask_picture(parent: QWidget) -> Path | None:
    """Which picture to put on the card."""
    title = _("Choose a picture")
    found, _filter = QFileDialog.getOpenFileName(
        parent, title, "", _("Pictures") + f" ({PICTURES})"
    )
    return Path(found) if found else None


def read_bytes(path: Path) -> bytes:
    """What lies in a file that somebody chose.

    Raises:
        FileTrouble: it cannot be read, or is larger than a card may be.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST else b""
    except OSError as error:
        sentence = _("{name} could not be read: {reason}. Nothing was changed.")
        reason = reason_of(error)
        raise FileTrouble(sentence.format(name=path.name, reason=reason)) from error
    if size > MOST:
        sentence = _("{name} is larger than {most} MB. Choose a smaller one; nothing was changed.")
        raise FileTrouble(sentence.format(name=path.name, most=MOST // 1_000_000))
    return content


def with_picture(layout: Layout, path: Path) -> tuple[Layout, str]:
    """The layout with a picture of its own more, and the picture's name."""
    return put_image(layout, safe_file_name(path.stem), read_bytes(path))


def write_new(path: Path, content: bytes) -> Path:
    """Writes beside what is there; returns where it lies.

    Raises:
        FileTrouble: the disk or the folder does not take it.
    """
    place = free_name(path)
    try:
        place.write_bytes(content)
    except OSError as error:
        sentence = _("{name} could not be saved in {folder}: {reason}. Choose another folder.")
        reason = reason_of(error)
        raise FileTrouble(
            sentence.format(name=path.name, folder=path.parent, reason=reason)
        ) from error
    return place


def title_words(layout: Layout | TemplateRow) -> str:
    """The title in the language of the window; the bare name where there is none."""
    return layout.title.pick(interface().language) or layout.name


class Templates:
    """The templates of an event, for the page."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id

    def rows(self) -> tuple[TemplateRow, ...]:
        """All there are, ready ones first."""
        return self._workspace.read(templates, self._event_id)

    def row_of(self, wanted: object) -> TemplateRow | None:
        """By its id, or by its name."""
        if wanted is None:
            return None
        rows = self.rows()
        if isinstance(wanted, int) and wanted:
            return next((row for row in rows if row.id == wanted), None)
        return next((row for row in reversed(rows) if row.name == wanted), None)

    def layout_of(self, row: TemplateRow) -> Layout:
        """What is designed when a template is opened: of a ready one a copy.

        Raises:
            KnownError: it cannot be used; the sentence names the item.
        """
        if row.own:
            return copy_of(brought_along(row.name), self.rows())
        return replace(read_template(row.text, row.title.pick("vi") or row.name), name=row.name)

    def ready_for(self, kind: str) -> list[TemplateRow]:
        """The ready templates of a kind that a person can begin with, the usual one first.

        After each the layouts that stand in for it: those of work cards are designed here too.
        """
        order = list(with_stand_ins(KINDS[CardKind(kind)].layouts))
        fitting = [row for row in self.rows() if row.own and row.name in order]
        return sorted(fitting, key=lambda row: order.index(row.name))

    def brought_in(self, path: Path) -> Layout:
        """A template out of a file, under a name that is free.

        Raises:
            KnownError: it cannot be used; the sentence names the file and the item.
        """
        layout = read_template_file(path)
        return replace(layout, name=free_template_name(layout.name, self.rows()))

    def save(self, layout: Layout, template_id: int | None) -> int:
        """Keeps it, new or in its place."""
        return self._workspace.do(save_template, self._event_id, to_text(layout), template_id)


def proof_pdf(layout: Layout, card: BadgeCard, side: Side) -> bytes:
    """One side of the card as it would be printed."""
    return proof(layout, card, side).pdf
