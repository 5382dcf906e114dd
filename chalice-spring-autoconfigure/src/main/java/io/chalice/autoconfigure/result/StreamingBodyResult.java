package io.chalice.autoconfigure.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A body that writes itself; it is collected, since a REST API's response is sent whole.
 */
final class StreamingBodyResult implements ResultAdapter {

	@Override
	public boolean adapts(Class<?> type) {
		return StreamingResponseBody.class.isAssignableFrom(type);
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		((StreamingResponseBody) value).writeTo(out);
		return step.to(out.toByteArray(), DeclaredType.UNKNOWN);
	}

}
