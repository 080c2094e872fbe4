"""Which names and addresses mean "this machine". Standard library only: run.py asks too."""

import ipaddress


def is_loopback(name):
    """Whether a host name or address, without port, stays on this machine."""
    if name == "localhost":
        return True
    try:
        address = ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    # An IPv4 visitor of an IPv6 socket arrives as ::ffff:127.0.0.1.
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


def host_name(netloc):
    """The name in a Host header or an origin: "[::1]:8501" is "::1", "localhost:1" "localhost"."""
    if netloc.startswith("["):
        return netloc[1:].partition("]")[0]
    return netloc.partition(":")[0]
