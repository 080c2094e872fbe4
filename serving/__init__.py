"""What stands between the browser and Streamlit: rules for visitors, addresses, headers.

Plain ASGI middleware that knows nothing of pages, figures or data.
"""
