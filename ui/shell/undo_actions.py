"""Ctrl+Z and Ctrl+Y: a focused text field first, else the workspace; each says what it took back.

What must not come in: how an undo is done (the workspace) and where the button stands.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from hanoiplan.base.i18n import _
from ui.base.icons import icon
from ui.base.page import Tools

UNDO_KEYS = ("Ctrl+Z",)
REDO_KEYS = ("Ctrl+Y", "Ctrl+Shift+Z")
STEPS = "steps back"  # the kind of toast: only the latest step back or again is told
KEY_EVENTS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
Editor = QLineEdit | QPlainTextEdit | QTextEdit


class UndoActions(QObject):
    """The two actions of one window; `words` brings their names up to date."""

    def __init__(self, tools: Tools, window: QWidget) -> None:
        super().__init__(window)
        self._tools = tools
        self.undo = self._action(window, UNDO_KEYS, self.take_back)
        self.redo = self._action(window, REDO_KEYS, self.do_again)
        self._fields_first = FieldsFirst(self)
        self._named: int | None = None  # the fact that a toast has named
        self.words()

    def _action(self, window: QWidget, keys: tuple[str, ...], do: object) -> QAction:
        made = QAction(window)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.triggered.connect(lambda: self._tools.messages.run(None, do))  # type: ignore[arg-type]  # a bound method
        window.addAction(made)
        return made

    def words(self) -> None:
        """What each key would do now, in the interface language."""
        state = self._tools.workspace.undo_state()
        self._name(self.undo, _("Undo: {what}"), _("Undo"), state.undo)
        self._name(self.redo, _("Redo: {what}"), _("Redo"), state.redo)
        self.undo.setIcon(icon("undo-2"))
        self.redo.setIcon(icon("redo-2"))

    @staticmethod
    def _name(act: QAction, full: str, bare: str, what: str | None) -> None:
        words = full.format(what=what) if what else bare
        act.setText(words)
        act.setToolTip(f"{words} ({act.shortcut().toString()})")

    def take_back(self) -> None:
        """Takes back this desk's last step and says which; a fact passed over is named once."""
        state = self._tools.workspace.undo_state()
        what = self._tools.workspace.undo()
        if state.passed_over and state.fact != self._named:
            words = _("Undone: {what}. “{fact}” is a fact and stays.")
            told = words.format(what=what, fact=state.passed_over)
            self._named = state.fact
        else:
            told = _("Undone: {what}").format(what=what)
        self._tools.messages.toast(told, kind=STEPS)
        self.words()

    def do_again(self) -> None:
        """Does again what was taken back last."""
        what = self._tools.workspace.redo()
        told = _("Done again: {what}").format(what=what)
        self._tools.messages.toast(told, undo=self.take_back, kind=STEPS)
        self.words()


class FieldsFirst(QObject):
    """Gives Ctrl+Z to the text field that has the keyboard, as long as it has typing to take back.

    Without typing the field lets the key go on to the window, though Qt would keep it. Only the
    field with the keyboard is watched: a filter of the whole program would see every event.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, Editor):
            old.removeEventFilter(self)
        if isinstance(new, Editor):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in KEY_EVENTS or not isinstance(watched, Editor):
            return False
        keys = QKeySequence(event.keyCombination()).toString()  # type: ignore[attr-defined]  # a key event
        if keys in UNDO_KEYS:
            return self._give(event, watched, undo_left(watched), watched.undo)
        if keys in REDO_KEYS:
            return self._give(event, watched, redo_left(watched), watched.redo)
        return False

    @staticmethod
    def _give(event: QEvent, field: Editor, left: bool, do: object) -> bool:
        del field
        assert isinstance(event, QKeyEvent)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(left)
            return True
        if left and callable(do):
            do()
        return left


def undo_left(field: Editor) -> bool:
    """Whether the field has typing of its own to take back."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() and not field.isReadOnly()
    return field.document().isUndoAvailable() and not field.isReadOnly()


def redo_left(field: Editor) -> bool:
    """Whether the field has typing of its own to do again."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() and not field.isReadOnly()
    return field.document().isRedoAvailable() and not field.isReadOnly()
