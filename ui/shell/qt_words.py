"""Qt's own words in our language: its buttons and menus ask the one catalogue.

The wheel ships no Vietnamese for Qt, and two catalogues would drift apart. The words stand here
as msgids, so that they are gathered and translated with all the others.
"""

from PySide6.QtCore import QTranslator

from hanoiplan.base.i18n import N_, _

QT_WORDS = frozenset(
    {
        *(N_("&Undo"), N_("&Redo"), N_("Cu&t"), N_("&Copy"), N_("&Paste"), N_("Delete")),
        *(N_("Select All"), N_("Clear"), N_("Copy &Link Location")),
        *(N_("OK"), N_("Cancel"), N_("&Cancel"), N_("Save"), N_("&Save"), N_("Open"), N_("&Open")),
        *(N_("Close"), N_("&Close"), N_("Apply"), N_("Reset"), N_("Help"), N_("Discard")),
        *(N_("&Yes"), N_("&No"), N_("Abort"), N_("Retry"), N_("Ignore"), N_("Save All")),
        *(N_("Yes to &All"), N_("N&o to All"), N_("Restore Defaults"), N_("Don't Save")),
        *(N_("Look in:"), N_("File &name:"), N_("Files of type:"), N_("&Choose"), N_("Back")),
        *(N_("Forward"), N_("Parent Directory"), N_("Create New Folder"), N_("&New Folder")),
        *(N_("New Folder"), N_("List View"), N_("Detail View"), N_("&Rename"), N_("&Delete")),
        *(N_("Show &hidden files"), N_("Directory:"), N_("Save As"), N_("Find Directory")),
        *(N_("All Files (*)"), N_("Name"), N_("Size"), N_("Type"), N_("Kind"), N_("Date Modified")),
        *(N_("My Computer"), N_("Computer"), N_("Drive"), N_("File"), N_("Folder"), N_("Remove")),
        N_("%1 already exists.\nDo you want to replace it?"),
        N_("%1\nFile not found.\nPlease verify the correct file name was given."),
        N_("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    }
)


class QtWords(QTranslator):
    """Answers Qt with the words of our catalogue; what Qt asks besides stays English."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str | bytes,
        source: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        """The word in the interface language, else Qt's own; "" would leave its button empty."""
        del context, disambiguation, n
        words = source if isinstance(source, str) else source.decode()
        return _(words) if words in QT_WORDS else words
