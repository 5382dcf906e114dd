package io.chalice.deployer.restapi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.media.MediaTypes;

/**
 * Another list of binary media types for an API that exists. It changes what clients and
 * functions get, so it is asked about.
 *
 * @param before the types of the API as it is
 * @param after the types as they shall be
 */
record BinaryTypesChange(Set<String> before, Set<String> after) {

	/** What it means that all types are binary. */
	static final String NOTICE = "All media types are binary, since a route takes or gives bytes: request bodies reach "
			+ "the function as Base64, so text over about 4.5 MB meets Lambda's limit of 6 MB";

	/** Where the state remembers the types, for endpoints that do not tell them. */
	static final String FIELD = "binary_media_types";

	private static final int SHOWN = 3;

	/**
	 * Compare the types.
	 * @param api the API as it is, or {@code null} without one
	 * @param wanted the API as it shall be
	 * @param planning what is remembered
	 * @return the change, or {@code null} when there is none, or none that is known
	 */
	static @Nullable BinaryTypesChange of(@Nullable RestApiDescription api, RestApiResource wanted,
			PlanningContext planning) {
		if (api == null) {
			return null;
		}
		Set<String> before = new TreeSet<>(api.binaryTypes());
		if (before.isEmpty()) {
			planning.state()
				.resource(RestApiResource.RESOURCE_NAME)
				.map((entry) -> entry.get(FIELD))
				.ifPresent((types) -> before.addAll(List.of(types.split(","))));
		}
		Set<String> after = new TreeSet<>(wanted.binaryTypes());
		return (before.isEmpty() || before.equals(after)) ? null : new BinaryTypesChange(before, after);
	}

	String textBefore() {
		return text(this.before);
	}

	String textAfter() {
		return text(this.after);
	}

	private static String text(Set<String> types) {
		if (types.isEmpty()) {
			return "none";
		}
		return (types.size() <= SHOWN) ? String.join(", ", types) : types.size() + " types";
	}

	/**
	 * Return what to ask.
	 * @return the question
	 */
	Confirmation confirmation() {
		String consequence = this.after.contains(MediaTypes.ANY)
				? "Request bodies reach the function as Base64: text over about 4.5 MB is refused (Lambda takes 6 MB)."
				: "Bytes reach only clients whose Accept header begins with one of these types.";
		return new Confirmation(Confirmation.Kind.MEDIA_TYPES,
				List.of("The binary media types of the REST API change: %s -> %s".formatted(textBefore(), textAfter()),
						consequence),
				true);
	}

}
