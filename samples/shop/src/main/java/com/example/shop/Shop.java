package com.example.shop;

import java.util.List;
import java.util.Map;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.NotFoundError;

import org.springframework.stereotype.Component;

/**
 * The shop's API.
 */
@Component
class Shop {

	private final Products products;

	private final Baskets baskets;

	private final Checkout checkout;

	Shop(Products products, Baskets baskets, Checkout checkout) {
		this.products = products;
		this.baskets = baskets;
		this.checkout = checkout;
	}

	@ChaliceRoute("/products")
	List<Product> products() {
		return this.products.all().filter((product) -> product.stock() > 0).toList();
	}

	@ChaliceRoute("/products/{id}")
	Product product(String id) {
		return this.products.find(id).orElseThrow(() -> new NotFoundError(id));
	}

	@ChaliceRoute(value = "/baskets/{customer}", methods = HttpMethod.PUT)
	Basket fill(String customer, @JsonBody Map<String, Integer> products) {
		Basket basket = new Basket(customer, products);
		this.baskets.save(basket);
		return basket;
	}

	@ChaliceRoute(value = "/baskets/{customer}/checkout", methods = HttpMethod.POST)
	Map<String, Object> buy(String customer) {
		Basket basket = this.baskets.find(customer).orElseThrow(() -> new NotFoundError(customer));
		this.checkout.buy(basket);
		return Map.of("bought", basket.products());
	}

}
