"""What was typed into a field, once it is saved."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.base.form.field import Field


def forget_typing(field: Field) -> None:
    """What is saved is the workspace's to take back; the field's own undo begins anew."""
    for editor in field.editors():
        if isinstance(editor, QLineEdit):
            place = editor.cursorPosition()
            editor.setText(editor.text())
            editor.setCursorPosition(place)
        elif isinstance(editor, QPlainTextEdit):
            editor.document().clearUndoRedoStacks()
