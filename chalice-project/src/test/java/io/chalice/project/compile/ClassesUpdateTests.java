package io.chalice.project.compile;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.project.ProjectSources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClassesUpdate}.
 */
class ClassesUpdateTests {

	private static final String USER = """
			package demo;
			class User {
				public static String text() { return "user of " + Used.VALUE + new Used().value(1); }
			}
			""";

	private static final String USED = """
			package demo;
			class Used {
				static final int VALUE = 1;
				String value(int number) { return "/a" + number; }
			}
			""";

	private final Path directory;

	private Path classes;

	private int count;

	ClassesUpdateTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
		this.classes = Files.createDirectories(this.directory.resolve("target/classes"));
	}

	@BeforeEach
	void begin() throws IOException {
		write("pom.xml", pom(""));
		update(write("src/main/java/demo/User.java", USER), write("src/main/java/demo/Used.java", USED));
		assertThat(text()).isEqualTo("user of 1/a1");
	}

	@Test
	void codeOfAMethodChanges() throws IOException {
		Path old = this.classes;
		byte[] before = Files.readAllBytes(old.resolve("demo/Used.class"));
		update(write("src/main/java/demo/Used.java", USED.replace("/a", "/b")));
		assertThat(text()).isEqualTo("user of 1/b1");
		assertThat(Files.readAllBytes(old.resolve("demo/Used.class"))).isEqualTo(before);
	}

	@Test
	void onlyWhatChangedIsCompiledWhenOthersCannotTell() throws IOException {
		// would not compile
		Files.writeString(this.directory.resolve("src/main/java/demo/User.java"), "not Java");
		update(write("src/main/java/demo/Used.java", USED.replace("/a", "/b")));
		assertThat(text()).isEqualTo("user of 1/b1");
	}

	@Test
	void constantThatOthersHaveCopiedChanges() throws IOException {
		update(write("src/main/java/demo/Used.java", USED.replace("VALUE = 1", "VALUE = 2")));
		assertThat(text()).isEqualTo("user of 2/a1");
	}

	@Test
	void methodThatOthersCallGetsAnotherParameterType() throws IOException {
		update(write("src/main/java/demo/Used.java", USED.replace("int number", "long number")));
		assertThat(text()).isEqualTo("user of 1/a1");
	}

	@Test
	void methodThatOthersCallIsRemoved() throws IOException {
		Path source = write("src/main/java/demo/Used.java", USED.replace("String value", "String other"));
		assertThatExceptionOfType(CompilationFailedException.class).isThrownBy(() -> update(source))
			.satisfies((ex) -> assertThat(ex.errors()).singleElement().satisfies((error) -> {
				assertThat(error.file()).isEqualTo(this.directory.resolve("src/main/java/demo/User.java"));
				assertThat(error.line()).isEqualTo(3);
				assertThat(error.column()).isGreaterThan(1);
				assertThat(error.message()).startsWith("cannot find symbol");
			}));
		assertThat(text()).isEqualTo("user of 1/a1");
	}

	@Test
	void classesOfADeletedSourceGo() throws IOException {
		Path added = write("src/main/java/demo/Added.java", "package demo; class Added { class Inner { } }");
		update(added);
		assertThat(this.classes.resolve("demo/Added$Inner.class")).exists();
		Files.delete(added);
		update(added);
		assertThat(this.classes.resolve("demo/Added.class")).doesNotExist();
		assertThat(this.classes.resolve("demo/Added$Inner.class")).doesNotExist();
		assertThat(text()).isEqualTo("user of 1/a1");
	}

	@Test
	void deletedSourceThatOthersUseIsAnError() throws IOException {
		Path used = this.directory.resolve("src/main/java/demo/Used.java");
		Files.delete(used);
		assertThatExceptionOfType(CompilationFailedException.class).isThrownBy(() -> update(used));
	}

	@Test
	void parameterNamesAreKept() throws IOException, NoSuchMethodException {
		assertThat(load("demo.Used").getDeclaredMethod("value", int.class).getParameters()[0].getName())
			.isEqualTo("number");
	}

	@Test
	void resourcesAreCopiedAndDeleted() throws IOException {
		Path resource = write("src/main/resources/texts/a.txt", "one");
		update(resource);
		assertThat(this.classes.resolve("texts/a.txt")).hasContent("one");
		Path old = this.classes;
		write("src/main/resources/texts/a.txt", "two");
		update(resource);
		assertThat(this.classes.resolve("texts/a.txt")).hasContent("two");
		assertThat(old.resolve("texts/a.txt")).hasContent("one");
		Files.delete(resource);
		update(resource);
		assertThat(this.classes.resolve("texts/a.txt")).doesNotExist();
		assertThat(text()).isEqualTo("user of 1/a1");
	}

	@Test
	void whatElseMavenMadeIsKept() throws IOException {
		Files.writeString(Files.createDirectories(this.classes.resolve("META-INF")).resolve("build-info.properties"),
				"version=1");
		update(write("src/main/java/demo/Added.java", "package demo; class Added { }"));
		assertThat(this.classes.resolve("META-INF/build-info.properties")).hasContent("version=1");
	}

	@Test
	void anotherCompilerMakesTheSameClassesAndErrors() throws IOException {
		Path source = this.directory.resolve("src/main/java/demo/Used.java");
		ForkedCompiler compiler = new ForkedCompiler(jdk(), new CompilerOptions(17, sources().encoding()));
		Path target = Files.createDirectories(this.directory.resolve("forked"));
		CompileTask task = new CompileTask(List.of(source), List.of(), target, this.directory);
		assertThat(compiler.compile(task)).isEmpty();
		assertThat(Files.readAllBytes(target.resolve("demo/Used.class")))
			.isEqualTo(Files.readAllBytes(this.classes.resolve("demo/Used.class")));
		Files.writeString(source, "class Used {\n int a = b;\n}");
		assertThat(compiler.compile(task)).singleElement().satisfies((error) -> {
			assertThat(error.file()).isEqualTo(source);
			assertThat(error.line()).isEqualTo(2);
			assertThat(error.message()).isEqualTo("cannot find symbol");
		});
	}

	@Test
	void mavenIsNeededForAPomAndForPlaceholders() throws IOException {
		assertThat(canFollow("src/main/java/demo/Used.java", USED)).isTrue();
		assertThat(canFollow("src/main/resources/application.yaml", "a: b@c.de")).isTrue();
		assertThat(canFollow("src/main/resources/application.yaml", "a: '@project.version@'")).isFalse();
		assertThat(canFollow("pom.xml", pom(""))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration>"
					+ "<compilerArgs><arg>-Werror</arg></compilerArgs></configuration></plugin></plugins></build>",
			"<build><plugins><plugin><artifactId>protobuf-maven-plugin</artifactId></plugin></plugins></build>",
			"<dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><scope>provided</scope>"
					+ "</dependency></dependencies>",
			"<parent><groupId>a</groupId><artifactId>b</artifactId><version>1</version><relativePath/></parent>" })
	void mavenIsNeededForSourcesWhenThePomSaysMore(String part) throws IOException {
		write("pom.xml", pom(part));
		assertThat(canFollow("src/main/java/demo/Used.java", USED)).isFalse();
	}

	@Test
	void mavenIsNeededForResourcesWhenThePomSaysMore() throws IOException {
		write("pom.xml", pom("<build><resources><resource><filtering>true</filtering></resource></resources></build>"));
		assertThat(canFollow("src/main/java/demo/Used.java", USED)).isTrue();
		assertThat(canFollow("src/main/resources/a.txt", "")).isFalse();
	}

	private boolean canFollow(String name, String content) throws IOException {
		Path file = write(name, content);
		try (ClassesUpdate update = new ClassesUpdate(built(), sources(), this.directory)) {
			return update.canFollow(ProjectChange.of(List.of(file), sources()));
		}
	}

	private void update(Path... changed) throws IOException {
		Path fresh = Files.createDirectory(this.directory.resolve("classes-" + this.count++));
		Path scratch = Files.createDirectory(this.directory.resolve("scratch-" + this.count));
		try (ClassesUpdate update = new ClassesUpdate(built(), sources(), scratch)) {
			update.update(this.classes, fresh, ProjectChange.of(List.of(changed), sources()));
		}
		this.classes = fresh;
	}

	private String text() throws IOException {
		try {
			Method method = load("demo.User").getDeclaredMethod("text");
			method.setAccessible(true);
			return String.valueOf(method.invoke(null));
		}
		catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Class<?> load(String name) throws IOException {
		try {
			return new URLClassLoader(new URL[] { this.classes.toUri().toURL() }, null).loadClass(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private BuiltProject built() {
		return new BuiltProject(Project.find(this.directory), jdk(), this.classes, List.of(), "demo.User");
	}

	private ProjectSources sources() {
		return ProjectSources.of(Project.find(this.directory));
	}

	private static Jdk jdk() {
		return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
	}

	private static String pom(String part) {
		return """
				<project><groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
				<properties><java.version>17</java.version></properties>
				%s</project>
				""".formatted(part);
	}

	private Path write(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

}
