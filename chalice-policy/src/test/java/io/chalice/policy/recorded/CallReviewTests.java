package io.chalice.policy.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyComposer;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

import static org.assertj.core.api.Assertions.assertThat;

class CallReviewTests {

	private static final String START = " org.springframework.boot.SpringApplication#run:300";

	private static final Grant READ = grant("s3:GetObject", "arn:aws:s3:::bills/*", "s3.GetObject", "app.Bills#read:7");

	private static final Grant PUBLISH = grant("sns:Publish", "arn:aws:sns:*:*:news", "sns.Publish", "app.News#tell:9");

	private final ProgramClasses classes;

	CallReviewTests(@TempDir Path directory) throws IOException {
		for (String file : List.of("classes/app/Api.class", "classes/app/Bills.class", "classes/app/Job.class",
				"test-classes/app/ApiTests.class")) {
			Path path = directory.resolve(file);
			Files.createDirectories(path.resolveSibling(""));
			Files.createFile(path);
		}
		this.classes = new ProgramClasses(List.of(directory.resolve("classes")),
				List.of(directory.resolve("test-classes")));
	}

	private static Grant grant(String action, String resource, String operation, String location) {
		return Grant.of(action, resource, List.of(new GrantReason(operation, location, List.of(), List.of())));
	}

	private static FunctionPolicy function(String name, String handler, Grant... grants) {
		return new FunctionPolicy(name, "app-dev-" + name, "app-dev", List.of(handler),
				PolicyComposer.compose(List.of(grants)), List.of(grants));
	}

	private static RecordedCall call(String operation, String frames, String structures) {
		return RecordedCall.parse("%s\teu-west-1\t\t%s\t%s".formatted(operation.replace('.', '\t'), frames, structures))
			.orElseThrow();
	}

	private static RecordedCall read(String bucket, String frames) {
		return call("s3.GetObject", frames, "GetObjectRequest bucket=%s key=7.pdf".formatted(bucket));
	}

	private CallReview review(FunctionPolicy... functions) {
		return new CallReview(List.of(functions), this.classes, new CallNeeds("aws", "us-east-1", "123456789012"));
	}

	@Test
	void namesWhatIsNotGrantedWithItsLineAndTest() {
		ReviewResult result = review(function("api_handler", "app.Api#bill(java.lang.String)", READ))
			.of(List.of(read("letters",
					"lib.Cloud#get:3 app.Bills#read:7 app.Api#bill:5 lib.Test#run:1 app.ApiTests#bill:22")));
		assertThat(result.isGranted()).isFalse();
		assertThat(result.functions()).singleElement().satisfies((function) -> {
			assertThat(function.calls()).isEqualTo(1);
			assertThat(function.ungranted()).singleElement().satisfies((call) -> {
				assertThat(call.needed()).isEqualTo(new Permission("s3:GetObject", "arn:aws:s3:::letters/7.pdf"));
				assertThat(call.line()).hasToString("app.Bills.read:7");
				assertThat(call.test()).hasToString("app.ApiTests.bill:22");
				assertThat(call.nearest()).containsExactly("granted on arn:aws:s3:::bills/*: the name differs");
			});
			assertThat(function.unseen()).containsExactly(READ);
		});
	}

	@Test
	void callsOfAHandlerAreThatFunctionsOnly() {
		ReviewResult result = review(function("api_handler", "app.Api#bill", READ),
				function("news", "app.News#tell", PUBLISH))
			.of(List.of(read("bills", "app.Bills#lambda$read$0:7 app.Api#bill:5")));
		assertThat(result.isGranted()).isTrue();
		assertThat(result.functions().get(0).unseen()).isEmpty();
		assertThat(result.functions().get(1).calls()).isZero();
		assertThat(result.functions().get(1).unseen()).containsExactly(PUBLISH);
	}

	@Test
	void aProcessOfAFunctionIsItsOwnWhateverLedToTheCall() {
		RecordedCall call = RecordedCall.parse("s3\tGetObject\t\tapp-dev-news\t\tGetObjectRequest bucket=bills key=k")
			.orElseThrow();
		ReviewResult result = review(function("api_handler", "app.Api#bill", READ),
				function("news", "app.News#tell", PUBLISH))
			.of(List.of(call));
		assertThat(result.functions().get(0).calls()).isZero();
		assertThat(result.functions().get(1).ungranted()).hasSize(1);
	}

	@Test
	void whatRunsAtTheStartIsEveryFunctions() {
		ReviewResult result = review(function("api_handler", "app.Api#bill", READ),
				function("news", "app.News#tell", PUBLISH))
			.of(List.of(read("bills", "app.Bills#warm:2" + START)));
		assertThat(result.functions().get(0).ungranted()).isEmpty();
		assertThat(result.functions().get(1).ungranted()).hasSize(1);
	}

	@Test
	void callsOfTestsThemselvesDoNotCount() {
		CallReview review = review(function("api_handler", "app.Api#bill", READ));
		RecordedCall own = call("s3.CreateBucket", "lib.Setup#make:3 app.ApiTests#prepare:12",
				"CreateBucketRequest bucket=bills");
		assertThat(review.of(List.of(own)).tests()).isEqualTo(1);
		assertThat(review.of(List.of(own)).isEmpty()).isTrue();
		assertThat(review.deny(own)).isEmpty();
	}

	@Test
	void oneFunctionHasToAllowWhatNoHandlerLedTo() {
		CallReview review = review(function("api_handler", "app.Api#bill", READ),
				function("news", "app.News#tell", PUBLISH));
		ReviewResult result = review.of(List.of(read("bills", "app.Job#run:4"), read("letters", "app.Job#run:5")));
		assertThat(result.outside()).isEqualTo(2);
		assertThat(result.ungranted()).singleElement()
			.satisfies((call) -> assertThat(call.line()).hasToString("app.Job.run:5"));
		assertThat(result.functions().get(0).unseen()).isEmpty();
	}

	@Test
	void theSameLineIsNamedOnce() {
		RecordedCall call = read("letters", "app.Bills#read:7 app.Api#bill:5");
		assertThat(review(function("api_handler", "app.Api#bill", READ)).of(List.of(call, call))
			.functions()
			.get(0)
			.ungranted()).hasSize(1);
	}

	@Test
	void deniesInTheWordsOfAws() {
		CallReview review = review(function("api_handler", "app.Api#bill", READ));
		assertThat(review.deny(read("letters", "app.Api#bill:5")).map((denied) -> denied.message("123456789012")))
			.contains("User: arn:aws:sts::123456789012:assumed-role/app-dev/app-dev-api_handler is not authorized to "
					+ "perform: s3:GetObject on resource: \"arn:aws:s3:::letters/7.pdf\" because no identity-based "
					+ "policy allows the s3:GetObject action");
		assertThat(review
			.deny(call("sqs.SendMessage", "app.Api#bill:5",
					"SendMessageRequest messageBody queueUrl=http%3A%2F%2Flocalhost%3A5000%2F123456789012%2Fq"))
			.map((denied) -> denied.message("123456789012"))).get()
			.asString()
			.contains("not authorized to perform: sqs:sendmessage on resource: arn:aws:sqs:eu-west-1:123456789012:q ");
		assertThat(review.deny(read("bills", "app.Api#bill:5"))).isEmpty();
	}

	@Test
	void deniesExplicitly() {
		PolicyDocument policy = PolicyDocument.parse("""
				{"Statement": {"Effect": "Deny", "Action": "sns:*", "Resource": "*"}}""");
		FunctionPolicy function = new FunctionPolicy("news", "app-dev-news", "app-dev", List.of("app.News#tell"),
				policy, List.of());
		assertThat(review(function)
			.deny(call("sns.Publish", "app.News#tell:9",
					"PublishRequest message topicArn=arn%3Aaws%3Asns%3Aeu-west-1%3A123456789012%3Anews"))
			.map((denied) -> denied.message("123456789012"))).get()
			.asString()
			.contains("perform: SNS:Publish on resource: arn:aws:sns:eu-west-1:123456789012:news")
			.endsWith("with an explicit deny in an identity-based policy");
	}

	@Test
	void linesThatAreNotWholeAreNoCalls() {
		assertThat(RecordedCall.parse("s3\tGetObject\teu-w")).isEmpty();
		assertThat(RecordedCall.parse("")).isEmpty();
	}

}
