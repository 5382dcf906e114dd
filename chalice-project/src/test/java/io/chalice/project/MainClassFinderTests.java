package io.chalice.project;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.fixture.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MainClassFinderTests {

	private static final String MAIN = "public static void main(String[] args) { }";

	private final Path directory;

	MainClassFinderTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void prefersTheAnnotatedClass() throws IOException {
		sources().add("demo.Tool", "public class Tool { %s }".formatted(MAIN))
			.add("demo.App",
					"@org.springframework.boot.autoconfigure.SpringBootApplication class App { %s }".formatted(MAIN))
			.add("demo.Annotated", "@org.springframework.boot.autoconfigure.SpringBootApplication class Annotated { }")
			.compile(classes());
		assertThat(find()).isEqualTo("demo.App");
	}

	@Test
	void takesTheOnlyMainMethod() throws IOException {
		sources()
			.add("demo.Tool", "class Tool { static class Inner { %s } void main(String[] args) { } }".formatted(MAIN))
			.add("demo.Other", "class Other { static int main() { return 1; } }")
			.compile(classes());
		assertThat(find()).isEqualTo("demo.Tool$Inner");
	}

	@Test
	void takesAMainMethodWithoutArguments() throws IOException {
		sources().add("demo.App", "class App { static void main() { } }").compile(classes());
		assertThat(find()).isEqualTo("demo.App");
	}

	@Test
	void doesNotGuess() throws IOException {
		sources().add("demo.A", "class A { %s }".formatted(MAIN))
			.add("demo.B", "class B { %s }".formatted(MAIN))
			.compile(classes());
		assertThatExceptionOfType(MainClassException.class).isThrownBy(this::find)
			.withMessage("Several classes could start the application: demo.A, demo.B. Name one in pom.xml: "
					+ "<start-class>demo.A</start-class>")
			.satisfies((ex) -> assertThat(ex.candidates()).containsExactly("demo.A", "demo.B"));
	}

	@Test
	void saysWhenThereIsNone() {
		assertThatExceptionOfType(MainClassException.class).isThrownBy(this::find)
			.withMessage("No class in %s has a main method".formatted(classes()));
	}

	private String find() {
		return new MainClassFinder(classes()).find();
	}

	private Path classes() {
		return this.directory.resolve("classes");
	}

	private Sources sources() throws IOException {
		return new Sources(this.directory.resolve("src")).add(
				"org.springframework.boot.autoconfigure.SpringBootApplication",
				"public @interface SpringBootApplication { }");
	}

}
