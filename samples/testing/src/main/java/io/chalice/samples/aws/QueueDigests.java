package io.chalice.samples.aws;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The digests by which SQS proves that it got a message whole.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-attributes-md5-message-digest-calculation">Calculating
 * the MD5 message digest for message attributes</a>
 */
final class QueueDigests {

	private final JsonMapper json = JsonMapper.shared();

	/**
	 * Completes the answer to one message or to a batch.
	 * @param request the request
	 * @param answer the answer so far
	 * @return the answer with message ids and digests
	 */
	String add(byte[] request, String answer) {
		JsonNode asked = this.json.readTree(request);
		ObjectNode answered = (ObjectNode) this.json.readTree(answer);
		if (!asked.has("Entries")) {
			add(asked, answered);
		}
		else if (!answered.has("Successful")) {
			ArrayNode successful = answered.putArray("Successful");
			for (JsonNode entry : asked.path("Entries")) {
				add(entry, successful.addObject().put("Id", entry.path("Id").asString()));
			}
		}
		return answered.toString();
	}

	private void add(JsonNode message, ObjectNode answer) {
		answer.put("MessageId", "5fea7756-0ea4-451a-a703-a558b933e274");
		answer.put("MD5OfMessageBody", digest(message.path("MessageBody").asString().getBytes(StandardCharsets.UTF_8)));
		if (!message.path("MessageAttributes").isEmpty()) {
			answer.put("MD5OfMessageAttributes", digest(encode(message.path("MessageAttributes"))));
		}
	}

	private static byte[] encode(JsonNode attributes) {
		Map<String, JsonNode> sorted = new TreeMap<>();
		attributes.properties().forEach((attribute) -> sorted.put(attribute.getKey(), attribute.getValue()));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			for (Map.Entry<String, JsonNode> attribute : sorted.entrySet()) {
				write(attribute.getKey(), out);
				write(attribute.getValue().path("DataType").asString(), out);
				out.writeByte(1);
				write(attribute.getValue().path("StringValue").asString(), out);
			}
			out.flush();
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void write(String text, DataOutputStream out) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
