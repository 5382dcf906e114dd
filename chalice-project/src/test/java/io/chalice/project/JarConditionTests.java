package io.chalice.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JarCondition}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Maven is a shell script")
class JarConditionTests extends AbstractBuildTests {

	JarConditionTests(@TempDir Path temporary) throws IOException {
		super(temporary);
	}

	@Test
	void packagesOnlyWhatHasChanged() throws IOException {
		Path library = Files.writeString(this.directory.resolve("first.jar"), "");
		FakeMaven maven = maven().writesClassPath(library.toString());
		application();
		Path jar = Files.writeString(this.directory.resolve("target/demo-1.jar"), "jar");
		BuiltProject built = prepare().run();
		assertThat(prepare().run()).isEqualTo(built);
		assertThat(maven.calls()).containsExactly(VERSION, PACKAGE + CLASS_PATH);
		Path java = Files.createDirectories(this.directory.resolve("src/main/java"));
		packages(maven, () -> Files.writeString(java.resolve("App.java"), "class App { }"));
		FileTime time = Files.getLastModifiedTime(java.resolve("App.java"));
		packages(maven,
				() -> Files.setLastModifiedTime(Files.writeString(java.resolve("App.java"), "class Cpp { }"), time));
		Path resources = Files.createDirectories(this.directory.resolve("src/main/resources"));
		packages(maven, () -> Files.writeString(resources.resolve("application.properties"), "a=b"));
		packages(maven, () -> Files.writeString(this.directory.resolve("target/classes/other.txt"), "made otherwise"));
		packages(maven, () -> Files.writeString(library, "another one"));
		packages(maven, () -> Files.writeString(jar, "made by somebody else"));
		packages(maven, () -> Files.writeString(this.directory.resolve("target/demo-1-exec.jar"), "one more"));
		packages(maven, () -> Files.delete(jar), () -> Files.writeString(jar, "made again"));
		Path options = Files.createDirectories(this.directory.resolve(".mvn"));
		packages(maven, () -> Files.writeString(options.resolve("maven.config"), "-Da=b"));
		packages(maven, () -> Files.writeString(options.resolve("extensions.xml"), "<extensions/>"));
	}

	private void packages(FakeMaven maven, FileEdit... edits) throws IOException {
		int calls = maven.calls().size();
		for (FileEdit edit : edits) {
			edit.make();
			prepare().run();
		}
		assertThat(maven.calls()).hasSizeBetween(calls + 1, calls + edits.length);
		calls = maven.calls().size();
		prepare().run();
		assertThat(maven.calls()).hasSize(calls);
	}

	@Test
	void packagesAlwaysWhatMayDependOnMoreThanFiles() throws IOException {
		Path snapshot = Files.createDirectories(this.directory.resolve("repository/library/1-SNAPSHOT"));
		Path library = Files.writeString(snapshot.resolve("library-1-SNAPSHOT.jar"), "");
		FakeMaven maven = maven().writesClassPath(library.toString());
		application();
		Files.writeString(this.directory.resolve("target/demo-1.jar"), "jar");
		Files.writeString(snapshot.resolve("maven-metadata-local.xml"), "<metadata/>");
		prepare().run();
		prepare().run();
		assertThat(maven.calls()).as("of this machine").hasSize(2);
		Path remote = Files.writeString(snapshot.resolve("maven-metadata-ours.xml"), "<metadata/>");
		packagesEachTime(maven);
		Files.delete(remote);
		Path resources = Files.createDirectories(this.directory.resolve("src/main/resources"));
		Files.writeString(resources.resolve("application.yaml"), "home: @env.HOME@");
		packagesEachTime(maven);
		Files.delete(resources.resolve("application.yaml"));
		pom("<profiles><profile><activation><file><exists>a.txt</exists></file></activation></profile></profiles>");
		packagesEachTime(maven);
		pom("<build><plugins><plugin><artifactId>generator-maven-plugin</artifactId></plugin></plugins></build>");
		packagesEachTime(maven);
	}

	@Test
	void packagesOnlyWhatHasChangedWithAProcessorAndWhatIsOnlyThereToCompile() throws IOException {
		String processor = "<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration>"
				+ "<annotationProcessorPaths><path><groupId>g</groupId><artifactId>processor</artifactId>"
				+ "<version>%s</version></path></annotationProcessorPaths></configuration></plugin></plugins></build>"
				+ "<dependencies><dependency><groupId>g</groupId><artifactId>processor</artifactId>"
				+ "<version>%s</version><scope>provided</scope></dependency></dependencies>";
		FakeMaven maven = maven();
		application();
		Files.writeString(this.directory.resolve("target/demo-1.jar"), "jar");
		pom(processor.formatted("1", "1"));
		prepare().run();
		prepare().run();
		assertThat(maven.calls()).hasSize(2);
		pom(processor.formatted("1-SNAPSHOT", "1"));
		packagesEachTime(maven);
		pom(processor.formatted("1", "1-SNAPSHOT"));
		packagesEachTime(maven);
	}

	private void packagesEachTime(FakeMaven maven) throws IOException {
		int calls = maven.calls().size();
		prepare().run();
		prepare().run();
		prepare().run();
		assertThat(maven.calls()).hasSize(calls + 3);
	}

	/**
	 * Changes something a jar is made of.
	 */
	private interface FileEdit {

		void make() throws IOException;

	}

}
