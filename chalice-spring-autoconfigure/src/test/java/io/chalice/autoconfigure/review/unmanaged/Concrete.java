package io.chalice.autoconfigure.review.unmanaged;

import io.chalice.ChaliceRoute;

class Concrete {

	@ChaliceRoute("/concrete")
	String concrete() {
		return "concrete";
	}

}
