package io.chalice.autoconfigure.listener;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.amazonaws.services.lambda.runtime.Context;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.ResolvableType;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.autoconfigure.function.AwsEvents;
import io.chalice.declaration.UnusableListenerException;

/**
 * The types of the parameters of a method that a source calls.
 *
 * @param method the method
 * @param annotation the annotation's simple name
 * @param types what each takes, type variables replaced
 */
record ParameterTypes(AnnotatedMethod method, String annotation, List<ResolvableType> types) {

	private static final String AWS_EVENTS = "com.amazonaws.services.lambda.runtime.events.";

	/** Whose types are no content of a message. */
	private static final List<String> FOREIGN = List.of("org.springframework.", "software.amazon.awssdk.",
			"io.awspring.", "com.amazonaws.");

	private static final Set<String> OURS = Set.of("io.chalice", "io.chalice.sqs", "io.chalice.s3",
			"io.chalice.schedule", "io.chalice.middleware");

	static ParameterTypes of(AnnotatedMethod method, String annotation) {
		List<ResolvableType> types = new ArrayList<>();
		for (Type type : method.method().getGenericParameterTypes()) {
			types.add(ResolvableType.forType(GenericTypeResolver.resolveType(type, method.beanType())));
		}
		return new ParameterTypes(method, annotation, types);
	}

	static boolean isContext(ResolvableType type) {
		return type.resolve() == Context.class;
	}

	static boolean isList(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		return raw == List.class || raw == Iterable.class || raw == Collection.class;
	}

	/**
	 * Return whether a parameter takes the event as a whole.
	 * @param type its type
	 * @param awsEvent the simple name of AWS's own class of the source's events
	 * @return {@code true} for that, and for maps, bytes and streams
	 * @throws UnusableListenerException when it is another event class of AWS, or AWS's
	 * class cannot be read
	 */
	boolean isWhole(ResolvableType type, String awsEvent) {
		Class<?> raw = type.resolve(Object.class);
		if (raw.getName().startsWith(AWS_EVENTS)) {
			if (!raw.getName().equals(AWS_EVENTS + awsEvent)) {
				throw mistake("takes a %s, and gets a %s".formatted(raw.getSimpleName(), awsEvent));
			}
			if (!AwsEvents.isAwsEvent(raw)) {
				throw mistake("takes a %s, which needs com.amazonaws:aws-lambda-java-serialization on the class path"
					.formatted(awsEvent));
			}
			return true;
		}
		return raw == Map.class || raw == byte[].class || raw == InputStream.class;
	}

	/**
	 * Check that something can be bound from JSON.
	 * @param type its type
	 * @throws UnusableListenerException when it is for sure of no such type
	 */
	void checkBindable(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		if (OURS.contains(raw.getPackageName()) || FOREIGN.stream().anyMatch(raw.getName()::startsWith)) {
			throw mistake("takes a %s, which nothing of the event fits".formatted(raw.getSimpleName()));
		}
	}

	UnusableListenerException mistake(String reason) {
		return new UnusableListenerException(this.method.handler(), this.annotation, reason);
	}

}
