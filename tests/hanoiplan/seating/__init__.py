"""Tests of the seating room: geometry, precedence, placing, arranging, the store."""
