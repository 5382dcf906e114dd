package io.chalice.autoconfigure.review.unmanaged;

import io.chalice.ChaliceRoute;

class Forgotten {

	@ChaliceRoute("/forgotten")
	String view() {
		return "forgotten";
	}

}
