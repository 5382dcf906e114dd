package io.chalice.autoconfigure.startup;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AdapterStart}. The first fails when the adapter's class gets a form
 * that is not understood any more: functions would start as slowly as ever.
 */
class AdapterStartTests {

	@Test
	void theAdapterStartsWithTheReplacement() throws IOException {
		byte[] original = bytes(AdapterStart.FILE);
		byte[] changed = AdapterStart.transform(original);
		assertThat(changed).isNotNull();
		assertThat(made(original)).contains("org/springframework/boot/builder/SpringApplicationBuilder")
			.doesNotContain("io/chalice/autoconfigure/startup/FrozenApplicationBuilder");
		List<String> expected = new ArrayList<>(made(original));
		expected.replaceAll((type) -> type.endsWith("/SpringApplicationBuilder")
				? "io/chalice/autoconfigure/startup/FrozenApplicationBuilder" : type);
		assertThat(made(changed)).isEqualTo(expected);
	}

	@Test
	void aClassWithoutABuilderIsLeftAlone() throws IOException {
		assertThat(AdapterStart.transform(bytes("io/chalice/autoconfigure/startup/AdapterStartTests.class"))).isNull();
	}

	private static byte[] bytes(String file) throws IOException {
		try (InputStream in = Objects
			.requireNonNull(AdapterStartTests.class.getClassLoader().getResourceAsStream(file))) {
			return in.readAllBytes();
		}
	}

	private static List<String> made(byte[] type) {
		List<String> made = new ArrayList<>();
		new ClassReader(type).accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

			@Override
			public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
					String[] exceptions) {
				return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {

					@Override
					public void visitTypeInsn(int opcode, String created) {
						if (opcode == Opcodes.NEW) {
							made.add(created);
						}
					}

				};
			}

		}, 0);
		return made;
	}

}
