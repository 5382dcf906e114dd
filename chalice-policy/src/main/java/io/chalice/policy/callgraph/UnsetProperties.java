package io.chalice.policy.callgraph;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.classpath.ClassOrigin;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;

/**
 * Takes out of the application's methods what runs only when a system property is set
 * that nothing sets: a developer's own switch, such as the address of a database on the
 * own machine. In Lambda a system property comes from the JVM's flags, which the stage
 * knows, or from the application itself.
 */
final class UnsetProperties {

	// set by the JVM, by Lambda, by the SDK's or the framework's own means
	private static final Pattern OTHERS = Pattern
		.compile("(?:java|javax|jdk|sun|os|user|file|line|path|native|aws|spring|logging|chalice)\\..*");

	private static final Set<String> READS = Set.of(
			"java/lang/System.getProperty(Ljava/lang/String;)Ljava/lang/String;",
			"java/lang/Boolean.getBoolean(Ljava/lang/String;)Z");

	// what these say of null, given as the last argument
	private static final Set<String> FALSE_FOR_NULL = Set.of("java/lang/Boolean.parseBoolean(Ljava/lang/String;)Z",
			"java/lang/String.equals(Ljava/lang/Object;)Z", "java/lang/String.equalsIgnoreCase(Ljava/lang/String;)Z",
			"java/util/Objects.nonNull(Ljava/lang/Object;)Z");

	private static final int MOST_BRANCHES = 20;

	private final ValueLookup properties;

	private final AnalysisWarnings warnings;

	private final WrittenProperties written;

	UnsetProperties(ClassPath classPath, ValueLookup properties, AnalysisWarnings warnings) {
		this.properties = properties;
		this.warnings = warnings;
		this.written = new WrittenProperties(classPath);
	}

	/**
	 * Takes the parts out of a method that has not been looked at yet.
	 * @param declared the method
	 */
	void takeOut(Declared declared) {
		Set<String> names = (declared.unit().origin() == ClassOrigin.APPLICATION) ? unset(declared.method()) : Set.of();
		if (names.isEmpty()) {
			return;
		}
		String owner = declared.unit().name();
		int branches = 0;
		while (branches < MOST_BRANCHES && decide(owner, declared.method(), names, branches > 0)) {
			branches++;
		}
		if (branches > 0) {
			String method = ClassPath.dotted(owner) + "." + declared.method().name;
			this.warnings.add(AnalysisWarning.Kind.UNREACHED, method,
					"A part of " + method + " runs only with the system property " + String.join(", ", names)
							+ ", which the stage does not set; nothing is granted for it.");
		}
	}

	private Set<String> unset(MethodNode method) {
		Set<String> names = new TreeSet<>();
		for (AbstractInsnNode instruction : method.instructions) {
			String name = readName(instruction);
			if (name != null && !OTHERS.matcher(name).matches() && this.properties.find(name) == null
					&& !this.written.contains(name)) {
				names.add(name);
			}
		}
		return names;
	}

	private static @Nullable String readName(AbstractInsnNode instruction) {
		boolean read = instruction instanceof MethodInsnNode call
				&& READS.contains(call.owner + "." + call.name + call.desc);
		return (read && instruction.getPrevious() instanceof LdcInsnNode constant
				&& constant.cst instanceof String name) ? name : null;
	}

	// decides one branch, which may make the next one decidable
	private static boolean decide(String owner, MethodNode method, Set<String> names, boolean truths) {
		@Nullable Frame<SourceValue> @Nullable [] frames = SourceFrames.of(owner, method);
		if (frames == null) {
			return false;
		}
		for (int i = 0; i < frames.length; i++) {
			Frame<SourceValue> frame = frames[i];
			if (frame != null && method.instructions.get(i) instanceof JumpInsnNode jump) {
				boolean asksForNull = jump.getOpcode() == Opcodes.IFNULL || jump.getOpcode() == Opcodes.IFNONNULL;
				boolean asksForTruth = jump.getOpcode() == Opcodes.IFEQ || jump.getOpcode() == Opcodes.IFNE;
				if (asksForNull && isNull(frame, names)
						|| asksForTruth && isFalse(method, frames, frame, names, truths)) {
					rewrite(owner, method, jump,
							jump.getOpcode() == Opcodes.IFNULL || jump.getOpcode() == Opcodes.IFEQ);
					return true;
				}
			}
		}
		return false;
	}

	private static boolean isNull(Frame<SourceValue> frame, Set<String> names) {
		Set<AbstractInsnNode> sources = sources(frame);
		return !sources.isEmpty() && sources.stream().allMatch((source) -> isUnset(source, names));
	}

	private static boolean isUnset(AbstractInsnNode source, Set<String> names) {
		String name = readName(source);
		return name != null && names.contains(name);
	}

	private static boolean isFalse(MethodNode method, @Nullable Frame<SourceValue>[] frames, Frame<SourceValue> frame,
			Set<String> names, boolean truths) {
		Set<AbstractInsnNode> sources = sources(frame);
		return !sources.isEmpty() && sources.stream().allMatch((source) -> {
			if (source.getOpcode() == Opcodes.ICONST_0) {
				return truths;
			}
			Frame<SourceValue> there = frames[method.instructions.indexOf(source)];
			return isUnset(source, names) || source instanceof MethodInsnNode call && there != null
					&& FALSE_FOR_NULL.contains(call.owner + "." + call.name + call.desc) && isNull(there, names);
		});
	}

	private static Set<AbstractInsnNode> sources(Frame<SourceValue> frame) {
		return frame.getStack(frame.getStackSize() - 1).insns;
	}

	private static void rewrite(String owner, MethodNode method, JumpInsnNode jump, boolean taken) {
		method.instructions.insertBefore(jump, new InsnNode(Opcodes.POP));
		if (taken) {
			method.instructions.set(jump, new JumpInsnNode(Opcodes.GOTO, jump.label));
		}
		else {
			method.instructions.remove(jump);
		}
		@Nullable Frame<SourceValue> @Nullable [] frames = SourceFrames.of(owner, method);
		AbstractInsnNode[] instructions = method.instructions.toArray();
		for (int i = 0; frames != null && i < instructions.length; i++) {
			boolean mark = instructions[i] instanceof LabelNode || instructions[i] instanceof LineNumberNode
					|| instructions[i] instanceof FrameNode;
			if (frames[i] == null && !mark) {
				method.instructions.remove(instructions[i]);
			}
		}
	}

}
