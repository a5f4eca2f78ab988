"""`make pictures`: the pictures of the READMEs and of the help, taken anew by the tour.

Each is a scene of the tour in the light theme, with its colours counted down so that a picture
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
README = {  # file: scene of the tour; in English beside the folders of the languages
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
GUIDE = {  # what the articles of the help show beside those
    "start": "start-first",
    "plan_reader": "plan-reader-review",
    "checklist_task": "checklist-task",
    "report": "report-progress",
    "import_problems": "import-problems",
    "programme_session": "programme-session",
    "programme_shift": "programme-shift",
    "precedence": "precedence",
    "seating_gaps": "seating-gaps",
    "badges_again": "badges-again",
    "desk_refused": "desk-refused",
    "start_after_crash": "start-after-crash",
    "copies": "copies-rehearsed",
    "copies_restore": "copies-restore",
    "passport": "delegates-passport",
    "erase": "delegates-erase",
    "machine": "machine-checked",
    "scanner": "settings-scan",
    "delegate_names": "delegates-person",
}
PICTURES = {
    "en": {**{f"en/{name}": scene for name, scene in GUIDE.items()}, **README},
    "vi": {f"vi/{name}": scene for name, scene in {**README, **GUIDE}.items()},
}


def take(folder: Path, language: str, scenes: set[str]) -> None:
    """The scenes in a language, by the public command; a failed command ends this one."""
    wanted = [word for scene in sorted(scenes) for word in ("--scene", scene)]
    words = ("--tour", str(folder), "--language", language, "--theme", "light", *wanted)
    subprocess.run([str(BIN / "hanoiplan"), *words], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Takes them and puts them where the READMEs and the help show them."""
    for language, pictures in PICTURES.items():
        (FOLDER / language).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="hanoiplan-pictures-") as place:
            take(Path(place), language, set(pictures.values()))
            for name, scene in pictures.items():
                (taken,) = Path(place).glob(f"[0-9]*-{scene}-{language}-light.png")
                keep(taken, FOLDER / f"{name}.png")


def keep(taken: Path, file: Path) -> None:
    """A picture with few colours, at its place."""
    with Image.open(taken) as picture:
        picture.convert("RGB").quantize(COLOURS).save(file, optimize=True)
    sys.stdout.write(f"{file}  {file.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
