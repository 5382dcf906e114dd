package io.chalice.autoconfigure.result;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.chalice.ChaliceResponse;
import io.chalice.autoconfigure.bean.AnnotatedMethod;

/**
 * What Spring's {@code @ResponseStatus} says of a view, on the method or on its class. It
 * is looked for by name, when the first result comes: few applications have its class.
 */
final class SuccessStatus {

	private static final String ANNOTATION = "org.springframework.web.bind.annotation.ResponseStatus";

	private final AnnotatedMethod method;

	private volatile @Nullable Found found;

	SuccessStatus(AnnotatedMethod method) {
		this.method = method;
	}

	/**
	 * Return the response that the annotation asks for.
	 * @return the response without a body, or {@code null} without the annotation
	 */
	@Nullable ChaliceResponse response() {
		return found().response();
	}

	/**
	 * Return whether the annotation makes an error of every result, as it does with a
	 * reason.
	 * @return {@code true} when the response is complete as it is
	 */
	boolean isError() {
		return found().error();
	}

	private Found found() {
		Found known = this.found;
		if (known == null) {
			known = find();
			this.found = known;
		}
		return known;
	}

	private Found find() {
		MergedAnnotation<?> annotation = MergedAnnotations.from(this.method.method(), SearchStrategy.TYPE_HIERARCHY)
			.get(ANNOTATION);
		if (!annotation.isPresent()) {
			annotation = MergedAnnotations.from(this.method.beanType(), SearchStrategy.TYPE_HIERARCHY).get(ANNOTATION);
		}
		return annotation.isPresent() ? Reader.read(annotation) : new Found(null, false);
	}

	private record Found(@Nullable ChaliceResponse response, boolean error) {

	}

	/** Apart, since its class is one that an application need not have. */
	private static final class Reader {

		static Found read(MergedAnnotation<?> annotation) {
			ResponseStatus status = (ResponseStatus) annotation.synthesize();
			int code = status.code().value();
			return status.reason().isEmpty() ? new Found(ChaliceResponse.ofStatus(code), false)
					: new Found(StatusError.of(code, status.reason()), true);
		}

	}

}
