package io.chalice.autoconfigure.review;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

import org.springframework.core.ResolvableType;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.declaration.UnusableResultException;

/**
 * Refuses results that a function cannot send: what a server sends bit by bit, and what
 * only a web framework makes a page of.
 */
final class ResultCheck {

	private static final String COLLECT = "Return what it would send as a list, or a Flux, which is collected";

	private static final String RENDER = "Return the page as text: "
			+ "ChaliceResponse.of(html).header(\"Content-Type\", \"text/html\")";

	private static final String ENTITY = "Return a ResponseEntity or a ChaliceResponse";

	private static final Map<String, String> REFUSED = refused();

	/** How far a result's arguments are looked into. */
	private static final int DEPTH = 6;

	private ResultCheck() {
	}

	private static Map<String, String> refused() {
		Map<String, String> refused = new HashMap<>();
		refused.put("org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter", COLLECT);
		refused.put("org.springframework.http.codec.ServerSentEvent", COLLECT);
		refused.put("org.springframework.web.servlet.ModelAndView", RENDER);
		refused.put("org.springframework.web.servlet.View", RENDER);
		refused.put("org.springframework.web.reactive.result.view.View", RENDER);
		refused.put("org.springframework.web.reactive.result.view.Rendering", RENDER);
		refused.put("org.springframework.ui.Model", RENDER);
		refused.put("org.springframework.web.servlet.function.ServerResponse", ENTITY);
		refused.put("org.springframework.web.reactive.function.server.ServerResponse", ENTITY);
		return refused;
	}

	/**
	 * Check a view or function.
	 * @param annotated the method
	 * @throws UnusableResultException when it returns such a result, or something that
	 * brings one
	 */
	static void check(AnnotatedMethod annotated) {
		Method method = annotated.method();
		check(annotated.handler(), ResolvableType.forMethodReturnType(method, annotated.beanType()), DEPTH);
	}

	private static void check(String handler, ResolvableType type, int depth) {
		Class<?> resolved = type.resolve();
		if (resolved == null || depth == 0) {
			return;
		}
		DeclaredBean declared = new DeclaredBean(resolved, null);
		REFUSED.forEach((name, remedy) -> {
			if (declared.isA(name)) {
				throw new UnusableResultException(handler, resolved.getSimpleName(), remedy);
			}
		});
		for (ResolvableType argument : type.getGenerics()) {
			check(handler, argument, depth - 1);
		}
	}

}
