package io.chalice.policy.recorder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallRecorderTests {

	// nothing listens there: what is recorded is what a program wants
	private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

	private static final String DENIED = "User: arn:aws:sts::123456789012:assumed-role/a/a is not authorized";

	private final Path file;

	CallRecorderTests(@TempDir Path directory) {
		this.file = directory.resolve("calls");
	}

	@BeforeEach
	void record() {
		System.setProperty(RecorderSettings.PREFIX + "file", this.file.toString());
	}

	@AfterEach
	void recordNothing() {
		System.clearProperty(RecorderSettings.PREFIX + "file");
		System.clearProperty(RecorderSettings.PREFIX + "port");
	}

	private List<String> lines() throws IOException {
		return Files.exists(this.file) ? Files.readAllLines(this.file) : List.of();
	}

	private static <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
		return builder.endpointOverride(NOWHERE)
			.region(Region.EU_WEST_1)
			.credentialsProvider(AnonymousCredentialsProvider.create())
			.overrideConfiguration((configuration) -> configuration.retryStrategy((retry) -> retry.maxAttempts(1)))
			.build();
	}

	@Test
	void writesWhatDecidesTheResource() throws IOException {
		assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> client(S3Client.builder()).putObject(
				(put) -> put.bucket("b").key("a b/ü,=\t.txt").acl("private").tagging("secret=1"),
				RequestBody.fromString("a secret body")));
		assertThat(lines()).hasSize(1);
		String[] cells = lines().get(0).split("\t");
		assertThat(cells).startsWith("s3", "PutObject", "eu-west-1", "");
		assertThat(cells[5]).isEqualTo("PutObjectRequest acl bucket=b key=a+b%2F%C3%BC%2C%3D%09.txt tagging");
	}

	@Test
	void writesStructuresByTheirTypes() throws IOException {
		DynamoDbClient client = client(DynamoDbClient.builder());
		Map<String, AttributeValue> item = Map.of("password", AttributeValue.fromS("hidden"));
		assertThatExceptionOfType(SdkClientException.class)
			.isThrownBy(() -> client.batchWriteItem((batch) -> batch.requestItems(
					Map.of("orders", List.of(WriteRequest.builder().putRequest((put) -> put.item(item)).build())))));
		assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> client.transactWriteItems((all) -> all
			.transactItems(TransactWriteItem.builder().put((put) -> put.tableName("bills").item(item)).build())));
		assertThat(lines()).hasSize(2).noneMatch((line) -> line.contains("hidden") || line.contains("password"));
		assertThat(lines().get(0)).contains("\tBatchWriteItemRequest requestItems=orders\tWriteRequest putRequest\t");
		assertThat(lines().get(1)).contains("\tPut item tableName=bills");
	}

	@Test
	void writesNoSecretsAndNoMessages() throws IOException {
		assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> client(SecretsManagerClient.builder())
			.putSecretValue((put) -> put.secretId("db").secretString("hidden").clientRequestToken("hidden")));
		assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> client(SnsClient.builder())
			.publish((publish) -> publish.phoneNumber("+49hidden").message("hidden").subject("hidden")));
		assertThatExceptionOfType(SdkClientException.class)
			.isThrownBy(() -> client(SqsClient.builder()).sendMessage((send) -> send.queueUrl("https://q/1/n")
				.messageBody("hidden")
				.messageGroupId("hidden")
				.messageDeduplicationId("hidden")));
		assertThat(lines()).hasSize(3).noneMatch((line) -> line.contains("hidden"));
		assertThat(lines().get(0)).contains("secretId=db");
		assertThat(lines().get(1)).contains(" phoneNumber");
		assertThat(lines().get(2)).contains("queueUrl=https%3A%2F%2Fq%2F1%2Fn");
	}

	@Test
	void writesOfStatementsTheVerbAndTheTable() throws IOException {
		DynamoDbClient client = client(DynamoDbClient.builder());
		for (String statement : List.of("SELECT * FROM \"orders\" WHERE id = 'hidden'",
				"update orders set a = 'hidden'", "INSERT INTO \"orders\" VALUE {'id': 'hidden'}", "hidden")) {
			assertThatExceptionOfType(SdkClientException.class)
				.isThrownBy(() -> client.executeStatement((execute) -> execute.statement(statement)
					.returnValuesOnConditionCheckFailure(ReturnValue.NONE.toString())));
		}
		assertThat(lines()).hasSize(4).noneMatch((line) -> line.contains("hidden"));
		assertThat(lines().get(0)).contains("statement=SELECT+FROM+%22orders%22");
		assertThat(lines().get(1)).contains("statement=update+%22orders%22");
		assertThat(lines().get(2)).contains("statement=INSERT+INTO+%22orders%22");
		assertThat(lines().get(3)).contains(" statement");
	}

	@Test
	void writesNothingUnlessToldWhere() {
		recordNothing();
		assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> client(S3Client.builder()).listBuckets());
		assertThat(this.file).doesNotExist();
	}

	@Test
	void writesWholeLinesFromManyThreads() throws IOException {
		IntStream.range(0, 200)
			.parallel()
			.forEach((i) -> new CallFile(this.file).append("line " + i + " " + "x".repeat(5000)));
		assertThat(lines()).hasSize(200).allMatch((line) -> line.matches("line \\d+ x{5000}"));
	}

	@Test
	void deniesAsEachServiceDoes() throws Exception {
		try (FakeDecisions decisions = new FakeDecisions(DENIED)) {
			System.setProperty(RecorderSettings.PREFIX + "port", String.valueOf(decisions.port()));
			assertThatExceptionOfType(S3Exception.class)
				.isThrownBy(() -> client(S3Client.builder()).getObject((get) -> get.bucket("b").key("k")))
				.withMessageStartingWith(DENIED + " (Service: S3, Status Code: 403")
				.satisfies((ex) -> assertThat(ex.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
			assertThatExceptionOfType(DynamoDbException.class)
				.isThrownBy(() -> client(DynamoDbClient.builder()).describeTable((table) -> table.tableName("t")))
				.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(400))
				.satisfies((ex) -> assertThat(ex.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
			assertThatExceptionOfType(SqsException.class)
				.isThrownBy(() -> client(SqsClient.builder()).purgeQueue((purge) -> purge.queueUrl("https://q/1/n")))
				.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(403));
			assertThatExceptionOfType(AuthorizationErrorException.class)
				.isThrownBy(() -> client(SnsClient.builder()).publish((publish) -> publish.topicArn("arn:aws:sns:::t")))
				.satisfies((ex) -> assertThat(ex.awsErrorDetails().errorCode()).isEqualTo("AuthorizationError"));
			assertThat(client(S3AsyncClient.builder()).listBuckets()).failsWithin(Duration.ofMinutes(1))
				.withThrowableThat()
				.havingCause()
				.isInstanceOf(S3Exception.class);
			assertThat(decisions.asked()).hasSize(5);
			assertThat(lines()).isEqualTo(decisions.asked());
		}
	}

	@Test
	void letsGoWhatIsAllowed() throws Exception {
		try (FakeDecisions decisions = new FakeDecisions("")) {
			System.setProperty(RecorderSettings.PREFIX + "port", String.valueOf(decisions.port()));
			assertThatExceptionOfType(SdkClientException.class)
				.isThrownBy(() -> client(S3Client.builder()).listBuckets());
			assertThat(decisions.asked()).hasSize(1);
		}
	}

}
