package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;

/**
 * What is in arrays, collections, maps, optionals and builders of strings.
 */
final class CollectionContents implements KnownResults {

	private static final Set<String> PASSED_ON = Set.of("stream", "parallelStream", "get", "getFirst", "getLast",
			"iterator", "next", "orElseThrow", "filter", "distinct", "sorted", "limit", "skip", "peek", "toList",
			"values", "entrySet", "subList", "findFirst", "findAny", "getValue", "getAsString", "poll", "remove", "pop",
			"element", "toArray", "join", "getNow", "boxed", "sequential", "toCompletableFuture", "whenComplete",
			"whenCompleteAsync", "orTimeout");

	private static final Set<String> MADE_OF = Set.of("of", "ofNullable", "asList", "singletonList", "singleton",
			"copyOf", "unmodifiableList", "unmodifiableSet", "unmodifiableMap", "unmodifiableCollection", "ofEntries",
			"entry", "singletonMap", "completedFuture", "concat", "synchronizedMap", "synchronizedList");

	/** What the JDK has to fill a container with, besides adding to it. */
	private static final Set<String> FILLERS = Set.of("addAll", "arraycopy", "compute", "computeIfAbsent",
			"computeIfPresent", "fill", "merge", "replaceAll", "set", "setAll");

	private static final Set<String> READERS = Set.of("java/io/InputStreamReader", "java/io/BufferedReader",
			"java/io/BufferedInputStream");

	private final ValueSource values;

	private final MethodFlows flows;

	private final StringOperations strings;

	CollectionContents(ValueSource values, MethodFlows flows, StringOperations strings) {
		this.values = values;
		this.flows = flows;
		this.strings = strings;
	}

	Set<SymbolicText> of(MethodRef method, MethodFlow flow, int source, ValueFacet facet, @Nullable CallContext call) {
		String type = ((TypeInsnNode) flow.instruction(source)).desc;
		if (type.equals("java/lang/StringBuilder") || type.equals("java/lang/StringBuffer")) {
			return Set.of(SymbolicText.known("", "literal"));
		}
		Set<SymbolicText> texts = new LinkedHashSet<>();
		if (flow.instruction(source).getOpcode() == Opcodes.ANEWARRAY) {
			for (int i = 0; i < flow.size(); i++) {
				ValueOrigin array = (flow.instruction(i).getOpcode() == Opcodes.AASTORE) ? flow.operand(i, 2) : null;
				ValueOrigin element = flow.operand(i, 0);
				if (array != null && array.sources().contains(source) && element != null) {
					texts.addAll(this.values.evaluate(method, element, facet, call));
				}
			}
			return filled(texts, flow, source, "an array");
		}
		if (READERS.contains(type)) {
			for (int use : flow.uses(source)) {
				if (flow.instruction(use) instanceof MethodInsnNode made && made.name.equals("<init>")
						&& MethodFlow.arguments(made) > 1) {
					texts.addAll(this.values.argument(new InstructionRef(method, use), 1, facet, call));
				}
			}
			return texts;
		}
		boolean string = type.equals("java/lang/String");
		boolean container = type.startsWith("java/util/");
		if (string || container) {
			for (int use : flow.uses(source)) {
				if (flow.instruction(use) instanceof MethodInsnNode added) {
					texts.addAll(added(new InstructionRef(method, use), added, string, facet, call));
				}
			}
			return container ? filled(texts, flow, source, "a " + type.replace('/', '.')) : texts;
		}
		return Set.of(SymbolicText.hole("an object of " + type.replace('/', '.')));
	}

	private static Set<SymbolicText> filled(Set<SymbolicText> texts, MethodFlow flow, int source, String what) {
		boolean unknown = texts.isEmpty()
				&& flow.uses(source).stream().map(flow::instruction).anyMatch(CollectionContents::mayFill);
		return unknown ? Set.of(SymbolicText.hole("what somebody else puts into " + what)) : texts;
	}

	// whoever gets a container that is still empty may fill it, and so may a lambda
	private static boolean mayFill(AbstractInsnNode use) {
		if (use instanceof MethodInsnNode called) {
			return called.owner.startsWith("java/") ? FILLERS.contains(called.name)
					: !called.owner.startsWith("software/amazon/awssdk/");
		}
		return use instanceof InvokeDynamicInsnNode;
	}

	private Set<SymbolicText> added(InstructionRef site, MethodInsnNode method, boolean string, ValueFacet facet,
			@Nullable CallContext call) {
		int count = MethodFlow.arguments(method);
		return switch (method.name) {
			case "<init>" ->
				(count == 2 && !method.desc.equals("(I)V") && (string || method.desc.contains("java/util")))
						? this.values.argument(site, 1, facet, call) : Set.of();
			case "add", "addAll", "addFirst", "addLast", "offer", "push", "putAll" ->
				(count > 1) ? this.values.argument(site, count - 1, facet, call) : Set.of();
			case "load" -> PropertyFiles.isLoad(method) ? this.values.argument(site, 1, facet, call) : Set.of();
			case "put", "putIfAbsent", "setProperty" ->
				this.values.argument(site, (facet == ValueFacet.KEYS) ? 1 : 2, ValueFacet.VALUES, call);
			default -> Set.of();
		};
	}

	@Override
	public @Nullable Set<SymbolicText> find(MethodInvocation invocation) {
		InstructionRef site = invocation.site();
		MethodInsnNode method = invocation.method();
		ValueFacet facet = invocation.facet();
		CallContext call = invocation.call();
		if (!method.owner.startsWith("java/util/")) {
			return null;
		}
		int count = MethodFlow.arguments(method);
		if (method.getOpcode() == Opcodes.INVOKESTATIC) {
			if (method.name.equals("supplyAsync")) {
				return this.values.argument(site, 0, facet, call);
			}
			return MADE_OF.contains(method.name) ? made(site, method, count, facet, call) : null;
		}
		return switch (method.name) {
			case "keySet", "getKey" -> this.values.argument(site, 0, ValueFacet.KEYS, call);
			case "orElse", "getOrDefault", "requireNonNullElse" -> this.strings.withFallback(
					this.values.argument(site, 0, facet, call), this.values.argument(site, count - 1, facet, call));
			case "orElseGet" -> this.strings.withFallback(this.values.argument(site, 0, facet, call),
					this.values.argument(site, 1, facet, call));
			case "map", "flatMap", "thenApply", "thenCompose", "thenApplyAsync" ->
				(count == 2) ? mapped(site, facet, call) : null;
			case "collect" -> this.strings.collected(site, call, () -> this.values.argument(site, 0, facet, call));
			case "exceptionally" ->
				union(this.values.argument(site, 0, facet, call), this.values.argument(site, 1, facet, call));
			case "computeIfAbsent" -> this.values.argument(site, 2, facet, call);
			default -> PASSED_ON.contains(method.name) ? this.values.argument(site, 0, facet, call) : null;
		};
	}

	private Set<SymbolicText> mapped(InstructionRef site, ValueFacet facet, @Nullable CallContext call) {
		Set<SymbolicText> given = this.values.argument(site, 0, facet, call);
		return isIdentity(site) ? given : this.strings.applied(site, given, facet, call);
	}

	// a function that only wraps or unwraps what it is given
	private boolean isIdentity(InstructionRef site) {
		Set<Integer> functions = this.flows.sources(site, 1);
		if (functions.size() != 1 || functions.iterator().next() < 0) {
			return false;
		}
		AbstractInsnNode made = this.flows.graph()
			.instruction(new InstructionRef(site.method(), functions.iterator().next()));
		if (made instanceof InvokeDynamicInsnNode dynamic && dynamic.bsmArgs.length > 1
				&& dynamic.bsmArgs[1] instanceof Handle handle) {
			return handle.getOwner().startsWith("java/util/")
					&& (MADE_OF.contains(handle.getName()) || PASSED_ON.contains(handle.getName()));
		}
		return made instanceof MethodInsnNode call && call.owner.equals("java/util/function/Function")
				&& call.name.equals("identity");
	}

	private static Set<SymbolicText> union(Set<SymbolicText> some, Set<SymbolicText> others) {
		Set<SymbolicText> all = new LinkedHashSet<>(some);
		all.addAll(others);
		return all;
	}

	private Set<SymbolicText> made(InstructionRef site, MethodInsnNode method, int count, ValueFacet facet,
			@Nullable CallContext call) {
		boolean pairs = (method.owner.equals("java/util/Map")
				&& (method.name.equals("of") || method.name.equals("entry"))) || method.name.equals("singletonMap");
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (int i = 0; i < count; i++) {
			if (!pairs) {
				texts.addAll(this.values.argument(site, i, facet, call));
			}
			else if ((i % 2 == 0) == (facet == ValueFacet.KEYS)) {
				texts.addAll(this.values.argument(site, i, ValueFacet.VALUES, call));
			}
		}
		return texts;
	}

}
