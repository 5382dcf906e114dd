package io.chalice.project.packaging;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * The tables in class files that tell a debugger the names of local variables: a seventh
 * of what a jar takes. Line numbers and the names of parameters are other tables.
 */
final class VariableTables {

	private static final int VERSION = Opcodes.ASM9;

	private VariableTables() {
	}

	/**
	 * Leave them out of a class file.
	 * @param type the class file
	 * @return the class file without, or the one there was when it is newer than what can
	 * be read, or has attributes that no Java compiler writes
	 */
	static byte[] remove(byte[] type) {
		try {
			ClassReader reader = new ClassReader(type);
			ClassWriter writer = new ClassWriter(0);
			Removal removal = new Removal(writer);
			reader.accept(removal, 0);
			return removal.unknown ? type : writer.toByteArray();
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException | UnsupportedOperationException ex) {
			return type;
		}
	}

	/**
	 * Passes everything on but the tables, and notes what cannot be passed on: an unknown
	 * attribute refers to constants by their numbers, which change.
	 */
	private static final class Removal extends ClassVisitor {

		private boolean unknown;

		Removal(ClassVisitor target) {
			super(VERSION, target);
		}

		@Override
		public void visitAttribute(Attribute attribute) {
			this.unknown = true;
		}

		@Override
		public RecordComponentVisitor visitRecordComponent(String name, String descriptor, @Nullable String signature) {
			return new RecordComponentVisitor(VERSION, super.visitRecordComponent(name, descriptor, signature)) {

				@Override
				public void visitAttribute(Attribute attribute) {
					Removal.this.unknown = true;
				}

			};
		}

		@Override
		public FieldVisitor visitField(int access, String name, String descriptor, @Nullable String signature,
				@Nullable Object value) {
			return new FieldVisitor(VERSION, super.visitField(access, name, descriptor, signature, value)) {

				@Override
				public void visitAttribute(Attribute attribute) {
					Removal.this.unknown = true;
				}

			};
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
				String @Nullable [] exceptions) {
			return new MethodVisitor(VERSION, super.visitMethod(access, name, descriptor, signature, exceptions)) {

				@Override
				public void visitLocalVariable(String name, String descriptor, @Nullable String signature, Label start,
						Label end, int index) {
					// left out
				}

				@Override
				public void visitAttribute(Attribute attribute) {
					Removal.this.unknown = true;
				}

			};
		}

	}

}
