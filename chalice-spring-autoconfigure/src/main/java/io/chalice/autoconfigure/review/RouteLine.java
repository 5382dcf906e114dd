package io.chalice.autoconfigure.review;

import java.util.List;

import io.chalice.autoconfigure.diagnostics.RouteAnnotation;

/**
 * The route annotation to write.
 *
 * @param path the path
 * @param methods the HTTP methods; none stands for every one
 * @param contentTypes the content types, none for the default
 * @param cors whether browsers of other origins may call
 */
record RouteLine(String path, List<String> methods, List<String> contentTypes, boolean cors) {

	private static final List<String> ALL = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

	@Override
	public String toString() {
		List<String> named = this.methods.isEmpty() ? ALL : this.methods;
		RouteAnnotation annotation = RouteAnnotation.at(this.path);
		if (!named.equals(List.of("GET"))) {
			annotation = annotation.with("methods", RouteAnnotation.methods(named));
		}
		annotation = annotation.with("contentTypes", RouteAnnotation.texts(this.contentTypes));
		return annotation.with("cors", this.cors ? "true" : null).toString();
	}

}
