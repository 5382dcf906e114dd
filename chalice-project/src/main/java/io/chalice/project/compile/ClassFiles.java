package io.chalice.project.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A directory of classes and resources.
 *
 * @param directory the directory
 */
record ClassFiles(Path directory) {

	private static final String CLASS = ".class";

	/**
	 * Return the files.
	 * @return their paths relative to the directory, in order
	 */
	List<Path> all() throws IOException {
		if (!Files.isDirectory(this.directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.filter(Files::isRegularFile).map(this.directory::relativize).sorted().toList();
		}
	}

	List<Path> classes() throws IOException {
		return all().stream().filter(ClassFiles::isClass).toList();
	}

	static boolean isClass(Path file) {
		return file.toString().endsWith(CLASS);
	}

	/**
	 * Return the classes that were made of a source.
	 * @param source the source's path relative to the sources' directory
	 * @return the class files' paths relative to this directory
	 */
	List<Path> of(Path source) throws IOException {
		Path parent = source.getParent();
		Path place = (parent != null) ? this.directory.resolve(parent) : this.directory;
		List<Path> found = new ArrayList<>();
		if (Files.isDirectory(place)) {
			try (Stream<Path> files = Files.list(place)) {
				for (Path file : files.filter(ClassFiles::isClass).sorted().toList()) {
					if (String.valueOf(source.getFileName()).equals(sourceName(file))) {
						found.add(this.directory.relativize(file));
					}
				}
			}
		}
		return found;
	}

	private static @Nullable String sourceName(Path file) throws IOException {
		@Nullable String[] name = new String[1];
		new ClassReader(Files.readAllBytes(file)).accept(new ClassVisitor(Opcodes.ASM9) {

			@Override
			public void visitSource(@Nullable String source, @Nullable String debug) {
				name[0] = source;
			}

		}, ClassReader.SKIP_CODE);
		return name[0];
	}

	/**
	 * Copy files to another directory, in place of those that are there.
	 * @param target the directory
	 */
	void copyTo(Path target) throws IOException {
		for (Path file : all()) {
			copy(this.directory.resolve(file), target.resolve(file));
		}
	}

	static void copy(Path source, Path target) throws IOException {
		Files.createDirectories(target.resolveSibling(""));
		Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
	}

	void delete(List<Path> files) throws IOException {
		for (Path file : files) {
			Files.deleteIfExists(this.directory.resolve(file));
		}
	}

	byte[] read(Path file) throws IOException {
		return Files.readAllBytes(this.directory.resolve(file));
	}

}
