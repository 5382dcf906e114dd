package com.example.orders;

import io.awspring.cloud.s3.S3Template;

import org.springframework.stereotype.Component;

/**
 * The receipts of orders, which another system writes into a bucket.
 */
@Component
class Receipts {

	private final S3Template s3;

	private final OrdersProperties properties;

	Receipts(S3Template s3, OrdersProperties properties) {
		this.s3 = s3;
		this.properties = properties;
	}

	Receipt of(String order) {
		return this.s3.read(this.properties.receipts(), "orders/" + order + ".json", Receipt.class);
	}

	/**
	 * A receipt.
	 *
	 * @param order the order's id
	 * @param total what was paid, in cents
	 */
	record Receipt(String order, int total) {

	}

}
