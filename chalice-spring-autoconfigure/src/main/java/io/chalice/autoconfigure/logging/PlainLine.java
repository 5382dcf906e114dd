package io.chalice.autoconfigure.logging;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * Writes a line as the pattern of Spring Boot's console does without colours, and without
 * the converters that make up a pattern.
 */
final class PlainLine implements StructuredLogFormatter<ILoggingEvent> {

	private static final int LEVEL = 5;

	private static final int THREAD = 15;

	private static final int LOGGER = 40;

	private final TargetLengthBasedClassNameAbbreviator abbreviator = new TargetLengthBasedClassNameAbbreviator(39);

	private final String process;

	private final ZoneId zone;

	private @Nullable ExtendedWhitespaceThrowableProxyConverter throwables;

	/**
	 * Create the form of lines.
	 * @param labels the application's name and group, each in square brackets with a
	 * space behind it
	 * @param process the number of the process
	 * @param zone where times are told
	 */
	PlainLine(String labels, long process, ZoneId zone) {
		this.process = " " + process + " --- " + labels + "[";
		this.zone = zone;
	}

	static PlainLine of(Environment environment) {
		return new PlainLine(label(environment, "name") + label(environment, "group"), ProcessHandle.current().pid(),
				ZoneId.systemDefault());
	}

	private static String label(Environment environment, String what) {
		String label = environment.getProperty("spring.application." + what);
		boolean wanted = environment.getProperty("logging.include-application-" + what, Boolean.class, true);
		return (label == null || label.isEmpty() || !wanted) ? "" : "[" + label + "] ";
	}

	@Override
	public String format(ILoggingEvent event) {
		StringBuilder line = new StringBuilder(160);
		appendTime(line, event.getInstant());
		String level = event.getLevel().toString();
		pad(line.append(' '), LEVEL - level.length());
		line.append(level).append(this.process);
		String thread = last(event.getThreadName(), THREAD);
		pad(line, THREAD - thread.length());
		String logger = last(this.abbreviator.abbreviate(event.getLoggerName()), LOGGER);
		line.append(thread).append("] ").append(logger);
		pad(line, LOGGER - logger.length());
		line.append(" : ").append(event.getFormattedMessage()).append(System.lineSeparator());
		if (event.getThrowableProxy() != null) {
			line.append(throwables().convert(event));
		}
		return line.toString();
	}

	private synchronized ExtendedWhitespaceThrowableProxyConverter throwables() {
		ExtendedWhitespaceThrowableProxyConverter converter = this.throwables;
		if (converter == null) {
			converter = new ExtendedWhitespaceThrowableProxyConverter();
			converter.start();
			this.throwables = converter;
		}
		return converter;
	}

	private void appendTime(StringBuilder line, Instant instant) {
		ZoneOffset offset = this.zone.getRules().getOffset(instant);
		LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), offset);
		number(line, time.getYear(), 4).append('-');
		number(line, time.getMonthValue(), 2).append('-');
		number(line, time.getDayOfMonth(), 2).append('T');
		number(line, time.getHour(), 2).append(':');
		number(line, time.getMinute(), 2).append(':');
		number(line, time.getSecond(), 2).append('.');
		number(line, time.getNano() / 1_000_000, 3);
		String id = offset.getId();
		// the pattern has no seconds of an offset
		line.append((id.length() > 6) ? id.substring(0, 6) : id);
	}

	private static StringBuilder number(StringBuilder line, int number, int digits) {
		String text = Integer.toString(number);
		for (int i = text.length(); i < digits; i++) {
			line.append('0');
		}
		return line.append(text);
	}

	private static String last(String text, int length) {
		return (text.length() > length) ? text.substring(text.length() - length) : text;
	}

	private static void pad(StringBuilder line, int spaces) {
		for (int i = 0; i < spaces; i++) {
			line.append(' ');
		}
	}

}
