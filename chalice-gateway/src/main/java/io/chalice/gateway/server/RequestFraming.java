package io.chalice.gateway.server;

import java.util.regex.Pattern;

import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;

/**
 * Finds out how long a request body is, and refuses what two servers might read
 * differently (RFC 9112, section 6).
 */
final class RequestFraming implements ContentLengthStrategy {

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private static final int LONGEST_NUMBER = 18;

	@Override
	public long determineLength(HttpMessage message) throws HttpException {
		Header length = message.getHeader(HttpHeaders.CONTENT_LENGTH);
		boolean coded = message.containsHeader(HttpHeaders.TRANSFER_ENCODING);
		if (coded && (length != null || message.getVersion().lessEquals(HttpVersion.HTTP_1_0))) {
			throw new RejectedRequestException(ServerRejection.BAD_REQUEST);
		}
		if (length != null && !DIGITS.matcher(length.getValue()).matches()) {
			throw new RejectedRequestException(ServerRejection.BAD_REQUEST);
		}
		if (length != null && length.getValue().length() > LONGEST_NUMBER) {
			throw new RejectedRequestException(ServerRejection.BODY_TOO_LARGE);
		}
		long bytes = DefaultContentLengthStrategy.INSTANCE.determineLength(message);
		if (bytes > ServerLimits.BODY_BYTES) {
			throw new RejectedRequestException(ServerRejection.BODY_TOO_LARGE);
		}
		return bytes;
	}

}
