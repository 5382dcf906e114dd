package io.chalice.autoconfigure.route;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;

import io.chalice.ChaliceResponse;

/**
 * Tells from a view's declaration whether its result may be bytes: it is an array of
 * them, a stream or a resource, or one of the types that may hold anything. What arrives
 * later or may be absent counts as what it holds.
 */
final class ByteResult {

	private static final List<Class<?>> BYTES = List.of(byte[].class, InputStream.class, Resource.class,
			ChaliceResponse.class);

	/**
	 * What holds a result in its first type variable. Not all are on every class path.
	 */
	private static final Set<String> HOLDERS = Set.of("java.util.Optional", "java.util.concurrent.Callable",
			"java.util.concurrent.CompletionStage", "java.util.concurrent.Future",
			"org.springframework.http.HttpEntity", "org.reactivestreams.Publisher",
			"org.springframework.web.context.request.async.DeferredResult",
			"org.springframework.web.context.request.async.WebAsyncTask");

	/** What writes bytes itself. */
	private static final String WRITER = "org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody";

	private ByteResult() {
	}

	/**
	 * Return whether a view may give bytes.
	 * @param method the view
	 * @param beanType the class of its bean, which may say what type variables are
	 * @return {@code true} for bytes, and for what may hold them
	 */
	static boolean isPossible(Method method, Class<?> beanType) {
		return isPossible(ResolvableType.forMethodReturnType(method, beanType));
	}

	private static boolean isPossible(ResolvableType type) {
		Class<?> declared = type.resolve(Object.class);
		if (declared == Object.class || WRITER.equals(declared.getName())
				|| BYTES.stream().anyMatch((bytes) -> bytes.isAssignableFrom(declared))) {
			return true;
		}
		Class<?> holder = holder(declared);
		return holder != null && isPossible(type.as(holder).getGeneric(0));
	}

	private static @Nullable Class<?> holder(@Nullable Class<?> type) {
		if (type == null || HOLDERS.contains(type.getName())) {
			return type;
		}
		for (Class<?> parent : type.getInterfaces()) {
			Class<?> holder = holder(parent);
			if (holder != null) {
				return holder;
			}
		}
		return holder(type.getSuperclass());
	}

}
