package io.chalice.autoconfigure.listener;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.ResolvableType;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;

/**
 * How a method takes what a bucket tells.
 *
 * @param parts what each parameter takes
 */
record S3Signature(List<Part> parts) {

	S3Signature {
		parts = List.copyOf(parts);
	}

	static S3Signature of(AnnotatedMethod method) {
		ParameterTypes types = ParameterTypes.of(method, ChaliceS3Listener.class.getSimpleName());
		List<Part> parts = new ArrayList<>();
		for (ResolvableType type : types.types()) {
			parts.add(part(type, types));
		}
		long taken = parts.stream().filter((part) -> part != Part.CONTEXT).count();
		if (taken != 1) {
			throw types
				.mistake((taken == 0) ? "takes no notification" : "takes its notifications in more than one way");
		}
		return new S3Signature(parts);
	}

	private static Part part(ResolvableType type, ParameterTypes types) {
		if (ParameterTypes.isContext(type)) {
			return Part.CONTEXT;
		}
		Class<?> raw = type.resolve(Object.class);
		if (raw == S3Notification.class) {
			return Part.NOTIFICATION;
		}
		if (ParameterTypes.isList(type) && type.getGeneric(0).resolve() == S3Notification.class) {
			return Part.NOTIFICATIONS;
		}
		if (types.isWhole(type, "S3Event") || raw == String.class) {
			return Part.EVENT;
		}
		throw types.mistake("takes a %s, which nothing of the event fits".formatted(raw.getSimpleName()));
	}

	/**
	 * What a parameter takes.
	 */
	enum Part {

		/** What Lambda says of the invocation. */
		CONTEXT,

		/** One notification. */
		NOTIFICATION,

		/** All notifications. */
		NOTIFICATIONS,

		/** The event as it is. */
		EVENT

	}

}
