"""Which internet addresses are public: everything else could be a machine of ours.

Sources: the IANA registries of special-purpose addresses, IPv4
(https://www.iana.org/assignments/iana-ipv4-special-registry) and IPv6
(https://www.iana.org/assignments/iana-ipv6-special-registry).
"""

from __future__ import annotations

import ipaddress

_NOT_PUBLIC_V4 = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # between a provider and its customers; a cloud's metadata too
        "127.0.0.0/8",
        "168.63.129.16/32",  # the machine below a virtual one of Azure
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
_UNICAST_V6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_V6 = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "2001::/23",  # Teredo and other protocols, which carry a second address inside
        "2001:db8::/32",
        "2002::/16",  # 6to4, which carries an IPv4 address inside
        "2620:4f:8000::/48",
        "3fff::/20",
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""Where a network has IPv6 alone, the whole IPv4 internet appears under this prefix (RFC 6052)."""

_ISATAP = frozenset({0x00005EFE, 0x02005EFE})
"""Bits 64 to 95 of an address that carries an IPv4 address behind them (RFC 5214, section 6.1)."""


def is_public(address: str) -> bool:
    """Tell whether an address is one that anybody on the internet may reach.

    Forms that carry another address inside are not, save NAT64, whose inner address is checked.
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv4Address):
        return not any(parsed in network for network in _NOT_PUBLIC_V4)
    if parsed.scope_id is not None:
        return False
    if parsed in _NAT64:
        return is_public(str(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)))
    if int(parsed) >> 32 & 0xFFFFFFFF in _ISATAP:
        return False
    return parsed in _UNICAST_V6 and not any(parsed in network for network in _NOT_PUBLIC_V6)
