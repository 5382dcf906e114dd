package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.TypeHierarchy;

/**
 * Finds the texts a value can be, going backwards from where it is used: through
 * variables, fields, parameters and the results of methods, only as far as is asked for.
 */
public final class ValueResolver implements ValueSource {

	static final int MOST_TEXTS = 48;

	private final MethodFlows flows;

	private final StepBudget budget = new StepBudget();

	private final QueryMemo memo = new QueryMemo(this.budget);

	private final TypeHierarchy hierarchy;

	private final ReceiverAnalysis receivers;

	private final FunctionOrigins functionOrigins;

	private final MethodResults results;

	private final ParameterValues parameters;

	private final FieldValues fields;

	private final NullnessAnalysis nullness;

	/**
	 * Creates a resolver.
	 * @param graph the methods that can run
	 * @param program what they are methods of
	 * @param sdkResults what the SDK answers
	 */
	ValueResolver(CallGraph graph, AnalyzedProgram program, SdkResults sdkResults) {
		this.hierarchy = program.hierarchy();
		this.flows = new MethodFlows(graph);
		this.receivers = new ReceiverAnalysis(this.flows, this.memo, this.hierarchy);
		CallTargets targets = new CallTargets(this.flows, this.receivers, this.hierarchy);
		this.functionOrigins = new FunctionOrigins(this.flows, this.receivers, targets, this.hierarchy);
		this.results = new MethodResults(this, this.flows, this.receivers, targets, program, sdkResults);
		this.parameters = new ParameterValues(this, this.flows, this.memo, this.receivers, this.results, program);
		this.fields = new FieldValues(this, this.flows, this.memo, this.receivers, this.results, program);
		this.nullness = new NullnessAnalysis(this, this.receivers, targets, this.results);
	}

	/**
	 * Finds what an argument of a call can be.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param facet which texts are meant
	 * @return the texts, none when the call cannot run or the argument is always null
	 */
	public Set<SymbolicText> texts(InstructionRef site, int argument, ValueFacet facet) {
		return texts(site, argument, facet, null);
	}

	/**
	 * Finds what an argument of a call can be when its method is called in one way.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param facet which texts are meant
	 * @param call how the call's method is called, or null for all ways
	 * @return the texts, none when the call cannot run or the argument is always null
	 */
	public Set<SymbolicText> texts(InstructionRef site, int argument, ValueFacet facet, @Nullable CallContext call) {
		this.budget.begin();
		Set<SymbolicText> texts = argument(site, argument, facet, call);
		if (!this.budget.isSpent()) {
			// what is only copied from itself is never anything
			return (facet == ValueFacet.VALUES && texts.equals(Set.of(QueryMemo.LOOP))) ? Set.of() : texts;
		}
		this.budget.begin();
		return this.receivers
			.withFewCalls((few) -> argument(site, argument, facet, (call != null) ? call.last(few) : null));
	}

	/**
	 * Says whether an argument of a call may be null when its method is called in one
	 * way.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param call how the call's method is called, or null for all ways
	 * @return false when it is shown not to be null
	 */
	public boolean mayBeNull(InstructionRef site, int argument, @Nullable CallContext call) {
		return texts(site, argument, ValueFacet.NULL, call).stream().anyMatch((text) -> !text.isKnown());
	}

	/**
	 * Lists the ways a method is called, as far back as they stay few.
	 * @param method the method
	 * @return the ways, none when they are not known or too many
	 */
	public List<CallContext> calls(MethodRef method) {
		List<CallContext> calls = calls(method, null, 4);
		return (calls.size() > MOST_TEXTS) ? List.of() : calls;
	}

	/**
	 * Says whether a method has an object, so that the fields it reads depend on how it
	 * is called.
	 * @param method the method
	 * @return true unless it is static
	 */
	public boolean isOnObject(MethodRef method) {
		return !this.flows.isStatic(method);
	}

	private List<CallContext> calls(MethodRef method, @Nullable ReceiverObject self, int levels) {
		List<CallContext> calls = new ArrayList<>();
		for (CallEdge edge : this.receivers.callers(method, self)) {
			MethodRef caller = edge.site().method();
			CallContext outside = this.receivers.outside(edge, method, (self != null) ? CallContext.on(self) : null);
			ReceiverObject outer = (outside != null) ? outside.self() : null;
			List<CallContext> parents = (levels > 1 && !caller.equals(method)) ? calls(caller, outer, levels - 1)
					: List.of();
			if (parents.isEmpty() || parents.size() > 8) {
				calls.add(CallContext.of(edge, outside));
			}
			else {
				parents.forEach((parent) -> calls.add(CallContext.of(edge, parent)));
			}
			if (calls.size() > MOST_TEXTS) {
				return calls;
			}
		}
		return calls;
	}

	@Override
	public Set<SymbolicText> argument(InstructionRef site, int argument, ValueFacet facet, @Nullable CallContext call) {
		MethodFlow flow = this.receivers.flow(site.method(), call);
		if (flow == null) {
			return Set.of(SymbolicText.hole("a value in " + site.method() + ", which cannot be followed"));
		}
		ValueOrigin origin = flow.argument(site.instruction(), argument);
		return (origin != null) ? evaluate(site.method(), origin, facet, call) : Set.of();
	}

	/**
	 * Finds where an argument of a call is made, without leaving the method.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @return numbers of instructions, and of parameters as -1 minus the number
	 */
	public Set<Integer> sources(InstructionRef site, int argument) {
		return this.flows.sources(site, argument);
	}

	/**
	 * Lists the methods that a value made somewhere is given to, in the same method.
	 * @param site the instruction that makes it
	 * @return the names of the methods
	 */
	public List<String> users(InstructionRef site) {
		MethodFlow flow = this.flows.of(site.method());
		return (flow != null) ? flow.uses(site.instruction())
			.stream()
			.map(flow::instruction)
			.filter(MethodInsnNode.class::isInstance)
			.map((user) -> ((MethodInsnNode) user).name)
			.toList() : List.of();
	}

	@Override
	public Set<SymbolicText> evaluate(MethodRef method, ValueOrigin origin, ValueFacet facet,
			@Nullable CallContext call) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (int source : origin.sources()) {
			texts.addAll(this.memo.answer(new ValueQuery(method, source, facet, call), this::find));
			if (texts.size() > MOST_TEXTS) {
				return Set.of(SymbolicText.hole("a value with too many possibilities in " + method));
			}
		}
		if (texts.size() > 1) {
			// what is only copied around a loop adds nothing to what enters it
			texts.remove(QueryMemo.LOOP);
		}
		return texts;
	}

	private Set<SymbolicText> find(ValueQuery query) {
		return ValueOrigin.isParameter(query.source()) ? this.parameters.of(query) : instruction(query);
	}

	/**
	 * Finds the functions that an argument of a call can be.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param call how the call's method is called, or null for all ways
	 * @return the possibilities, none when they are not known
	 */
	public List<FunctionSequence> functions(InstructionRef site, int argument, @Nullable CallContext call) {
		List<FunctionSequence> found = this.functionOrigins.of(site, argument, call);
		return (found != null) ? found : List.of();
	}

	/**
	 * Says how a method is called by a call.
	 * @param site the call, or the instruction that makes a function of the method
	 * @param lambda true when a function is made
	 * @param call how the site's method is called, or null for all ways
	 * @return how the method is called
	 */
	public CallContext inside(InstructionRef site, boolean lambda, @Nullable CallContext call) {
		return this.receivers.inside(site, lambda, call);
	}

	int steps() {
		return this.budget.taken();
	}

	private Set<SymbolicText> instruction(ValueQuery query) {
		MethodFlow flow = this.flows.of(query.method());
		if (flow == null) {
			return Set.of();
		}
		AbstractInsnNode instruction = flow.instruction(query.source());
		InstructionRef site = new InstructionRef(query.method(), query.source());
		Set<SymbolicText> reasons = (query.facet() == ValueFacet.NULL)
				? this.nullness.of(site, instruction, query.call()) : null;
		if (reasons != null) {
			return reasons;
		}
		if (instruction instanceof LdcInsnNode constant) {
			return Set.of(SymbolicText.known(String.valueOf(constant.cst), "literal in " + query.method().writtenIn()));
		}
		if (instruction instanceof FieldInsnNode field) {
			ValueOrigin receiver = (field.getOpcode() == Opcodes.GETFIELD) ? flow.operand(query.source(), 0) : null;
			ReceiverObject self = (receiver != null) ? this.receivers.of(query.method(), receiver, query.call()) : null;
			return this.fields.read(new FieldRef(this.hierarchy.fieldOwner(field.owner, field.name), field.name),
					query.facet(), self);
		}
		if (instruction instanceof MethodInsnNode || instruction instanceof InvokeDynamicInsnNode) {
			return this.results.of(site, instruction, query.facet(), query.call());
		}
		Integer number = IntConstant.of(instruction);
		if (number != null) {
			return Set.of(SymbolicText.known(String.valueOf(number), "literal"));
		}
		return switch (instruction.getOpcode()) {
			case Opcodes.ACONST_NULL -> Set.of();
			case Opcodes.NEW, Opcodes.ANEWARRAY ->
				this.results.contents().of(query.method(), flow, query.source(), query.facet(), query.call());
			case Opcodes.AALOAD -> {
				ValueOrigin array = flow.operand(query.source(), 1);
				yield (array != null) ? evaluate(query.method(), array, query.facet(), query.call()) : Set.of();
			}
			default -> Set.of(SymbolicText.hole("a value computed in " + query.method()));
		};
	}

}
