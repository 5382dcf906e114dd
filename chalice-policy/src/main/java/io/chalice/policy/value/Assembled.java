package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.Site;

/**
 * Texts put together from several in order: formatted and joined ones.
 */
final class Assembled {

	private final ValueResolver values;

	private final Strings strings;

	Assembled(ValueResolver values, Strings strings) {
		this.values = values;
		this.strings = strings;
	}

	Set<Text> format(Site site, MethodInsnNode method, @Nullable Call call) {
		int template = method.desc.startsWith("(Ljava/util/Locale;") ? 1 : 0;
		List<Set<Text>> arguments = elements(site, template + 1, call);
		Set<Text> texts = new LinkedHashSet<>();
		for (Text format : this.values.argument(site, template, Facet.VALUES, call)) {
			String text = format.text();
			texts.addAll((text != null) ? new Format(text, format.origins()).apply(arguments)
					: Set.of(Text.hole("a format in " + site.method())));
		}
		return texts;
	}

	Set<Text> message(Site site, @Nullable Call call) {
		List<Set<Text>> arguments = elements(site, 1, call);
		Set<Text> texts = new LinkedHashSet<>();
		for (Text pattern : this.values.argument(site, 0, Facet.VALUES, call)) {
			String text = pattern.text();
			texts.addAll((text != null && !text.replace("''", "").contains("'"))
					? new Format(text, pattern.origins()).applyAsMessage(arguments)
					: Set.of(Text.hole("a format in " + site.method())));
		}
		return texts;
	}

	Set<Text> joined(Site site, int delimiter, int parts, @Nullable Call call) {
		return join(site, this.values.argument(site, delimiter, Facet.VALUES, call), sequence(site, parts, call));
	}

	Set<Text> collected(Site site, Site collector, MethodInsnNode joining, @Nullable Call call) {
		Set<Text> delimiters = switch (MethodFlow.arguments(joining)) {
			case 0 -> Set.of(Text.known("", "literal"));
			case 1 -> this.values.argument(collector, 0, Facet.VALUES, call);
			default -> Set.of();
		};
		return join(site, delimiters, sequence(site, 0, call));
	}

	private Set<Text> join(Site site, Set<Text> delimiters, List<Set<Text>> parts) {
		if (parts.isEmpty() || delimiters.size() != 1) {
			return Set.of(Text.hole("a joined text in " + site.method()));
		}
		Set<Text> texts = parts.get(0);
		for (Set<Text> part : parts.subList(1, parts.size())) {
			texts = this.strings.join(this.strings.join(texts, delimiters, ""), part, "");
		}
		return texts;
	}

	// an array, or a list or stream that is made of its elements right here
	private List<Set<Text>> sequence(Site site, int argument, @Nullable Call call) {
		MethodFlow flow = this.values.flow(site.method());
		Set<Integer> sources = this.values.sources(site, argument);
		int source = (sources.size() == 1) ? sources.iterator().next() : -1;
		if (flow == null || source < 0 || !(flow.instruction(source) instanceof MethodInsnNode made)) {
			return elements(site, argument, call);
		}
		Site place = new Site(site.method(), source);
		if (made.name.equals("stream")) {
			return sequence(place, 0, call);
		}
		if (!MethodResults.isStatic(made) || !made.name.equals("of") && !made.name.equals("asList")) {
			return List.of();
		}
		if (made.desc.startsWith("([")) {
			return elements(place, 0, call);
		}
		List<Set<Text>> parts = new ArrayList<>();
		for (int i = 0; i < MethodFlow.arguments(made); i++) {
			parts.add(this.values.argument(place, i, Facet.VALUES, call));
		}
		return parts;
	}

	private List<Set<Text>> elements(Site site, int argument, @Nullable Call call) {
		MethodFlow flow = this.values.flow(site.method());
		List<Set<Text>> elements = new ArrayList<>();
		if (flow != null) {
			for (int source : this.values.sources(site, argument)) {
				for (int i = Math.max(source, 0); i < site.instruction(); i++) {
					Origin array = (flow.instruction(i).getOpcode() == Opcodes.AASTORE) ? flow.operand(i, 2) : null;
					Origin element = flow.operand(i, 0);
					if (array != null && array.sources().contains(source) && element != null) {
						elements.add(this.values.evaluate(site.method(), element, Facet.VALUES, call));
					}
				}
			}
		}
		return elements;
	}

}
