package io.chalice.autoconfigure.listener;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.model.SqsSourceModel;
import io.chalice.sqs.ChaliceSqsListener;

/**
 * Reads {@link ChaliceSqsListener} and checks what Lambda would refuse.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">Amazon SQS
 * event source mapping parameters</a>
 */
final class SqsDeclaration {

	private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,80}|[a-zA-Z0-9_-]{1,75}\\.fifo");

	private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:sqs:[a-z0-9-]+:\\d{12}:(.+)");

	private static final int BATCH_WITHOUT_WINDOW = 10;

	private static final int LARGEST_BATCH = 10_000;

	private static final int LONGEST_WINDOW = 300;

	private SqsDeclaration() {
	}

	static SqsSourceModel of(ChaliceSqsListener listener, SourceAttributes attributes) {
		SqsSourceModel model = new SqsSourceModel(queue(attributes.text(listener.value()), attributes),
				attributes.between("batchSize", listener.batchSize(), 1, LARGEST_BATCH,
						"a batch has %d to %d messages"),
				attributes.between("window", listener.window(), 0, LONGEST_WINDOW, "a window has %d to %d seconds"),
				(listener.maximumConcurrency() != 0) ? attributes.between("maximumConcurrency",
						listener.maximumConcurrency(), 2, 1000, "there may be %d to %d calls at once") : null,
				filters(attributes.texts(listener.filters()), attributes), attributes.enabled(listener.enabled()));
		checkBatch(model, attributes);
		return model;
	}

	private static String queue(String queue, SourceAttributes attributes) {
		if (queue.isEmpty()) {
			throw attributes.mistake("value", "it names no queue", "\"%s\"".formatted(attributes.name("")));
		}
		Matcher arn = ARN.matcher(queue);
		String name = arn.matches() ? arn.group(1) : queue;
		if (!NAME.matcher(name).matches()) {
			String last = queue.substring(queue.lastIndexOf(queue.contains("/") ? '/' : ':') + 1);
			throw attributes.mistake("value", "'%s' is neither the name nor the ARN of a queue".formatted(queue),
					"\"%s\"".formatted(NAME.matcher(last).matches() ? last : "name"));
		}
		return queue;
	}

	private static List<String> filters(List<String> filters, SourceAttributes attributes) {
		for (String filter : filters) {
			if (!attributes.isJsonObject(filter)) {
				throw attributes.mistake("filters", "the filter %s is no JSON object".formatted(filter),
						"\"{\\\"body\\\": {\\\"kind\\\": [\\\"new\\\"]}}\"");
			}
		}
		return filters;
	}

	private static void checkBatch(SqsSourceModel model, SourceAttributes attributes) {
		if (model.fifo() && model.window() > 0) {
			throw attributes.mistake("window", "the FIFO queue %s has no window".formatted(model.queue()), "0");
		}
		if (model.batchSize() <= BATCH_WITHOUT_WINDOW) {
			return;
		}
		if (model.fifo()) {
			throw attributes.mistake("batchSize", "a batch of the FIFO queue %s has at most 10 messages, not %d"
				.formatted(model.queue(), model.batchSize()), "10");
		}
		if (model.window() == 0) {
			throw attributes.mistake("window",
					"a batch of %d messages needs a window to collect them in".formatted(model.batchSize()), "1");
		}
	}

}
