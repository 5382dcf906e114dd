package io.chalice.autoconfigure.logging;

import java.nio.charset.Charset;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * Makes the lines of a function's log: Spring Boot's own, or JSON where the function is
 * set to that.
 */
public final class LineEncoder extends EncoderBase<ILoggingEvent> {

	private final StructuredLogFormatter<ILoggingEvent> lines;

	LineEncoder(StructuredLogFormatter<ILoggingEvent> lines) {
		this.lines = lines;
	}

	/**
	 * Return the encoder of a function.
	 * @param environment the application's environment, which has its name and group
	 * @return the encoder, not started
	 */
	public static LineEncoder of(Environment environment) {
		return new LineEncoder(LambdaLogFormat.isJson() ? new CloudWatchLine() : PlainLine.of(environment));
	}

	@Override
	public byte[] headerBytes() {
		return new byte[0];
	}

	@Override
	public byte[] encode(ILoggingEvent event) {
		return this.lines.formatAsBytes(event, Charset.defaultCharset());
	}

	@Override
	public byte[] footerBytes() {
		return new byte[0];
	}

}
