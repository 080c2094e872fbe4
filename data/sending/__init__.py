"""Files brought in the browser: tried beside the store, looked at, then published or thrown away.

kept (what was sent, where it stands) → trial_store (the store as it would be) → trying (the same
engine as `python -m data import` and `build`; theirs: whose rows one may bring, touching: nothing
of others) → comparing (what would change) → publishing. Each person has one folder,
STORE/.sending/<seal of who>/, and one process that works in it.
"""
