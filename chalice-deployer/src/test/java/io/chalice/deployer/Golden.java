package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Expectations that are files. With {@code -Dgolden.write=true} they are written instead
 * of compared.
 */
public final class Golden {

	private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden");

	private Golden() {
	}

	public static void check(String name, String actual) {
		Path file = DIRECTORY.resolve(name);
		String text = actual.endsWith("\n") ? actual : actual + "\n";
		try {
			if (Boolean.getBoolean("golden.write")) {
				Files.createDirectories(file.getParent());
				Files.writeString(file, text);
			}
			assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
