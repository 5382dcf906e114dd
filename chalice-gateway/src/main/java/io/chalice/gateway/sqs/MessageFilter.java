package io.chalice.gateway.sqs;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.gateway.pattern.EventPattern;
import io.chalice.json.JsonTree;

/**
 * Lambda's filter of the messages that a function wants: one of its patterns has to
 * match. A body is JSON for a pattern that has an object for it, and a text for one that
 * has values; a body of the other kind does not match.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html">Using event
 * filtering with an Amazon SQS event source</a>
 */
final class MessageFilter {

	private static final String BODY = "body";

	private final List<EventPattern> patterns;

	MessageFilter(List<String> patterns) {
		this.patterns = patterns.stream().map(EventPattern::of).toList();
	}

	boolean wants(Map<String, @Nullable Object> record) {
		return this.patterns.isEmpty() || this.patterns.stream().anyMatch((pattern) -> matches(pattern, record));
	}

	private static boolean matches(EventPattern pattern, Map<String, @Nullable Object> record) {
		Object wanted = pattern.field(BODY);
		if (wanted == null) {
			return pattern.matches(record);
		}
		Object body = json(String.valueOf(record.get(BODY)));
		boolean structured = body instanceof Map || body instanceof List;
		if (structured != wanted instanceof Map) {
			return false;
		}
		Map<String, @Nullable Object> read = new LinkedHashMap<>(record);
		if (structured) {
			read.put(BODY, body);
		}
		return pattern.matches(read);
	}

	private static @Nullable Object json(String body) {
		try {
			return JsonTree.read(body.getBytes(StandardCharsets.UTF_8));
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
