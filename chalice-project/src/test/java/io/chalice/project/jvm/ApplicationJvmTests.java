package io.chalice.project.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.fixture.Jdks;
import io.chalice.project.fixture.Sources;
import io.chalice.project.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ApplicationJvm}, whose application tells what it runs with.
 */
class ApplicationJvmTests {

	private static final String APPLICATION = """
			import com.sun.management.HotSpotDiagnosticMXBean;
			import java.lang.management.ManagementFactory;
			public class App {
				public static void main(String[] args) throws Exception {
					if (args.length > 0) {
						System.exit(1);
					}
					var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
					System.out.println(new library.Library() + " of " + System.getenv("TABLE") + ", archived "
							+ !jvm.getVMOption("SharedArchiveFile").getValue().isEmpty());
				}
			}
			""";

	private static final String LIBRARY = "public class Library { public String toString() { return \"%s\"; } }";

	private final Path directory;

	private final Path classes;

	private Path library;

	ApplicationJvmTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		this.classes = this.directory.resolve("target/classes");
	}

	@BeforeEach
	void compile() throws IOException {
		Path compiled = this.directory.resolve("compiled");
		new Sources(this.directory.resolve("src")).add("library.Library", LIBRARY.formatted("library"))
			.add("demo.App", APPLICATION)
			.compile(compiled);
		Path application = this.classes.resolve("demo/App.class");
		Files.createDirectories(application.resolveSibling(""));
		Files.copy(compiled.resolve("demo/App.class"), application);
		this.library = this.directory.resolve("library.jar");
		try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(this.library))) {
			jar.putNextEntry(new ZipEntry("library/Library.class"));
			jar.write(Files.readAllBytes(compiled.resolve("library/Library.class")));
		}
		Files.writeString(this.directory.resolve("pom.xml"), "<project><artifactId>demo</artifactId></project>");
	}

	@Test
	void findsItsLibrariesInAnArchiveThatTheFirstRunAskedFor() throws IOException {
		assertThat(run().output()).isEqualToIgnoringNewLines("library of orders, archived false");
		ApplicationJvm.beginArchives(Project.find(this.directory));
		while (!run().output().contains("archived true")) {
			Thread.onSpinWait();
		}
		assertThat(run().output()).isEqualToIgnoringNewLines("library of orders, archived true");
		assertThat(archives()).noneMatch((name) -> name.endsWith(".wanted"));
	}

	@Test
	void runThatFailsAsksForNoArchive() throws IOException {
		assertThat(run("fail").successful()).isFalse();
		assertThat(archives()).noneMatch((name) -> name.endsWith(".wanted"));
		run();
		assertThat(archives()).anyMatch((name) -> name.endsWith(".wanted"));
	}

	@Test
	void applicationThatHidesAFileOfALibraryComesFirst() throws IOException {
		new Sources(this.directory.resolve("other")).add("library.Library", LIBRARY.formatted("application"))
			.compile(this.classes);
		assertThat(run().output()).startsWith("application of orders");
		assertThat(ApplicationJvm.archives(Project.find(this.directory))).doesNotExist();
	}

	@Test
	void archivesThatNobodyAskedForAreNotMade() {
		ApplicationJvm.beginArchives(Project.find(this.directory));
		assertThat(ApplicationJvm.archives(Project.find(this.directory))).doesNotExist();
	}

	private ProgramResult run(String... arguments) throws IOException {
		BuiltProject built = new BuiltProject(Project.find(this.directory), Jdks.own(), this.classes,
				List.of(this.library), "demo.App");
		Path run = Files.createTempDirectory(this.directory, "run");
		return ApplicationJvm.of("test", built, this.classes, built.classPath())
			.run(run, Map.of("TABLE", "orders"), Duration.ofMinutes(1), "demo.App", arguments);
	}

	private List<String> archives() throws IOException {
		try (Stream<Path> files = Files.list(ApplicationJvm.archives(Project.find(this.directory)))) {
			return files.map((file) -> String.valueOf(file.getFileName())).toList();
		}
	}

}
