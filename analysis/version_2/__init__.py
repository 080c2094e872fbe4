"""The verdict rule as it was before version 3: units are tried one by one, target included."""
