"""`make pictures`: the pictures of the README and of the help, taken anew by the tour.

Each is a scene of the tour in English and light, with its colours counted down so that a picture
stays small in the repository. What must not come in: the program itself (it is called).
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

BIN = Path(sys.executable).parent
FOLDER = Path("resources/help/pictures")
COLOURS = 256
PICTURES = {  # file: scene of the tour
    "overview": "overview",
    "delegates": "delegates-person",
    "delegations": "delegations",
    "import": "import-changes",
    "desk": "desk-welcome",
    "badges": "badges",
    "checklist": "checklist",
    "programme": "programme",
    "seating": "seating-seat",
    "designer": "designer-part",
    "history": "history",
    "palette": "palette-person",
}


def take(folder: Path) -> None:
    """The scenes, by the public command; a failed command ends this one."""
    scenes = [word for scene in PICTURES.values() for word in ("--scene", scene)]
    words = ("--tour", str(folder), "--language", "en", "--theme", "light", *scenes)
    subprocess.run([str(BIN / "hanoiplan"), *words], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Takes them and puts them where the README shows them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="hanoiplan-pictures-") as place:
        take(Path(place))
        for name, scene in PICTURES.items():
            (taken,) = Path(place).glob(f"[0-9]*-{scene}-en-light.png")
            file = FOLDER / f"{name}.png"
            with Image.open(taken) as picture:
                picture.convert("RGB").quantize(COLOURS).save(file, optimize=True)
            sys.stdout.write(f"{file}  {file.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
