package io.chalice.event.sqs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.event.EventObject;
import io.chalice.json.JsonTree;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.SqsMessage;

/**
 * Writes what Lambda's poller reads: which messages failed.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">Implementing
 * partial batch responses</a>
 */
public final class SqsEventWriter {

	private SqsEventWriter() {
	}

	/**
	 * Write the answer to a batch.
	 * @param messages the batch
	 * @param result which of its messages failed
	 * @return the answer, JSON as UTF-8, in the order of the batch
	 * @throws IllegalArgumentException when the result names a message that is not in the
	 * batch: the poller would take all for failed and not say why
	 */
	public static byte[] answer(List<? extends SqsMessage<?>> messages, BatchResult result) {
		List<Object> failures = new ArrayList<>();
		for (SqsMessage<?> message : messages) {
			if (result.failed().contains(message.messageId())) {
				failures.add(Map.of("itemIdentifier", message.messageId()));
			}
		}
		if (failures.size() < result.failed().size()) {
			throw new IllegalArgumentException("The BatchResult names %d messages, of which %d are in the batch"
				.formatted(result.failed().size(), failures.size()));
		}
		return JsonTree.write(Map.of("batchItemFailures", failures));
	}

	/**
	 * Write a batch of which messages were taken out or changed.
	 * @param event the batch as it arrived, JSON as UTF-8
	 * @param messages the messages that are left, each with the body that it shall have
	 * @return the event, JSON as UTF-8; all else is as it arrived
	 */
	public static byte[] batch(byte[] event, List<SqsMessage<String>> messages) {
		Map<String, String> bodies = new LinkedHashMap<>();
		messages.forEach((message) -> bodies.put(message.messageId(), message.body()));
		EventObject batch = EventObject.read(event);
		List<Object> records = new ArrayList<>();
		for (EventObject record : batch.objects("Records")) {
			String body = bodies.get(record.requiredText("messageId"));
			if (body != null) {
				Map<String, @Nullable Object> members = new LinkedHashMap<>(record.members());
				members.put("body", body);
				records.add(members);
			}
		}
		Map<String, @Nullable Object> members = new LinkedHashMap<>(batch.members());
		members.put("Records", records);
		return JsonTree.write(members);
	}

}
