package io.chalice.project.compile;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What of a class others can be compiled against: all but its private members and the
 * code of its methods.
 */
final class ApiSurface {

	private static final int IGNORED = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

	private ApiSurface() {
	}

	/**
	 * Compare two versions of a class.
	 * @param one a class file
	 * @param other another
	 * @return whether whatever compiles against one does so against the other, to the
	 * same result
	 */
	static boolean isSame(byte[] one, byte[] other) {
		return Arrays.equals(of(one), of(other));
	}

	private static byte[] of(byte[] classFile) {
		ClassWriter surface = new ClassWriter(0);
		new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9, surface) {

			@Override
			public @Nullable FieldVisitor visitField(int access, String name, String descriptor,
					@Nullable String signature, @Nullable Object value) {
				return ((access & IGNORED) != 0) ? null : super.visitField(access, name, descriptor, signature, value);
			}

			@Override
			public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
					@Nullable String signature, String @Nullable [] exceptions) {
				return ((access & IGNORED) != 0) ? null
						: super.visitMethod(access, name, descriptor, signature, exceptions);
			}

		}, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return surface.toByteArray();
	}

}
