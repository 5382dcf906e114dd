package io.chalice.project.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.Jdk;
import io.chalice.project.fixture.Jdks;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramInterruptedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClassArchive}.
 */
class ClassArchiveTests {

	private final Jdk jdk = Jdks.own();

	private final Path directory;

	private final Path archives;

	ClassArchiveTests(@TempDir Path directory) {
		this.directory = directory;
		this.archives = directory.resolve("archives");
	}

	@Test
	void firstProcessWritesTheListOfWhatTheOthersFindInTheArchive() throws IOException {
		ClassArchive archive = archive("a.jar");
		assertThat(archive.use()).isEmpty();
		assertThat(archive.make()).isFalse();
		archive.recorded();
		assertThat(archive.useOrRecord()).singleElement()
			.satisfies((flag) -> assertThat(flag).startsWith("-XX:DumpLoadedClassList="));
		java(archive.useOrRecord());
		archive.recorded();
		assertThat(archive.useOrRecord()).as("it will be made").isEmpty();
		assertThat(archive.make()).isTrue();
		assertThat(archive.use()).isEqualTo(archive.useOrRecord()).contains("-Xshare:auto");
		java(archive.use());
		assertThat(archive.make()).isTrue();
	}

	@Test
	void archiveIsMadeWhileNobodyWaits() throws IOException {
		ClassArchive archive = archive("a.jar");
		ClassArchive.beginAll(this.archives);
		java(archive.useOrRecord());
		archive.recorded();
		ClassArchive.beginAll(this.archives);
		assertThat(named(".wanted")).isEmpty();
		while (archive.use().isEmpty()) {
			assertThat(archive.useOrRecord()).as("it is being made").doesNotContain("-XX:DumpLoadedClassList");
			Thread.onSpinWait();
		}
		java(archive.use());
	}

	@Test
	void archiveThatIsNotWholeIsNoneAndMadeAgain() throws IOException {
		ClassArchive archive = archive("a.jar");
		java(archive.useOrRecord());
		archive.recorded();
		assertThat(archive.make()).isTrue();
		Path file = named(".jsa").get(0);
		byte[] head = new byte[4096];
		assertThat(file.toFile().setWritable(true)).isTrue();
		Files.write(file, head);
		assertThat(archive.use()).isEmpty();
		assertThat(archive.useOrRecord()).as("whoever makes it may not have ended").isEmpty();
		Files.setLastModifiedTime(named(".asked").get(0), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
		java(archive.useOrRecord());
		archive.recorded();
		assertThat(archive.make()).isTrue();
		java(archive.use());
	}

	@Test
	void archiveThatWasInterruptedIsMadeByWhoeverComesNext() throws IOException {
		ClassArchive archive = archive("a.jar");
		java(archive.useOrRecord());
		archive.recorded();
		Thread.currentThread().interrupt();
		assertThatException().isThrownBy(archive::make);
		assertThat(Thread.interrupted()).isTrue();
		assertThat(named(".wanted")).hasSize(1);
		assertThat(archive.make()).isTrue();
		java(archive.use());
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the JDK is a shell script")
	void archiveThatCtrlCEndedIsMadeByWhoeverComesNext() throws IOException {
		Path home = this.directory.resolve("jdk");
		Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
		Files.writeString(java, "#!/bin/sh\nexit 130\n");
		assertThat(java.toFile().setExecutable(true)).isTrue();
		ClassArchive archive = archive(new Jdk(home, 17), "a.jar");
		Files.writeString(Path.of(archive.useOrRecord().get(0).split("=")[1]), "java/lang/Object\n");
		archive.recorded();
		assertThatExceptionOfType(ProgramInterruptedException.class).isThrownBy(archive::make);
		assertThat(named(".wanted")).hasSize(1);
		assertThat(named(".asked")).isEmpty();
	}

	@Test
	void archiveThatSomebodyElseMakesIsNotMissed() throws IOException {
		ClassArchive archive = archive("a.jar");
		java(archive.useOrRecord());
		archive.recorded();
		Path wanted = named(".wanted").get(0);
		Files.move(wanted, wanted.resolveSibling(wanted.getFileName().toString().replace(".wanted", ".asked")));
		assertThat(archive.use()).isEmpty();
		assertThat(archive.make()).isTrue();
	}

	@Test
	void listThatIsNoneMakesNoArchive() throws IOException {
		ClassArchive archive = archive("a.jar");
		Files.writeString(Path.of(archive.useOrRecord().get(0).split("=")[1]), "@nonsense\n@");
		archive.recorded();
		archive.make();
		java(archive.useOrRecord());
	}

	@Test
	void anotherClassPathHasAnArchiveOfItsOwn() throws IOException {
		assertThat(archive("a.jar").useOrRecord()).isNotEqualTo(archive("b.jar").useOrRecord());
	}

	@Test
	void ofOtherClassPathsTheLatestStays() throws IOException {
		Files.createDirectories(this.archives);
		for (String name : List.of("test-old.jsa", "test-old.list", "test-new.jsa", "test-new.list", "other-1.jsa")) {
			Files.writeString(this.archives.resolve(name), "");
		}
		Files.setLastModifiedTime(this.archives.resolve("test-old.jsa"), FileTime.from(Instant.EPOCH));
		ClassArchive archive = archive("a.jar");
		java(archive.useOrRecord());
		archive.recorded();
		assertThat(this.archives.resolve("test-old.jsa")).doesNotExist();
		assertThat(this.archives.resolve("test-old.list")).doesNotExist();
		assertThat(this.archives.resolve("test-new.jsa")).exists();
		assertThat(this.archives.resolve("test-new.list")).exists();
		assertThat(this.archives.resolve("other-1.jsa")).exists();
	}

	private List<Path> named(String suffix) throws IOException {
		try (Stream<Path> files = Files.list(this.archives)) {
			return files.filter((file) -> file.toString().endsWith(suffix)).toList();
		}
	}

	private void java(List<String> flags) {
		List<String> command = new ArrayList<>(List.of(this.jdk.java().toString()));
		// without "auto" Java refuses an archive that does not fit
		flags.forEach((flag) -> command.add(flag.replace("-Xshare:auto", "-Xshare:on")));
		command.addAll(List.of("-XX:+UseSerialGC", "-cp", this.directory.resolve("a.jar").toAbsolutePath().toString(),
				"-version"));
		assertThat(new ExternalProgram(command, this.directory).run(Duration.ofSeconds(60)).successful()).isTrue();
	}

	private ClassArchive archive(String jar) throws IOException {
		return archive(this.jdk, jar);
	}

	private ClassArchive archive(Jdk jdk, String jar) throws IOException {
		return new ClassArchive("test", jdk,
				List.of(Files.write(this.directory.resolve(jar), emptyZip()).toAbsolutePath()), this.archives);
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
