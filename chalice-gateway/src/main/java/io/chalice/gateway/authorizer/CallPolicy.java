package io.chalice.gateway.authorizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The policy that an authorizer's function returned: which methods may be called.
 * Conditions are not evaluated; a statement applies as if it had none.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">Policies
 * to invoke an API</a>
 */
final class CallPolicy {

	private final List<PolicyStatement> statements;

	private CallPolicy(List<PolicyStatement> statements) {
		this.statements = statements;
	}

	/**
	 * Read a policy document.
	 * @param document the document
	 * @return the policy, or empty when it is none
	 */
	static Optional<CallPolicy> of(@Nullable Object document) {
		if (!(document instanceof Map<?, ?> map) || map.get("Statement") == null) {
			return Optional.empty();
		}
		Object statement = map.get("Statement");
		List<?> list = (statement instanceof List<?> several) ? several : List.of(statement);
		List<PolicyStatement> statements = new ArrayList<>();
		for (Object element : list) {
			Optional<PolicyStatement> read = PolicyStatement.of(element);
			if (read.isEmpty()) {
				return Optional.empty();
			}
			statements.add(read.get());
		}
		return Optional.of(new CallPolicy(List.copyOf(statements)));
	}

	/**
	 * Return whether a statement denies a method, whatever the others say.
	 * @param methodArn the method's ARN
	 * @return {@code true} if one does
	 */
	boolean denies(String methodArn) {
		return this.statements.stream().anyMatch((statement) -> !statement.allow() && statement.covers(methodArn));
	}

	/**
	 * Return whether a statement allows a method and none denies it.
	 * @param methodArn the method's ARN
	 * @return {@code true} if it may be called
	 */
	boolean allows(String methodArn) {
		return !denies(methodArn)
				&& this.statements.stream().anyMatch((statement) -> statement.allow() && statement.covers(methodArn));
	}

}
