package io.chalice.gateway.sqs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.gateway.FunctionResult;
import io.chalice.json.JsonTree;

/**
 * What a function says of a batch. All messages are done when it answers {@code null}, an
 * object without {@code batchItemFailures}, or an empty list of them; those that it lists
 * have failed, and all of them when the list is not one, names nothing or a message that
 * is not in the batch, or when the function itself has failed.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling
 * errors for an SQS event source</a>
 */
final class BatchAnswer {

	private static final String FAILURES = "batchItemFailures";

	private static final String IDENTIFIER = "itemIdentifier";

	private BatchAnswer() {
	}

	static Set<String> failed(FunctionResult result, Set<String> batch) {
		if (!(result instanceof FunctionResult.Succeeded succeeded)) {
			return batch;
		}
		Set<String> failed = listed(succeeded.payload());
		return (failed != null && batch.containsAll(failed)) ? failed : batch;
	}

	private static @Nullable Set<String> listed(byte[] payload) {
		if (payload.length == 0) {
			return Set.of();
		}
		try {
			Object answer = JsonTree.read(payload);
			if (answer == null) {
				return Set.of();
			}
			return (answer instanceof Map<?, ?> object) ? identifiers(object.get(FAILURES)) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static @Nullable Set<String> identifiers(@Nullable Object failures) {
		if (failures == null) {
			return Set.of();
		}
		if (!(failures instanceof List<?> list)) {
			return null;
		}
		Set<String> identifiers = new TreeSet<>();
		for (Object failure : list) {
			if (!(failure instanceof Map<?, ?> object) || !(object.get(IDENTIFIER) instanceof String identifier)) {
				return null;
			}
			identifiers.add(identifier);
		}
		return identifiers;
	}

}
