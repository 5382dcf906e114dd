package io.chalice.dispatch;

import org.jspecify.annotations.Nullable;

import io.chalice.media.MediaTypes;
import io.chalice.model.RouteModel;

/**
 * Decides whether a route takes a request's content type. A body without one is taken for
 * JSON; a request without a body needs none.
 */
final class ContentTypeCheck {

	private ContentTypeCheck() {
	}

	static boolean accepts(RouteModel route, @Nullable String contentType, byte @Nullable [] body) {
		if (contentType == null) {
			return body == null || body.length == 0 || MediaTypes.contains(route.contentTypes(), MediaTypes.JSON);
		}
		return MediaTypes.ANY.equals(MediaTypes.bare(contentType))
				|| MediaTypes.contains(route.contentTypes(), contentType);
	}

}
