package io.chalice.deployer.cloud;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How Lambda polls for a function. Which messages of a batch have failed is always
 * answered by the function ({@code ReportBatchItemFailures}).
 *
 * @param batchSize how many messages a call gets at most
 * @param window how many seconds messages are collected for a batch
 * @param maximumConcurrency how many calls there may be at once, or {@code null} without
 * a limit
 * @param filters patterns of the messages that are wanted; all are when there is none
 * @param partialAnswers whether a function says which messages have failed
 * @param enabled whether Lambda polls
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>
 */
public record EventSourceSettings(int batchSize, int window, @Nullable Integer maximumConcurrency, List<String> filters,
		boolean partialAnswers, boolean enabled) {

	public EventSourceSettings {
		filters = List.copyOf(filters);
	}

}
