package io.chalice.shell.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Proposes directories.
 */
public final class DirectoryCandidates {

	private DirectoryCandidates() {
	}

	/**
	 * Propose the directories that continue a path.
	 * @param context what the path is relative to
	 * @param typed what has been typed of the path
	 * @return the directories, ending in a separator, hidden ones only when their dot has
	 * been typed
	 */
	public static List<String> propose(ShellContext context, String typed) {
		int end = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf(File.separatorChar)) + 1;
		String parent = typed.substring(0, end);
		boolean hidden = typed.startsWith(".", end);
		try (Stream<Path> children = Files.list(context.resolve(parent))) {
			return children.filter(Files::isDirectory)
				.map((child) -> child.getFileName().toString())
				.filter((name) -> hidden || !name.startsWith("."))
				.sorted()
				.map((name) -> parent + name + "/")
				.toList();
		}
		catch (IOException ex) {
			// a path that cannot be read has no continuation
			return List.of();
		}
	}

}
