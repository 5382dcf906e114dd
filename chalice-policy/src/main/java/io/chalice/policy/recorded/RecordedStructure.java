package io.chalice.policy.recorded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;

/**
 * A request that was seen, or a structure in one.
 *
 * @param type the simple name of its type
 * @param values the members that are set, with the texts that were recorded of them
 */
public record RecordedStructure(String type, Map<String, List<String>> values) implements OperationInput {

	/**
	 * Copies the members.
	 */
	public RecordedStructure {
		values = Map.copyOf(values);
	}

	static RecordedStructure parse(String text) {
		String[] words = text.split(" ");
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (String member : List.of(words).subList(1, words.length)) {
			int equals = member.indexOf('=');
			values.put((equals < 0) ? member : member.substring(0, equals),
					(equals < 0) ? List.of()
							: Stream.of(member.substring(equals + 1).split(",", -1))
								.map((value) -> URLDecoder.decode(value, StandardCharsets.UTF_8))
								.toList());
		}
		return new RecordedStructure(words[0], values);
	}

	@Override
	public Set<String> members() {
		return this.values.keySet();
	}

	@Override
	public Set<SymbolicText> texts(String member, ValueFacet facet) {
		List<String> texts = this.values.get(member);
		if (texts == null) {
			return Set.of();
		}
		return texts.isEmpty() ? Set.of(SymbolicText.hole(member + ", of which no text is recorded"))
				: texts.stream().map((text) -> SymbolicText.known(text, "the call")).collect(Collectors.toSet());
	}

}
