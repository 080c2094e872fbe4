"""What is said of what a meeting decides: proposals, tasks, causes that units name."""
