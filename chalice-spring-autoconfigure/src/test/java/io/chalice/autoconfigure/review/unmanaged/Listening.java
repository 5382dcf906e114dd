package io.chalice.autoconfigure.review.unmanaged;

import io.chalice.sqs.ChaliceSqsListener;

class Listening {

	@ChaliceSqsListener("orders")
	void order(String order) {
	}

}
