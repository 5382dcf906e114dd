package io.chalice.gateway.authorizer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.BackendFunctions;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.RouteModel;

/**
 * The authorizers of an application, those that its routes use.
 */
public final class RequestAuthorizers {

	private final Map<String, RequestAuthorizer> byName;

	private RequestAuthorizers(Map<String, RequestAuthorizer> byName) {
		this.byName = byName;
	}

	/**
	 * Create the authorizers of an application. Where one is more lenient than on AWS a
	 * warning says so.
	 * @param model the application
	 * @param functions the functions of the application
	 * @param settings the API
	 * @return the authorizers
	 */
	public static RequestAuthorizers of(ApplicationModel model, BackendFunctions functions, ApiSettings settings) {
		return of(model, functions, settings, AuthorizerAnswer::read);
	}

	/**
	 * Create the authorizers of an application whose functions may also answer simply, as
	 * HTTP APIs understand it.
	 * @param model the application
	 * @param functions the functions of the application
	 * @param settings the API
	 * @return the authorizers
	 */
	public static RequestAuthorizers withSimpleAnswers(ApplicationModel model, BackendFunctions functions,
			ApiSettings settings) {
		return of(model, functions, settings, AuthorizerAnswer::readSimple);
	}

	private static RequestAuthorizers of(ApplicationModel model, BackendFunctions functions, ApiSettings settings,
			Function<byte[], Optional<AuthorizerAnswer>> answers) {
		Set<String> used = model.routes()
			.stream()
			.map(RouteModel::authorizer)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Map<String, RequestAuthorizer> byName = new HashMap<>();
		for (AuthorizerModel authorizer : model.authorizers()) {
			if (used.contains(authorizer.name())) {
				byName.put(authorizer.name(), create(authorizer, functions, settings, answers));
			}
		}
		return new RequestAuthorizers(byName);
	}

	private static RequestAuthorizer create(AuthorizerModel model, BackendFunctions functions, ApiSettings settings,
			Function<byte[], Optional<AuthorizerAnswer>> answers) {
		return switch (model.type()) {
			case CUSTOM -> custom(model, functions, settings, answers);
			case COGNITO_USER_POOLS -> {
				settings.warnings()
					.accept("Authorizer '%s': the signatures of Cognito tokens are not checked here, only on AWS"
						.formatted(model.name()));
				yield new CognitoAuthorizer(header(model), model.providerArns(), model.scopes(),
						InstantSource.system());
			}
			case IAM -> {
				settings.warnings()
					.accept("Authorizer '%s': the signatures of requests are not checked here, only on AWS"
						.formatted(model.name()));
				yield new SignatureAuthorizer();
			}
		};
	}

	private static RequestAuthorizer custom(AuthorizerModel model, BackendFunctions functions, ApiSettings settings,
			Function<byte[], Optional<AuthorizerAnswer>> answers) {
		String function = model.function();
		if (function == null) {
			settings.warnings()
				.accept(("Authorizer '%s' is a function outside this application: every request with a token in the "
						+ "header %s passes here")
					.formatted(model.name(), header(model)));
			return new PresentTokenAuthorizer(header(model));
		}
		int ttlSeconds = (model.ttlSeconds() != null) ? model.ttlSeconds() : 0;
		return new FunctionAuthorizer(header(model), function, functions, settings.timeout(),
				new AnswerCache(Duration.ofSeconds(ttlSeconds), InstantSource.system()), answers);
	}

	private static String header(AuthorizerModel model) {
		return (model.header() != null) ? model.header() : "Authorization";
	}

	/**
	 * Return an authorizer.
	 * @param name its name
	 * @return the authorizer
	 * @throws IllegalArgumentException when no route uses one of that name
	 */
	public RequestAuthorizer get(String name) {
		RequestAuthorizer authorizer = this.byName.get(name);
		if (authorizer == null) {
			throw new IllegalArgumentException("No authorizer is named '%s'".formatted(name));
		}
		return authorizer;
	}

}
