"""How fast badges are drawn, as a ratio to what an office needs. A measure, never a test.

    .venv/bin/python tests/benchmarks/bench_badges.py [number of badges]

Prints badges a second by processor time, the share of the stated limit, and kilobytes a badge.
The limit: 300 badges a second without photo, so that 350 delegates are ready before the printer.
"""

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from hanoiplan.badges.render import render
from tests.hanoiplan.badges.people import a_card, two

LIMIT = 300  # badges a second
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
MIDDLE = ("Văn", "Thị", "Ngọc", "Minh", "Thanh", "Hữu", "Đức", "Quang", "Thu", "Kim")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Phúc", "Quỳnh", "Uyên")


def main() -> None:
    """Draw invented people, no two alike, and print the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 700
    chance = random.Random(2026)
    people = [
        a_card(
            " ".join(chance.choice(part) for part in (FAMILY, MIDDLE, MIDDLE, GIVEN)),
            category=chance.choice("HDSGEBPN"),
            honorific=two("Ông", "Mr"),
            position=two(f"Phó Giám đốc Sở số {at}", f"Deputy Director, Department {at}"),
            locality=two("Hà Nội"),
            number=at,
            primary="vi" if at % 2 else "en",
        )
        for at in range(1, count + 1)
    ]
    render(people[:8], "badge-a6")  # fonts are loaded once
    started = time.process_time()
    made = render(people, "badge-a6")
    rate = count / (time.process_time() - started)
    size = len(made.pdf) / count / 1024
    sys.stdout.write(f"{rate:.0f} badges/s, {rate / LIMIT:.2f} of the limit, {size:.1f} kB each\n")


if __name__ == "__main__":
    main()
