package io.chalice.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.json.JsonTree;

/**
 * Events that are sent only to have a function started: the framework's own ping, which
 * {@code deploy} sends to every new version, and those of well-known warmers. They are
 * answered without a route or a method being called. None of them carries anything that
 * could be lost.
 */
public final class WarmUp {

	private static final Map<String, Object> OWN = Map.of("chalice", "ping");

	/** A ping is not longer, however it is written. */
	private static final int LONGEST_PING = 64;

	private static final Set<String> SCHEDULERS = Set.of("aws.events", "aws.scheduler");

	private static final String SCHEDULED = "Scheduled Event";

	private WarmUp() {
	}

	/**
	 * Return the ping that every function answers.
	 * @return the event, JSON as UTF-8
	 */
	public static byte[] ping() {
		return "{\"chalice\":\"ping\"}".getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Return the answer to a ping or a warmer.
	 * @return the answer, JSON as UTF-8
	 */
	public static byte[] answer() {
		return "{\"chalice\":\"pong\"}".getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Return whether an event is the framework's own ping.
	 * @param event the event, JSON as UTF-8
	 * @return {@code true} if it is, whatever its white space
	 */
	public static boolean isPing(byte[] event) {
		if (event.length > LONGEST_PING) {
			return false;
		}
		try {
			return OWN.equals(JsonTree.read(event));
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/**
	 * Return whether an event that is no HTTP request only keeps a function warm: the
	 * ping, an empty event, a schedule's event without details, or that of a warmer
	 * ({@code serverless-plugin-warmup}, {@code lambda-warmer} and their like).
	 * @param event the parsed event
	 * @return {@code true} if nothing is lost when no method sees it
	 */
	public static boolean recognises(Map<String, @Nullable Object> event) {
		return event.isEmpty() || OWN.equals(event) || isWarmer(event) || isSchedule(event);
	}

	private static boolean isWarmer(Map<String, @Nullable Object> event) {
		return (event.get("source") instanceof String source && source.startsWith("serverless-plugin-")
				&& source.endsWith("warmup")) || Boolean.TRUE.equals(event.get("warmer"))
				|| Boolean.TRUE.equals(event.get("warmup"));
	}

	private static boolean isSchedule(Map<String, @Nullable Object> event) {
		Object detail = event.get("detail");
		return event.get("source") instanceof String source && SCHEDULERS.contains(source)
				&& SCHEDULED.equals(event.get("detail-type"))
				&& (detail == null || Map.of().equals(detail) || "{}".equals(detail));
	}

}
