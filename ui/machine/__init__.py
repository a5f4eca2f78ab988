"""Whether this machine is ready: its devices, and all that `hanoiplan.self_test` tries.

What must not come in: how the work itself is tried.
"""
