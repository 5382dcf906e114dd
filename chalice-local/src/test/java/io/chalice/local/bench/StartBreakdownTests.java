package io.chalice.local.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.local.bench.ClassLoadLog.LoadedClass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StartBreakdownTests {

	private static final String LOG = """
			[10000000ns] java.lang.Object source: shared objects file
			[20000000ns] com.amazonaws.Client source: file:/var/runtime/client.jar
			OpenJDK 64-Bit Server VM warning: something else
			[40000000ns] org.springframework.Boot source: file:/var/task/lib/spring.jar
			[41000000ns] org.springframework.Boot$$Lambda/0x000001 source: org.springframework.Boot
			[60000000ns] org.springframework.context.support.GenericApplicationContext source: shared objects file
			[90000000ns] com.example.App source: file:/var/task/
			[100000000ns] org.springframework.Late source: file:/var/task/lib/spring.jar
			""";

	private final Path directory;

	StartBreakdownTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@BeforeEach
	void task() throws IOException {
		Files.createDirectories(this.directory.resolve("task/com/example"));
		Files.write(this.directory.resolve("task/com/example/App.class"), new byte[0]);
		Files.createDirectories(this.directory.resolve("task/lib"));
		try (OutputStream file = Files.newOutputStream(this.directory.resolve("task/lib/spring.jar"));
				ZipOutputStream jar = new ZipOutputStream(file)) {
			for (String name : List.of("Boot", "context/support/GenericApplicationContext", "Late")) {
				jar.putNextEntry(new ZipEntry("org/springframework/" + name + ".class"));
			}
		}
	}

	@Test
	void phasesBeginWithTheClassesThatTellThem() throws IOException {
		StartBreakdown breakdown = breakdown(6);
		assertThat(breakdown.phases()).extracting(StartPhase::name)
			.containsExactly("runtime", "environment", "context", "request");
		assertThat(breakdown.phases()).extracting(StartPhase::classes).containsExactly(2, 2, 2, 1);
		assertThat(breakdown.phases()).extracting(StartPhase::share).containsExactly(0.2, 0.21, 0.49, 0.1);
		assertThat(breakdown.classes()).isEqualTo(7);
	}

	@Test
	void initializationThatEndsBeforeTheContextHasNone() throws IOException {
		assertThat(breakdown(3).phases()).extracting(StartPhase::classes).containsExactly(2, 1, 0, 4);
	}

	@Test
	void timeIsThatSinceTheClassBefore() throws IOException {
		List<LibraryCost> libraries = breakdown(6).costliest(10, 200);
		assertThat(libraries).extracting(LibraryCost::name).containsExactly("spring.jar", "the application");
		assertThat(libraries).extracting(LibraryCost::classes).containsExactly(4, 1);
		// of the logged 100 ms 20, 1, 19 and 10; without a log everything takes twice as
		// long
		assertThat(libraries.get(0).milliseconds()).isCloseTo(100, within(1e-9));
		assertThat(libraries.get(1).milliseconds()).isCloseTo(60, within(1e-9));
		assertThat(breakdown(6).costliest(1, 200)).hasSize(1);
	}

	private StartBreakdown breakdown(int initialized) throws IOException {
		Path file = Files.writeString(this.directory.resolve("classes.log"), LOG);
		List<LoadedClass> classes = ClassLoadLog.read(file);
		return StartBreakdown.of(classes, initialized, LibraryIndex.of(this.directory.resolve("task")));
	}

}
