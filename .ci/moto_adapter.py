"""Forwards requests to moto, and mends what it does not take as API Gateway does: its import of
OpenAPI documents wants a method and a URI of mock integrations, and events of logs have times without fractions.

moto_adapter.py PORT: listens on a port of 127.0.0.1 that it prints, and forwards to moto on PORT
"""
import http.client
import http.server
import json
import sys


def forward(port, handler, body):
    """Forwards a request to moto on a port, returns status, headers and body of its answer."""
    if handler.command == "PUT" and handler.path.startswith("/restapis/"):
        document = json.loads(body)
        for path in document.get("paths", {}).values():
            mock = path.get("options", {}).get("x-amazon-apigateway-integration")
            if mock:
                mock.update(httpMethod="POST", uri="")
        body = json.dumps(document).encode()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    headers = {name: value for name, value in handler.headers.items() if name.lower() != "content-length"}
    connection.request(handler.command, handler.path, body, headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    if handler.headers.get("X-Amz-Target", "").endswith(".FilterLogEvents") and answer.status == 200:
        page = json.loads(content)
        for event in page["events"]:
            event.update(timestamp=int(event["timestamp"]), ingestionTime=int(event["ingestionTime"]))
        content = json.dumps(page).encode()
    return answer.status, answer.getheaders(), content


def relay(handler, status, headers, content):
    """Sends what was answered on to whoever asked."""
    handler.send_response_only(status)
    for name, value in headers:
        if name.lower() not in ("transfer-encoding", "content-length", "connection"):
            handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        relay(self, *forward(self.server.upstream, self, body))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_any

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.upstream = int(sys.argv[1])
    print(server.server_address[1], flush=True)
    server.serve_forever()
