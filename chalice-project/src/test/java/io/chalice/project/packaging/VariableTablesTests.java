package io.chalice.project.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link VariableTables}.
 */
class VariableTablesTests {

	@Test
	void namesOfLocalVariablesGoLinesAndParametersStay() throws IOException {
		byte[] type = bytes(Sample.class);
		byte[] slim = VariableTables.remove(type);
		assertThat(visited(type)).contains("variable doubled", "line", "parameter number");
		List<String> kept = visited(type);
		kept.removeIf((each) -> each.startsWith("variable "));
		assertThat(visited(slim)).isEqualTo(kept);
		assertThat(slim.length).isLessThan(type.length);
	}

	@Test
	void theClassDoesWhatItDid() throws IOException, ReflectiveOperationException {
		byte[] slim = VariableTables.remove(bytes(Sample.class));
		Class<?> type = new ClassLoader(VariableTablesTests.class.getClassLoader()) {

			Class<?> define() {
				return defineClass(Sample.class.getName(), slim, 0, slim.length);
			}

		}.define();
		Method twice = type.getDeclaredMethod("twice", int.class);
		twice.setAccessible(true);
		assertThat(twice.invoke(null, 21)).isEqualTo(42);
		assertThat(twice.getParameters()[0].getName()).isEqualTo("number");
	}

	@Test
	void whatCannotBeReadStaysAsItIs() throws IOException {
		byte[] nothing = "no class".getBytes();
		assertThat(VariableTables.remove(nothing)).isSameAs(nothing);
		byte[] future = bytes(Sample.class);
		future[6] = 1;
		assertThat(VariableTables.remove(future)).isSameAs(future);
		assertThat(VariableTables.remove(new byte[0])).isEmpty();
	}

	@Test
	void aClassWithAttributesOfItsOwnStaysAsItIs() throws IOException {
		ClassWriter writer = new ClassWriter(0);
		new ClassReader(bytes(Sample.class)).accept(writer, 0);
		writer.visitAttribute(new OwnAttribute());
		byte[] type = writer.toByteArray();
		assertThat(VariableTables.remove(type)).isSameAs(type);
	}

	private static List<String> visited(byte[] type) {
		List<String> visited = new ArrayList<>();
		new ClassReader(type).accept(new ClassVisitor(Opcodes.ASM9) {

			@Override
			public MethodVisitor visitMethod(int access, String method, String descriptor, String signature,
					String[] exceptions) {
				return new MethodVisitor(Opcodes.ASM9) {

					@Override
					public void visitParameter(String name, int access) {
						visited.add("parameter " + name);
					}

					@Override
					public void visitLineNumber(int line, Label start) {
						visited.add("line");
					}

					@Override
					public void visitLocalVariable(String name, String descriptor, String signature, Label start,
							Label end, int index) {
						visited.add("variable " + name);
					}

				};
			}

		}, 0);
		return visited;
	}

	private static byte[] bytes(Class<?> type) throws IOException {
		try (InputStream in = type.getClassLoader().getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
			return Objects.requireNonNull(in).readAllBytes();
		}
	}

	static final class Sample {

		private Sample() {
		}

		static int twice(int number) {
			int doubled = number;
			doubled += number;
			return doubled;
		}

	}

	private static final class OwnAttribute extends Attribute {

		OwnAttribute() {
			super("own");
		}

		@Override
		protected ByteVector write(ClassWriter writer, byte[] code, int length, int stack, int locals) {
			return new ByteVector().putByte(1);
		}

	}

}
