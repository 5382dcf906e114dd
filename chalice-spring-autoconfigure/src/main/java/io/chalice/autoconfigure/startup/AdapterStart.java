package io.chalice.autoconfigure.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Changes the function adapter's class so that it starts the application with
 * {@link FrozenApplicationBuilder} where it has Spring Boot's builder. Nothing else in it
 * changes.
 */
final class AdapterStart {

	/** The adapter's class file. */
	static final String FILE = "org/springframework/cloud/function/adapter/aws/FunctionInvoker.class";

	private static final String BUILDER = Type.getInternalName(SpringApplicationBuilder.class);

	private static final String REPLACEMENT = Type.getInternalName(FrozenApplicationBuilder.class);

	private int made;

	private int constructed;

	private AdapterStart() {
	}

	/**
	 * Change the adapter's class.
	 * @param type the class file
	 * @return the changed class, or {@code null} when it is not of the form that is
	 * understood: it makes one builder, with classes
	 */
	static byte @Nullable [] transform(byte[] type) {
		AdapterStart start = new AdapterStart();
		ClassReader reader = new ClassReader(type);
		ClassWriter writer = new ClassWriter(0);
		reader.accept(start.new Change(writer), 0);
		return (start.made == 1 && start.constructed == 1) ? writer.toByteArray() : null;
	}

	/**
	 * Names the replacement where a builder is made.
	 */
	private final class Change extends ClassVisitor {

		Change(ClassVisitor next) {
			super(SpringAsmInfo.ASM_VERSION, next);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
				String @Nullable [] exceptions) {
			return new MethodVisitor(SpringAsmInfo.ASM_VERSION,
					super.visitMethod(access, name, descriptor, signature, exceptions)) {

				@Override
				public void visitTypeInsn(int opcode, String made) {
					boolean builder = opcode == Opcodes.NEW && made.equals(BUILDER);
					AdapterStart.this.made += builder ? 1 : 0;
					super.visitTypeInsn(opcode, builder ? REPLACEMENT : made);
				}

				@Override
				public void visitMethodInsn(int opcode, String owner, String called, String parameters,
						boolean onInterface) {
					boolean builder = owner.equals(BUILDER) && called.equals("<init>")
							&& parameters.equals("([Ljava/lang/Class;)V");
					AdapterStart.this.constructed += builder ? 1 : 0;
					super.visitMethodInsn(opcode, builder ? REPLACEMENT : owner, called, parameters, onInterface);
				}

			};
		}

	}

}
