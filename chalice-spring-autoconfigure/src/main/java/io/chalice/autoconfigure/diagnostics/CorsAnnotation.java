package io.chalice.autoconfigure.diagnostics;

import java.lang.reflect.Method;
import java.util.List;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.chalice.ChaliceCors;

/**
 * A CORS annotation as source code.
 */
final class CorsAnnotation {

	private CorsAnnotation() {
	}

	/**
	 * Return the annotation on a view.
	 * @param handler where the view is
	 * @return the annotation's source, or {@code null} without one
	 */
	static @Nullable String of(String handler) {
		Method method = DeclaredRoute.find(handler);
		ChaliceCors cors = (method != null) ? AnnotatedElementUtils.findMergedAnnotation(method, ChaliceCors.class)
				: null;
		return (cors != null) ? source(cors) : null;
	}

	private static String source(ChaliceCors cors) {
		StringJoiner attributes = new StringJoiner(", ", "(", ")").setEmptyValue("");
		add(attributes, "origins", cors.origins());
		add(attributes, "headers", cors.headers());
		add(attributes, "exposeHeaders", cors.exposeHeaders());
		if (cors.maxAge() >= 0) {
			attributes.add("maxAge = " + cors.maxAge());
		}
		if (cors.credentials()) {
			attributes.add("credentials = true");
		}
		return "@ChaliceCors" + attributes;
	}

	private static void add(StringJoiner attributes, String attribute, String[] texts) {
		String source = RouteAnnotation.texts(List.of(texts));
		if (source != null) {
			attributes.add(attribute + " = " + source);
		}
	}

}
