package io.chalice.autoconfigure.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.util.ClassUtils;

/**
 * Finds who understands a result. What belongs to libraries that an application need not
 * have is looked for when a result comes up that is of no class of the Java platform.
 */
final class ResultAdapters {

	private final Map<Class<?>, ResultAdapter> byClass = new ConcurrentHashMap<>();

	private final List<ResultAdapter> ofPlatform = List.of(new PendingResult(), new StreamResult(),
			new HoldingResult((value) -> of(value) == ResultAdapter.NONE));

	ResultAdapter of(Object result) {
		ResultAdapter known = this.byClass.get(result.getClass());
		return (known != null) ? known : this.byClass.computeIfAbsent(result.getClass(), this::find);
	}

	private ResultAdapter find(Class<?> type) {
		List<ResultAdapter> candidates = new ArrayList<>();
		if (!type.getName().startsWith("java.")) {
			// first, since what a library returns may be a Callable besides
			candidates.addAll(OfLibraries.PRESENT);
		}
		candidates.addAll(this.ofPlatform);
		return candidates.stream().filter((adapter) -> adapter.adapts(type)).findFirst().orElse(ResultAdapter.NONE);
	}

	/** Apart, so that it is made only when needed. */
	private static final class OfLibraries {

		static final List<ResultAdapter> PRESENT = present();

		private static List<ResultAdapter> present() {
			List<ResultAdapter> adapters = new ArrayList<>();
			adapters.add(new ResourceResult(isPresent("org.springframework.http.MediaTypeFactory")));
			if (isPresent("org.springframework.http.HttpEntity")) {
				adapters.add(new EntityResult());
				adapters.add(new ProblemResult());
				adapters.add(new DeferredWebResult());
			}
			if (isPresent("org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody")) {
				adapters.add(new StreamingBodyResult());
			}
			if (isPresent("org.reactivestreams.Publisher")) {
				adapters.add(new ReactiveResult());
			}
			return adapters;
		}

		private static boolean isPresent(String className) {
			return ClassUtils.isPresent(className, ResultAdapters.class.getClassLoader());
		}

	}

}
