"""How fast the list of delegates is written, as a share of a stated limit. A measure, never a test.

    .venv/bin/python tests/benchmarks/bench_list.py [number of delegates]

Prints seconds of processor time for each kind of file. The limit: 2,000 delegates in five seconds,
which is as long as somebody at a desk waits without looking elsewhere.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pdf import draw_document
from hanoiplan.reports.delegate_list import delegate_list
from hanoiplan.reports.docx_writer import docx_bytes
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.reports.xlsx_writer import xlsx_bytes
from tests.hanoiplan.reports.people import NATIVE, a_person, an_office, facts, many

LIMIT = 5.0 / 2_000  # seconds a delegate


def a_list(count: int) -> Document:
    """Half of them with names in two scripts."""
    foreign = [
        a_person("", f"{name} {number:04}", native_name=native)
        for number in range(count // 2)
        for name, native in [NATIVE[number % len(NATIVE)]]
    ]
    return delegate_list(
        facts(*foreign, *many(count - len(foreign))), an_office(), PaperLanguage.BOTH
    )


def main() -> None:
    """Write the three files into memory and print the ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    document = a_list(count)
    for name, write in (("pdf", draw_document), ("docx", docx_bytes), ("xlsx", xlsx_bytes)):
        started = time.process_time()
        write(document)
        took = time.process_time() - started
        share = took / (LIMIT * count)
        sys.stdout.write(f"{name}: {count} delegates in {took:.2f} s, {share:.2f} of the limit\n")


if __name__ == "__main__":
    main()
