"""The verdict, version 3: one list a publication bounds the share of units that are named wrongly.

comparison (peers, history, movement) comes from the rooms above; spread, tails, evidence and
publication make a figure of it that can be defended; states, since and reasons say what it means.
"""
