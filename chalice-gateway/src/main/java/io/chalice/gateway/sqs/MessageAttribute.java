package io.chalice.gateway.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * What a sender adds to a message.
 *
 * @param dataType {@code String}, {@code Number} or {@code Binary}, possibly with a label
 * of the sender's such as {@code Number.int}
 * @param stringValue the value of what is not binary, else {@code null}
 * @param base64Value the value of what is binary in Base64, else {@code null}
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">Amazon
 * SQS message metadata</a>
 */
public record MessageAttribute(String dataType, @Nullable String stringValue, @Nullable String base64Value) {

	/**
	 * Create a text.
	 * @param value the text
	 * @return the attribute
	 */
	public static MessageAttribute ofText(String value) {
		return new MessageAttribute("String", value, null);
	}

	/**
	 * Create a number.
	 * @param value the number
	 * @return the attribute
	 */
	public static MessageAttribute ofNumber(Number value) {
		return new MessageAttribute("Number", value.toString(), null);
	}

	/**
	 * Create bytes.
	 * @param value the bytes
	 * @return the attribute
	 */
	public static MessageAttribute ofBytes(byte[] value) {
		return new MessageAttribute("Binary", null, Base64.getEncoder().encodeToString(value));
	}

	int size() {
		int value = (this.stringValue != null) ? this.stringValue.getBytes(StandardCharsets.UTF_8).length
				: (this.base64Value != null) ? Base64.getDecoder().decode(this.base64Value).length : 0;
		return this.dataType.length() + value;
	}

}
