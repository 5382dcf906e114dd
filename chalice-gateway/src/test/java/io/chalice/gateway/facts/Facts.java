package io.chalice.gateway.facts;

/**
 * Finds the check that a fact needs.
 */
final class Facts {

	private Facts() {
	}

	static void check(Fact fact) {
		if (FunctionOutcomeCheck.concerns(fact)) {
			FunctionOutcomeCheck.check(fact);
		}
		else if (fact.expected().has("table")) {
			new GatewayResponseTableCheck(fact).check();
		}
		else if (HttpEventExampleCheck.concerns(fact)) {
			new HttpEventExampleCheck(fact).check();
		}
		else {
			new FactCheck(fact).check();
		}
	}

}
