package io.chalice.project.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

/**
 * A text that is worth keeping for as long as what it was made from is the same.
 *
 * @param file where it is kept
 * @param key the fingerprint of what it is made from
 */
public record CachedText(Path file, String key) {

	/**
	 * Read the text.
	 * @return the text, or {@code null} when there is none, or it was made from something
	 * else
	 */
	public @Nullable String read() {
		String content = content(this.file);
		String head = this.key + "\n";
		return (content != null && content.startsWith(head)) ? content.substring(head.length()) : null;
	}

	/**
	 * Read the text that was written last, whatever it was made from.
	 * @param file where it is kept
	 * @return the text, or {@code null} when there is none
	 */
	public static @Nullable String last(Path file) {
		String content = content(file);
		return (content != null) ? content.substring(content.indexOf('\n') + 1) : null;
	}

	private static @Nullable String content(Path file) {
		try {
			return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	/**
	 * Write the text. A reader sees either the old one or the new one.
	 * @param text the text
	 */
	public void write(String text) {
		try {
			Path directory = this.file.toAbsolutePath().resolveSibling("");
			Files.createDirectories(directory);
			Path draft = Files.createTempFile(directory, ".", ".tmp");
			Files.writeString(draft, this.key + "\n" + text);
			Files.move(draft, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write " + this.file, ex);
		}
	}

}
