"""The connection goes to a checked address; the certificate is still checked against the name that was asked for."""

import datetime as dt
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from firsthand.common.http import FetchFailed, Network, fetch

NAME = "secure.example"


def certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    start = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=365 * 100))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "cert.pem", folder / "key.pem"
    public.write_bytes(built.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return public, private


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.headers["Host"].encode())

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def network(tmp_path) -> Iterator[Network]:
    public, private = certificate(tmp_path)
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(public, private)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *args: None  # a client that hangs up during the handshake is what we test
    server.socket = served.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    yield Network(
        resolve=lambda host, port: ["127.0.0.1"],
        may_meet=lambda address: True,
        ports=frozenset({server.server_address[1]}),
        trust=lambda: ssl.create_default_context(cafile=str(public)),
    )
    server.shutdown()
    server.server_close()
    thread.join()


def read(network: Network, host: str) -> bytes:
    (port,) = network.ports
    return fetch(f"https://{host}:{port}/", accept=(), max_bytes=1_000, network=network).body


def test_a_certificate_for_the_name_is_accepted(network):
    assert read(network, NAME).startswith(NAME.encode())


@pytest.mark.parametrize("host", ["other.example", "127.0.0.1"])
def test_a_certificate_for_another_name_is_refused(network, host):
    with pytest.raises(FetchFailed) as failed:
        read(network, host)
    assert failed.value.code == "tls"


def test_a_certificate_that_nobody_vouches_for_is_refused(network):
    stranger = Network(network.resolve, network.may_meet, network.ports)
    with pytest.raises(FetchFailed) as failed:
        read(stranger, NAME)
    assert failed.value.code == "tls"
