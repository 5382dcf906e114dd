package io.chalice.autoconfigure.review.unmanaged;

import io.chalice.ChaliceRoute;

abstract class Base {

	@ChaliceRoute("/inherited")
	String inherited() {
		return "inherited";
	}

}
