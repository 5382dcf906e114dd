package io.chalice.shell.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.shell.command.DirectoryCandidates;
import io.chalice.shell.command.ShellContext;

/**
 * Proposes JSON files.
 */
final class PolicyFiles {

	private PolicyFiles() {
	}

	static List<String> propose(ShellContext context, String typed) {
		String parent = typed.substring(0, typed.lastIndexOf('/') + 1);
		try (Stream<Path> children = Files.list(context.resolve(parent))) {
			Stream<String> files = children.filter(Files::isRegularFile)
				.map((child) -> child.getFileName().toString())
				.filter((name) -> name.endsWith(".json"))
				.sorted()
				.map((name) -> parent + name);
			return Stream.concat(DirectoryCandidates.propose(context, typed).stream(), files).toList();
		}
		catch (IOException ex) {
			// a path that cannot be read has no continuation
			return List.of();
		}
	}

}
