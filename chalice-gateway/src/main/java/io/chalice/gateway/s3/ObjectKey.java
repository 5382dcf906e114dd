package io.chalice.gateway.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Keys as S3 writes them into events: encoded as in a form, so that a space is a
 * {@code +}, with the slashes as they are.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event
 * message structure</a>
 */
final class ObjectKey {

	private ObjectKey() {
	}

	static String encode(String key) {
		return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
	}

}
