package io.chalice.policy.grant;

import java.util.List;
import java.util.Set;

import io.chalice.policy.analysis.Stage;
import io.chalice.policy.sdk.Names;
import io.chalice.policy.sdk.OperationUse;
import io.chalice.policy.sdk.RequestIndex;
import io.chalice.policy.value.Facet;
import io.chalice.policy.value.ValueResolver;

/**
 * What the uses of operations in a program are asked with, and where they go.
 */
final class Uses {

	private final RequestIndex requests;

	private final ValueResolver values;

	private final Places places;

	Uses(RequestIndex requests, ValueResolver values, Stage stage) {
		this.requests = requests;
		this.values = values;
		this.places = new Places(values, stage);
	}

	List<? extends Names> names(OperationUse use) {
		List<? extends Names> names = use.onTable()
				? List.of(Names.ofTable(this.values.texts(use.call().site(), 0, Facet.VALUES)))
				: this.requests.requests(use);
		return names.isEmpty() ? List.of(Names.NONE) : names;
	}

	Set<Stage> places(OperationUse use, Names names) {
		return this.places.of(use, names);
	}

}
