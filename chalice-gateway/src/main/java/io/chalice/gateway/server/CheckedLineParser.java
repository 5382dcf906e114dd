package io.chalice.gateway.server;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.LazyLineParser;
import org.apache.hc.core5.http.message.RequestLine;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Refuses characters that HTTP does not allow and that the parser would let through to
 * user code (RFC 9110, sections 5.1, 5.5 and 9.1).
 */
final class CheckedLineParser extends LazyLineParser {

	@Override
	public RequestLine parseRequestLine(CharArrayBuffer buffer) throws ParseException {
		RequestLine line;
		try {
			line = super.parseRequestLine(buffer);
		}
		catch (IllegalArgumentException ex) {
			throw new ParseException("Not a version: " + ex.getMessage());
		}
		if (!TokenSyntax.matches(line.getMethod())) {
			throw new ParseException("Not a method");
		}
		return new RequestLine(line.getMethod(), RawTarget.ascii(line.getUri()), line.getProtocolVersion());
	}

	@Override
	public Header parseHeader(CharArrayBuffer buffer) throws ParseException {
		Header header = super.parseHeader(buffer);
		int colon = buffer.indexOf(':');
		if (!TokenSyntax.matches(buffer.substring(0, colon))) {
			throw new ParseException("Not a header name");
		}
		for (int i = colon + 1; i < buffer.length(); i++) {
			char character = buffer.charAt(i);
			if ((character < ' ' && character != '\t') || character == 0x7f) {
				throw new ParseException("Not the character of a header value");
			}
		}
		return header;
	}

}
