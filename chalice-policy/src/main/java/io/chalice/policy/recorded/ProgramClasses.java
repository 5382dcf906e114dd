package io.chalice.policy.recorded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which classes are the program's own, and which those of its tests.
 */
public final class ProgramClasses {

	private final List<Path> own;

	private final List<Path> tests;

	private final Map<String, Kind> known = new HashMap<>();

	/**
	 * Creates the classes.
	 * @param own directories of the program's own class files
	 * @param tests directories of its tests' class files
	 */
	public ProgramClasses(List<Path> own, List<Path> tests) {
		this.own = List.copyOf(own);
		this.tests = List.copyOf(tests);
	}

	boolean isOwn(CallFrame frame) {
		return kind(frame) == Kind.OWN;
	}

	boolean isTest(CallFrame frame) {
		return kind(frame) == Kind.TEST;
	}

	private synchronized Kind kind(CallFrame frame) {
		return this.known.computeIfAbsent(frame.type(), (type) -> {
			String file = type.replace('.', '/') + ".class";
			if (this.tests.stream().anyMatch((directory) -> Files.isRegularFile(directory.resolve(file)))) {
				return Kind.TEST;
			}
			boolean mine = this.own.stream().anyMatch((directory) -> Files.isRegularFile(directory.resolve(file)));
			return mine ? Kind.OWN : Kind.OTHER;
		});
	}

	private enum Kind {

		OWN, TEST, OTHER

	}

}
