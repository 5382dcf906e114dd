#!/usr/bin/env python3
"""Where a cold start goes, told by the classes it loads.

  startup_classes.py LOG [LIBRARIES]

LOG is what the JVM writes with -Xlog:class+load:file=LOG:uptime, which a function takes through
JAVA_TOOL_OPTIONS; the process has answered one request and was ended then. Prints the phases of the
start, each with its time and its classes, and the origins of the classes, the costliest first
(LIBRARIES of them, 30 unless told). Writing the log itself slows the start down: read shares.
"""
import collections
import re
import sys

LINE = re.compile(r"\[([\d.]+)s\] (\S+) source: (.*)")

# a phase begins with the first class that is in its name's place, in the order of a start
PHASES = [
    ("the JVM itself", "java.lang.Object"),
    ("AWS's runtime interface client", "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"),
    ("the adapter, and its logger", "org.springframework.cloud.function.adapter.aws.FunctionInvoker"),
    ("Spring Boot: listeners and initializers", "org.springframework.boot.SpringApplication"),
    ("Spring Boot: environment", "org.springframework.boot.DefaultApplicationArguments"),
    ("Spring Boot: configuration files", "org.springframework.boot.context.config.ConfigDataEnvironment"),
    ("context and its definitions", "org.springframework.context.support.GenericApplicationContext"),
    ("beans", "org.springframework.context.support.PostProcessorRegistrationDelegate"),
    ("the adapter's catalog", "org.springframework.cloud.function.context.catalog.FunctionTypeUtils"),
    ("first request", "io.chalice.event.EventObject"),
]


def origin(name, source):
    if "$$Lambda" in name or "LambdaForm" in name or "/0x" in name or source.startswith("__"):
        return "made at run time: lambdas, method handles, proxies"
    if "shared objects file" in source:
        return "the JVM's own archive"
    if source.startswith("jrt:"):
        return "the JVM's own, not archived"
    jar = re.search(r"([^/]+)\.jar", source)
    return jar[1] if jar else "classes of the application, and generated ones" if "file:" in source else source


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as log:
        loaded = [match.groups() for match in map(LINE.match, log) if match]
    if not loaded:
        sys.exit(f"{sys.argv[1]} has no classes: write it with -Xlog:class+load:file={sys.argv[1]}:uptime")
    first = {}
    for index, (_, name, _) in enumerate(loaded):
        first.setdefault(name, index)
    starts = [(first[name], label) for label, name in PHASES if name in first]
    end = float(loaded[-1][0])
    print(f"{'phase':<52}{'ms':>8}{'share':>8}{'classes':>9}")
    for (begin, label), (until, _) in zip(starts, starts[1:] + [(len(loaded), "")]):
        last = float(loaded[until][0]) if until < len(loaded) else end
        spent = last - float(loaded[begin][0])
        print(f"{label:<52}{spent * 1000:>8.0f}{spent / end:>8.0%}{until - begin:>9}")
    counts = collections.Counter(origin(name, source) for _, name, source in loaded)
    print(f"\n{'origin':<60}{'classes':>9}{'share':>8}")
    for label, count in counts.most_common(int(sys.argv[2]) if len(sys.argv) > 2 else 30):
        print(f"{label:<60}{count:>9}{count / len(loaded):>8.0%}")
    print(f"{'all':<60}{len(loaded):>9}")


if __name__ == "__main__":
    main()
