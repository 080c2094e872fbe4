"""The rule tried on simulated provinces: what it sees and how often it errs."""
