package io.chalice.project.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chalice.project.BuiltProject;
import io.chalice.project.CompileError;
import io.chalice.project.Project;
import io.chalice.project.compile.CompileTask;
import io.chalice.project.compile.CompilerOptions;
import io.chalice.project.compile.JavaCompiler;
import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.file.TemporaryDirectories;
import io.chalice.project.jvm.ApplicationJvm;
import io.chalice.project.process.ProgramResult;

/**
 * Has Spring generate the code that sets an application up. Which beans there are is then
 * fixed: the code is made for one environment, with its profiles, and remembered for as
 * long as that and the application stay the same.
 */
public final class AotProcessing {

	private static final String MAIN_CLASS = "io.chalice.autoconfigure.describe.AotMain";

	private static final Duration TIMEOUT = Duration.ofMinutes(5);

	private final BuiltProject built;

	private final Path classes;

	private final List<Path> libraries;

	/**
	 * Create the processing of an application.
	 * @param built the project
	 * @param classes the application's classes as they are deployed
	 * @param libraries its jars as they are deployed, and what only the processing needs
	 */
	public AotProcessing(BuiltProject built, Path classes, List<Path> libraries) {
		this.built = built;
		this.classes = classes;
		this.libraries = List.copyOf(libraries);
	}

	/**
	 * Generate the code for an environment.
	 * @param stage the stage's name
	 * @param environment the environment variables its functions will have, with
	 * {@code SPRING_PROFILES_ACTIVE}
	 * @return what was generated, not compiled
	 * @throws AotFailedException when Spring cannot process the application
	 */
	public GeneratedCode generate(String stage, Map<String, String> environment) {
		String hash = hash(stage, environment);
		GeneratedCode code = new GeneratedCode(work(stage).resolve(hash.substring(0, 16)), stage, hash,
				environment.getOrDefault("SPRING_PROFILES_ACTIVE", ""));
		CachedText done = new CachedText(code.directory().resolve("generated"), key(hash));
		if (done.read() == null) {
			try {
				TemporaryDirectories.delete(code.directory());
				generate(code, environment);
				code.writeRecord();
				done.write("");
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not process " + this.built.mainClass(), ex);
			}
		}
		return code;
	}

	private Path work(String stage) {
		return this.built.project().workDirectory().resolve("aot").resolve(stage);
	}

	// values may be secret, so that only their hash is kept
	private static String hash(String stage, Map<String, String> environment) {
		ContentFingerprint hash = new ContentFingerprint().add(stage);
		new TreeMap<>(environment).forEach(hash::add);
		return hash.hex();
	}

	private String key(String hash) {
		ContentFingerprint key = new ContentFingerprint().add(hash, this.built.mainClass(), this.built.jdk().toString())
			.addTree(this.classes);
		Path work = this.built.project().workDirectory();
		for (Path library : this.libraries) {
			if (library.startsWith(work)) {
				// it was unpacked just now
				key.addContent(library);
			}
			else {
				key.addClassPath(List.of(library));
			}
		}
		return key.hex();
	}

	private void generate(GeneratedCode code, Map<String, String> environment) throws IOException {
		Path run = Files.createDirectories(code.directory().resolve("run"));
		ProgramResult outcome = ApplicationJvm.of("processing", this.built, this.classes, this.libraries)
			.run(run, environment, TIMEOUT, MAIN_CLASS, this.built.mainClass(), code.sources().toString(),
					code.resources().toString(), code.classes().toString(), this.built.project().artifactId());
		String output = outcome.output() + outcome.errors();
		if (outcome.timedOut()) {
			throw failed(code, "it took longer than %d minutes".formatted(TIMEOUT.toMinutes()));
		}
		if (!outcome.successful()) {
			throw failed(code, outcome.errors().isBlank() ? output : outcome.errors());
		}
		TemporaryDirectories.delete(run);
	}

	/**
	 * Make classes of the generated code.
	 * @param code the code
	 * @throws AotFailedException when the compiler does not accept it
	 */
	public void compile(GeneratedCode code) {
		CachedText done = new CachedText(code.directory().resolve("compiled"), "");
		if (done.read() != null) {
			return;
		}
		try (Stream<Path> files = Files.walk(code.sources())) {
			List<Path> sources = files.filter(Files::isRegularFile).sorted().toList();
			Files.createDirectories(code.classes());
			Path generated = Files.createDirectories(code.directory().resolve("processors"));
			Project project = this.built.project();
			List<Path> path = Stream.concat(Stream.of(code.classes(), this.classes), this.libraries.stream()).toList();
			List<CompileError> errors;
			try (JavaCompiler compiler = JavaCompiler.of(this.built.jdk(),
					new CompilerOptions(project.javaLevel(), StandardCharsets.UTF_8).withoutProcessors())) {
				errors = compiler.compile(new CompileTask(sources, path, code.classes(), generated));
			}
			if (!errors.isEmpty()) {
				throw failed(code,
						"the generated code does not compile: " + errors.stream()
							.map((error) -> error.toString(code.sources()))
							.collect(Collectors.joining(", ")));
			}
			done.write("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not compile what was generated for " + this.built.mainClass(), ex);
		}
	}

	private AotFailedException failed(GeneratedCode code, String output) {
		return new AotFailedException(this.built.mainClass(), code.stage(), output);
	}

	/**
	 * Delete what was generated for a stage earlier and is not used any more.
	 * @param stage the stage's name
	 * @param used what is
	 */
	public void removeUnused(String stage, List<GeneratedCode> used) {
		if (!Files.isDirectory(work(stage))) {
			return;
		}
		try (Stream<Path> directories = Files.list(work(stage))) {
			List<Path> wanted = used.stream().map(GeneratedCode::directory).toList();
			for (Path directory : directories.filter((each) -> !wanted.contains(each)).toList()) {
				TemporaryDirectories.delete(directory);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not clean " + work(stage), ex);
		}
	}

}
