"""Compiles the catalogues of words, for the wheel and for the checkout, without a manual step.

The build calls the hook below; make and the tests call the same function. Nothing else may
write a compiled catalogue. Must not import the program: it runs before it is installed.
"""

import os
import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGUES = "translations/*/LC_MESSAGES/hanoiplan.po"
IN_THE_WHEEL = {"resources": "hanoiplan/resources", "translations": "hanoiplan/translations"}


def compile_catalogue(source: Path) -> Path:
    """Write the .mo beside a .po; readers see the old file or the new one, never half."""
    language = source.parts[-3]
    with source.open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    target = source.with_suffix(".mo")
    draft = target.with_suffix(f".mo.{os.getpid()}")
    with draft.open("wb") as file:
        write_mo(file, catalogue)
    draft.replace(target)
    return target


def is_stale(source: Path) -> bool:
    """Whether the compiled catalogue is absent or older than its source."""
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns


def compile_stale(root: Path) -> list[Path]:
    """Compile each catalogue below `root` that changed; the compiled files written."""
    return [compile_catalogue(po) for po in sorted(root.glob(CATALOGUES)) if is_stale(po)]


class CompileWords(BuildHookInterface[Any]):
    """The build's hook: words are compiled first, then carried into the wheel.

    An editable install gets nothing copied: the checkout's own folders are used.
    """

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by the builder before it collects files."""
        root = Path(self.root)
        compile_stale(root)
        if version == "standard":
            build_data["force_include"].update(
                {str(root / source): target for source, target in IN_THE_WHEEL.items()}
            )


if __name__ == "__main__":
    compile_stale(Path(__file__).resolve().parent.parent)
    sys.exit(0)
