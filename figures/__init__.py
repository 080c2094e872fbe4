"""How things look and how they are said: charts, pieces of HTML, colours, Vietnamese text."""
