"""What falls due within three working days: a list a unit, into a folder and by mail, each morning.

The same dossiers as the list on screen under *sắp đến hạn*; codes of dossiers, no person's data.
"""
