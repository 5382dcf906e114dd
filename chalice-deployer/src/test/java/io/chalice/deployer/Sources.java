package io.chalice.deployer;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Java sources that a test compiles.
 */
public final class Sources {

	private final Path directory;

	private final List<String> files = new ArrayList<>();

	/**
	 * Create sources.
	 * @param directory where they are written
	 */
	public Sources(Path directory) {
		this.directory = directory;
	}

	/**
	 * Add a class.
	 * @param name its name
	 * @param source its source without the package
	 * @return this
	 */
	public Sources add(String name, String source) throws IOException {
		Path file = this.directory.resolve(name.replace('.', '/') + ".java");
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, "package %s;%n%s".formatted(name.substring(0, name.lastIndexOf('.')), source));
		this.files.add(file.toString());
		return this;
	}

	/**
	 * Compile the sources against the class path of the tests.
	 * @param classes where the classes go
	 */
	public void compile(Path classes) throws IOException {
		Files.createDirectories(classes);
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		List<String> options = List.of("-proc:none", "-d", classes.toString(), "-cp",
				System.getProperty("java.class.path"));
		try (var manager = compiler.getStandardFileManager(null, null, null)) {
			boolean compiled = compiler
				.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromStrings(this.files))
				.call();
			assertThat(compiled).as(messages.toString()).isTrue();
		}
	}

}
