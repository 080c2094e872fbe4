"""Is a unit truly behind, and why: pure functions over arrays. No files, no SQL, no pages.

limits, intervals, overdispersion, charts and cusum are the textbook pieces; peers, history
and verdict put them together into the rule, step by step; trial tries it on simulated provinces.
"""
