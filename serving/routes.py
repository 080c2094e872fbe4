"""The addresses at which people sign in and out: Streamlit's own, where they sign in here."""

SIGN_IN, SIGN_OUT, BACK_FROM_PROVIDER = "/auth/login", "/auth/logout", "/oauth2callback"
ADDRESSES = (SIGN_IN, SIGN_OUT, BACK_FROM_PROVIDER)
# Another site may not sign people out, or in: only the provider leads back.
NOT_FROM_ELSEWHERE = "/auth/"
