package io.chalice.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BenchJdkTests {

	private final Path directory;

	BenchJdkTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void knownOneIsTakenWhenItFits() throws IOException {
		Path known = jdk("a-17", "17.0.15");
		jdk("b-17", "17.0.1");
		BenchJdk jdk = BenchJdk.find(17, known, Map.of());
		assertThat(jdk.home()).isEqualTo(known);
		assertThat(jdk.version()).isEqualTo("17.0.15");
		assertThat(jdk.vendor()).isEqualTo("Somebody");
		assertThat(jdk.standsIn()).isFalse();
	}

	@Test
	void oneBesideItIsFound() throws IOException {
		Path known = jdk("a-17", "17.0.15");
		Path other = jdk("b-25", "25.0.1");
		assertThat(BenchJdk.find(25, known, Map.of()).home()).isEqualTo(other);
	}

	@Test
	void variableNamesOne() throws IOException {
		Path known = jdk("a/17", "17.0.15");
		Path other = jdk("b/25", "25");
		assertThat(BenchJdk.find(25, known, Map.of("JAVA25_HOME", other.toString())).home()).isEqualTo(other);
	}

	@Test
	void knownOneStandsInWhenNoneFits() throws IOException {
		BenchJdk jdk = BenchJdk.find(21, jdk("a-17", "17.0.15"), Map.of());
		assertThat(jdk.level()).isEqualTo(17);
		assertThat(jdk.standsIn()).isTrue();
	}

	@Test
	void whatIsNamedMustBeOne() {
		assertThatExceptionOfType(NoJdkException.class).isThrownBy(() -> BenchJdk.of(this.directory, 17))
			.withMessage("There is no JDK in %s: name its home, which has bin/java and a file release"
				.formatted(this.directory));
	}

	private Path jdk(String name, String version) throws IOException {
		Path home = this.directory.resolve(name);
		Files.createDirectories(home.resolve("bin"));
		assertThat(Files.createFile(home.resolve("bin/java")).toFile().setExecutable(true)).isTrue();
		Files.writeString(home.resolve("release"),
				"JAVA_VERSION=\"%s\"\nIMPLEMENTOR=\"Somebody\"\n".formatted(version));
		return home;
	}

}
