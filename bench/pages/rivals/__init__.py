"""The same figures and charts by other means: a Dash page, a bare page with plotly.js."""
