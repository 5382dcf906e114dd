package io.chalice.shell.policy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class SdkOnClassPathTests {

	private final StringWriter err = new StringWriter();

	private final Path directory;

	SdkOnClassPathTests(@TempDir Path directory) throws IOException {
		Files.writeString(directory.resolve("pom.xml"), """
				<project><modelVersion>4.0.0</modelVersion><groupId>demo</groupId><artifactId>demo</artifactId>
				<version>1</version></project>""");
		this.directory = directory;
	}

	private boolean check(String... jars) {
		BuiltProject built = new BuiltProject(Project.find(this.directory), new Jdk(Path.of("/jdk"), 17),
				this.directory.resolve("target/classes"), Stream.of(jars).map(Path::of).toList(), "demo.App");
		return SdkOnClassPath.check(built, new Console(new Console.Output(new PrintWriter(new StringWriter()), false),
				new Console.Output(new PrintWriter(this.err), false), Prompts.none()));
	}

	@Test
	void isContentWithTheSdk() {
		assertThat(check("/lib/aws-core-2.41.11.jar", "/lib/s3-2.41.11.jar")).isTrue();
		assertThat(this.err).asString().isEmpty();
	}

	@Test
	void saysThatThereIsNone() {
		assertThat(check("/lib/spring-core-7.jar")).isFalse();
		assertThat(this.err).asString()
			.contains("demo has no AWS SDK for Java 2.x on its class path: there is nothing to record.");
	}

	@Test
	void warnsOfTheOldOne() {
		assertThat(check("/lib/aws-java-sdk-core-1.12.jar", "/lib/aws-core-2.41.11.jar")).isTrue();
		assertThat(this.err).asString().contains("AWS SDK for Java 1.x", "not recorded");
	}

}
