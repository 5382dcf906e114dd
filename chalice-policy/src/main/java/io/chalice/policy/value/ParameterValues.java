package io.chalice.policy.value;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.MethodRef;

/**
 * What the parameters of methods are: what a container injects, what the callers pass, or
 * what functions are called with.
 */
final class ParameterValues {

	/** Types of which something is known as soon as they are not null. */
	private static final Pattern TEXTS = Pattern.compile("java\\.lang\\.String$|software\\.amazon\\.awssdk\\.");

	private final LambdaParameters functions;

	private final ValueSource values;

	private final MethodFlows flows;

	private final QueryMemo memo;

	private final ReceiverAnalysis receivers;

	private final MethodResults results;

	private final InjectedValues injection;

	ParameterValues(ValueSource values, MethodFlows flows, QueryMemo memo, ReceiverAnalysis receivers,
			MethodResults results, AnalyzedProgram program) {
		this.values = values;
		this.flows = flows;
		this.memo = memo;
		this.receivers = receivers;
		this.results = results;
		this.injection = program.injection();
		this.functions = new LambdaParameters(values, flows, memo);
	}

	/**
	 * Finds what a parameter can be.
	 * @param query the query, whose source is a parameter
	 * @return the texts, none when it is always null
	 */
	Set<SymbolicText> of(ValueQuery query) {
		MethodRef method = query.method();
		int parameter = ValueOrigin.parameterOf(query.source());
		int argument = parameter - (this.flows.isStatic(method) ? 0 : 1);
		Set<SymbolicText> injected = this.injection.parameter(method, argument);
		if (injected != null) {
			return injected;
		}
		CallContext call = query.call();
		this.memo.lookAt(call);
		CallEdge edge = (call != null) ? call.edge() : null;
		if (call != null && edge != null) {
			return passed(edge, method, parameter, query.facet(), call.parent());
		}
		Set<SymbolicText> texts = new LinkedHashSet<>();
		Collection<CallEdge> callers = this.receivers.callers(method, (call != null) ? call.self() : null);
		for (CallEdge caller : callers) {
			texts
				.addAll(passed(caller, method, parameter, query.facet(), this.receivers.outside(caller, method, call)));
			if (texts.size() > ValueResolver.MOST_TEXTS) {
				return Set.of(SymbolicText.hole("a value with too many possibilities in " + method));
			}
		}
		if (texts.isEmpty() && this.flows.graph().callers(method).isEmpty()) {
			texts.addAll(this.results.made(this.injection.producers(method, argument), query.facet()));
		}
		return (texts.isEmpty() && !(isText(method, argument) && isSeen(callers)))
				? Set.of(SymbolicText.hole("parameter " + parameter + " of " + method)) : texts;
	}

	private Set<SymbolicText> passed(CallEdge edge, MethodRef method, int parameter, ValueFacet facet,
			@Nullable CallContext parent) {
		if (edge.lambda()) {
			return this.functions.parameter(edge.site(), method, parameter, facet, parent);
		}
		return this.values.argument(edge.site(), parameter, facet, parent);
	}

	// a map or a list of which nothing is known is none the less there, and may be filled
	private static boolean isText(MethodRef method, int argument) {
		return argument >= 0
				&& TEXTS.matcher(Type.getArgumentTypes(method.descriptor())[argument].getClassName()).lookingAt();
	}

	// what callers that can be followed give nothing for is null
	private boolean isSeen(Collection<CallEdge> callers) {
		return !callers.isEmpty() && callers.stream()
			.allMatch((caller) -> !caller.lambda() && this.flows.of(caller.site().method()) != null);
	}

}
