"""A page of the open web, fetched so that a stranger's link can reach nothing else.

fetcher      a link -> the page behind it, within 8 seconds and 1 MB; what callers use
links        the one parser: what is checked is what is dialled
addresses    which addresses are public
dialling     a name is resolved, every address checked, and the checked one connected to
bodies       what comes back, unpacked under a limit
robots       what a site asks of programs (RFC 9309)
boards       job links of known boards -> their public interfaces
"""
