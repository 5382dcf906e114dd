package io.chalice.autoconfigure.result;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaTypeFactory;

/**
 * A resource, whose bytes are sent with the media type that its file name has.
 */
final class ResourceResult implements ResultAdapter {

	private static final String OCTET_STREAM = "application/octet-stream";

	private final boolean typed;

	/**
	 * Create an adapter.
	 * @param typed whether there is something that knows media types by file name
	 */
	ResourceResult(boolean typed) {
		this.typed = typed;
	}

	@Override
	public boolean adapts(Class<?> type) {
		return Resource.class.isAssignableFrom(type);
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) throws IOException {
		Resource resource = (Resource) value;
		try (InputStream stream = resource.getInputStream()) {
			return step.toBytes(stream.readAllBytes(), this.typed ? MediaTypeOfName.of(resource) : OCTET_STREAM);
		}
	}

	/** Apart, since its class is one that an application need not have. */
	private static final class MediaTypeOfName {

		static String of(Resource resource) {
			return MediaTypeFactory.getMediaType(resource).map(Object::toString).orElse(OCTET_STREAM);
		}

	}

}
