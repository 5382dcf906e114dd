package io.chalice.policy.grant;

import java.util.List;
import java.util.Set;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.OperationUse;
import io.chalice.policy.sdk.RequestIndex;
import io.chalice.policy.value.ValueFacet;
import io.chalice.policy.value.ValueResolver;

/**
 * What the calls of operations in a program are asked with, and where they go.
 */
final class InputResolver {

	private final RequestIndex requests;

	private final ValueResolver values;

	private final CallDestinations destinations;

	InputResolver(RequestIndex requests, ValueResolver values, TargetStage stage) {
		this.requests = requests;
		this.values = values;
		this.destinations = new CallDestinations(values, stage);
	}

	List<? extends OperationInput> inputs(OperationUse use) {
		List<? extends OperationInput> inputs = use.onTable()
				? List.of(OperationInput.ofTable(this.values.texts(use.call().site(), 0, ValueFacet.VALUES)))
				: this.requests.requests(use);
		return inputs.isEmpty() ? List.of(OperationInput.NONE) : inputs;
	}

	Set<TargetStage> destinations(OperationUse use, OperationInput input) {
		return this.destinations.of(use, input);
	}

}
