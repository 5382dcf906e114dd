package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.InstructionRef;

/**
 * Texts made of texts: concatenation, formatting and the methods of strings.
 */
final class StringOperations implements KnownResults {

	private static final int MOST = 64;

	private static final Set<String> SAME = Set.of("toString", "valueOf", "intern", "requireNonNull", "strip", "trim",
			"name", "stringValue", "toStringUtf8", "booleanValue", "stripIndent", "translateEscapes", "notNull",
			"hasText", "cast", "encode", "decode");

	private final StringComposition assembled;

	private final ValueSource values;

	private final MethodFlows flows;

	StringOperations(ValueSource values, MethodFlows flows) {
		this.values = values;
		this.flows = flows;
		this.assembled = new StringComposition(values, flows, this);
	}

	Set<SymbolicText> concatenation(InstructionRef site, InvokeDynamicInsnNode dynamic, @Nullable CallContext call) {
		int count = Type.getArgumentTypes(dynamic.desc).length;
		String recipe = dynamic.bsm.getName().equals("makeConcat") ? "\u0001".repeat(count)
				: (String) dynamic.bsmArgs[0];
		Set<SymbolicText> texts = Set.of(new SymbolicText(List.of()));
		int argument = 0;
		int constant = 1;
		StringBuilder literal = new StringBuilder();
		for (char c : recipe.toCharArray()) {
			if (c == '\u0001') {
				texts = join(texts, literal(literal, site));
				texts = join(texts, this.values.argument(site, argument++, ValueFacet.VALUES, call), "");
			}
			else if (c == '\u0002') {
				literal.append(dynamic.bsmArgs[constant++]);
			}
			else {
				literal.append(c);
			}
		}
		return join(texts, literal(literal, site));
	}

	private SymbolicText literal(StringBuilder literal, InstructionRef site) {
		String text = literal.toString();
		literal.setLength(0);
		return text.isEmpty() ? new SymbolicText(List.of())
				: SymbolicText.known(text, "literal in " + site.method().writtenIn());
	}

	@Override
	public @Nullable Set<SymbolicText> find(MethodInvocation invocation) {
		InstructionRef site = invocation.site();
		MethodInsnNode method = invocation.method();
		ValueFacet facet = invocation.facet();
		CallContext call = invocation.call();
		int count = MethodFlow.arguments(method);
		String owner = method.owner;
		if (owner.equals("java/lang/StringBuilder") || owner.equals("java/lang/StringBuffer")) {
			return builder(site, method, call);
		}
		if (count == 1 && SAME.contains(method.name) || method.name.startsWith("requireNonNull") && count > 1
				|| owner.equals("org/springframework/util/Assert")) {
			Set<SymbolicText> value = this.values.argument(site, 0, facet, call);
			return method.name.startsWith("requireNonNullElse")
					? withFallback(value, this.values.argument(site, 1, facet, call)) : value;
		}
		if (owner.equals("java/text/MessageFormat") && method.name.equals("format") && MethodResults.isStatic(method)) {
			return this.assembled.message(site, call);
		}
		if (owner.equals("java/net/URI") && (method.name.equals("create") || method.name.equals("toASCIIString"))) {
			return this.values.argument(site, 0, facet, call);
		}
		if (!owner.equals("java/lang/String")) {
			return null;
		}
		return switch (method.name) {
			case "concat" ->
				join(this.values.argument(site, 0, facet, call), this.values.argument(site, 1, facet, call), "");
			case "format", "formatted" -> this.assembled.format(site, method, call);
			case "join" -> this.assembled.joined(site, 0, 1, call);
			case "toLowerCase" -> each(site, call, (text) -> text.toLowerCase(Locale.ROOT));
			case "toUpperCase" -> each(site, call, (text) -> text.toUpperCase(Locale.ROOT));
			case "replace", "replaceAll", "replaceFirst" -> replaced(site, method, call);
			case "substring" -> substring(site, count, call);
			case "valueOf" -> this.values.argument(site, 0, facet, call);
			default -> null;
		};
	}

	private @Nullable Set<SymbolicText> builder(InstructionRef site, MethodInsnNode method,
			@Nullable CallContext call) {
		return switch (method.name) {
			case "append" -> (MethodFlow.arguments(method) == 2)
					? join(this.values.argument(site, 0, ValueFacet.VALUES, call), primitive(site, method, call), "")
					: null;
			case "toString" -> isBuiltInPlace(site) ? this.values.argument(site, 0, ValueFacet.VALUES, call) : null;
			default -> null;
		};
	}

	private Set<SymbolicText> primitive(InstructionRef site, MethodInsnNode method, @Nullable CallContext call) {
		return method.desc.startsWith("(C)") ? characters(this.values.argument(site, 1, ValueFacet.VALUES, call))
				: this.values.argument(site, 1, ValueFacet.VALUES, call);
	}

	private static Set<SymbolicText> characters(Set<SymbolicText> numbers) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (SymbolicText number : numbers) {
			texts
				.add(number.map((text) -> text.matches("\\d+") ? String.valueOf((char) Integer.parseInt(text)) : text));
		}
		return texts;
	}

	// a builder kept in a variable may have been appended to in ways the operand does not
	// show
	private boolean isBuiltInPlace(InstructionRef site) {
		MethodFlow flow = this.flows.of(site.method());
		if (flow == null) {
			return false;
		}
		int before = site.instruction() - 1;
		while (before > 0 && flow.instruction(before).getOpcode() < 0) {
			before--;
		}
		return this.flows.sources(site, 0).contains(before);
	}

	private Set<SymbolicText> replaced(InstructionRef site, MethodInsnNode method, @Nullable CallContext call) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (SymbolicText target : this.values.argument(site, 1, ValueFacet.VALUES, call)) {
			for (SymbolicText replacement : this.values.argument(site, 2, ValueFacet.VALUES, call)) {
				UnaryOperator<String> change = StringReplacement.of(method, target.text(), replacement.text());
				for (SymbolicText text : this.values.argument(site, 0, ValueFacet.VALUES, call)) {
					texts.add((change != null) ? text.map(change) : SymbolicText.hole("a replaced text"));
				}
			}
		}
		return texts;
	}

	private Set<SymbolicText> substring(InstructionRef site, int count, @Nullable CallContext call) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		Set<SymbolicText> starts = this.values.argument(site, 1, ValueFacet.VALUES, call);
		for (SymbolicText text : this.values.argument(site, 0, ValueFacet.VALUES, call)) {
			String start = (starts.size() == 1) ? starts.iterator().next().text() : null;
			boolean known = count == 2 && start != null && start.matches("\\d{1,4}");
			texts.add(known ? text.map((value) -> value.substring(Math.min(value.length(), Integer.parseInt(start))))
					: SymbolicText.hole("a part of a text"));
		}
		return texts;
	}

	private Set<SymbolicText> each(InstructionRef site, @Nullable CallContext call, UnaryOperator<String> change) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (SymbolicText text : this.values.argument(site, 0, ValueFacet.VALUES, call)) {
			texts.add(text.mapEach(change));
		}
		return texts;
	}

	/**
	 * Finds what a stream's collector makes of its elements.
	 * @param site the call that collects
	 * @param call the call its method is looked at for
	 * @param elements the elements, for collectors that keep them
	 * @return the texts
	 */
	Set<SymbolicText> collected(InstructionRef site, @Nullable CallContext call, Supplier<Set<SymbolicText>> elements) {
		MethodFlow flow = this.flows.of(site.method());
		for (int source : (flow != null) ? this.flows.sources(site, 1) : Set.<Integer>of()) {
			if (source >= 0 && flow != null && flow.instruction(source) instanceof MethodInsnNode collector
					&& collector.name.equals("joining")) {
				return this.assembled.collected(site, new InstructionRef(site.method(), source), collector, call);
			}
		}
		return elements.get();
	}

	/**
	 * Finds what a function makes of texts.
	 * @param site the call that is given the function as its first argument
	 * @param texts what the function is called with
	 * @param facet which texts are meant
	 * @param call the call the site's method is looked at for
	 * @return the texts
	 */
	Set<SymbolicText> applied(InstructionRef site, Set<SymbolicText> texts, ValueFacet facet,
			@Nullable CallContext call) {
		MethodFlow flow = this.flows.of(site.method());
		Set<Integer> sources = this.flows.sources(site, 1);
		int source = (sources.size() == 1) ? sources.iterator().next() : -1;
		if (source >= 0 && flow != null && flow.instruction(source) instanceof InvokeDynamicInsnNode dynamic
				&& dynamic.bsmArgs.length > 1 && dynamic.bsmArgs[1] instanceof Handle handle
				&& handle.getOwner().startsWith("java/lang/")) {
			if (SAME.contains(handle.getName())) {
				return texts;
			}
			boolean lower = handle.getName().equals("toLowerCase");
			if (lower || handle.getName().equals("toUpperCase")) {
				return texts.stream()
					.map((text) -> text
						.mapEach((known) -> lower ? known.toLowerCase(Locale.ROOT) : known.toUpperCase(Locale.ROOT)))
					.collect(Collectors.toCollection(LinkedHashSet::new));
			}
		}
		return this.values.argument(site, 1, facet, call);
	}

	Set<SymbolicText> withFallback(Set<SymbolicText> texts, Set<SymbolicText> fallback) {
		Set<SymbolicText> all = new LinkedHashSet<>();
		boolean needed = texts.isEmpty();
		for (SymbolicText text : texts) {
			if (text.isUnset()) {
				needed = true;
			}
			else {
				all.add(text);
			}
		}
		if (needed || all.stream().anyMatch((text) -> !text.isKnown())) {
			all.addAll(fallback);
		}
		return all;
	}

	static Set<SymbolicText> join(Set<SymbolicText> left, SymbolicText right) {
		return right.parts().isEmpty() ? left : combine(left, Set.of(right), "");
	}

	Set<SymbolicText> join(Set<SymbolicText> left, Set<SymbolicText> right, String between) {
		Set<SymbolicText> known = right.isEmpty() ? Set.of(SymbolicText.hole("a value that is null")) : right;
		return combine(left, known, between);
	}

	private static Set<SymbolicText> combine(Set<SymbolicText> left, Set<SymbolicText> right, String between) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (SymbolicText one : left) {
			for (SymbolicText other : right) {
				SymbolicText start = between.isEmpty() ? one : one.append(SymbolicText.known(between, "literal"));
				texts.add(start.append(other));
			}
		}
		return (texts.size() > MOST) ? Set.of(SymbolicText.hole("a text with too many possibilities")) : texts;
	}

}
