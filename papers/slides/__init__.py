"""Slides for the meeting: at most ten, one finding a slide, its title the sentence of the screen.

content.py says what a slide is; the rooms of findings (province.py, late.py, need.py …) make
them of the answers; drawing.py, charts.py and tables.py put them into a file that PowerPoint and
LibreOffice open, with charts and texts that can be edited.
"""
