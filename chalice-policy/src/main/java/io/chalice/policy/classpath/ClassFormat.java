package io.chalice.policy.classpath;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Parses class files. A format newer than is known is read as the newest known one: new
 * releases add to the format far more often than they change what was there.
 */
final class ClassFormat {

	private static final int NEWEST = Opcodes.V26;

	private ClassFormat() {
	}

	static boolean isNewer(byte[] bytes) {
		return bytes.length > 8 && major(bytes) > NEWEST;
	}

	static ClassReader reader(byte[] bytes) {
		byte[] known = bytes;
		if (isNewer(bytes)) {
			known = bytes.clone();
			known[6] = (byte) (NEWEST >> 8);
			known[7] = (byte) NEWEST;
		}
		if (known.length < 10 || known[0] != (byte) 0xCA || known[1] != (byte) 0xFE || known[2] != (byte) 0xBA
				|| known[3] != (byte) 0xBE) {
			throw new UnreadableClassException(new IllegalArgumentException("no class file header"));
		}
		try {
			return new ClassReader(known);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw new UnreadableClassException(ex);
		}
	}

	static ClassNode parse(byte[] bytes, boolean bodies) {
		try {
			ClassNode node = new ClassNode();
			reader(bytes).accept(node,
					bodies ? ClassReader.SKIP_FRAMES : ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
			return node;
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException | ClassCastException ex) {
			throw new UnreadableClassException(ex);
		}
	}

	private static int major(byte[] bytes) {
		return (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
	}

}
