package io.chalice.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * A {@code mvnw} that remembers how it was called and does what the test says.
 */
final class FakeMaven {

	private static final String SCRIPT = """
			#!/bin/sh
			fake="%s"
			echo "$*" >> "$fake/calls"
			for argument in "$@"; do
				case "$argument" in
					-v) cat "$fake/version"; exit 0;;
					-Dmdep.outputFile=*) mkdir -p target/chalice; cp "$fake/class-path" "${argument#*=}";;
				esac
			done
			cat "$fake/output"
			exit $(cat "$fake/exit")
			""";

	private final Path directory;

	FakeMaven(Path project, Path directory) throws IOException {
		this.directory = Files.createDirectories(directory);
		Path wrapper = project.resolve("mvnw");
		Files.writeString(wrapper, SCRIPT.formatted(directory));
		Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
		runsOn(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
		answers(0, "");
		writesClassPath("");
	}

	FakeMaven runsOn(int level, Path home) throws IOException {
		write("version", """
				\u001b[1mApache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)\u001b[m
				Maven home: /opt/maven
				Java version: %d.0.2, vendor: Eclipse Adoptium, runtime: %s
				Default locale: en, platform encoding: UTF-8
				""".formatted(level, home));
		return this;
	}

	FakeMaven versionIs(String text) throws IOException {
		write("version", text);
		return this;
	}

	FakeMaven answers(int exitCode, String output) throws IOException {
		write("exit", String.valueOf(exitCode));
		write("output", output);
		return this;
	}

	FakeMaven writesClassPath(String classPath) throws IOException {
		write("class-path", classPath);
		return this;
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.directory.resolve(name), text);
	}

	List<String> calls() throws IOException {
		Path calls = this.directory.resolve("calls");
		return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
	}

	static Map<String, String> environment() {
		return System.getenv();
	}

}
