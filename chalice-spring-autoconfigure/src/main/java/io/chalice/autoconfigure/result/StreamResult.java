package io.chalice.autoconfigure.result;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of bytes, which is read to its end and closed.
 */
final class StreamResult implements ResultAdapter {

	@Override
	public boolean adapts(Class<?> type) {
		return InputStream.class.isAssignableFrom(type);
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) throws IOException {
		try (InputStream stream = (InputStream) value) {
			return step.to(stream.readAllBytes(), DeclaredType.UNKNOWN);
		}
	}

}
