package io.chalice.autoconfigure.listener;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.s3.S3Notification;
import io.chalice.sqs.BatchResult;
import io.chalice.sqs.ChaliceSqsListener;
import io.chalice.sqs.SqsMessage;

/**
 * How a method takes messages.
 *
 * @param parts what each parameter takes
 * @param body what a message's body is bound to, {@link String} when nothing says more;
 * {@code null} when the method takes the event as it is
 */
record SqsSignature(List<Part> parts, @Nullable ResolvableType body) {

	private static final ResolvableType TEXT = ResolvableType.forClass(String.class);

	SqsSignature {
		parts = List.copyOf(parts);
	}

	static SqsSignature of(AnnotatedMethod method) {
		ParameterTypes types = ParameterTypes.of(method, ChaliceSqsListener.class.getSimpleName());
		List<Part> parts = new ArrayList<>();
		List<ResolvableType> bodies = new ArrayList<>();
		for (ResolvableType type : types.types()) {
			Part part = part(type, types);
			parts.add(part);
			ResolvableType body = switch (part) {
				case BODY -> type;
				case MESSAGE -> body(type);
				case BODIES -> element(type);
				case MESSAGES -> body(element(type));
				case CONTEXT, EVENT -> ResolvableType.NONE;
			};
			if (body != ResolvableType.NONE) {
				bodies.add(body);
			}
		}
		checkParts(parts, types);
		SqsSignature signature = new SqsSignature(parts, parts.contains(Part.EVENT) ? null : commonBody(bodies, types));
		signature.checkResult(method, types);
		return signature;
	}

	private static Part part(ResolvableType type, ParameterTypes types) {
		if (ParameterTypes.isContext(type)) {
			return Part.CONTEXT;
		}
		if (type.resolve() == SqsMessage.class) {
			return Part.MESSAGE;
		}
		if (ParameterTypes.isList(type)) {
			return (element(type).resolve() == SqsMessage.class) ? Part.MESSAGES : Part.BODIES;
		}
		return types.isWhole(type, "SQSEvent") ? Part.EVENT : Part.BODY;
	}

	private static ResolvableType element(ResolvableType list) {
		return list.getGeneric(0);
	}

	/**
	 * Return what a message says that its body is.
	 * @param message the type of the message
	 * @return its argument, {@link ResolvableType#NONE} when it says nothing
	 */
	private static ResolvableType body(ResolvableType message) {
		ResolvableType body = message.getGeneric(0);
		return (body.resolve() != null) ? body : ResolvableType.NONE;
	}

	private static void checkParts(List<Part> parts, ParameterTypes types) {
		List<Part> taken = parts.stream().filter((part) -> part != Part.CONTEXT).toList();
		if (taken.isEmpty()) {
			throw types.mistake("takes no message");
		}
		boolean bodyAndMessage = taken.size() == 2 && taken.contains(Part.BODY) && taken.contains(Part.MESSAGE);
		if (taken.size() > 1 && !bodyAndMessage) {
			throw types.mistake("takes its messages in more than one way");
		}
	}

	private static ResolvableType commonBody(List<ResolvableType> bodies, ParameterTypes types) {
		ResolvableType body = bodies.isEmpty() ? TEXT : bodies.get(0);
		for (ResolvableType other : bodies) {
			if (!other.getType().equals(body.getType())) {
				throw types.mistake("takes a message's body both as %s and as %s".formatted(body, other));
			}
		}
		if (body.resolve() != S3Notification.class) {
			types.checkBindable(body);
		}
		return body;
	}

	private void checkResult(AnnotatedMethod method, ParameterTypes types) {
		Class<?> result = method.method().getReturnType();
		if (!isBatch() && this.body != null) {
			if (result == BatchResult.class) {
				throw types.mistake("returns a BatchResult, and gets one message at a time");
			}
			return;
		}
		boolean answer = this.body == null && (Map.class.isAssignableFrom(result) || result == byte[].class);
		if (!answer && result != void.class
				&& (result.isPrimitive() || result.isArray() || CharSequence.class.isAssignableFrom(result)
						|| Number.class.isAssignableFrom(result) || result == Boolean.class
						|| Collection.class.isAssignableFrom(result) || Map.class.isAssignableFrom(result))) {
			throw types.mistake("returns a %s, and a batch is answered with a BatchResult or with nothing"
				.formatted(result.getSimpleName()));
		}
	}

	/**
	 * Return whether the method takes messages together.
	 * @return {@code true} if it takes a list
	 */
	boolean isBatch() {
		return this.parts.contains(Part.BODIES) || this.parts.contains(Part.MESSAGES);
	}

	/**
	 * What a parameter takes.
	 */
	enum Part {

		/** What Lambda says of the invocation. */
		CONTEXT,

		/** The body of a message. */
		BODY,

		/** A message. */
		MESSAGE,

		/** The bodies of all messages. */
		BODIES,

		/** All messages. */
		MESSAGES,

		/** The event as it is. */
		EVENT

	}

}
