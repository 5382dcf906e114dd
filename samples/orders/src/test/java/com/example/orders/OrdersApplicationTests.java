package com.example.orders;

import java.util.List;
import java.util.Map;

import io.chalice.samples.AwsTest;
import io.chalice.samples.aws.LocalAws;
import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ChaliceTest
@AwsTest
class OrdersApplicationTests {

	private static final String ITEM = """
			{"id": {"S": "7"}, "customer": {"S": "ann"}, "status": {"S": "placed"}}""";

	private static final String ORDER = """
			{"id": "7", "customer": "ann", "status": "placed"}""";

	@Autowired
	ChaliceTestClient client;

	@Test
	void anOrderIsPlaced() {
		this.client.post("/orders")
			.body("application/json", "{\"id\": \"7\", \"customer\": \"ann\"}")
			.send()
			.hasStatus(200)
			.hasJson(ORDER);
	}

	@Test
	void anOrderIsFound(LocalAws aws) {
		aws.answers("dynamodb.GetItem", "{\"Item\": " + ITEM + "}");
		this.client.get("/orders/7").send().hasStatus(200).hasJson(ORDER);
	}

	@Test
	void anUnknownOrderIsNotFound() {
		this.client.get("/orders/8").send().hasStatus(404);
	}

	@Test
	void ordersOfACustomerAreFound(LocalAws aws) {
		aws.answers("dynamodb.Query", "{\"Items\": [" + ITEM + "]}");
		this.client.get("/customers/ann/orders").send().hasStatus(200).hasJson("[" + ORDER + "]");
	}

	@Test
	void theReceiptOfAnOrderIsRead(LocalAws aws) {
		aws.put("dev-receipts", "orders/7.json", "{\"order\": \"7\", \"total\": 1250}");
		this.client.get("/orders/7/receipt").send().hasStatus(200).hasJson("{\"order\": \"7\", \"total\": 1250}");
	}

	@Test
	void messagesOfTheQueueShipOrders(LocalAws aws) throws Exception {
		aws.answers("dynamodb.GetItem", "{\"Item\": " + ITEM + "}");
		aws.answers("dynamodb.UpdateItem", "{\"Attributes\": " + ITEM + "}");
		assertThat(this.client.call("ship", Map.of("Records", List.of(Map.of("body", "7"))))).isNull();
	}

	@Test
	void failedMessagesAreSentAgain(LocalAws aws) throws Exception {
		aws.answers("sqs.ReceiveMessage", """
				{"Messages": [{"Body": "7", "MD5OfBody": "8f14e45fceea167a5a36dedd4bea2543", "ReceiptHandle": "r"}]}""");
		assertThat(this.client.call("redrive", Map.of())).isNull();
	}

}
