package io.chalice.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Class files of a program with one call that describes a table. Its methods {@code m0},
 * {@code m1} and so on are given a text and return one: what a later method makes of it,
 * a text of their own, or either, through a generic interface now and then.
 */
public final class GeneratedProgram {

	private static final String TEXT = "(Ljava/lang/String;)Ljava/lang/String;";

	private static final String STRING = "java/lang/String";

	private static final String BUILDER = "software/amazon/awssdk/services/dynamodb/model/DescribeTableRequest$Builder";

	private final List<List<Integer>> calls = new ArrayList<>();

	private final List<List<String>> texts = new ArrayList<>();

	private final List<Boolean> generic = new ArrayList<>();

	private GeneratedProgram() {
	}

	public static GeneratedProgram ofTexts(int texts, int methods) {
		GeneratedProgram program = new GeneratedProgram();
		program.add(IntStream.rangeClosed(1, methods).boxed().toList(), List.of(), false);
		for (int i = 0; i < methods; i++) {
			program.add(List.of(),
					IntStream.range(i * texts / methods, (i + 1) * texts / methods)
						.mapToObj((text) -> "t" + text)
						.toList(),
					i % 7 == 3);
		}
		return program;
	}

	// a chain of methods, the last of which returns texts
	public GeneratedProgram(int depth, int width, int texts) {
		for (int i = 0; i < depth; i++) {
			List<Integer> next = new ArrayList<>();
			for (int j = 0; j < width && i < depth - 1; j++) {
				next.add(i + 1);
			}
			List<String> own = new ArrayList<>();
			for (int j = 0; j < ((i == depth - 1) ? texts : (width > 1) ? width : 0); j++) {
				own.add("t" + i + "x" + j);
			}
			add(next, own, i % 7 == 3);
		}
	}

	public GeneratedProgram(Random random, int methods, int most) {
		for (int i = 0; i < methods; i++) {
			List<Integer> next = new ArrayList<>();
			for (int j = random.nextInt(most); j > 0; j--) {
				// back as well, which is recursion
				next.add((random.nextInt(8) == 0) ? random.nextInt(methods)
						: Math.min(methods - 1, i + 1 + random.nextInt(5)));
			}
			add(next, (next.isEmpty() || random.nextInt(10) == 0) ? List.of("t" + i) : List.of(),
					random.nextInt(4) == 0);
		}
	}

	private void add(List<Integer> next, List<String> own, boolean isGeneric) {
		this.calls.add(next);
		this.texts.add(own);
		this.generic.add(isGeneric);
	}

	// what can run from the first method on
	public List<String> tables() {
		List<String> tables = new ArrayList<>();
		List<Integer> open = new ArrayList<>(List.of(0));
		for (int i = 0; i < open.size(); i++) {
			tables.addAll(this.texts.get(open.get(i)));
			this.calls.get(open.get(i)).stream().filter((next) -> !open.contains(next)).forEach(open::add);
		}
		return tables;
	}

	public void write(Path classes) {
		try {
			Path folder = Files.createDirectories(classes.resolve("gen"));
			Files.write(folder.resolve("Main.class"), main());
			Files.write(folder.resolve("Box.class"), box());
			for (int i = 0; i < this.calls.size(); i++) {
				if (this.generic.get(i)) {
					Files.write(folder.resolve("Box" + i + ".class"), box(i));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ClassWriter type(int access, String name, String parent, String... interfaces) {
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
		// of a version that needs no frames
		writer.visit(Opcodes.V1_6, access, name, null, parent, interfaces);
		return writer;
	}

	private static byte[] box() {
		ClassWriter writer = type(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE, "gen/Box",
				"java/lang/Object");
		writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "open", "(Ljava/lang/Object;)Ljava/lang/Object;",
				"(TT;)TT;", null);
		writer.visitEnd();
		return writer.toByteArray();
	}

	// a box of another type parameter, which calls the method again
	private static byte[] box(int index) {
		ClassWriter writer = type(Opcodes.ACC_PUBLIC, "gen/Box" + index, "java/lang/Object", "gen/Box");
		MethodVisitor init = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
		init.visitCode();
		init.visitVarInsn(Opcodes.ALOAD, 0);
		init.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
		init.visitInsn(Opcodes.RETURN);
		init.visitMaxs(0, 0);
		MethodVisitor open = writer.visitMethod(Opcodes.ACC_PUBLIC, "open", "(Ljava/lang/Object;)Ljava/lang/Object;",
				null, null);
		open.visitCode();
		open.visitVarInsn(Opcodes.ALOAD, 1);
		open.visitTypeInsn(Opcodes.CHECKCAST, STRING);
		open.visitMethodInsn(Opcodes.INVOKESTATIC, "gen/Main", "m" + index, TEXT, false);
		open.visitInsn(Opcodes.ARETURN);
		open.visitMaxs(0, 0);
		writer.visitEnd();
		return writer.toByteArray();
	}

	private byte[] main() {
		ClassWriter writer = type(Opcodes.ACC_PUBLIC, "gen/Main", "java/lang/Object");
		writeRun(writer);
		for (int i = 0; i < this.calls.size(); i++) {
			writeMethod(writer, i);
		}
		writer.visitEnd();
		return writer.toByteArray();
	}

	private static void writeRun(ClassWriter writer) {
		MethodVisitor run = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "(Ljava/lang/String;)V",
				null, null);
		String client = "software/amazon/awssdk/services/dynamodb/DynamoDbClient";
		String request = "software/amazon/awssdk/services/dynamodb/model/DescribeTableRequest";
		run.visitCode();
		run.visitMethodInsn(Opcodes.INVOKESTATIC, client, "create", "()L" + client + ";", true);
		run.visitMethodInsn(Opcodes.INVOKESTATIC, request, "builder", "()L" + BUILDER + ";", false);
		run.visitLdcInsn("");
		run.visitMethodInsn(Opcodes.INVOKESTATIC, "gen/Main", "m0", TEXT, false);
		run.visitMethodInsn(Opcodes.INVOKEINTERFACE, BUILDER, "tableName", "(Ljava/lang/String;)L" + BUILDER + ";",
				true);
		run.visitMethodInsn(Opcodes.INVOKEINTERFACE, BUILDER, "build", "()Ljava/lang/Object;", true);
		run.visitTypeInsn(Opcodes.CHECKCAST, request);
		run.visitMethodInsn(Opcodes.INVOKEINTERFACE, client, "describeTable",
				"(L" + request + ";)Lsoftware/amazon/awssdk/services/dynamodb/model/DescribeTableResponse;", true);
		run.visitInsn(Opcodes.POP);
		run.visitInsn(Opcodes.RETURN);
		run.visitMaxs(0, 0);
	}

	private void writeMethod(ClassWriter writer, int index) {
		MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "m" + index, TEXT, null,
				null);
		method.visitCode();
		List<Runnable> ways = new ArrayList<>();
		this.texts.get(index).forEach((text) -> ways.add(() -> method.visitLdcInsn(text)));
		this.calls.get(index).forEach((next) -> ways.add(() -> writeCall(method, next)));
		for (int i = 0; i < ways.size(); i++) {
			Label other = new Label();
			if (i < ways.size() - 1) {
				method.visitVarInsn(Opcodes.ALOAD, 0);
				method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "isEmpty", "()Z", false);
				method.visitJumpInsn(Opcodes.IFEQ, other);
			}
			ways.get(i).run();
			method.visitInsn(Opcodes.ARETURN);
			method.visitLabel(other);
		}
		if (ways.isEmpty()) {
			method.visitVarInsn(Opcodes.ALOAD, 0);
			method.visitInsn(Opcodes.ARETURN);
		}
		method.visitMaxs(0, 0);
	}

	private void writeCall(MethodVisitor method, int next) {
		if (!this.generic.get(next)) {
			method.visitVarInsn(Opcodes.ALOAD, 0);
			method.visitMethodInsn(Opcodes.INVOKESTATIC, "gen/Main", "m" + next, TEXT, false);
			return;
		}
		method.visitTypeInsn(Opcodes.NEW, "gen/Box" + next);
		method.visitInsn(Opcodes.DUP);
		method.visitMethodInsn(Opcodes.INVOKESPECIAL, "gen/Box" + next, "<init>", "()V", false);
		method.visitVarInsn(Opcodes.ALOAD, 0);
		method.visitMethodInsn(Opcodes.INVOKEINTERFACE, "gen/Box", "open", "(Ljava/lang/Object;)Ljava/lang/Object;",
				true);
		method.visitTypeInsn(Opcodes.CHECKCAST, STRING);
	}

}
