package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file under {@code docs/} that is generated. Run the test with
 * {@code -DargLine=-Dpublish=true} to write it anew.
 */
public final class PublishedDocument {

	private final Path file;

	public PublishedDocument(String name) {
		this.file = root().resolve("docs").resolve(name);
	}

	/**
	 * Return the root of the source tree.
	 * @return the directory of the module list
	 */
	public static Path root() {
		Path directory = Path.of("").toAbsolutePath();
		if (Files.isDirectory(directory.resolve("chalice-deployer"))) {
			return directory;
		}
		return Objects.requireNonNull(directory.getParent());
	}

	public void shouldBe(String expected) {
		try {
			if (Boolean.getBoolean("publish")) {
				Files.createDirectories(this.file.getParent());
				Files.writeString(this.file, expected);
			}
			assertThat(this.file).exists();
			assertThat(Files.readString(this.file))
				.as("%s is not up to date: run this test with -DargLine=-Dpublish=true", this.file)
				.isEqualTo(expected);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
