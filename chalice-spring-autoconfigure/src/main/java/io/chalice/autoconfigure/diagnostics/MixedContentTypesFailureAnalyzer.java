package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.MixedContentTypesException;

/**
 * Explains binary and text content types on one route.
 */
final class MixedContentTypesFailureAnalyzer extends MistakeFailureAnalyzer<MixedContentTypesException> {

	@Override
	String action(MixedContentTypesException mistake) {
		return "Split the view in two routes, or keep one kind on %s:\n\n    contentTypes = { %s }"
			.formatted(mistake.handler(), quoted(mistake.text()));
	}

}
