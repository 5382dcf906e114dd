package io.chalice.autoconfigure.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Reads classes that are put into a package once more, changed.
 */
public final class ClassFileBytes {

	private ClassFileBytes() {
	}

	/**
	 * Read a class file.
	 * @param file its path on the class path
	 * @param loader what loads it, or {@code null} for the default
	 * @return the file, or {@code null} when there is none
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static byte @Nullable [] read(String file, @Nullable ClassLoader loader) {
		ClassLoader source = (loader != null) ? loader : ClassUtils.getDefaultClassLoader();
		try (InputStream type = (source != null) ? source.getResourceAsStream(file) : null) {
			return (type != null) ? type.readAllBytes() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

}
