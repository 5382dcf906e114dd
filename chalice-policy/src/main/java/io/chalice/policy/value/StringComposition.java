package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.InstructionRef;

/**
 * Texts put together from several in order: formatted and joined ones.
 */
final class StringComposition {

	private final ValueSource values;

	private final MethodFlows flows;

	private final StringOperations strings;

	StringComposition(ValueSource values, MethodFlows flows, StringOperations strings) {
		this.values = values;
		this.flows = flows;
		this.strings = strings;
	}

	Set<SymbolicText> format(InstructionRef site, MethodInsnNode method, @Nullable CallContext call) {
		int template = method.desc.startsWith("(Ljava/util/Locale;") ? 1 : 0;
		List<Set<SymbolicText>> arguments = elements(site, template + 1, call);
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (SymbolicText format : this.values.argument(site, template, ValueFacet.VALUES, call)) {
			String text = format.text();
			texts.addAll((text != null) ? new FormatString(text, format.origins()).apply(arguments)
					: Set.of(SymbolicText.hole("a format in " + site.method())));
		}
		return texts;
	}

	Set<SymbolicText> message(InstructionRef site, @Nullable CallContext call) {
		List<Set<SymbolicText>> arguments = elements(site, 1, call);
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (SymbolicText pattern : this.values.argument(site, 0, ValueFacet.VALUES, call)) {
			String text = pattern.text();
			texts.addAll((text != null && !text.replace("''", "").contains("'"))
					? new FormatString(text, pattern.origins()).applyAsMessage(arguments)
					: Set.of(SymbolicText.hole("a format in " + site.method())));
		}
		return texts;
	}

	Set<SymbolicText> joined(InstructionRef site, int delimiter, int parts, @Nullable CallContext call) {
		return join(site, this.values.argument(site, delimiter, ValueFacet.VALUES, call), sequence(site, parts, call));
	}

	Set<SymbolicText> collected(InstructionRef site, InstructionRef collector, MethodInsnNode joining,
			@Nullable CallContext call) {
		Set<SymbolicText> delimiters = switch (MethodFlow.arguments(joining)) {
			case 0 -> Set.of(SymbolicText.known("", "literal"));
			case 1 -> this.values.argument(collector, 0, ValueFacet.VALUES, call);
			default -> Set.of();
		};
		return join(site, delimiters, sequence(site, 0, call));
	}

	private Set<SymbolicText> join(InstructionRef site, Set<SymbolicText> delimiters, List<Set<SymbolicText>> parts) {
		if (parts.isEmpty() || delimiters.size() != 1) {
			return Set.of(SymbolicText.hole("a joined text in " + site.method()));
		}
		Set<SymbolicText> texts = parts.get(0);
		for (Set<SymbolicText> part : parts.subList(1, parts.size())) {
			texts = this.strings.join(this.strings.join(texts, delimiters, ""), part, "");
		}
		return texts;
	}

	// an array, or a list or stream that is made of its elements right here
	private List<Set<SymbolicText>> sequence(InstructionRef site, int argument, @Nullable CallContext call) {
		MethodFlow flow = this.flows.of(site.method());
		Set<Integer> sources = this.flows.sources(site, argument);
		int source = (sources.size() == 1) ? sources.iterator().next() : -1;
		if (flow == null || source < 0 || !(flow.instruction(source) instanceof MethodInsnNode made)) {
			return elements(site, argument, call);
		}
		InstructionRef place = new InstructionRef(site.method(), source);
		if (made.name.equals("stream")) {
			return sequence(place, 0, call);
		}
		if (!MethodResults.isStatic(made) || !made.name.equals("of") && !made.name.equals("asList")) {
			return List.of();
		}
		if (made.desc.startsWith("([")) {
			return elements(place, 0, call);
		}
		List<Set<SymbolicText>> parts = new ArrayList<>();
		for (int i = 0; i < MethodFlow.arguments(made); i++) {
			parts.add(this.values.argument(place, i, ValueFacet.VALUES, call));
		}
		return parts;
	}

	private List<Set<SymbolicText>> elements(InstructionRef site, int argument, @Nullable CallContext call) {
		MethodFlow flow = this.flows.of(site.method());
		List<Set<SymbolicText>> elements = new ArrayList<>();
		if (flow != null) {
			for (int source : this.flows.sources(site, argument)) {
				for (int i = Math.max(source, 0); i < site.instruction(); i++) {
					ValueOrigin array = (flow.instruction(i).getOpcode() == Opcodes.AASTORE) ? flow.operand(i, 2)
							: null;
					ValueOrigin element = flow.operand(i, 0);
					if (array != null && array.sources().contains(source) && element != null) {
						elements.add(this.values.evaluate(site.method(), element, ValueFacet.VALUES, call));
					}
				}
			}
		}
		return elements;
	}

}
