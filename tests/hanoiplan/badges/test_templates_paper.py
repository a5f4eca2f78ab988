"""Every template as a raster: white edges, readable codes, work told from attendance at a look."""

import random
from dataclasses import replace
from functools import lru_cache

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from hanoiplan.badges.model import BadgeCard
from hanoiplan.paper.layout import CodeItem
from hanoiplan.paper.layout_fields import every_item
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from hanoiplan.paper.preview import page_count
from tests.hanoiplan.badges.hard_names import FIFTY
from tests.hanoiplan.badges.people import (
    CATEGORIES,
    HONOUR_GUEST,
    LIST_VALUES,
    LONGEST_NAME,
    NOTHING_BUT_A_NAME,
    PHOTO,
    a_card,
    with_list,
)
from tests.hanoiplan.badges.reading import codes_in, page_image, sides_of
from tests.hanoiplan.badges.usual import few_first

LAYOUTS = own_layout_names()
WITH_CODE = tuple(
    name
    for name in LAYOUTS
    if any(isinstance(item, CodeItem) for item in every_item(own_layout(name)))
)
BADGES = tuple(name for name in LAYOUTS if own_layout(name).kinds == ("badge",))
AT_WORK = "B"


def sample(card: BadgeCard, layout: str) -> BadgeCard:
    """The card with everything a list may say, at work where the template is for that."""
    full = with_list(card, **LIST_VALUES)
    return replace(full, category=CATEGORIES[AT_WORK]) if "-work" in layout else full


@lru_cache(maxsize=8)
def pictures(card: BadgeCard, layout: str, dpi: float) -> tuple[Image.Image, ...]:
    _drawing, pdf = sides_of(own_layout(layout), card)
    return tuple(page_image(pdf, page, dpi) for page in range(page_count(pdf)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_but_white_outside_the_safe_edge(layout: str) -> None:
    """look-print.md §1.2: office printers leave 4–5 mm unprinted."""
    dpi, safe = 150, own_layout(layout).safe
    edge = int(safe / 25.4 * dpi) - 1
    people = (HONOUR_GUEST, LONGEST_NAME, NOTHING_BUT_A_NAME, replace(LONGEST_NAME, photo=PHOTO))
    for card in people:
        for image in pictures(sample(card, layout), layout, dpi):
            white = Image.new("RGB", image.size, "white")
            ink = ImageChops.difference(image, white).getbbox()
            assert ink is not None
            assert min(ink[0], ink[1]) >= edge
            assert ink[2] <= image.width - edge
            assert ink[3] <= image.height - edge


def worn(image: Image.Image) -> Image.Image:
    """As a camera sees a badge in a holder: grey, out of focus, tilted, faint and noisy."""
    grey = image.convert("L").filter(ImageFilter.GaussianBlur(0.6))
    tilted = grey.rotate(2.0, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    faint = tilted.point(lambda value: 70 + value * 0.6)
    grain = random.Random(5).randbytes(faint.width * faint.height)
    noise = Image.frombytes("L", faint.size, grain).point(lambda value: value * 0.11)
    return ImageChops.subtract(faint, noise)


@pytest.mark.parametrize("layout", few_first(WITH_CODE))
@pytest.mark.parametrize("card", [FIFTY[0], FIFTY[30]], ids=["short", "long"])
def test_every_code_decodes_from_300_dpi_and_from_a_worn_150(layout: str, card: BadgeCard) -> None:
    full = sample(replace(card, photo=PHOTO), layout)
    count = sum(
        isinstance(item, CodeItem)
        for spec in own_layout(layout).faces
        for item in own_layout(layout).listed(spec.items)
    )
    fine = [code for side in pictures(full, layout, 300) for code in codes_in(side)]
    rough = [code for side in pictures(full, layout, 150) for code in codes_in(worn(side))]
    assert fine == rough == [full.code] * count


def test_a_plastic_card_carries_its_code_twice() -> None:
    """A QR code in front and a Code 128 behind: some doors have only a line scanner."""
    kinds = [item.kind.value for item in every_item(own_layout("card-cr80"))
             if isinstance(item, CodeItem)]  # fmt: skip
    assert kinds == ["qr", "code128"]


def darkness(image: Image.Image, top: float, foot: float) -> float:
    """Mean ink of a strip over the whole width, 0 white to 1 black."""
    box = (0, int(top * image.height), image.width, int(foot * image.height))
    return 1 - ImageStat.Stat(image.crop(box)).mean[0] / 255


def far_away(card: BadgeCard, layout: str) -> Image.Image:
    """The front in grey, sixty pixels high: a badge across a hall."""
    front = pictures(card, layout, 100)[0]
    if front.width > front.height and layout.startswith("badge-fold"):
        front = front.crop((front.width // 2, 0, front.width, front.height))
    width = round(front.width * 60 / front.height)
    return front.convert("L").resize((width, 60), Image.Resampling.LANCZOS)


@pytest.mark.parametrize(
    "layout", [name for name in BADGES if "-work" not in name and "saving" not in name]
)
def test_work_cards_are_told_from_attendance_far_away_and_in_grey(layout: str) -> None:
    """look-print.md §4: dark at the head against dark at the foot, whatever the category."""
    (variant,) = own_layout(layout).variants
    for letter, one in CATEGORIES.items():
        card = a_card("Nguyễn Văn An", category=letter)
        template = variant.layout if card.is_work_card else layout
        image = far_away(card, template)
        head, foot = darkness(image, 0.04, 0.3), darkness(image, 0.83, 0.95)
        assert (head > foot) == card.is_work_card, (letter, one.colour, head, foot)


def test_saving_ink_saves_at_least_a_third_on_dark_categories() -> None:
    for letter in "ABTN":
        card = replace(a_card("Nguyễn Văn An", category=letter), photo=PHOTO)
        usual, saving = (
            darkness(pictures(card, name, 100)[0].convert("L"), 0, 1)
            for name in ("badge-a6-work", "badge-a6-work-saving")
        )
        assert saving < usual * 2 / 3, letter
