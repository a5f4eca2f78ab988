"""What Linux needs beside the program: menu entry, file type, package. Nothing of Windows here."""
