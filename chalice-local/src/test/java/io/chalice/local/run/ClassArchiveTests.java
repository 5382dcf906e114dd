package io.chalice.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.Jdk;
import io.chalice.project.process.ExternalProgram;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClassArchive}.
 */
class ClassArchiveTests {

	private final Jdk jdk = new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());

	private final Path directory;

	ClassArchiveTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void firstProcessWritesTheListOfWhatTheOthersFindInTheArchive() throws IOException {
		ClassArchive archive = archive(jar("a.jar"));
		assertThat(archive.use()).isEmpty();
		assertThat(archive.make()).isFalse();
		assertThat(archive.useOrRecord()).singleElement()
			.satisfies((flag) -> assertThat(flag).startsWith("-XX:DumpLoadedClassList="));
		java(archive.useOrRecord());
		assertThat(archive.useOrRecord()).as("another process beside the first").isEmpty();
		Files.writeString(Files.createDirectories(this.directory.resolve("archives")).resolve("local-old.jsa"), "");
		assertThat(archive.make()).isTrue();
		assertThat(archive.use()).isEqualTo(archive.useOrRecord()).contains("-Xshare:auto");
		java(archive.use());
		assertThat(Files.list(this.directory.resolve("archives"))).hasSize(1);
		assertThat(archive.make()).isTrue();
	}

	@Test
	void listThatIsNoneMakesNoArchive() throws IOException {
		ClassArchive archive = archive(jar("a.jar"));
		Files.writeString(Path.of(archive.useOrRecord().get(0).split("=")[1]), "@nonsense\n@");
		archive.make();
		assertThat(this.directory.resolve("archives/none.tmp")).doesNotExist();
		java(archive.useOrRecord());
	}

	@Test
	void anotherClassPathHasAnArchiveOfItsOwn() throws IOException {
		assertThat(archive(jar("a.jar")).useOrRecord()).isNotEqualTo(archive(jar("b.jar")).useOrRecord());
	}

	private void java(List<String> flags) {
		List<String> command = new ArrayList<>(List.of(this.jdk.java().toString()));
		command.addAll(flags);
		command.add("-version");
		assertThat(new ExternalProgram(command, this.directory).run(Duration.ofSeconds(60)).successful()).isTrue();
	}

	private ClassArchive archive(Path jar) {
		return new ClassArchive(this.jdk, List.of(jar), this.directory.resolve("archives"), this.directory);
	}

	private Path jar(String name) throws IOException {
		return Files.write(this.directory.resolve(name), emptyZip());
	}

	private static byte[] emptyZip() {
		byte[] end = new byte[22];
		end[0] = 'P';
		end[1] = 'K';
		end[2] = 5;
		end[3] = 6;
		return end;
	}

}
