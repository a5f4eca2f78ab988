"""Dates and titles as offices write them. Imports nothing of the program."""

from tests.hanoiplan.exchange.invented import Guest

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def day(iso: str) -> str:
    """07/06/1980"""
    year, month, number = iso.split("-")
    return f"{number}/{month}/{year}"


def day_in_words(iso: str) -> str:
    """7 June 1980"""
    year, month, number = iso.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


def day_in_vietnamese(iso: str) -> str:
    """ngày 7 tháng 6 năm 1980"""
    year, month, number = iso.split("-")
    return f"ngày {int(number)} tháng {int(month)} năm {year}"


def title(guest: Guest) -> str:
    """Mr or Ms."""
    return "Mr" if guest.sex == "m" else "Ms"


def ong_ba(guest: Guest) -> str:
    """Ông or Bà."""
    return "Ông" if guest.sex == "m" else "Bà"
