package io.chalice.autoconfigure.json;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/**
 * Changes a class that makes an expensive constant when it is initialized into one that
 * makes it when it is first used: a JSON mapper consists of hundreds of classes, and few
 * functions ask for it. The statement stays the class's own; it moves from the
 * initializer into a method that runs once.
 */
final class DeferredConstant {

	/** Makes the constant. No Java source can have this name. */
	private static final String METHOD = "made-when-needed";

	private static final String INITIALIZER = "<clinit>";

	private static final int MODIFIERS = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

	private final ClassReader reader;

	private final String descriptor;

	/**
	 * Read a class.
	 * @param type the class file
	 * @param constant the name of the constant's type
	 */
	DeferredConstant(byte[] type, String constant) {
		this.reader = new ClassReader(type);
		this.descriptor = "L%s;".formatted(constant.replace('.', '/'));
	}

	/**
	 * Change the class.
	 * @return the changed class, or {@code null} when it is not of the form that is
	 * understood: one constant of that type, private, made by one of the field
	 * initializers of a class that has no other static code
	 */
	byte @Nullable [] transform() {
		Survey survey = new Survey();
		this.reader.accept(survey, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		if (!survey.isUnderstood()) {
			return null;
		}
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
		this.reader.accept(new Change(writer, this.reader.getClassName(), survey), 0);
		return writer.toByteArray();
	}

	/**
	 * Finds the constant, and whether the class has the form.
	 */
	private final class Survey extends ClassVisitor {

		private @Nullable String field;

		private int fields;

		private int statements;

		private int makes = -1;

		private boolean straight = true;

		Survey() {
			super(SpringAsmInfo.ASM_VERSION);
		}

		boolean isUnderstood() {
			return this.fields == 1 && this.field != null && this.makes >= 0 && this.straight;
		}

		boolean isConstant(String name, String descriptor) {
			return descriptor.equals(DeferredConstant.this.descriptor) && name.equals(this.field);
		}

		@Override
		public @Nullable FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
				@Nullable Object value) {
			if (descriptor.equals(DeferredConstant.this.descriptor)) {
				this.fields++;
				this.field = ((access & MODIFIERS) == MODIFIERS) ? name : null;
			}
			return null;
		}

		@Override
		public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
				@Nullable String signature, String @Nullable [] exceptions) {
			return name.equals(INITIALIZER) ? new Statements() : null;
		}

		/**
		 * Counts the field initializers, and notes anything that is none.
		 */
		private final class Statements extends MethodVisitor {

			Statements() {
				super(SpringAsmInfo.ASM_VERSION);
			}

			@Override
			public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
				boolean assigns = opcode == Opcodes.PUTSTATIC;
				if (isConstant(name, descriptor)) {
					Survey.this.straight &= assigns && Survey.this.makes < 0;
					Survey.this.makes = Survey.this.statements;
				}
				Survey.this.statements += assigns ? 1 : 0;
			}

			@Override
			public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
				Survey.this.straight &= name.equals("<init>") || !descriptor.endsWith("V");
			}

			@Override
			public void visitInsn(int opcode) {
				Survey.this.straight &= opcode != Opcodes.POP && opcode != Opcodes.POP2;
			}

			@Override
			public void visitVarInsn(int opcode, int index) {
				Survey.this.straight = false;
			}

			@Override
			public void visitJumpInsn(int opcode, Label label) {
				Survey.this.straight = false;
			}

			@Override
			public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
				Survey.this.straight = false;
			}

		}

	}

	/**
	 * Writes the changed class.
	 */
	private final class Change extends ClassVisitor {

		private final String owner;

		private final Survey survey;

		Change(ClassVisitor target, String owner, Survey survey) {
			super(SpringAsmInfo.ASM_VERSION, target);
			this.owner = owner;
			this.survey = survey;
		}

		@Override
		public FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
				@Nullable Object value) {
			int modifiers = this.survey.isConstant(name, descriptor) ? access & ~Opcodes.ACC_FINAL : access;
			return super.visitField(modifiers, name, descriptor, signature, value);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
				String @Nullable [] exceptions) {
			MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
			return name.equals(INITIALIZER) ? new Division(method, beginMaking()) : new Use(method);
		}

		private MethodVisitor beginMaking() {
			int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_SYNTHETIC;
			MethodVisitor making = super.visitMethod(access, METHOD, "()" + DeferredConstant.this.descriptor, null,
					null);
			making.visitCode();
			Label missing = new Label();
			making.visitFieldInsn(Opcodes.GETSTATIC, this.owner, this.survey.field, DeferredConstant.this.descriptor);
			making.visitJumpInsn(Opcodes.IFNULL, missing);
			endMaking(making);
			making.visitLabel(missing);
			making.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
			return making;
		}

		private void endMaking(MethodVisitor making) {
			making.visitFieldInsn(Opcodes.GETSTATIC, this.owner, this.survey.field, DeferredConstant.this.descriptor);
			making.visitInsn(Opcodes.ARETURN);
		}

		/**
		 * Asks the method where the class read the field.
		 */
		private final class Use extends MethodVisitor {

			Use(MethodVisitor target) {
				super(SpringAsmInfo.ASM_VERSION, target);
			}

			@Override
			public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
				if (Change.this.survey.isConstant(name, descriptor)) {
					super.visitMethodInsn(Opcodes.INVOKESTATIC, type, METHOD, "()" + DeferredConstant.this.descriptor,
							false);
				}
				else {
					super.visitFieldInsn(opcode, type, name, descriptor);
				}
			}

		}

		/**
		 * Takes the statement that makes the constant out of the initializer.
		 */
		private final class Division extends MethodVisitor {

			private final MethodVisitor initializer;

			private final MethodVisitor making;

			private int statement;

			Division(MethodVisitor initializer, MethodVisitor making) {
				super(SpringAsmInfo.ASM_VERSION, initializer);
				this.initializer = initializer;
				this.making = making;
			}

			@Override
			public void visitCode() {
				super.visitCode();
				choose();
			}

			@Override
			public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
				super.visitFieldInsn(opcode, type, name, descriptor);
				if (opcode == Opcodes.PUTSTATIC) {
					this.statement++;
					choose();
				}
			}

			private void choose() {
				boolean makes = this.statement == Change.this.survey.makes;
				this.mv = makes ? this.making : this.initializer;
			}

			@Override
			public void visitMaxs(int stack, int locals) {
				super.visitMaxs(stack, locals);
				endMaking(this.making);
				this.making.visitMaxs(0, 0);
				this.making.visitEnd();
			}

		}

	}

}
