package io.chalice.project.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.chalice.project.BuiltProject;
import io.chalice.project.CompileError;
import io.chalice.project.ProjectSources;
import io.chalice.project.file.TemporaryDirectories;

/**
 * Makes a project's classes anew in a directory of their own, from those that were made
 * before and what has changed since. The old ones stay as they are: a process may be
 * running on them.
 */
public final class ClassesUpdate implements AutoCloseable {

	/** What Spring Boot's parent has Maven replace, in which files. */
	private static final Pattern PLACEHOLDER = Pattern.compile("@[\\w.\\-]+@");

	private static final Pattern FILTERED = Pattern.compile("application.*\\.(ya?ml|properties)");

	private final BuiltProject project;

	private final ProjectSources sources;

	private final Path scratch;

	private final JavaCompiler compiler;

	private final boolean processors;

	/**
	 * Prepare.
	 * @param project the project as Maven built it
	 * @param sources its sources
	 * @param scratch a directory for files that are needed for a moment
	 */
	public ClassesUpdate(BuiltProject project, ProjectSources sources, Path scratch) {
		this.project = project;
		this.sources = sources;
		this.scratch = scratch;
		this.compiler = JavaCompiler.of(project.jdk(),
				new CompilerOptions(project.project().javaLevel(), sources.encoding()));
		this.processors = AnnotationProcessors.areIn(project.classPath());
	}

	/**
	 * Return whether it takes no Maven to follow a change.
	 * @param change the change
	 * @return {@code false} when Maven has to
	 * @throws IOException if a changed file cannot be read
	 */
	public boolean canFollow(ProjectChange change) throws IOException {
		if (change.build() || (!change.sources().isEmpty() && !this.sources.plainJava())
				|| (!change.resources().isEmpty() && !this.sources.plainResources())) {
			return false;
		}
		for (Path resource : change.resources()) {
			if (isFiltered(resource)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isFiltered(Path resource) throws IOException {
		return FILTERED.matcher(String.valueOf(resource.getFileName())).matches() && Files.isRegularFile(resource)
				&& PLACEHOLDER.matcher(new String(Files.readAllBytes(resource), StandardCharsets.UTF_8)).find();
	}

	/**
	 * Follow a change.
	 * @param old the classes before it
	 * @param fresh an empty directory for those after it
	 * @param change what has changed since the old ones were made
	 * @throws CompilationFailedException when the compiler does not accept the sources
	 * @throws IOException if a file cannot be read or written
	 */
	public void update(Path old, Path fresh, ProjectChange change) throws IOException {
		new ClassFiles(old).copyTo(fresh);
		if (!change.sources().isEmpty() && (this.processors || !compileChanged(old, fresh, change.sources()))) {
			compileAll(fresh);
		}
		for (Path resource : change.resources()) {
			Path target = fresh.resolve(this.sources.resources().relativize(resource).toString());
			if (Files.isRegularFile(resource)) {
				ClassFiles.copy(resource, target);
			}
			else {
				Files.deleteIfExists(target);
			}
		}
	}

	/**
	 * Copy classes and resources to a directory of their own.
	 * @param classes where they are
	 * @param target where to
	 * @throws IOException if a file cannot be read or written
	 */
	public static void copy(Path classes, Path target) throws IOException {
		new ClassFiles(classes).copyTo(Files.createDirectories(target));
	}

	/**
	 * Compile everything once, for nothing but to have the compiler know the class path
	 * when it matters.
	 * @throws IOException if a file cannot be read or written
	 */
	public void warmUp() throws IOException {
		List<Path> all = allSources();
		if (!all.isEmpty() && this.sources.plainJava()) {
			Path unused = Files.createTempDirectory(this.scratch, "warm-up");
			compile(all, this.project.classPath(), unused);
			TemporaryDirectories.delete(unused);
		}
	}

	private boolean compileChanged(Path old, Path fresh, List<Path> changed) throws IOException {
		ClassFiles before = new ClassFiles(old);
		List<Path> replaced = new ArrayList<>();
		for (Path source : changed) {
			List<Path> classes = before.of(this.sources.java().relativize(source));
			if (classes.isEmpty() || !Files.isRegularFile(source)) {
				return false;
			}
			replaced.addAll(classes);
		}
		new ClassFiles(fresh).delete(replaced);
		List<Path> classPath = new ArrayList<>(List.of(fresh));
		classPath.addAll(this.project.classPath());
		ClassFiles after = new ClassFiles(Files.createTempDirectory(this.scratch, "changed"));
		boolean enough = compile(changed, classPath, after.directory()).isEmpty() && isSame(before, replaced, after);
		if (enough) {
			after.copyTo(fresh);
		}
		TemporaryDirectories.delete(after.directory());
		return enough;
	}

	private static boolean isSame(ClassFiles before, List<Path> replaced, ClassFiles after) throws IOException {
		if (!after.classes().equals(replaced.stream().sorted().toList())) {
			return false;
		}
		for (Path file : replaced) {
			if (!ApiSurface.isSame(before.read(file), after.read(file))) {
				return false;
			}
		}
		return true;
	}

	private void compileAll(Path fresh) throws IOException {
		ClassFiles files = new ClassFiles(fresh);
		files.delete(files.classes());
		List<Path> all = allSources();
		List<CompileError> errors = all.isEmpty() ? List.of() : compile(all, this.project.classPath(), fresh);
		if (!errors.isEmpty()) {
			throw new CompilationFailedException(errors);
		}
	}

	private List<CompileError> compile(List<Path> files, List<Path> classPath, Path classes) throws IOException {
		Path generated = Files.createTempDirectory(this.scratch, "generated");
		try {
			return this.compiler.compile(new CompileTask(files, classPath, classes, generated));
		}
		finally {
			TemporaryDirectories.delete(generated);
		}
	}

	private List<Path> allSources() throws IOException {
		if (!Files.isDirectory(this.sources.java())) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(this.sources.java())) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
		}
	}

	/**
	 * Forget the class path.
	 * @throws IOException if a jar cannot be closed
	 */
	@Override
	public void close() throws IOException {
		this.compiler.close();
	}

}
