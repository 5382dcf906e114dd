#!/usr/bin/env python3
"""Packages the applications of this directory as users do, measures their cold starts, and writes the result.

  measure.py --referee COLDSTART.PY [--peers PEERS.JSON] [--java NAME=HOME ...] [--runs 15] [--only hello|application]

hello        what `new-project` and `deploy` make, with and without an ahead-of-time cache, beside PEERS.JSON
application  benchmarks/real-application, beside the same application on Spring Cloud Function's defaults, and
             the ways to make clients of AWS's SDK; the request reads an object of a stub of S3 on this machine

COLDSTART.PY plays Lambda: it takes a config with entries (name, task, handler, env, jvm, java), starts them in turn,
and writes every sample as JSON. Needs Maven and the console's distribution (mvn install -DskipTests). Everything is written to --work; results, tables and charts to --out.
"""
import argparse
import http.server
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import threading
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HANDLER = "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest"
AOT = ["-Dspring.aot.enabled=true"]
PING = '{"chalice":"ping"}'
TRAINING_SECONDS = 15
PEER = "Spring Cloud Function"

# what is compared, each with what stands before it: HTTP client, Clients' ways, further environment variables
WAYS = [
    ("Apache, as it comes", "apache-client", "defaults", {}),
    ("URLConnection", "url-connection-client", "defaults", {}),
    ("+ region", "url-connection-client", "region", {}),
    ("+ credentials", "url-connection-client", "region,credentials", {}),
    ("+ no profile files", "url-connection-client", "region,credentials,profiles", {}),
    ("+ no express, no checksums", "url-connection-client", "region,credentials,profiles,lean", {}),
    ("+ clients when needed", "url-connection-client", "region,credentials,profiles,lean,lazy", {}),
    ("+ all beans when needed", "url-connection-client", "region,credentials,profiles,lean,lazy",
     {"SPRING_MAIN_LAZY_INITIALIZATION": "true"}),
    ("eager, + a call in INIT", "url-connection-client", "region,credentials,profiles,lean,call", {}),
]
# the last HTTP client with an ahead-of-time cache; a priming hook makes the training call what a request calls
CACHED_WAYS = [
    ("aot_cache, none of these", "defaults"),
    ("aot_cache, primed, no express", "region,credentials,profiles,lean,primed"),
]


class Stub(http.server.BaseHTTPRequestHandler):
    """As much of S3 and DynamoDB as the application asks for."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 65536  # one packet for an answer

    def do_GET(self):
        self.reply(200, b"a text", "text/plain")

    def do_PUT(self):
        self.read()
        self.reply(200, b"", "application/xml")

    def do_DELETE(self):
        self.reply(204, b"", "application/xml")

    def do_POST(self):
        self.read()
        operation = self.headers.get("X-Amz-Target", "").rpartition(".")[2]
        item = {"id": {"S": "1"}, "title": {"S": "A title"}}
        body = {"GetItem": {"Item": item}, "Scan": {"Items": [item], "Count": 1}}.get(operation, {})
        self.reply(200, json.dumps(body).encode(), "application/x-amz-json-1.0")

    def read(self):
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            while size := int(self.rfile.readline().split(b";")[0], 16):
                self.rfile.read(size + 2)
            self.rfile.readline()
        else:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def reply(self, status, body, kind):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("ETag", '"0"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def request(method, path):
    """An event of a REST API."""
    headers = {"Accept": "*/*", "Host": "bench.execute-api.eu-west-1.amazonaws.com", "X-Forwarded-Proto": "https"}
    return {"resource": path, "path": path, "httpMethod": method, "headers": headers,
            "multiValueHeaders": {name: [value] for name, value in headers.items()}, "queryStringParameters": None,
            "multiValueQueryStringParameters": None, "pathParameters": None, "stageVariables": None,
            "requestContext": {"accountId": "123456789012", "apiId": "bench", "httpMethod": method, "path": path,
                               "protocol": "HTTP/1.1", "requestId": "0", "resourcePath": path, "stage": "dev",
                               "identity": {"sourceIp": "203.0.113.7"}},
            "body": None, "isBase64Encoded": False}


def run(command, **options):
    print("+", " ".join(map(str, command)), file=sys.stderr)
    done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode:
        sys.exit(done.stdout[-4000:])
    return done.stdout


def packaged(args, project, task):
    """Makes the package of a project as deploy does, and unpacks it as Lambda does."""
    packages = project / ".chalice/deployments"
    shutil.rmtree(packages, ignore_errors=True)
    run([args.console, "verify"], cwd=project)
    [package] = packages.glob("*.zip")
    shutil.rmtree(task, ignore_errors=True)
    with zipfile.ZipFile(package) as content:
        content.extractall(task)
    return package.stat().st_size


def main_class(task):
    jar = pathlib.Path(task) / "lib/0-application.jar"
    names = (zipfile.ZipFile(jar).namelist() if jar.exists()
             else [path.relative_to(task).as_posix() for path in pathlib.Path(task).rglob("*Application.class")])
    found = next(name for name in names if name.endswith("Application.class"))
    return found[:-len(".class")].replace("/", ".")


def entry(name, task, size, **more):
    return {"name": name, "task": str(task), "handler": HANDLER, "jvm": AOT, "size": size,
            "env": {"MAIN_CLASS": main_class(task), "SPRING_CLOUD_FUNCTION_DEFINITION": "chalice",
                    "SPRING_PROFILES_ACTIVE": "dev"} | more}


def unpacked_size(task):
    """What a peer would be as a zip."""
    archive = shutil.make_archive(str(task) + "-size", "zip", task)
    size = os.path.getsize(archive)
    os.remove(archive)
    return size


def with_cache(one, jdk, common, work):
    """Trains the cache of a package for a JDK, as a deploy has Lambda do it: with pings, which the framework answers."""
    task = pathlib.Path(one["task"] + re.sub(r"\W+", "-", f" {one['name']} {jdk}"))
    shutil.rmtree(task, ignore_errors=True)
    shutil.copytree(one["task"], task)
    start, cache = task / "aot-cache/start", task / "aot-cache/cache"
    start.chmod(0o755)
    train = work / "train.sh"
    train.write_text(f'#!/bin/sh\n{start} "$@" &\nchild=$!\nsleep {TRAINING_SECONDS}\nkill -TERM $child\nwait $child\n')
    train.chmod(0o755)
    ping = work / "ping.json"
    ping.write_text(PING)
    training = one | {"task": str(task), "wrapper": str(train), "env": one["env"] | {"CHALICE_CACHE_OUTPUT": str(cache)}}
    (work / "training.json").write_text(json.dumps({"entries": [training]}))
    run([*common, "--event", ping, work / "training.json", "--runs", 1, "--warm", 10 ** 9])
    with (task / "aot-cache/cache.record").open("a") as record:
        record.write(f"{cache.stat().st_size}\n")
    return one | {"task": str(task), "wrapper": str(start),
                  "size": one["size"] + len(zlib.compress(cache.read_bytes()))}


def measure(args, name, entries, event):
    """Has the referee measure, on each JDK; then counts classes, which disturbs the clock, in runs of their own."""
    work = args.work / name
    work.mkdir(parents=True, exist_ok=True)
    (work / "event.json").write_text(json.dumps(event))
    results = {}
    packages = entries
    for jdk, home in args.java:
        common = [sys.executable, args.referee, "--java", home, "--memory", args.memory]
        common += ["--ric", args.ric] if args.ric else []
        entries = [with_cache(one, jdk, common, work) if one.get("cache") else one for one in packages]
        (work / "entries.json").write_text(json.dumps({"entries": entries}))
        common += ["--event", work / "event.json"]
        print(run([*common, work / "entries.json", "--runs", args.runs, "--warm", args.warm, "--json", work / f"{jdk}.json"]), file=sys.stderr)
        samples = json.loads((work / f"{jdk}.json").read_text())
        logged = [one | {"jvm": one.get("jvm", []) + [f"-Xlog:class+load:file={work}/classes-{index}.log:none"]}
                  for index, one in enumerate(entries)]
        (work / "logged.json").write_text(json.dumps({"entries": logged}))
        run([*common, work / "logged.json", "--runs", 1, "--warm", 0])
        results[jdk] = [figures(one, samples[one["name"]], work / f"classes-{index}.log")
                        for index, one in enumerate(entries)]
    return results


def figures(one, samples, log):
    cold = sorted(sample["cold"] for sample in samples)
    warm = next((sample for sample in samples if "p50" in sample), {})
    if '"statusCode":200' not in samples[0]["body"].replace(" ", "") and "statusCode" in samples[0]["body"]:
        sys.exit(f"{one['name']}: {samples[0]['body']}")
    return {"name": one["name"], "cold": statistics.median(cold), "min": cold[0], "max": cold[-1],
            "init": statistics.median(sample["init"] for sample in samples),
            "cpu": statistics.median(sample.get("cpu", 0) for sample in samples), "rss": samples[0].get("rss", 0),
            "p50": warm.get("p50"), "p99": warm.get("p99"), "size": one["size"],
            "classes": sum(" source: " in line for line in log.read_text(errors="replace").splitlines())}


def table(results, peer):
    lines = []
    for jdk, rows in results.items():
        base = next(row for row in rows if row["name"].lower().startswith(peer.lower()))
        lines += [f"| {jdk} | cold start | least to greatest | x {peer} | INIT | first request | processor | classes | memory "
                  "| warm p50 | zip |", "|---" * 11 + "|"]
        for row in rows:
            warm = f"{row['p50']:.2f} ms" if row["p50"] else ""
            size = f"{row['size'] / 1e6:.1f} MB" if row["size"] else ""
            lines.append(f"| {row['name']} | {row['cold']:.0f} ms | {row['min']:.0f} to {row['max']:.0f} "
                         f"| {row['cold'] / base['cold']:.2f} | {row['init']:.0f} ms | {row['cold'] - row['init']:.0f} ms "
                         f"| {row['cpu']:.0f} ms | {row['classes']:,} | {row['rss']:.0f} MB | {warm} | {size} |")
        lines.append("")
    return "\n".join(lines)


def chart(title, results):
    """Bars from the start to the first answer, INIT darker than the first request, the whole range as a line."""
    width, bar, gap = 480, 18, 8
    left = 16 + 7 * max(len(row["name"]) for rows in results.values() for row in rows)
    most = max(row["max"] for rows in results.values() for row in rows)
    y, parts = 34, []
    for jdk, rows in results.items():
        parts.append(f'<text class="jdk" x="0" y="{y + 12}">{jdk}</text>')
        y += 24
        for row in rows:
            own = " own" if row["name"].startswith("Chalice") else ""
            at = [left + row[figure] / most * width for figure in ("init", "cold", "min", "max")]
            middle = y + bar / 2
            parts.append(f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{escape(row["name"])}</text>'
                         f'<rect class="request{own}" x="{left}" y="{y}" width="{at[1] - left:.1f}" height="{bar}"/>'
                         f'<rect class="init{own}" x="{left}" y="{y}" width="{at[0] - left:.1f}" height="{bar}"/>'
                         f'<path d="M{at[2]:.1f} {middle}H{at[3]:.1f}M{at[2]:.1f} {middle - 4}v8M{at[3]:.1f} {middle - 4}v8"/>'
                         f'<text x="{max(at[1], at[3]) + 6:.1f}" y="{y + 13}">{row["cold"]:.0f} ms</text>')
            y += bar + gap
        y += 12
    style = ("text{font:13px system-ui,sans-serif;fill:#1f2328}.title,.jdk{font-weight:600}"
             ".init{fill:#8c959f}.request{fill:#c4cad1}.init.own{fill:#0969da}.request.own{fill:#80b3eb}"
             "path{stroke:#1f2328;fill:none}"
             "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.init{fill:#6e7681}.request{fill:#484f58}"
             ".init.own{fill:#2f81f7}.request.own{fill:#1f4f8f}path{stroke:#e6edf3}}")
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 90} {y}" role="img" '
            f'aria-label="{escape(title)}"><style>{style}</style><text class="title" x="0" y="16">{escape(title)}</text>'
            + "".join(parts) + "</svg>\n")


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def hello(args):
    work = args.work / "hello"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    run([args.console, "new-project", "hello"], cwd=work)
    entries = json.loads(args.peers.read_text())["entries"] if args.peers else []
    for peer in entries:
        peer["size"] = unpacked_size(peer["task"]) if args.sizes else 0
    size = packaged(args, work / "hello", work / "task")
    entries.append(entry("Chalice", work / "task", size))
    config = work / "hello/.chalice/config.json"
    configured = json.loads(config.read_text())
    config.write_text(json.dumps(configured | {"aot_cache": True}))
    size = packaged(args, work / "hello", work / "task-cache")
    entries.append(entry('Chalice, "aot_cache": true', work / "task-cache", size) | {"cache": True})
    config.write_text(json.dumps(configured | {"aot": False}))
    size = packaged(args, work / "hello", work / "task-aot-off")
    entries.append(entry('Chalice, "aot": false', work / "task-aot-off", size) | {"jvm": []})
    return entries, request("GET", "/")


def application(args, address):
    work = args.work / "application"
    shutil.rmtree(work, ignore_errors=True)
    project = work / "chalice"
    shutil.copytree(ROOT / "benchmarks/real-application/chalice", project,
                    ignore=shutil.ignore_patterns("target", "deployments"))
    peer = work / "function"
    shutil.copytree(ROOT / "benchmarks/real-application/function", peer, ignore=shutil.ignore_patterns("target"))
    run(["mvn", "-q", "-B", "package"], cwd=peer)
    aws = {"AWS_ENDPOINT_URL": address, "AWS_REGION": "eu-west-1"}
    task = peer / "target/classes"
    entries = [{"name": PEER, "task": str(task), "handler": HANDLER, "size": unpacked_size(task),
                "env": {"MAIN_CLASS": "com.example.catalog.CatalogApplication",
                        "SPRING_CLOUD_FUNCTION_DEFINITION": "api"} | aws}]
    pom, tasks = project / "pom.xml", {}
    original = pom.read_text()
    for name, client, ways, more in WAYS:
        if client not in tasks:
            pom.write_text(re.sub("<http.client>.*<", f"<http.client>{client}<", original))
            tasks[client] = work / f"task-{client}"
            tasks[client + " size"] = packaged(args, project, tasks[client])
        entries.append(entry(f"Chalice: {name}", tasks[client], tasks[client + " size"], CATALOG_CLIENTS=ways, **aws, **more))
    config = project / ".chalice/config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | {"aot_cache": True}))
    size = packaged(args, project, work / "task-cache")
    for name, ways in CACHED_WAYS:
        entries.append(entry(f"Chalice: {name}", work / "task-cache", size, CATALOG_CLIENTS=ways, **aws) | {"cache": True})
    return entries, request("GET", "/documents/1/text")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--referee", type=pathlib.Path, required=True)
    parser.add_argument("--peers", type=pathlib.Path)
    parser.add_argument("--ric", type=pathlib.Path, help="the jars of the runtime interface client (default: the referee's)")
    parser.add_argument("--console", type=pathlib.Path, help="default: the distribution of this checkout")
    parser.add_argument("--java", action="append", metavar="NAME=HOME", help="default: JDK 17=JAVA17_HOME, JDK 25=JAVA25_HOME")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--warm", type=int, default=2000)
    parser.add_argument("--memory", type=int, default=512)
    parser.add_argument("--only", choices=["hello", "application"])
    parser.add_argument("--sizes", action=argparse.BooleanOptionalAction, default=True, help="zip the peers to tell their size")
    parser.add_argument("--work", type=pathlib.Path, default=HERE / "target")
    parser.add_argument("--out", type=pathlib.Path, default=HERE)
    args = parser.parse_args()
    args.work, args.out = args.work.resolve(), args.out.resolve()
    args.console = args.console or next(ROOT.glob("chalice-shell/target/*-distribution/*/bin/chalice-shell"), None)
    if args.console is None:
        sys.exit("There is no distribution of the console: mvn install -DskipTests")
    args.console = args.console.resolve()
    named = args.java or [f"JDK {level}={os.environ[f'JAVA{level}_HOME']}" for level in (17, 25)
                          if f"JAVA{level}_HOME" in os.environ]
    if not named:
        sys.exit("Name a JDK: --java 'JDK 17=HOME'")
    args.java = [one.split("=", 1) for one in named]
    args.out.mkdir(parents=True, exist_ok=True)
    stub = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stub)
    threading.Thread(target=stub.serve_forever, daemon=True).start()
    for name in [args.only] if args.only else ["hello", "application"]:
        if name == "hello":
            entries, event = hello(args)
            title = "Hello world, from the start of the JVM to the first answer"
        else:
            entries, event = application(args, f"http://127.0.0.1:{stub.server_port}")
            title = "S3, DynamoDB, validation, ten routes: to the first answer, which reads S3"
        results = measure(args, name, entries, event)
        (args.out / f"{name}.json").write_text(json.dumps(results, indent=1) + "\n")
        peer = next((one["name"] for one in entries if one["name"].lower() == PEER.lower()), entries[0]["name"])
        (args.out / f"{name}.md").write_text(table(results, peer))
        (args.out / f"{name}.svg").write_text(chart(title, results))
        print((args.out / f"{name}.md").read_text())


if __name__ == "__main__":
    main()
