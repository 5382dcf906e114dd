package io.chalice.project.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.Jdk;
import io.chalice.project.fixture.Jdks;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that {@link Packager} does the same on another JDK.
 */
class PackagerOnJava25Tests {

	@Test
	void writesTheSameBytesAsOnThisJdk(@TempDir Path directory) throws IOException {
		List<Jdk> jdks = Jdks.all();
		assumeThat(jdks).as("SKIPPED: no JDK 25 found; set JAVA25_HOME to one").hasSize(2);
		Map<String, byte[]> entries = TestJars.texts("BOOT-INF/classes/App.class");
		entries.put("BOOT-INF/lib/a.jar", TestJars.jar(Map.of("text", text(), "META-INF/MANIFEST.MF", new byte[99])));
		Path jar = TestJars.write(directory.resolve("app.jar"), 6, entries);
		Path java = jdks.get(1).java();
		ProgramResult other = new ExternalProgram(List.of(java.toString(), "-cp", System.getProperty("java.class.path"),
				PackagingMain.class.getName(), jar.toString(), directory.resolve("25").toString()), directory)
			.run(Duration.ofMinutes(1));
		Artifact own = PackagingMain.pack(jar, directory.resolve("own"));
		assertThat(other.output()).as(other.errors()).isEqualTo(own.sha256());
		assertThat(directory.resolve("25").resolve(own.file().getFileName())).hasSameBinaryContentAs(own.file());
		assertThat(own.size()).isLessThan(Files.size(jar));
	}

	private static byte[] text() {
		Random random = new Random(1);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 100_000; i++) {
			text.append("package.name ".charAt((int) Math.abs(random.nextGaussian() * 4) % 13));
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
