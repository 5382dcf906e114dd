package io.chalice.gateway.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * The X-Ray trace of a request.
 *
 * @param incoming the trace header as the function sees it: the client's, or a new root
 * @param full the trace header as responses have it, with parent and sampling decision
 * @see <a href=
 * "https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing
 * header</a>
 */
public record RequestTrace(String incoming, String full) {

	/** The header that carries a trace. */
	public static final String HEADER = "X-Amzn-Trace-Id";

	/**
	 * Continue the client's trace, or start one.
	 * @param header the trace header the client sent, or {@code null} without one
	 * @param time when the request came
	 * @return the trace
	 */
	public static RequestTrace of(@Nullable String header, Instant time) {
		Map<String, String> fields = fields((header != null) ? header : "");
		ThreadLocalRandom random = ThreadLocalRandom.current();
		String root = fields.get("root");
		String incoming = (root != null && header != null) ? header : "Root=" + newRoot(random, time);
		String parent = fields.get("parent");
		String sampled = fields.getOrDefault("sampled", (parent != null) ? "1" : "0");
		String full = "Root=%s;Parent=%s;Sampled=%s".formatted(
				(root != null) ? root : incoming.substring("Root=".length()),
				(parent != null) ? parent : "%016x".formatted(random.nextLong()), sampled);
		return new RequestTrace(incoming, full);
	}

	private static String newRoot(ThreadLocalRandom random, Instant time) {
		return "1-%08x-%016x%08x".formatted(time.getEpochSecond(), random.nextLong(), random.nextInt());
	}

	private static Map<String, String> fields(String header) {
		Map<String, String> fields = new HashMap<>();
		for (String field : header.split(";")) {
			int equals = field.indexOf('=');
			if (equals > 0) {
				fields.put(field.substring(0, equals).strip().toLowerCase(Locale.ROOT),
						field.substring(equals + 1).strip());
			}
		}
		return fields;
	}

}
