package io.chalice.project.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.model.ApplicationModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.RuntimeTree;
import io.chalice.project.RuntimeTrees;
import io.chalice.project.aot.AotFailedException;
import io.chalice.project.aot.AotProcessing;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.fixture.Jdks;
import io.chalice.project.fixture.Sources;
import io.chalice.project.packaging.BootJar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Instead of Spring, something generates code that notes each time that it does, and does
 * what a file says.
 */
class EarlyProcessingTests {

	private static final String JAR_MODE = "spring-boot-jarmode-tools.jar";

	private static final Set<String> LEFT_OUT = Set.of(JAR_MODE);

	private static final String GENERATOR = """
			import java.nio.file.*;
			public class AotMain {
				public static void main(String[] args) throws Exception {
					Path runs = Path.of(System.getenv("RUNS"));
					String wanted = Files.readString(runs.resolve("wanted"));
					for (int i = 1; i <= 3; i++) {
						Files.createDirectories(Path.of(args[i]));
					}
					Files.writeString(Path.of(args[1], "Generated.java"), "class Generated { }");
					Path run = Files.createTempFile(runs, "run", "");
					Files.writeString(run, String.valueOf(ProcessHandle.current().pid()));
					Files.move(run, run.resolveSibling(run.getFileName() + ".pid"), StandardCopyOption.ATOMIC_MOVE);
					if (wanted.equals("wait")) {
						Thread.sleep(Long.MAX_VALUE);
					}
					if (wanted.equals("fail")) {
						throw new IllegalStateException("no such bean");
					}
				}
			}
			""";

	private final Path directory;

	private final Path runs;

	EarlyProcessingTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		this.runs = this.directory.resolve("runs");
	}

	@BeforeEach
	void project() throws IOException {
		Path classes = this.directory.resolve("target/classes");
		new Sources(this.directory.resolve("src")).add("io.chalice.autoconfigure.describe.AotMain", GENERATOR)
			.compile(classes);
		Path main = Path.of("io/chalice/autoconfigure/describe/AotMain.class");
		try (OutputStream file = Files.newOutputStream(this.directory.resolve("target/demo-1.jar"));
				ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry("BOOT-INF/classes/" + main));
			zip.write(Files.readAllBytes(classes.resolve(main)));
			zip.putNextEntry(new ZipEntry("BOOT-INF/lib/" + JAR_MODE));
		}
		Files.writeString(this.directory.resolve("pom.xml"), """
				<project><modelVersion>4.0.0</modelVersion><groupId>demo</groupId><artifactId>demo</artifactId>
				<version>1</version><properties><java.version>17</java.version></properties></project>
				""");
		Path configuration = this.directory.resolve(Configuration.FILE);
		Files.createDirectories(configuration.resolveSibling(""));
		Files.writeString(configuration, """
				{"app_name": "demo", "environment_variables": {"RUNS": "%s"}, "stages": {"dev": {}}}
				""".formatted(this.runs));
		Files.createDirectories(this.runs);
		wanted("");
	}

	@Test
	void whatWasBegunEarlyIsUsed() throws IOException {
		try (EarlyProcessing early = begin()) {
			AotProcessing processing = early.processing(LEFT_OUT).orElseThrow();
			StageProcessing.run(processing, stage(), List.of(ApplicationModel.API_HANDLER));
		}
		assertThat(pids()).hasSize(1);
	}

	@Test
	void anotherApplicationThanWasProcessedIsNotUsed() throws IOException {
		try (EarlyProcessing early = begin()) {
			assertThat(early.processing(Set.of())).isEmpty();
			assertThat(early.processing(Set.of(JAR_MODE, "other.jar"))).isEmpty();
			assertThat(early.processing(LEFT_OUT)).isPresent();
		}
	}

	@Test
	void whatFailsIsNotToldAndDoneAgain() throws IOException {
		wanted("fail");
		try (EarlyProcessing early = begin()) {
			assertThat(early.processing(LEFT_OUT)).isEmpty();
			assertThat(pids()).hasSize(1);
			assertThatExceptionOfType(AotFailedException.class).isThrownBy(this::again)
				.withMessageContaining("no such bean");
			assertThat(pids()).hasSize(2);
			wanted("");
			again();
			assertThat(pids()).hasSize(3);
		}
	}

	@Test
	void jarThatIsMissingIsNotTold() throws IOException {
		Files.delete(this.directory.resolve("target/demo-1.jar"));
		try (EarlyProcessing early = begin()) {
			assertThat(early.processing(LEFT_OUT)).isEmpty();
		}
	}

	@Test
	void whatIsNotWantedAnyMoreEndsAndLeavesNothingBehind() throws IOException {
		wanted("wait");
		EarlyProcessing early = begin();
		while (pids().isEmpty()) {
			Thread.onSpinWait();
		}
		early.close();
		ProcessHandle.of(Long.parseLong(pids().get(0))).ifPresent((process) -> process.onExit().join());
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("early-processing");
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
		assertThat(early.processing(LEFT_OUT)).isEmpty();
		// what it has made so far is no half of a result
		wanted("");
		again();
		assertThat(pids()).hasSize(2);
	}

	@Test
	void nothingIsProcessedEarlyWithoutBeingWanted() {
		try (EarlyProcessing early = EarlyProcessing.NONE) {
			assertThat(early.processing(Set.of())).isEmpty();
		}
	}

	private EarlyProcessing begin() {
		BuiltProject built = built();
		return EarlyProcessing.begin(built, RuntimeTrees.of(built), stage());
	}

	private void again() {
		BuiltProject built = built();
		RuntimeTree tree = RuntimeTrees.of(built);
		try (BootJar jar = BootJar.find(built.project().jar())) {
			StageProcessing.run(new ProcessedJar(built, jar, LEFT_OUT, tree).unpack(), stage(),
					List.of(ApplicationModel.API_HANDLER));
		}
	}

	private BuiltProject built() {
		return new BuiltProject(Project.find(this.directory), Jdks.own(), this.directory.resolve("target/classes"),
				List.of(), "demo.App");
	}

	private StageConfiguration stage() {
		return Configuration.read(this.directory).stage("dev");
	}

	private void wanted(String what) throws IOException {
		Files.writeString(this.runs.resolve("wanted"), what);
	}

	private List<String> pids() throws IOException {
		List<String> pids = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.runs, "*.pid")) {
			for (Path file : files) {
				pids.add(Files.readString(file));
			}
		}
		return pids;
	}

}
