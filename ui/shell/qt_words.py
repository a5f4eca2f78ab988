"""Qt's own words in our language: its buttons and menus ask the one catalogue.

The wheel ships no Vietnamese for Qt, and two catalogues would drift apart. The words stand here
as msgids, so that they are gathered and translated with all the others.
"""

from PySide6.QtCore import QTranslator

from hanoiplan.base.i18n import N_, _, language

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
        *(N_("All Files (*)"), N_("Size"), N_("Type"), N_("Kind"), N_("Date Modified")),
        *(N_("&Look in:"), N_("Files of &type:"), N_("Directories"), N_("Files"), N_("Go back")),
        *(N_("Go forward"), N_("Go to the parent directory"), N_("Create a New Folder")),
        *(N_("Change to list view mode"), N_("Change to detail view mode"), N_("Sidebar")),
        *(N_("List of places and bookmarks"), N_("Show "), N_("Unknown"), N_("Print")),
        *(N_("&Print"), N_("&Options >>"), N_("&Options <<"), N_("Printer"), N_("&Name:")),
        *(N_("P&roperties"), N_("Preview"), N_("Location:"), N_("Type:"), N_("Output &file:")),
        *(N_("Collate"), N_("Reverse"), N_("Print range")),
        *(N_("Print all"), N_("Pages"), N_("Pages from"), N_("to"), N_("Current Page")),
        *(N_("Selection"), N_("Output Settings"), N_("Page &Set:")),
        *(N_("All Pages"), N_("Even Pages"), N_("Odd Pages"), N_("Double Sided Printing")),
        *(N_("Off"), N_("Long side binding"), N_("Short side binding"), N_("Color Mode")),
        *(N_("Color"), N_("Grayscale"), N_("Page Layout"), N_("Paper"), N_("Page size:")),
        *(N_("Width:"), N_("Height:"), N_("Paper source:"), N_("Orientation"), N_("Portrait")),
        *(N_("Landscape"), N_("Reverse landscape"), N_("Reverse portrait"), N_("Margins")),
        *(N_("Pages &per sheet:"), N_("Page &order:"), N_("Custom"), N_("Page Setup")),
        *(N_("Print to File (PDF)"), N_("Local file"), N_("Write PDF file")),
        *(N_("My Computer"), N_("Computer"), N_("Drive"), N_("File"), N_("Folder"), N_("Remove")),
        *(N_("top margin"), N_("bottom margin"), N_("left margin"), N_("right margin")),
        *(N_("Left to Right, Top to Bottom"), N_("Left to Right, Bottom to Top")),
        *(N_("Right to Left, Top to Bottom"), N_("Right to Left, Bottom to Top")),
        *(N_("Top to Bottom, Left to Right"), N_("Top to Bottom, Right to Left")),
        *(N_("Bottom to Top, Left to Right"), N_("Bottom to Top, Right to Left")),
        N_("%1 already exists.\nDo you want to replace it?"),
        N_("%1\nFile not found.\nPlease verify the correct file name was given."),
        N_("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    }
)


# Where Qt says with one word what we say with another: its context and word, and our msgid.
OTHERWISE = {
    ("QFileSystemModel", "Name"): N_("File name"),  # our "Name" is that of a person
    ("QDirModel", "Name"): N_("File name"),
    ("QPrintSettingsOutput", "Copies"): N_("Number of copies"),  # ours are of a workspace
    ("QPrintSettingsOutput", "Copies:"): N_("Number of copies:"),
    ("QPrintSettingsOutput", "Options"): N_("Printing options"),
}


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
        del disambiguation, n
        room = context if isinstance(context, str) else context.decode()
        words = source if isinstance(source, str) else source.decode()
        if (room, words) in OTHERWISE and language() != "en":
            return _(OTHERWISE[room, words])
        return _(words) if words in QT_WORDS else words
