"""What a disk is asked for that systems do each in their way: to move, and whose a folder is."""
