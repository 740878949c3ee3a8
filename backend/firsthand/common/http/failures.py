"""Why an address could not be read.

FetchFailed          it did not work: unknown_name, unreachable, timed_out, tls, unreadable
└── FetchRefused     we will not: bad_address, bad_scheme, bad_port, private_address, too_many_redirects,
                     wrong_type, too_large

These are no DomainErrors: most are met by a job, which tells what happened to a person in words of its own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hop:
    """One answer that led elsewhere."""

    url: str
    status: int


class FetchFailed(Exception):
    """What was known when it ended comes along, because people want to hear where on the way it went wrong."""

    def __init__(self, code: str, *, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        self.url = ""  # the address that was being read
        self.hops: tuple[Hop, ...] = ()
        self.status: int | None = None
        self.content_type = ""
        super().__init__(f"{code}: {detail}" if detail else code)


class FetchRefused(FetchFailed):
    pass
