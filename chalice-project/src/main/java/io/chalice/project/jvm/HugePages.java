package io.chalice.project.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Large pages of memory for a JVM's heap, where Linux has them for whoever asks: a
 * process that lives for a second spends a tenth of it on getting small ones.
 */
final class HugePages {

	private static final Path SETTING = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

	private HugePages() {
	}

	/**
	 * Return the flags of a JVM that uses them.
	 * @return the flags, empty where Java would not know them or would complain
	 */
	static List<String> flags() {
		return flags(SETTING);
	}

	static List<String> flags(Path setting) {
		try {
			String text = Files.isReadable(setting) ? Files.readString(setting) : "";
			return (text.contains("[madvise]") || text.contains("[always]")) ? List.of("-XX:+UseTransparentHugePages")
					: List.of();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
