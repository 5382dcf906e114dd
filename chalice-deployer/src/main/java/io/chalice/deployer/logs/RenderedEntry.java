package io.chalice.deployer.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.cloud.LoggedEvent;

/**
 * What was said, in words. Of a line that is JSON, as Lambda and this framework write
 * them, that is its message, what else it says, and its stack trace.
 *
 * @param time when it was said
 * @param level how bad it is, such as {@code ERROR}, empty when that is not said
 * @param text its first line, without the time
 * @param more the lines that follow, such as a stack trace
 */
public record RenderedEntry(Instant time, String level, String text, List<String> more) {

	/** A line of Spring Boot, which has its own time. */
	private static final Pattern TIMED = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[.,]\\d+\\S*\\s+"
			+ "(?:(TRACE|DEBUG|INFO|WARN|ERROR)\\b(?: +\\d+ ---)?)?");

	/** Where a stack trace is, by the ways in which loggers write JSON. */
	private static final List<String> TRACES = List.of("stackTrace", "stack_trace", "exception");

	/** What is said already, or interests only programs. */
	private static final Set<String> KNOWN = Set.of("timestamp", "level", "message", "logger", "thread", "errorType",
			"errorMessage", "AWSRequestId", "requestId", "stackTrace", "stack_trace", "exception");

	private static final JsonMapper mapper = JsonMapper.builder().build();

	public RenderedEntry {
		more = List.copyOf(more);
	}

	/**
	 * Put an entry into words.
	 * @param entry the entry
	 * @return its words
	 */
	public static RenderedEntry of(LogEntry entry) {
		LoggedEvent first = entry.first();
		List<String> following = entry.events()
			.stream()
			.skip(1)
			.flatMap((event) -> lines(event.message()).stream())
			.toList();
		JsonNode json = read(first.message());
		return json.path("message").isString() ? ofJson(first.time(), json, following)
				: ofText(first.time(), first.message(), following);
	}

	private static JsonNode read(String message) {
		try {
			return message.startsWith("{") ? mapper.readTree(message) : mapper.nullNode();
		}
		catch (JacksonException ex) {
			return mapper.nullNode();
		}
	}

	private static RenderedEntry ofJson(Instant time, JsonNode json, List<String> following) {
		List<String> lines = new ArrayList<>(lines(json.path("message").asString()));
		String more = json.properties()
			.stream()
			.filter((member) -> !KNOWN.contains(member.getKey()))
			.map((member) -> " %s=%s".formatted(member.getKey(), text(member.getValue())))
			.collect(Collectors.joining());
		for (String name : TRACES) {
			List<String> trace = trace(json.path(name));
			// what writes it in two ways, or in the message too, has one
			if (Collections.indexOfSubList(lines, trace) < 0) {
				lines.addAll(trace);
			}
		}
		String text = lines.remove(0) + more;
		lines.addAll(following);
		return new RenderedEntry(time, json.path("level").asString(""), text, lines);
	}

	private static List<String> trace(JsonNode value) {
		if (value.isArray()) {
			return value.values().stream().flatMap((line) -> lines(line.asString()).stream()).toList();
		}
		return value.isString() ? lines(value.asString()) : List.of();
	}

	private static String text(JsonNode value) {
		return value.isString() ? value.asString() : value.toString();
	}

	private static RenderedEntry ofText(Instant time, String message, List<String> following) {
		List<String> lines = new ArrayList<>(lines(message));
		String text = lines.remove(0);
		lines.addAll(following);
		Matcher timed = TIMED.matcher(text);
		if (!timed.find()) {
			return new RenderedEntry(time, "", text, lines);
		}
		String level = timed.group(1);
		return new RenderedEntry(time, (level != null) ? level : "", text.substring(timed.end()).strip(), lines);
	}

	private static List<String> lines(String text) {
		return List.of(text.stripTrailing().split("\\R", -1));
	}

	/**
	 * Return an entry for programs.
	 * @param entry the entry
	 * @return a JSON object in one line; of an event that is JSON, {@code message} is its
	 * text
	 */
	public static String json(LogEntry entry) {
		LoggedEvent first = entry.first();
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("time", first.time().toString());
		members.put("function", entry.source().name());
		members.put("level", of(entry).level());
		members.put("message",
				entry.events()
					.stream()
					.map((event) -> event.message().stripTrailing())
					.collect(Collectors.joining("\n")));
		members.put("logGroup", entry.source().group());
		members.put("logStream", first.stream());
		members.put("eventId", first.id());
		return mapper.writeValueAsString(members);
	}

}
