package io.chalice.local.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How an input becomes an event.
 */
public enum EventTemplate {

	/** The input is a message's body. */
	SQS,

	/** The input is an object's key, or JSON with key, size and eventName. */
	S3,

	/** The input is the schedule's; without one, Scheduler's own event is sent. */
	SCHEDULE,

	/** The body of a message is S3's event. */
	S3_IN_SQS,

	/** The message of a topic is S3's event. */
	S3_IN_SNS,

	/** The body of a message is a topic's notification of S3's event. */
	S3_IN_SNS_IN_SQS,

	/** The input is the event. */
	EVENT;

	/**
	 * Return the template as it is typed.
	 * @return the name in small letters, with dashes
	 */
	String typed() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Find a template.
	 * @param typed what was typed
	 * @return the template
	 * @throws UnsendableEventException when there is none of that name
	 */
	public static EventTemplate of(String typed) {
		return Arrays.stream(values())
			.filter((template) -> template.typed().equals(typed))
			.findFirst()
			.orElseThrow(() -> new UnsendableEventException(
					"There is no template '%s'; there are %s".formatted(typed, names())));
	}

	/**
	 * Return all templates as they are typed.
	 * @return the names
	 */
	public static List<String> list() {
		return Arrays.stream(values()).map(EventTemplate::typed).toList();
	}

	/**
	 * Return all templates in a sentence.
	 * @return the names
	 */
	public static String names() {
		return String.join(", ", list());
	}

}
