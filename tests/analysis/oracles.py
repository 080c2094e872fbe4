"""Worked figures to test against, each with where it comes from."""

from __future__ import annotations

import numpy as np

# Ten units: data of FunnelPlotR's dev/workingout_binom.R; values by its own R functions.
NUM = np.array([12, 30, 26, 50, 42, 71, 4, 29, 48, 36])
DEN = np.array([82, 98, 100, 125, 162, 151, 12, 100, 82, 99])

# Six units of FunnelPlotR's own tests, observed and expected.
OBSERVED = np.array([100, 150, 180, 80, 120, 225])
EXPECTED = np.array([108, 112, 165, 95, 100, 220])

# The vignette of NHSRplotthedots: one point of eighteen stands out.
SPIKE = np.array([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])

# Its snapshot test: rnorm, seed 123.
NORMAL = np.array([
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621,
    -1.26506123, -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272,
    -0.55584113, 1.78691314, 0.49785048, -1.96661716, 0.7013559, -0.47279141,
])  # fmt: skip

# Purchase orders with variable sample sizes (Montgomery).
ORDERS = np.array([
    100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120,
    120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90, 90,
])  # fmt: skip
DEFECTIVE = np.array(
    [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9]
)

# Thirteen strata of Das Gupta 1993, example 5.1: sizes in per cent, rates.
SIZE_1 = np.array([12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9])
SIZE_2 = np.array([10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5])
RATE_1 = np.array([1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8])
RATE_2 = np.array([2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2])

# Ten districts of 40 expected, one truly behind (the last): masked by its own yardstick.
TEN_DISTRICTS = np.array([34, 49, 29, 41, 36, 51, 40, 37, 46, 80])
