package io.chalice.policy.recorded;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.document.ArnDifference;
import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyDecision;
import io.chalice.policy.document.Statement;

/**
 * A call that was made and is not granted.
 *
 * @param needed what the call needs
 * @param operation what was called, such as {@code s3.GetObject}
 * @param line the line of the program that called, or null
 * @param test the test that led to it, or null
 * @param nearest why the policy does not grant it, a sentence for each statement that
 * comes near
 */
public record UngrantedCall(Permission needed, String operation, @Nullable CallFrame line, @Nullable CallFrame test,
		List<String> nearest) {

	/**
	 * Copies the list.
	 */
	public UngrantedCall {
		nearest = List.copyOf(nearest);
	}

	static UngrantedCall of(DeniedCall denied, RecordedCall call, CallAttribution callers) {
		return new UngrantedCall(denied.needed(), call.operation().toString(), callers.line(call), callers.test(call),
				nearest(denied));
	}

	private static List<String> nearest(DeniedCall denied) {
		Statement denies = denied.decision().statement();
		if (denied.decision().effect() == PolicyDecision.Effect.DENIED && denies != null) {
			return List.of("denied by " + denies.describe());
		}
		String resource = denied.needed().resource();
		return denied.function()
			.policy()
			.statements()
			.stream()
			.filter((statement) -> statement.isSimple() && statement.coversAction(denied.needed().action()))
			.flatMap((statement) -> statement.coversResource(resource)
					? List.of("granted only if " + statement.condition()).stream()
					: statement.resources()
						.stream()
						.map((one) -> "granted on " + one + ": the " + ArnDifference.of(one, resource) + " differs"))
			.toList();
	}

	boolean isSame(UngrantedCall other) {
		return this.needed.equals(other.needed) && Objects.equals(this.line, other.line);
	}

}
