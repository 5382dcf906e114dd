package io.chalice.deployer.project;

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
		if (!Files.isRegularFile(this.file)) {
			return null;
		}
		try {
			String content = new String(Files.readAllBytes(this.file), StandardCharsets.UTF_8);
			String head = this.key + "\n";
			return content.startsWith(head) ? content.substring(head.length()) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + this.file, ex);
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
