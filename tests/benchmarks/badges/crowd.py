"""Ten thousand invented people with two scripts and a photo each, no two photos alike.

The photos are read one file's worth at a time, as a run reads them. What must not come in:
drawing.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from hanoiplan.badges.model import BadgeCard
from tests.hanoiplan.badges.people import a_card, two

PHOTO = (360, 480)  # pixels, as the intake of photos keeps them
PHOTO_BYTES = 41_000  # at about this size: what a portrait from a telephone comes to
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
MIDDLE = ("Văn", "Thị", "Ngọc", "Minh", "Thanh", "Hữu", "Đức", "Quang", "Thu", "Kim")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Phúc", "Quỳnh", "Uyên")
NATIVE = ("สมชาย", "พิมพ์ชนก", "ศรีสุวรรณ", "วงศ์ทอง", "สุภาพร", "เกียรติศักดิ์", "บุญมี", "อรทัย")


def photos(folder: Path, count: int) -> None:
    """Writes so many portraits: a face's worth of soft light with grain, each with its own."""
    chance = random.Random(7)
    light = Image.radial_gradient("L").resize(PHOTO)
    for at in range(count):
        grain = Image.frombytes("L", PHOTO, chance.randbytes(PHOTO[0] * PHOTO[1]))
        plain = Image.blend(light, grain, 0.16).convert("RGB")
        out = BytesIO()
        plain.save(out, "JPEG", quality=78)
        (folder / f"{at:05d}.jpg").write_bytes(out.getvalue())


@dataclass(frozen=True, slots=True)
class Faces:
    """The photos of a folder."""

    folder: Path

    def of(self, number: int) -> Path:
        """The photo of the person with this badge number."""
        return self._all()[(number - 1) % len(self._all())]

    def _all(self) -> tuple[Path, ...]:
        return _listed(self.folder)

    def __call__(self, cards: Sequence[BadgeCard]) -> list[BadgeCard]:
        """The cards with their photos."""
        return [replace(card, photo=self.of(card.badge_number).read_bytes()) for card in cards]


@cache
def _listed(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob("*.jpg")))


def people(first: int, count: int) -> Iterator[BadgeCard]:
    """So many cards from the number `first` on, as yet without photos."""
    chance = random.Random(first)
    for number in range(first, first + count):
        name = " ".join(chance.choice(part) for part in (FAMILY, MIDDLE, MIDDLE, GIVEN))
        yield a_card(
            name,
            category=chance.choice("HDSGE"),
            native=" ".join(chance.sample(NATIVE, 2)),
            honorific=two("Ông", "Mr"),
            position=two(f"Phó Giám đốc Sở số {number}", f"Deputy Director, Department {number}"),
            locality=two("Hà Nội"),
            number=number,
            primary="vi" if number % 2 else "en",
        )
