package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.MixedContentTypesException;

/**
 * Explains binary and text content types on one route.
 */
final class MixedContentTypesFailureAnalyzer extends MistakeFailureAnalyzer<MixedContentTypesException> {

	@Override
	String action(MixedContentTypesException mistake) {
		DeclaredRoute route = DeclaredRoute.of(mistake.handler());
		return "Split the view in two, one for each kind. " + (route.says("contentTypes")
				? route.with("contentTypes", RouteAnnotation.texts(mistake.text()))
				: "Change the property to:\n\n    chalice.route.content-types=" + String.join(",", mistake.text()));
	}

}
