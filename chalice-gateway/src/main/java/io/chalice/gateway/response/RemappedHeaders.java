package io.chalice.gateway.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.chalice.gateway.Header;

/**
 * Which of a function's response headers reach the client, and under which name.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 * notes</a>
 */
public final class RemappedHeaders {

	private static final String PREFIX = "x-amzn-Remapped-";

	private static final Set<String> REMAPPED = Set.of("authorization", "connection", "content-length", "content-md5",
			"date", "max-forwards", "server", "user-agent", "www-authenticate", "x-amzn-requestid");

	private static final Set<String> DROPPED = Set.of("expect", "host", "proxy-authenticate", "te", "trailer",
			"transfer-encoding", "upgrade", "via", "x-amz-apigw-id", "x-amzn-trace-id");

	private RemappedHeaders() {
	}

	/**
	 * Apply the rules.
	 * @param headers the function's headers
	 * @return the client's headers
	 */
	public static List<Header> of(List<Header> headers) {
		List<Header> applied = new ArrayList<>();
		for (Header header : headers) {
			String lower = header.name().toLowerCase(Locale.ROOT);
			if (REMAPPED.contains(lower)) {
				applied.add(new Header(PREFIX + header.name(), header.value()));
			}
			else if (!DROPPED.contains(lower)) {
				applied.add(header);
			}
		}
		return applied;
	}

}
