package io.chalice;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.chalice.declaration.InvalidAuthorizerException;
import io.chalice.declaration.InvalidAuthorizerException.Part;

/**
 * Checks what authorizers are made of. A value that is looked up, such as a variable of
 * the environment, may be {@code null} whatever the compiler says.
 */
final class AuthorizerArguments {

	/**
	 * The name of a header.
	 *
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2">RFC 9110</a>
	 */
	private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	/** How API Gateway's own settings write a header, which is then no name of one. */
	private static final String EXPRESSION = "method.request.";

	private static final Duration MAXIMUM_TTL = Duration.ofHours(1);

	private AuthorizerArguments() {
	}

	static String name(@Nullable String name) {
		if (name == null) {
			throw new InvalidAuthorizerException(null, Part.NAME, null);
		}
		return name;
	}

	static String header(String authorizer, @Nullable String header) {
		if (header == null || !HEADER.matcher(header).matches() || header.startsWith(EXPRESSION)) {
			throw new InvalidAuthorizerException(authorizer, Part.HEADER, header);
		}
		return header;
	}

	static List<String> userPools(String authorizer, @Nullable List<? extends @Nullable String> arns) {
		if (arns == null || arns.isEmpty() || arns.stream().anyMatch(Objects::isNull)) {
			throw new InvalidAuthorizerException(authorizer, Part.USER_POOL, null);
		}
		return List.copyOf(arns);
	}

	static List<String> scopes(String authorizer, @Nullable List<? extends @Nullable String> scopes) {
		if (scopes == null) {
			throw new InvalidAuthorizerException(authorizer, Part.SCOPE, null);
		}
		for (String scope : scopes) {
			if (scope == null || scope.isBlank()) {
				throw new InvalidAuthorizerException(authorizer, Part.SCOPE, scope);
			}
		}
		return List.copyOf(scopes);
	}

	static Duration ttl(String authorizer, @Nullable Duration ttl) {
		if (ttl == null || ttl.isNegative() || ttl.compareTo(MAXIMUM_TTL) > 0) {
			throw new InvalidAuthorizerException(authorizer, Part.TTL,
					(ttl != null) ? String.valueOf(ttl.toSeconds()) : null);
		}
		return ttl;
	}

	/**
	 * Make a list of what a method with any number of arguments was given.
	 * @param values the arguments, {@code null} or with {@code null} among them
	 * @return the list, to be checked
	 */
	@SuppressWarnings("NullAway") // null goes on to where it is told
	static List<String> list(String @Nullable [] values) {
		return (values != null) ? Collections.unmodifiableList(Arrays.asList(values)) : null;
	}

}
