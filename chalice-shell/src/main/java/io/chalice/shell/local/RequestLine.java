package io.chalice.shell.local;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

import io.chalice.gateway.server.ServedRequest;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;

/**
 * Tells of what has happened in a line: when, what to whom, how it ended and how long it
 * took. Neither queries nor headers nor bodies are part of it.
 */
final class RequestLine {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	/** Where the outcome begins unless a subject is longer. */
	private static final int SUBJECT = 24;

	/** The columns of all but the time and the subject. */
	private static final int REST = 31;

	private static final int TIMED = 10;

	private static final int STATUS = 3;

	/** On a narrower terminal there is no room for the time. */
	private static final int WIDE = 60;

	private static final int SHORTEST = 8;

	private final Console console;

	private final Supplier<LocalTime> clock;

	/**
	 * Create the lines.
	 * @param console where they are printed
	 * @param clock tells the time
	 */
	RequestLine(Console console, Supplier<LocalTime> clock) {
		this.console = console;
		this.clock = clock;
	}

	/**
	 * Tell of a request.
	 * @param request the request
	 * @param cold whether a process answered it that had not answered any
	 */
	void request(ServedRequest request, boolean cold) {
		print(request.method(), request.path(), String.valueOf(request.status()), colour(request.status()),
				"%6d ms%s".formatted(request.milliseconds(), cold ? "  cold" : ""));
	}

	private static Colour colour(int status) {
		return switch (status / 100) {
			case 5 -> Colour.RED;
			case 4 -> Colour.YELLOW;
			case 3 -> Colour.BOLD;
			default -> Colour.GREEN;
		};
	}

	/**
	 * Tell of an event.
	 * @param kind what has happened, a word in capital letters
	 * @param subject which function got it, and from where
	 * @param failed whether it failed
	 * @param rest what else there is to say, or empty
	 */
	void event(String kind, String subject, boolean failed, String rest) {
		print(kind, subject, failed ? "failed" : "ok", failed ? Colour.RED : Colour.GREEN, rest);
	}

	private void print(String kind, String subject, String outcome, Colour colour, String rest) {
		int columns = this.console.columns();
		boolean timed = columns >= WIDE;
		int room = Math.max(SHORTEST, columns - REST - (timed ? TIMED : 0));
		String shortened = (subject.length() > room) ? subject.substring(0, room - 1) + "…" : subject;
		String padded = shortened + " ".repeat(Math.max(0, Math.min(SUBJECT, room) - shortened.length()));
		String time = timed ? this.clock.get().format(TIME) + "  " : "";
		String line = "%s%-7s %s  %s%s  %s".formatted(time, kind, padded, this.console.paintMessage(colour, outcome),
				" ".repeat(Math.max(0, STATUS - outcome.length())), rest);
		this.console.message(line.stripTrailing());
	}

}
