"""The registration desk's page: one input that is always ready, one answer readable from 1.5 m.

It scans, shows the card that `hanoiplan.registration.card` composed, and goes back to waiting.
What must not come in: who may pass (decided below), printing, and timers (the shell's heartbeat
calls `DeskPage.tick`).
"""
