package com.example.events;

import java.time.Duration;

import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;

import static org.assertj.core.api.Assertions.assertThat;

@ChaliceTest(properties = { "uploads=uploads", "orders=orders", "table=orders" })
class EventsApplicationTests {

	@Autowired
	ChaliceTestClient client;

	@TestBean
	S3Client s3;

	@TestBean
	SqsClient sqs;

	@TestBean
	DynamoDbClient dynamoDb;

	static S3Client s3() {
		return new FakeS3();
	}

	static SqsClient sqs() {
		return new FakeSqs();
	}

	static DynamoDbClient dynamoDb() {
		return new FakeDynamoDb();
	}

	@Test
	void anUploadBecomesMessages() {
		((FakeS3) this.s3).put("in/a b.csv", "1,tea,2\n2,cup,1\n");
		this.client.s3("uploads").put("in/a b.csv").hasCalled("uploaded").hasSucceeded();
		assertThat(((FakeSqs) this.sqs).sent()).containsExactly("{\"id\":\"1\",\"item\":\"tea\",\"quantity\":2}",
				"{\"id\":\"2\",\"item\":\"cup\",\"quantity\":1}");
		this.client.s3("uploads").put("out/a.csv").isEmpty();
	}

	@Test
	void aMessageBecomesARow() {
		this.client.sqs("orders").send(new Order("3", "pot", 1)).hasCalled("order").hasSucceeded();
		this.client.get("/orders/3").send().hasStatus(200).hasJson("{\"id\": \"3\", \"item\": \"pot\", \"quantity\": 1}");
	}

	@Test
	void aMessageThatIsNoOrderEndsInTheDeadLetterQueueAndTheOthersOfItsBatchDoNot() {
		Order good = new Order("4", "jug", 1);
		Order bad = new Order("5", "jug", 0);
		this.client.sqs("orders").sendAll(good, bad).hasFailed(bad);
		this.client.clock().advance(Duration.ofMinutes(2)).hasRedelivered(bad, bad);
		this.client.sqs("orders").deadLetters().hasBodies(bad);
	}

	@Test
	void everyNightThereIsAReport() {
		this.client.sqs("orders").send(new Order("6", "lid", 3)).hasSucceeded();
		this.client.schedule("report").fire().hasSucceeded();
		assertThat(((FakeS3) this.s3).objects().keySet()).anyMatch((key) -> key.startsWith("reports/"));
		this.client.clock().advance(Duration.ofDays(7));
		assertThat(this.client.schedule("report").next()).isNotNull();
	}

}
