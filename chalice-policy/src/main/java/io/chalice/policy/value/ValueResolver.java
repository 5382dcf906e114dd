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

import io.chalice.policy.analysis.Stage;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.Edge;
import io.chalice.policy.callgraph.FieldRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.Site;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.Hierarchy;
import io.chalice.policy.classpath.Hierarchy.Declared;

/**
 * Finds the texts a value can be, going backwards from where it is used: through
 * variables, fields, parameters and the results of methods, only as far as is asked for.
 */
public final class ValueResolver {

	static final int MOST_TEXTS = 48;

	private static final int LEVELS = 12;

	private static final int FEW_LEVELS = 1;

	private final CallGraph graph;

	private final Hierarchy hierarchy;

	private final MethodResults results;

	private final ParameterValues parameters;

	private final Receivers receivers;

	private final Fields fields;

	private final Nullness nullness = new Nullness(this);

	private final MethodFlows flows;

	private final CallTargets targets;

	private final FunctionOrigins functionOrigins;

	private final Budget budget = new Budget();

	private final AnswerBook answers = new AnswerBook(this.budget);

	private int levels = LEVELS;

	/**
	 * Creates a resolver.
	 * @param graph the methods that can run
	 * @param classPath their classes
	 * @param hierarchy the relations of those
	 * @param stage what is known of the environment
	 * @param injection what a container injects
	 * @param answers what the SDK answers
	 */
	public ValueResolver(CallGraph graph, ClassPath classPath, Hierarchy hierarchy, Stage stage, Injection injection,
			Answers answers) {
		this.graph = graph;
		this.flows = new MethodFlows(graph);
		this.hierarchy = hierarchy;
		this.results = new MethodResults(this, classPath, stage, injection, answers);
		this.receivers = new Receivers(this, hierarchy);
		this.parameters = new ParameterValues(this, this.receivers, injection);
		this.functionOrigins = new FunctionOrigins(this, hierarchy);
		this.targets = new CallTargets(this, this.receivers, hierarchy);
		this.fields = new Fields(this, this.receivers, classPath, hierarchy, injection);
	}

	/**
	 * Finds what an argument of a call can be.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param facet which texts are meant
	 * @return the texts, none when the call cannot run or the argument is always null
	 */
	public Set<Text> texts(Site site, int argument, Facet facet) {
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
	public Set<Text> texts(Site site, int argument, Facet facet, @Nullable Call call) {
		this.budget.begin();
		Set<Text> texts = argument(site, argument, facet, call);
		if (!this.budget.isSpent()) {
			// what is only copied from itself is never anything
			return (facet == Facet.VALUES && texts.equals(Set.of(AnswerBook.LOOP))) ? Set.of() : texts;
		}
		// with all callers of a method taken together there is less to look at
		this.levels = FEW_LEVELS;
		this.budget.begin();
		texts = argument(site, argument, facet, (call != null) ? call.last(FEW_LEVELS) : null);
		this.levels = LEVELS;
		return texts;
	}

	/**
	 * Says whether an argument of a call may be null when its method is called in one
	 * way.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param call how the call's method is called, or null for all ways
	 * @return false when it is shown not to be null
	 */
	public boolean mayBeNull(Site site, int argument, @Nullable Call call) {
		return texts(site, argument, Facet.NULL, call).stream().anyMatch((text) -> !text.isKnown());
	}

	/**
	 * Lists the ways a method is called, as far back as they stay few.
	 * @param method the method
	 * @return the ways, none when they are not known or too many
	 */
	public List<Call> calls(MethodRef method) {
		List<Call> calls = calls(method, null, 4);
		return (calls.size() > MOST_TEXTS) ? List.of() : calls;
	}

	/**
	 * Says whether a method has an object, so that the fields it reads depend on how it
	 * is called.
	 * @param method the method
	 * @return true unless it is static
	 */
	public boolean isOnObject(MethodRef method) {
		return !isStatic(method);
	}

	private List<Call> calls(MethodRef method, @Nullable Self self, int levels) {
		List<Call> calls = new ArrayList<>();
		for (Edge edge : this.receivers.callers(method, self)) {
			MethodRef caller = edge.site().method();
			Call outside = this.receivers.outside(edge, method, (self != null) ? Call.on(self) : null);
			Self outer = (outside != null) ? outside.self() : null;
			List<Call> parents = (levels > 1 && !caller.equals(method)) ? calls(caller, outer, levels - 1) : List.of();
			if (parents.isEmpty() || parents.size() > 8) {
				calls.add(Call.of(edge, outside));
			}
			else {
				parents.forEach((parent) -> calls.add(Call.of(edge, parent)));
			}
			if (calls.size() > MOST_TEXTS) {
				return calls;
			}
		}
		return calls;
	}

	Set<Text> argument(Site site, int argument, Facet facet, @Nullable Call call) {
		MethodFlow flow = flow(site.method(), call);
		if (flow == null) {
			return Set.of(Text.hole("a value in " + site.method() + ", which cannot be followed"));
		}
		Origin origin = flow.argument(site.instruction(), argument);
		return (origin != null) ? evaluate(site.method(), origin, facet, call) : Set.of();
	}

	/**
	 * Finds where an argument of a call is made, without leaving the method.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @return numbers of instructions, and of parameters as -1 minus the number
	 */
	public Set<Integer> sources(Site site, int argument) {
		MethodFlow flow = flow(site.method());
		Origin origin = (flow != null) ? flow.argument(site.instruction(), argument) : null;
		return (origin != null) ? origin.sources() : Set.of();
	}

	/**
	 * Lists the methods that a value made somewhere is given to, in the same method.
	 * @param site the instruction that makes it
	 * @return the names of the methods
	 */
	public List<String> users(Site site) {
		MethodFlow flow = flow(site.method());
		return (flow != null) ? flow.uses(site.instruction())
			.stream()
			.map(flow::instruction)
			.filter(MethodInsnNode.class::isInstance)
			.map((user) -> ((MethodInsnNode) user).name)
			.toList() : List.of();
	}

	@Nullable MethodFlow flow(MethodRef method) {
		return this.flows.of(method);
	}

	/**
	 * Finds the flow of a method without the branches that a call does not take.
	 * @param method the method
	 * @param call the call the method is looked at for, or null for all calls
	 * @return the flow, or null when it cannot be followed
	 */
	@Nullable MethodFlow flow(MethodRef method, @Nullable Call call) {
		if (!this.flows.isDecided(method)) {
			return this.flows.of(method);
		}
		this.answers.lookAt(call);
		Edge edge = (call != null) ? call.edge() : null;
		return this.flows.of(method, (edge != null) ? Set.of(edge)
				: Set.copyOf(this.receivers.callers(method, (call != null) ? call.self() : null)));
	}

	CallGraph graph() {
		return this.graph;
	}

	Set<Text> evaluate(MethodRef method, Origin origin, Facet facet, @Nullable Call call) {
		Set<Text> texts = new LinkedHashSet<>();
		for (int source : origin.sources()) {
			texts.addAll(this.answers.answer(new Question(method, source, facet, call), this::find));
			if (texts.size() > MOST_TEXTS) {
				return Set.of(Text.hole("a value with too many possibilities in " + method));
			}
		}
		if (texts.size() > 1) {
			// what is only copied around a loop adds nothing to what enters it
			texts.remove(AnswerBook.LOOP);
		}
		return texts;
	}

	private Set<Text> find(Question question) {
		return Origin.isParameter(question.source()) ? this.parameters.of(question) : instruction(question);
	}

	/**
	 * Finds the functions that an argument of a call can be.
	 * @param site the call
	 * @param argument the argument's number, where the receiver is 0
	 * @param call how the call's method is called, or null for all ways
	 * @return the possibilities, none when they are not known
	 */
	public List<FunctionSequence> functions(Site site, int argument, @Nullable Call call) {
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
	public Call inside(Site site, boolean lambda, @Nullable Call call) {
		return Call.of(new Edge(site, lambda), call).last(this.levels);
	}

	CallTargets targets() {
		return this.targets;
	}

	MethodResults results() {
		return this.results;
	}

	int steps() {
		return this.budget.taken();
	}

	AnswerBook answers() {
		return this.answers;
	}

	Set<Text> made(List<MethodRef> producers, Facet facet) {
		Set<Text> texts = new LinkedHashSet<>();
		producers.forEach((producer) -> texts.addAll(this.results.returned(producer, facet, null)));
		return texts;
	}

	boolean isStatic(MethodRef method) {
		Declared declared = this.graph.method(method);
		return declared != null && (declared.method().access & Opcodes.ACC_STATIC) != 0;
	}

	private Set<Text> instruction(Question question) {
		MethodFlow flow = flow(question.method());
		if (flow == null) {
			return Set.of();
		}
		AbstractInsnNode instruction = flow.instruction(question.source());
		Site site = new Site(question.method(), question.source());
		Set<Text> reasons = (question.facet() == Facet.NULL) ? this.nullness.of(site, instruction, question.call())
				: null;
		if (reasons != null) {
			return reasons;
		}
		if (instruction instanceof LdcInsnNode constant) {
			return Set.of(Text.known(String.valueOf(constant.cst), "literal in " + question.method().writtenIn()));
		}
		if (instruction instanceof FieldInsnNode field) {
			Origin receiver = (field.getOpcode() == Opcodes.GETFIELD) ? flow.operand(question.source(), 0) : null;
			Self self = (receiver != null) ? this.receivers.of(question.method(), receiver, question.call()) : null;
			return this.fields.read(new FieldRef(this.hierarchy.fieldOwner(field.owner, field.name), field.name),
					question.facet(), self);
		}
		if (instruction instanceof MethodInsnNode || instruction instanceof InvokeDynamicInsnNode) {
			return this.results.of(site, instruction, question.facet(), question.call());
		}
		Integer number = IntConstant.of(instruction);
		if (number != null) {
			return Set.of(Text.known(String.valueOf(number), "literal"));
		}
		return switch (instruction.getOpcode()) {
			case Opcodes.ACONST_NULL -> Set.of();
			case Opcodes.NEW, Opcodes.ANEWARRAY -> this.results.contents()
				.of(question.method(), flow, question.source(), question.facet(), question.call());
			case Opcodes.AALOAD -> {
				Origin array = flow.operand(question.source(), 1);
				yield (array != null) ? evaluate(question.method(), array, question.facet(), question.call())
						: Set.of();
			}
			default -> Set.of(Text.hole("a value computed in " + question.method()));
		};
	}

}
