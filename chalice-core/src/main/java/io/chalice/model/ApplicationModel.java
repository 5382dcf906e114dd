package io.chalice.model;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.media.MediaTypes;

/**
 * What an application is, as far as API Gateway and the deployment need to know. The only
 * thing the runtime and the deployer share; its JSON form is versioned by
 * {@link #schemaVersion()}.
 *
 * @param schemaVersion the version of the JSON form, {@link #SCHEMA_VERSION}
 * @param name the application's name, or {@code null} when it has none
 * @param mainClass the class that starts the application, or {@code null} when unknown
 * @param routes the routes, brought into the order of path, then first method
 * @param functions the Lambda functions besides the routes' own, brought into the order
 * of name
 * @param authorizers the authorizers, brought into the order of name
 * @param binaryTypes the media types whose bodies are bytes, such as {@code image/png},
 * in lower case and without parameters
 * @param warnings what the application declares and that is never served; only in a model
 * that is made for a developer
 */
public record ApplicationModel(String schemaVersion, @Nullable String name, @Nullable String mainClass,
		List<RouteModel> routes, List<FunctionModel> functions, List<AuthorizerModel> authorizers,
		List<String> binaryTypes, List<WarningModel> warnings) {

	/**
	 * The version of the JSON form this class writes.
	 */
	public static final String SCHEMA_VERSION = "1.0";

	/**
	 * The name of the function that answers the routes.
	 */
	public static final String API_HANDLER = "api_handler";

	public ApplicationModel {
		routes = sorted(routes, Comparator.comparing(RouteModel::path).thenComparing(RouteModel::firstMethod));
		functions = sorted(functions, Comparator.comparing(FunctionModel::name));
		authorizers = sorted(authorizers, Comparator.comparing(AuthorizerModel::name));
		binaryTypes = binaryTypes.stream().map(MediaTypes::bare).toList();
		// a document may be older than they are
		warnings = (warnings != null) ? List.copyOf(warnings) : List.of();
	}

	/**
	 * Create a model without warnings.
	 * @param schemaVersion the version of the JSON form, {@link #SCHEMA_VERSION}
	 * @param name the application's name, or {@code null} when it has none
	 * @param mainClass the class that starts the application, or {@code null} when
	 * unknown
	 * @param routes the routes
	 * @param functions the functions besides the routes' own
	 * @param authorizers the authorizers
	 * @param binaryTypes the media types whose bodies are bytes
	 */
	public ApplicationModel(String schemaVersion, @Nullable String name, @Nullable String mainClass,
			List<RouteModel> routes, List<FunctionModel> functions, List<AuthorizerModel> authorizers,
			List<String> binaryTypes) {
		this(schemaVersion, name, mainClass, routes, functions, authorizers, binaryTypes, List.of());
	}

	private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
		return list.stream().sorted(order).toList();
	}

	/**
	 * Create a model of the current schema version.
	 * @param routes the routes
	 * @param functions the functions besides the routes' own
	 * @param authorizers the authorizers
	 * @param binaryTypes the media types whose bodies are bytes
	 * @return the model, without name and main class
	 */
	public static ApplicationModel of(List<RouteModel> routes, List<FunctionModel> functions,
			List<AuthorizerModel> authorizers, List<String> binaryTypes) {
		return new ApplicationModel(SCHEMA_VERSION, null, null, routes, functions, authorizers, binaryTypes);
	}

	/**
	 * Return a copy with other binary media types.
	 * @param binaryTypes the media types whose bodies are bytes
	 * @return the copy
	 */
	public ApplicationModel withBinaryTypes(List<String> binaryTypes) {
		return new ApplicationModel(this.schemaVersion, this.name, this.mainClass, this.routes, this.functions,
				this.authorizers, binaryTypes, this.warnings);
	}

	/**
	 * Return a copy with warnings.
	 * @param warnings what is declared and never served
	 * @return the copy
	 */
	public ApplicationModel withWarnings(List<WarningModel> warnings) {
		return new ApplicationModel(this.schemaVersion, this.name, this.mainClass, this.routes, this.functions,
				this.authorizers, this.binaryTypes, warnings);
	}

	/**
	 * Return the authorizer of the given name.
	 * @param name an authorizer's name
	 * @return the authorizer
	 * @throws IllegalArgumentException when there is none
	 */
	public AuthorizerModel authorizer(String name) {
		return this.authorizers.stream()
			.filter((authorizer) -> authorizer.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No authorizer is named '%s'".formatted(name)));
	}

}
