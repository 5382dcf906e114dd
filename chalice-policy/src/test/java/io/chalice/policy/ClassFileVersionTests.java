package io.chalice.policy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.policy.analysis.EntryPoint;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ClassFileVersionTests {

	private static final String HANDLER = """
			public class Handler implements RequestHandler<String, String> {
				record Target(String bucket) {
				}
				public String handleRequest(String input, Context context) {
					Object target = new Target("photos-" + System.getenv("STAGE"));
					if (target instanceof Target one) {
						S3Client.create().deleteObject(b -> b.bucket(one.bucket()).key("k"));
					}
					return "";
				}
			}
			""";

	private static Fixture fixture(Path folder) {
		return new Fixture(folder).source(HANDLER).entry("app.Handler").variable("STAGE", "dev");
	}

	@ParameterizedTest
	@ValueSource(ints = { 17, 21, 25 })
	void readsEveryRelease(int release, @TempDir Path folder) throws IOException, InterruptedException {
		Path home = (Runtime.version().feature() >= release) ? Path.of(System.getProperty("java.home")) : newest();
		Assumptions.assumeTrue(home != null, () -> "SKIPPED: class files of release " + release
				+ " need a JDK 25, which is neither beside the running one nor in JAVA25_HOME");
		Fixture fixture = fixture(folder);
		Path sources = folder.resolve("sources/app/Handler.java");
		Path classes = Files.createDirectories(folder.resolve("classes"));
		Process compiler = new ProcessBuilder(
				List.of(home + "/bin/javac", "--release", String.valueOf(release), "-parameters", "-proc:none", "-cp",
						System.getProperty("java.class.path"), "-d", classes.toString(), sources.toString()))
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("messages").toFile())
			.start();
		assertThat(compiler.waitFor()).as(() -> "see " + folder).isZero();
		PolicyAnalysis analysis = new PolicyAnalyzer().analyze(new PolicyRequest(List.of(classes), Fixture.libraries(),
				List.of(EntryPoint.parse("app.Handler")), fixture.stage(), null));
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos-dev/k\n");
		assertThat(analysis.warnings()).isEmpty();
	}

	private static @Nullable Path newest() throws IOException {
		String given = System.getenv("JAVA25_HOME");
		if (given != null) {
			return Path.of(given);
		}
		Path siblings = new File(System.getProperty("java.home")).toPath().toRealPath().getParent();
		try (Stream<Path> homes = Files.list(siblings)) {
			return homes.filter((home) -> home.getFileName().toString().contains("25"))
				.filter((home) -> Files.isExecutable(home.resolve("bin/javac")))
				.findFirst()
				.orElse(null);
		}
	}

}
