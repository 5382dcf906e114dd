package io.chalice.shell.policy;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;
import io.chalice.policy.recorded.CallFrame;
import io.chalice.policy.recorded.FunctionPolicy;
import io.chalice.policy.recorded.ReviewResult;
import io.chalice.policy.recorded.UngrantedCall;
import io.chalice.project.json.PrettyJson;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewTextTests {

	private static final UngrantedCall READ = new UngrantedCall(
			new Permission("s3:GetObject", "arn:aws:s3:::letters/7.pdf"), "s3.GetObject",
			new CallFrame("app.Bills", "read", 7), new CallFrame("app.ApiTests", "bill", 22),
			List.of("granted on arn:aws:s3:::bills/*: the name differs"));

	private static final Grant PUBLISH = Grant.of("sns:Publish", "arn:aws:sns:*:*:news", List
		.of(new GrantReason("sns.Publish", "app.News.tell:9", List.of("app.Api.bill: entry point"), List.of())));

	private static ReviewResult.Function function(int calls, List<UngrantedCall> ungranted, List<Grant> unseen) {
		return new ReviewResult.Function(new FunctionPolicy("api_handler", "app-dev-api_handler", "app-dev", List.of(),
				new PolicyDocument(List.of()), List.of()), calls, ungranted, unseen);
	}

	@Test
	void saysWhatIsNotGrantedAndWhatWasNeverSeen() {
		ReviewResult result = new ReviewResult(List.of(function(2, List.of(READ), List.of(PUBLISH))), 1, List.of(READ),
				3);
		assertThat(String.join("\n", ReviewText.lines(result))).isEqualTo("""
				api_handler: 2 calls
				  not granted  s3:GetObject on arn:aws:s3:::letters/7.pdf
				    called by s3.GetObject in app.Bills.read:7, by the test app.ApiTests.bill:22
				    granted on arn:aws:s3:::bills/*: the name differs
				  never seen   sns:Publish on arn:aws:sns:*:*:news
				    because of sns.Publish in app.News.tell:9, called for app.Api.bill
				no function's handler: 1 call
				  not granted  s3:GetObject on arn:aws:s3:::letters/7.pdf
				    called by s3.GetObject in app.Bills.read:7, by the test app.ApiTests.bill:22
				    granted on arn:aws:s3:::bills/*: the name differs""");
		assertThat(ReviewText.summary(result)).isEqualTo("2 of what was called are not granted, 1 of what is granted "
				+ "was never seen. The tests' own 3 calls do not count.");
	}

	@Test
	void saysThatAllIsWell() {
		ReviewResult result = new ReviewResult(List.of(function(1, List.of(), List.of())), 0, List.of(), 0);
		assertThat(ReviewText.lines(result)).containsExactly("api_handler: 1 call");
		assertThat(ReviewText.summary(result))
			.isEqualTo("Everything that was called is granted, and everything granted was seen.");
	}

	@Test
	void saysThatNothingWasCalled() {
		ReviewResult result = new ReviewResult(List.of(function(0, List.of(), List.of(PUBLISH))), 0, List.of(), 1);
		assertThat(ReviewText.lines(result)).startsWith("api_handler: no calls");
		assertThat(ReviewText.summary(result))
			.isEqualTo("No call of the AWS SDK was seen: the tests reach no client, or take fakes for them.");
	}

	@Test
	void saysTheSameToPrograms() {
		ReviewResult result = new ReviewResult(List.of(function(2, List.of(READ), List.of(PUBLISH))), 0, List.of(), 3);
		assertThat(PrettyJson.write(ReviewJson.write(result, "dev", true)).strip()).isEqualTo("""
				{
				  "stage" : "dev",
				  "tests_passed" : true,
				  "granted" : false,
				  "functions" : [ {
				    "function" : "api_handler",
				    "role" : "app-dev",
				    "calls" : 2,
				    "not_granted" : [ {
				      "action" : "s3:GetObject",
				      "resource" : "arn:aws:s3:::letters/7.pdf",
				      "operation" : "s3.GetObject",
				      "called_in" : "app.Bills.read:7",
				      "test" : "app.ApiTests.bill:22",
				      "nearest" : [ "granted on arn:aws:s3:::bills/*: the name differs" ]
				    } ],
				    "never_seen" : [ {
				      "action" : "sns:Publish",
				      "resource" : "arn:aws:sns:*:*:news",
				      "operation" : "sns.Publish",
				      "location" : "app.News.tell:9"
				    } ]
				  } ],
				  "outside_of_handlers" : {
				    "calls" : 0,
				    "not_granted" : [ ]
				  },
				  "calls_of_tests" : 3
				}""");
	}

}
