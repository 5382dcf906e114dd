package io.chalice.policy.value;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * What values depend on besides the methods that can run, which become more while
 * reflection is followed.
 *
 * @param classPath the classes
 * @param hierarchy the relations of those
 * @param stage what is known of the environment
 * @param injection what a container injects
 */
public record AnalyzedProgram(ClassPath classPath, TypeHierarchy hierarchy, TargetStage stage,
		InjectedValues injection) {

	/**
	 * Makes what finds the values in some methods.
	 * @param graph the methods that can run
	 * @return the resolver, to which the SDK answers nothing
	 */
	public ValueResolver values(CallGraph graph) {
		return values(graph, SdkResults.NONE);
	}

	/**
	 * Makes what finds the values in some methods.
	 * @param graph the methods that can run
	 * @param sdkResults what the SDK answers
	 * @return the resolver
	 */
	public ValueResolver values(CallGraph graph, SdkResults sdkResults) {
		return new ValueResolver(graph, this, sdkResults);
	}

}
