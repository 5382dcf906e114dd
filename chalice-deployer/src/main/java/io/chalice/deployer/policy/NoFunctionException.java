package io.chalice.deployer.policy;

import java.util.List;

import io.chalice.declaration.NearestWord;

/**
 * A policy is wanted, and it is not clear of which function.
 */
public final class NoFunctionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private NoFunctionException(String message) {
		super(message);
	}

	static NoFunctionException atAll() {
		return new NoFunctionException("The application has no function: annotate a method with @ChaliceRoute(\"/\")");
	}

	static NoFunctionException unknown(String name, List<String> all) {
		return new NoFunctionException("There is no function '%s'%s (there is: %s)".formatted(name,
				NearestWord.suggestion(name, all), String.join(", ", all)));
	}

	static NoFunctionException ambiguous(List<String> all) {
		return new NoFunctionException("Each function has a role of its own (per_function_roles): name one, "
				+ "--function %s".formatted(String.join(" or ", all)));
	}

}
