package io.chalice.project;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java installation.
 *
 * @param home where it is
 * @param level its level, such as 17
 */
public record Jdk(Path home, int level) {

	/**
	 * Return the program that runs classes.
	 * @return the path of {@code java}
	 */
	public Path java() {
		Path bin = this.home.resolve("bin");
		Path windows = bin.resolve("java.exe");
		return Files.exists(windows) ? windows : bin.resolve("java");
	}

	// as a record's own, which takes long to be made
	@Override
	public String toString() {
		return "Jdk[home=" + this.home + ", level=" + this.level + "]";
	}

}
