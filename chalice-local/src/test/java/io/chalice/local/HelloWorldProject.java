package io.chalice.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.project.compile.ClassesUpdate;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.fixture.Libraries;

/**
 * A user's project in a directory of its own, with the libraries of this build. Its
 * "Maven" is the compiler of this JDK.
 */
final class HelloWorldProject implements MavenBuilder {

	static final String APPLICATION = "src/main/java/demo/App.java";

	private static final String POM = """
			<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
			<groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
			<properties><java.version>17</java.version></properties>
			</project>
			""";

	private final Path directory;

	private final Jdk jdk;

	private final AtomicInteger builds = new AtomicInteger();

	HelloWorldProject(Path directory, Jdk jdk) throws IOException {
		this.directory = directory.toRealPath();
		this.jdk = jdk;
		write("pom.xml", POM);
		write(Configuration.FILE, Configuration.fresh("demo"));
		view("world");
	}

	Path directory() {
		return this.directory;
	}

	Path file(String name) {
		return this.directory.resolve(name);
	}

	int builds() {
		return this.builds.get();
	}

	void write(String name, String content) throws IOException {
		Path file = file(name);
		Files.createDirectories(file.resolveSibling(""));
		// a new file each time, and never none: a change is seen even within the clock's
		// resolution, and nobody sees a project that lacks the file
		Path draft = Files.writeString(file.resolveSibling(file.getFileName() + "~"), content);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

	void view(String hello) throws IOException {
		application("""
				@ChaliceRoute("/")
				Map<String, String> index() {
					return Map.of("hello", "%s");
				}
				""".formatted(hello));
	}

	void application(String members) throws IOException {
		write(APPLICATION, """
				package demo;
				import java.util.Map;
				import io.chalice.ChaliceRoute;
				import org.springframework.boot.SpringApplication;
				import org.springframework.boot.autoconfigure.SpringBootApplication;
				@SpringBootApplication
				public class App {
				%s
				public static void main(String[] args) { SpringApplication.run(App.class, args); }
				}
				""".formatted(members));
	}

	LocalOptions options() {
		return LocalOptions.of(this.directory, Libraries.ofInterfaceClient()).withAddress("localhost", 0);
	}

	@Override
	public BuiltProject build() {
		this.builds.incrementAndGet();
		Project project = Project.find(this.directory);
		List<Path> classPath = Libraries.ofApplications();
		try {
			Files.createDirectories(project.classes());
			List<String> arguments = new ArrayList<>(
					List.of("-parameters", "--release", "17", "-d", project.classes().toString(), "-cp",
							String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList())));
			try (Stream<Path> files = Files.walk(this.directory.resolve("src/main/java"))) {
				files.filter((file) -> file.toString().endsWith(".java"))
					.forEach((file) -> arguments.add(file.toString()));
			}
			ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
			Path resources = this.directory.resolve("src/main/resources");
			if (Files.isDirectory(resources)) {
				ClassesUpdate.copy(resources, project.classes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new BuiltProject(project, this.jdk, project.classes(), classPath, "demo.App");
	}

}
