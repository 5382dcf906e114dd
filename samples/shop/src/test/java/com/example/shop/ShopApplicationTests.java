package com.example.shop;

import io.chalice.samples.AwsTest;
import io.chalice.samples.aws.LocalAws;
import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

@ChaliceTest
@AwsTest
class ShopApplicationTests {

	private static final String TEA = """
			{"id": {"S": "tea"}, "price": {"N": "350"}, "stock": {"N": "2"}}""";

	private static final String BASKET = """
			{"Item": {"customer": {"S": "ann"}, "products": {"M": {"tea": {"N": "1"}}}}}""";

	@Autowired
	ChaliceTestClient client;

	@Test
	void whatIsInStockIsListedFromAllPages(LocalAws aws) {
		aws.answers("dynamodb.Scan", """
				{"Items": [%s], "LastEvaluatedKey": {"id": {"S": "tea"}}}""".formatted(TEA), """
				{"Items": [{"id": {"S": "pot"}, "price": {"N": "1999"}, "stock": {"N": "0"}}]}""");
		this.client.get("/products").send().hasStatus(200).hasJson("""
				[{"id": "tea", "price": 350, "stock": 2}]""");
	}

	@Test
	void aProductIsFoundByItsId(LocalAws aws) {
		aws.answers("dynamodb.GetItem", "{\"Item\": " + TEA + "}");
		this.client.get("/products/tea").send().hasStatus(200).hasJson("""
				{"id": "tea", "price": 350, "stock": 2}""");
	}

	@Test
	void anUnknownProductIsNotFound() {
		this.client.get("/products/coffee").send().hasStatus(404);
	}

	@Test
	void aBasketIsFilled() {
		this.client.put("/baskets/ann").body("application/json", "{\"tea\": 1}").send().hasStatus(200).hasJson("""
				{"customer": "ann", "products": {"tea": 1}}""");
	}

	@Test
	void aBasketIsBought(LocalAws aws) {
		aws.answers("dynamodb.GetItem", BASKET);
		this.client.post("/baskets/ann/checkout").send().hasStatus(200).hasJson("{\"bought\": {\"tea\": 1}}");
	}

	@Test
	void whatIsNotInStockIsNotBought(LocalAws aws) {
		aws.answers("dynamodb.GetItem", BASKET);
		aws.fails("dynamodb.TransactWriteItems", "TransactionCanceledException");
		this.client.post("/baskets/ann/checkout").send().hasStatus(409);
	}

}
