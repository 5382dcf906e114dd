package io.chalice.shell.invoke;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import io.chalice.project.json.MalformedJsonException;
import io.chalice.project.json.PositionedJson;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.console.StandardStreams;

/**
 * The event that a function is called with.
 */
final class InvokePayload {

	static final OptionDescription OPTION = OptionDescription
		.valued("payload", "JSON", "The event, @FILE, or @- for standard input (default: {})")
		.letter("p");

	/** What Lambda takes from whoever waits for the answer. */
	private static final int LIMIT = 6 * 1024 * 1024;

	/** What it keeps until it calls the function. */
	private static final int LATER_LIMIT = 1024 * 1024;

	private static final String STANDARD_INPUT = "-";

	private static final String NOTHING = "{}";

	private final InputStream stream;

	private final boolean piped;

	/**
	 * Create the reading of an event.
	 * @param stream standard input
	 * @param piped whether somebody else than a person at a keyboard writes there
	 */
	InvokePayload(InputStream stream, boolean piped) {
		this.stream = stream;
		this.piped = piped;
	}

	/**
	 * Read events as this process gets them.
	 * @param invocation what was typed
	 * @return the reading
	 */
	static InvokePayload ofProcess(CommandInvocation invocation) {
		String terminals = System.getProperty(StandardStreams.PROPERTY);
		// started otherwise than by the launcher, nobody knows what standard input is
		boolean piped = terminals != null && !StandardStreams.of(terminals, invocation.context().environment()).in();
		return new InvokePayload(System.in, piped && !invocation.context().isSession());
	}

	/**
	 * Read the event.
	 * @param invocation what was typed
	 * @param later whether Lambda is to keep it
	 * @return the event, JSON as UTF-8
	 * @throws UsageException when it cannot be read, is not JSON, or is too large
	 */
	byte[] read(CommandInvocation invocation, boolean later) {
		Optional<String> typed = invocation.option(OPTION.name());
		String source = typed.filter((text) -> text.startsWith("@"))
			.map((text) -> text.substring(1))
			.orElse((typed.isEmpty() && this.piped) ? STANDARD_INPUT : "");
		String text = text(invocation, source, typed.orElse(""));
		String name = source.isEmpty() ? OPTION.typed() : source.equals(STANDARD_INPUT) ? "standard input" : source;
		if (text.isBlank()) {
			return NOTHING.getBytes(StandardCharsets.UTF_8);
		}
		requireJson(name, text);
		byte[] event = text.getBytes(StandardCharsets.UTF_8);
		int limit = later ? LATER_LIMIT : LIMIT;
		if (event.length > limit) {
			throw new UsageException(String.format(Locale.ROOT, "%s has %,d bytes, and Lambda takes %,d%s", name,
					event.length, limit, later ? " with --async" : ""));
		}
		return event;
	}

	private String text(CommandInvocation invocation, String source, String typed) {
		try {
			if (source.equals(STANDARD_INPUT)) {
				return new String(this.stream.readAllBytes(), StandardCharsets.UTF_8);
			}
			return source.isEmpty() ? typed : file(invocation.context().resolve(source));
		}
		catch (IOException ex) {
			throw new UsageException("%s cannot be read: %s".formatted(source, ex.getMessage()));
		}
	}

	private static String file(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new UsageException("There is no file " + file);
		}
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}

	private static void requireJson(String name, String text) {
		try {
			PositionedJson.read(text);
		}
		catch (MalformedJsonException ex) {
			throw new UsageException("%s, line %d, column %d: %s. A text is JSON in quotes: %s '\"text\"'"
				.formatted(name, ex.position().line(), ex.position().column(), ex.reason(), OPTION.typed()));
		}
	}

}
