"""The one way in which this product reads addresses that people or pages gave it.

`fetch` meets public addresses alone, and gives up by the clock, by bytes, by redirects and by kind. Nothing else in
the product opens a connection to an address that came from outside.
"""

from firsthand.common.http.failures import FetchFailed, FetchRefused, Hop
from firsthand.common.http.fetching import Fetched, Headers, fetch
from firsthand.common.http.network import INTERNET, Network

__all__ = ["INTERNET", "FetchFailed", "FetchRefused", "Fetched", "Headers", "Hop", "Network", "fetch"]
