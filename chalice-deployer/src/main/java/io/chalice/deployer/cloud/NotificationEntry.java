package io.chalice.deployer.cloud;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the notifications of a bucket, with every field that S3 has.
 *
 * @param kind what is told
 * @param id its id, unique in the bucket
 * @param destination the ARN of the function, queue or topic
 * @param events the kinds of event, such as {@code s3:ObjectCreated:*}
 * @param rules which keys it is about, all when there is none
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/API/API_NotificationConfiguration.html">NotificationConfiguration</a>
 */
public record NotificationEntry(Kind kind, String id, String destination, List<String> events, List<KeyRule> rules) {

	public NotificationEntry {
		events = List.copyOf(events);
		rules = List.copyOf(rules);
	}

	/**
	 * Return what the keys start with.
	 * @return the prefix, empty for any
	 */
	public String prefix() {
		return rule("prefix");
	}

	/**
	 * Return what the keys end with.
	 * @return the suffix, empty for any
	 */
	public String suffix() {
		return rule("suffix");
	}

	// S3 writes the names otherwise than it takes them
	private String rule(String name) {
		return this.rules.stream()
			.filter((rule) -> rule.name().toLowerCase(Locale.ROOT).equals(name))
			.map(KeyRule::value)
			.findFirst()
			.orElse("");
	}

	/**
	 * Return whether two entries say the same, whatever the order.
	 * @param other another entry
	 * @return {@code true} when S3 would do the same
	 */
	public boolean isSame(NotificationEntry other) {
		return this.kind == other.kind && this.id.equals(other.id) && this.destination.equals(other.destination)
				&& Set.copyOf(this.events).equals(Set.copyOf(other.events)) && prefix().equals(other.prefix())
				&& suffix().equals(other.suffix());
	}

	/**
	 * Return whether S3 refuses to have both: an event of one key would be for both.
	 * @param other another entry
	 * @return {@code true} when they have a kind of event and keys in common
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html">Event
	 * notifications with object key name filtering</a>
	 */
	public boolean overlaps(NotificationEntry other) {
		return this.events.stream().anyMatch((one) -> other.events.stream().anyMatch((two) -> isCommon(one, two)))
				&& (prefix().startsWith(other.prefix()) || other.prefix().startsWith(prefix()))
				&& (suffix().endsWith(other.suffix()) || other.suffix().endsWith(suffix()));
	}

	private static boolean isCommon(String one, String two) {
		return one.equals(two) || covers(one, two) || covers(two, one);
	}

	private static boolean covers(String wide, String narrow) {
		return wide.endsWith("*") && narrow.startsWith(wide.substring(0, wide.length() - 1));
	}

	/**
	 * Say it in words.
	 * @return the kinds of event and the keys
	 */
	public String describe() {
		return "%s of %s*%s to %s".formatted(String.join(", ", new TreeSet<>(this.events)), prefix(), suffix(),
				this.destination);
	}

	/**
	 * What is told.
	 */
	public enum Kind {

		/** A function of Lambda. */
		FUNCTION,

		/** A queue of SQS. */
		QUEUE,

		/** A topic of SNS. */
		TOPIC

	}

	/**
	 * Which keys an entry is about.
	 *
	 * @param name {@code prefix} or {@code suffix}, in any case
	 * @param value what the keys start or end with
	 */
	public record KeyRule(String name, String value) {

	}

}
