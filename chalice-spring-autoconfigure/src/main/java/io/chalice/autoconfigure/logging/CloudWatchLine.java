package io.chalice.autoconfigure.logging;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a line as a JSON object that Lambda and CloudWatch understand:
 * {@code timestamp}, {@code level} and {@code message} as the runtime's own lines have
 * them, then {@code logger} and {@code thread}, what the diagnostic context and the line
 * itself add, and an exception as {@code errorType}, {@code errorMessage} and
 * {@code stackTrace}. What is added does not replace a name that is there.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Log
 * formats</a>
 */
public final class CloudWatchLine implements StructuredLogFormatter<ILoggingEvent> {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final JsonFactory json = new JsonFactory();

	/**
	 * Create the form of lines.
	 */
	public CloudWatchLine() {
	}

	@Override
	public String format(ILoggingEvent event) {
		StringWriter line = new StringWriter();
		try (JsonGenerator generator = this.json.createGenerator(ObjectWriteContext.empty(), line)) {
			generator.writeStartObject();
			members(event).forEach((name, value) -> write(generator, name, value));
			generator.writeEndObject();
		}
		return line.append('\n').toString();
	}

	private static Map<String, Object> members(ILoggingEvent event) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("timestamp", TIME.format(event.getInstant()));
		members.put("level", event.getLevel().toString());
		members.put("message", String.valueOf(event.getFormattedMessage()));
		members.put("logger", event.getLoggerName());
		members.put("thread", event.getThreadName());
		IThrowableProxy thrown = event.getThrowableProxy();
		if (thrown != null) {
			members.put("errorType", thrown.getClassName());
			members.put("errorMessage", String.valueOf(thrown.getMessage()));
			members.put("stackTrace", ThrowableProxyUtil.asString(thrown));
		}
		event.getMDCPropertyMap().forEach(members::putIfAbsent);
		if (event.getKeyValuePairs() != null) {
			for (KeyValuePair pair : event.getKeyValuePairs()) {
				members.putIfAbsent(pair.key, (pair.value != null) ? pair.value : "null");
			}
		}
		return members;
	}

	private static void write(JsonGenerator generator, String name, Object value) {
		generator.writeName(name);
		if (value instanceof Boolean truth) {
			generator.writeBoolean(truth);
		}
		else if (value instanceof Integer || value instanceof Long) {
			generator.writeNumber(((Number) value).longValue());
		}
		else {
			generator.writeString(value.toString());
		}
	}

}
