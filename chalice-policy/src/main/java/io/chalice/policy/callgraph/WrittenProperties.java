package io.chalice.policy.callgraph;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;

/**
 * Knows which system properties the application itself sets.
 */
final class WrittenProperties {

	private static final String ANY = "*";

	private final ClassPath classPath;

	private @Nullable Set<String> names;

	WrittenProperties(ClassPath classPath) {
		this.classPath = classPath;
	}

	boolean contains(String name) {
		Set<String> known = this.names;
		if (known == null) {
			known = new HashSet<>();
			for (String type : this.classPath.applicationClasses()) {
				ClassUnit unit = this.classPath.find(type);
				for (MethodNode method : (unit != null) ? unit.node().methods : Set.<MethodNode>of()) {
					collect(type, method, known);
				}
			}
			this.names = known;
		}
		return known.contains(name) || known.contains(ANY);
	}

	private static void collect(String owner, MethodNode method, Set<String> names) {
		for (AbstractInsnNode instruction : method.instructions) {
			if (instruction instanceof MethodInsnNode call && call.owner.equals("java/lang/System")) {
				if (call.name.equals("setProperties") || call.name.equals("getProperties")) {
					names.add(ANY);
				}
				else if (call.name.equals("setProperty")) {
					names.addAll(written(owner, method, call));
				}
			}
		}
	}

	private static Set<String> written(String owner, MethodNode method, MethodInsnNode call) {
		@Nullable Frame<SourceValue> @Nullable [] frames = SourceFrames.of(owner, method);
		Frame<SourceValue> frame = (frames != null) ? frames[method.instructions.indexOf(call)] : null;
		if (frame == null) {
			return Set.of();
		}
		Set<String> names = new HashSet<>();
		for (AbstractInsnNode source : frame.getStack(frame.getStackSize() - 2).insns) {
			names.add((source instanceof LdcInsnNode constant && constant.cst instanceof String name) ? name : ANY);
		}
		return names.isEmpty() ? Set.of(ANY) : names;
	}

}
