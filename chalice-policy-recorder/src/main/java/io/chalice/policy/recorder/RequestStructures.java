package io.chalice.policy.recorder;

import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * A request and the structures in it, as far as they decide which resource is meant: each
 * is its type's simple name and the members that are set, by their names in Java. The
 * texts follow after an equals sign, in URL encoding and separated by commas; members of
 * which {@link ResourceMembers} tells nothing are named only.
 */
final class RequestStructures {

	private final List<String> written = new ArrayList<>();

	private RequestStructures() {
	}

	static List<String> of(SdkPojo request) {
		RequestStructures structures = new RequestStructures();
		structures.add(request);
		// items of a database have many that look alike
		return structures.written.stream().distinct().toList();
	}

	private void add(SdkPojo structure) {
		int place = this.written.size();
		this.written.add("");
		StringBuilder text = new StringBuilder(structure.getClass().getSimpleName());
		for (SdkField<?> field : structure.sdkFields()) {
			Object value = field.getValueOrDefault(structure);
			if (value != null && !isUnset(value)) {
				String name = name(structure, field.memberName());
				List<String> texts = new ArrayList<>();
				collect(name, value, texts);
				text.append(' ').append(name);
				String separator = "=";
				for (String one : texts) {
					text.append(separator).append(URLEncoder.encode(one, StandardCharsets.UTF_8));
					separator = ",";
				}
			}
		}
		this.written.set(place, text.toString());
	}

	// what the SDK itself puts where a program sets no collection
	private static boolean isUnset(Object value) {
		return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
	}

	private void collect(String member, Object value, List<String> texts) {
		if (value instanceof SdkPojo structure) {
			add(structure);
		}
		else if (value instanceof Map<?, ?> map) {
			map.forEach((key, element) -> {
				if (ResourceMembers.namesKeys(member)) {
					texts.add(String.valueOf(key));
				}
				collect("", element, texts);
			});
		}
		else if (value instanceof Collection<?> list) {
			list.forEach((element) -> collect(member, element, texts));
		}
		else {
			ResourceMembers.text(member, value).ifPresent(texts::add);
		}
	}

	// the model's names begin with a capital letter, and abbreviations are written
	// otherwise in Java
	private static String name(SdkPojo structure, String member) {
		return Stream.of(structure.getClass().getMethods())
			.filter((method) -> method.getParameterCount() == 0)
			.map(Method::getName)
			.filter((name) -> name.equalsIgnoreCase(member))
			.findFirst()
			.orElseGet(() -> member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1));
	}

}
