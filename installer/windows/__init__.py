"""What Windows needs beside the program: icon, version, manifest, set-up. Nothing of Linux here."""
