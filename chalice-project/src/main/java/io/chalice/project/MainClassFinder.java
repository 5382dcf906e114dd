package io.chalice.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the class that starts an application, without loading any.
 */
final class MainClassFinder {

	private static final String ANNOTATION = "Lorg/springframework/boot/autoconfigure/SpringBootApplication;";

	private final Path classes;

	MainClassFinder(Path classes) {
		this.classes = classes;
	}

	/**
	 * Find the class.
	 * @return the one class with a main method and {@code @SpringBootApplication}, else
	 * the one with a main method
	 * @throws MainClassException when there is none, or more than one
	 */
	String find() {
		List<String> annotated = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (Path file : classFiles()) {
			Candidate candidate = Candidate.read(file);
			if (candidate.startable) {
				(candidate.annotated ? annotated : others).add(candidate.name);
			}
		}
		List<String> candidates = (!annotated.isEmpty()) ? annotated : others;
		if (candidates.size() != 1) {
			throw new MainClassException(this.classes, candidates);
		}
		return candidates.get(0);
	}

	private List<Path> classFiles() {
		if (!Files.isDirectory(this.classes)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(this.classes)) {
			return files.filter((file) -> file.toString().endsWith(".class"))
				.filter((file) -> !file.startsWith(this.classes.resolve("META-INF")))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + this.classes, ex);
		}
	}

	private static final class Candidate extends ClassVisitor {

		private String name = "";

		private boolean annotated;

		private boolean startable;

		Candidate() {
			super(Opcodes.ASM9);
		}

		static Candidate read(Path file) {
			Candidate candidate = new Candidate();
			try (InputStream stream = Files.newInputStream(file)) {
				new ClassReader(stream).accept(candidate,
						ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not read " + file, ex);
			}
			return candidate;
		}

		@Override
		public void visit(int version, int access, String internalName, @Nullable String signature,
				@Nullable String superName, String @Nullable [] interfaces) {
			this.name = internalName.replace('/', '.');
		}

		@Override
		public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
			this.annotated |= ANNOTATION.equals(descriptor);
			return null;
		}

		@Override
		public @Nullable MethodVisitor visitMethod(int access, String method, String descriptor,
				@Nullable String signature, String @Nullable [] exceptions) {
			boolean isStatic = (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
			this.startable |= isStatic && "main".equals(method)
					&& ("([Ljava/lang/String;)V".equals(descriptor) || "()V".equals(descriptor));
			return null;
		}

	}

}
