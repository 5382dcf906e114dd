package io.chalice.policy.callgraph;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Follows the values of one method, through its variables, to the instructions that make
 * them.
 */
final class SourceFrames extends SourceInterpreter {

	private SourceFrames() {
		super(Opcodes.ASM9);
	}

	/**
	 * Follows a method.
	 * @param owner the class that declares it
	 * @param method the method
	 * @return a frame for each instruction that can run, or null when the code is corrupt
	 */
	static @Nullable Frame<SourceValue> @Nullable [] of(String owner, MethodNode method) {
		try {
			return new Analyzer<>(new SourceFrames()).analyze(owner, method);
		}
		catch (AnalyzerException ex) {
			return null;
		}
	}

	@Override
	public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
		return value;
	}

}
