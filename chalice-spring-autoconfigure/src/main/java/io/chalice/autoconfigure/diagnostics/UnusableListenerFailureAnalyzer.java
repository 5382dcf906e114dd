package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.UnusableListenerException;

/**
 * Explains a method whose signature the events of its source do not fit.
 */
final class UnusableListenerFailureAnalyzer extends MistakeFailureAnalyzer<UnusableListenerException> {

	@Override
	String action(UnusableListenerException mistake) {
		String handler = mistake.handler();
		String name = handler.substring(handler.indexOf('#') + 1, handler.indexOf('('));
		return switch (mistake.annotation()) {
			case "ChaliceSqsListener" -> """
					Have the method take a message, its body bound to a type of yours, or a list of them:

					    void %1$s(SqsMessage<String> message)
					    BatchResult %1$s(List<SqsMessage<String>> messages)""".formatted(name);
			case "ChaliceS3Listener" -> """
					Have the method take a notification, or a list of them:

					    void %1$s(S3Notification object)
					    void %1$s(List<S3Notification> objects)""".formatted(name);
			default -> """
					Have the method take nothing, what Scheduler sends, or its input:

					    void %1$s()
					    void %1$s(ScheduledEvent event)
					    void %1$s(Map<String, Object> input)""".formatted(name);
		};
	}

}
