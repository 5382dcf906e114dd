package io.chalice.policy;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;

import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.ClassUnit;

/**
 * Names places in the code as stack traces do.
 */
final class SourceLocations {

	private SourceLocations() {
	}

	static String of(MethodRef method, @Nullable ClassUnit unit, AbstractInsnNode instruction) {
		String file = (unit != null) ? unit.node().sourceFile : null;
		int line = line(instruction);
		if (file == null) {
			return method + ((line > 0) ? ":" + line : "");
		}
		return method + " (" + file + ((line > 0) ? ":" + line : "") + ")";
	}

	private static int line(AbstractInsnNode instruction) {
		AbstractInsnNode at = instruction;
		while (at != null) {
			if (at instanceof LineNumberNode number) {
				return number.line;
			}
			at = at.getPrevious();
		}
		return 0;
	}

}
