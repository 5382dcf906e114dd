package io.chalice.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.MethodSignature;
import io.chalice.policy.callgraph.SdkCall;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;
import io.chalice.policy.sdk.OperationFinder;
import io.chalice.policy.sdk.OperationUse;

/**
 * Names the requests of the application that no entry point leads to, as nothing is
 * granted for them.
 */
final class UnreachedRequests {

	private final ClassPath classPath;

	private final OperationFinder finder;

	private final AnalysisWarnings warnings;

	UnreachedRequests(ClassPath classPath, OperationFinder finder, AnalysisWarnings warnings) {
		this.classPath = classPath;
		this.finder = finder;
		this.warnings = warnings;
	}

	void report(CallGraph graph) {
		Set<MethodRef> reached = new LinkedHashSet<>(graph.methods());
		for (String name : this.classPath.applicationClasses()) {
			ClassUnit unit = this.classPath.find(name);
			for (MethodNode method : (unit != null) ? unit.node().methods : List.<MethodNode>of()) {
				MethodRef reference = new MethodRef(name, method.name, method.desc);
				if (unit != null && !reached.contains(reference)) {
					report(unit, reference, method);
				}
			}
		}
	}

	private void report(ClassUnit unit, MethodRef reference, MethodNode method) {
		int index = 0;
		for (AbstractInsnNode instruction : method.instructions) {
			InstructionRef site = new InstructionRef(reference, index++);
			if (instruction instanceof MethodInsnNode call && call.owner.startsWith("software/amazon/awssdk/")) {
				for (OperationUse use : this.finder
					.find(new SdkCall(site, new MethodSignature(call.owner, call.name, call.desc), false))) {
					this.warnings.add(AnalysisWarning.Kind.UNREACHED, reference.toString(),
							SourceLocations.of(reference, unit, instruction) + " asks for " + use.operation()
									+ ", but no entry point leads there; nothing is granted for it.");
				}
			}
		}
	}

}
