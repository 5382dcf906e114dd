package io.chalice.gateway.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The authorizer of a fact: described in words, or by the answer of its function.
 */
final class FactAuthorizer {

	private static final Pattern CONTEXT = Pattern.compile("(\\w+): (\\w+)");

	private static final JsonMapper mapper = JsonMapper.shared();

	private FactAuthorizer() {
	}

	/**
	 * Return the name of the authorizer.
	 * @param fact the fact
	 * @return the name, or empty without one
	 */
	static Optional<String> name(Fact fact) {
		boolean guarded = fact.setup().has("authorizer") || hasTokens(fact) || fact.words().contains("guarded");
		return guarded ? Optional.of("auth") : Optional.empty();
	}

	/**
	 * Return whether the authorizer reads JSON web tokens.
	 * @param fact the fact
	 * @return {@code true} if it does
	 */
	static boolean hasTokens(Fact fact) {
		return "JWT".equals(fact.setup().path("authorizer_type").asString(""));
	}

	/**
	 * Return the message with which the authorizer's function fails.
	 * @param fact the fact
	 * @return the message, or empty when it does not fail
	 */
	static Optional<String> failure(Fact fact) {
		JsonNode error = fact.setup().path("authorizer").path("error");
		return error.isString() ? Optional.of(error.asString()) : Optional.empty();
	}

	/**
	 * Return what the authorizer's function returns.
	 * @param fact the fact
	 * @return the answer
	 */
	static JsonNode answer(Fact fact) {
		JsonNode authorizer = fact.setup().path("authorizer");
		if (authorizer.isObject()) {
			return authorizer.path("returns");
		}
		String words = authorizer.asString("");
		if (words.contains("null")) {
			return mapper.nullNode();
		}
		ObjectNode answer = mapper.createObjectNode().put("principalId", "user");
		answer.putObject("policyDocument")
			.putArray("Statement")
			.addObject()
			.put("Effect", "Allow")
			.put("Action", "execute-api:Invoke")
			.put("Resource", words.contains("no match") ? "arn:aws:execute-api:*:*:other/*" : "*");
		Matcher matcher = CONTEXT.matcher(words);
		ObjectNode context = answer.putObject("context");
		while (matcher.find()) {
			context.put(matcher.group(1), matcher.group(2));
		}
		return answer;
	}

}
