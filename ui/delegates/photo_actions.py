"""Giving a person a photo: from a file, from the clipboard, dropped on it; cut, saved, removed.

The page inherits it. What must not come in: decoding (`delegates.photos`) and painting.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.photos import (
    SUFFIXES,
    Picture,
    open_photo,
    portrait_of,
    put_photo,
    read_photo,
    remove_photo,
)
from ui.base.actions import action
from ui.base.jobs import Progress
from ui.base.messages import guarded
from ui.delegates.person_actions import PersonActions
from ui.delegates.photo_place import picture_in


def ask_for_photo(parent: QWidget) -> Path | None:
    """The system's dialog for one picture."""
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    pictures = _("Pictures")
    chosen, _kind = QFileDialog.getOpenFileName(
        parent, _("Choose a photo"), "", f"{pictures} ({kinds})"
    )
    return Path(chosen) if chosen else None


def picture_of(_progress: Progress, source: Path | bytes, name: str) -> Picture:
    """Decoding in a thread: Pillow works without the interpreter's lock."""
    return open_photo(source, name) if isinstance(source, bytes) else read_photo(source)


class PhotoActions(PersonActions):
    """What a page with a panel of one person can do with the photo."""

    ask_photo: Callable[[QWidget], Path | None] = staticmethod(ask_for_photo)

    @action("photo", N_("Change photo"), icon="camera")
    def choose_photo(self) -> None:
        """A picture from a file."""
        if self.panel.person is not None:
            path = self.ask_photo(self)
            if path is not None:
                self.take_photo(path)

    @action("paste_photo", N_("Paste photo"), icon="image", shortcut="Ctrl+Shift+V")
    def paste_photo(self) -> None:
        """The picture, or the picture file, on the clipboard."""
        picture = picture_in(QGuiApplication.clipboard().mimeData())
        if picture is None:
            raise NotPossible(_("There is no picture on the clipboard. Copy one first."))
        self.take_photo(picture)

    @action("remove_photo", N_("Remove photo"), icon="image-off")
    def take_photo_away(self) -> None:
        """No picture any more; the badge has to be printed again."""
        person = self.panel.person
        if person is not None and person.row.photo:
            self.workspace.do(remove_photo, person.id)
            words = _("The photo of {name} is removed").format(name=person.row.name)
            self.messages.toast(words, self.undoing(1))

    def follow_photo(self) -> None:
        """Hears what the panel's photo is asked for."""
        self.panel.crop_wanted.connect(self.save_photo)
        self.panel.crop_turned.connect(self._one_strong_button)
        self.panel.top.photo.pressed.connect(self.act("photo").trigger)
        self.panel.top.photo.dropped.connect(self.take_photo)

    def _one_strong_button(self) -> None:
        """While a part is chosen it is the panel's own."""
        self.act("add").setEnabled(not self.panel.cropping)

    def take_photo(self, source: Path | bytes) -> None:
        """Opens a picture beside the window; then its part is chosen."""
        person = self.panel.person
        if person is None:
            return
        name = source.name if isinstance(source, Path) else _("The picture on the clipboard")
        self.tools.jobs.start(
            _("Opening the photo"),
            picture_of,
            source,
            name,
            page=self,
            kind="thread",
            on_done=lambda picture: self._cut(person.id, picture),
        )

    def _cut(self, person_id: int, picture: Picture) -> None:
        """The picture is there; unless somebody else is shown by now."""
        if self.panel.person is not None and self.panel.person.id == person_id:
            self.clear_error()
            self.panel.show_crop(picture)

    @guarded
    def save_photo(self) -> None:
        """The part that was chosen becomes the photo."""
        chosen, person = self.panel.crop.choice(), self.panel.person
        if chosen is None or person is None:
            return
        self.workspace.do(put_photo, person.id, portrait_of(*chosen))
        self.panel.leave_crop()
        words = _("{name} has a new photo").format(name=person.row.name)
        self.messages.toast(words, self.undoing(1))
