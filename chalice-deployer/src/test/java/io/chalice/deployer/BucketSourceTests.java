package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.cloud.NotificationEntry.KeyRule;
import io.chalice.deployer.cloud.NotificationEntry.Kind;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.plan.RefusedSourceException;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Buckets whose objects functions are told of.
 */
class BucketSourceTests {

	private static final NotificationEntry QUEUE = new NotificationEntry(Kind.QUEUE, "theirs",
			"arn:aws:sqs:eu-west-1:123456789012:other", List.of("s3:ObjectRemoved:*"),
			List.of(new KeyRule("Prefix", "out/")));

	private static final NotificationEntry GONE = new NotificationEntry(Kind.FUNCTION, "gone",
			"arn:aws:lambda:eu-west-1:123456789012:function:gone", List.of("s3:ObjectRestore:*"), List.of());

	private final Path directory;

	private final DeployScenario scenario;

	private final MemoryCloud cloud;

	BucketSourceTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
		this.cloud = this.scenario.cloud();
	}

	@BeforeEach
	void surround() {
		this.cloud.buckets().create("uploads");
		this.cloud.bucketNotifications("uploads", new BucketNotifications(List.of(QUEUE), true));
	}

	@Test
	void tellsTheAliasAndKeepsWhatOthersAreTold() {
		Plan plan = this.scenario.deploy(request(uploaded("in/", ".csv")));
		assertThat(plan.confirmations()).isEmpty();
		assertThat(PlanText.write(plan)).contains("  + create  bucket notification uploads",
				"      + notification: s3:ObjectCreated:* of in/*.csv to " + alias("uploaded"),
				"      + permission: shop-dev-uploaded");
		assertThat(notifications()).containsExactly("notification uploads EventBridge",
				"notification uploads chalice:shop:dev:uploaded:1: s3:ObjectCreated:* of in/*.csv to "
						+ alias("uploaded") + " [KeyRule[name=prefix, value=in/], KeyRule[name=suffix, value=.csv]]",
				"notification uploads theirs: s3:ObjectRemoved:* of out/* to arn:aws:sqs:eu-west-1:123456789012:other "
						+ "[KeyRule[name=Prefix, value=out/]]");
		assertThat(writes()).containsSubsequence("lambda:CreateAlias", "lambda:AddPermission",
				"s3:PutBucketNotification");
		assertThat(this.scenario.deployer().plan(request(uploaded("in/", ".csv"))).steps()).isEmpty();
	}

	@Test
	void severalFunctionsOfABucketTakeOneCall() {
		this.cloud.calls().clear();
		this.scenario.deploy(request(uploaded("in/", ".csv"), told("images", "in/", ".png"),
				EventApplications.function("both", bucket("x/", ""), bucket("y/", ""))));
		assertThat(writes()).filteredOn((call) -> call.equals("s3:PutBucketNotification")).hasSize(1);
		assertThat(notifications()).hasSize(6);
	}

	@Test
	void renamesAFunctionWithoutAnOverlapInOneCall() {
		this.scenario.deploy(request(uploaded("in/", ".csv")));
		this.cloud.calls().clear();
		Plan plan = this.scenario.deploy(request(told("arrived", "in/", ".csv")));
		assertThat(PlanText.write(plan)).contains("  ~ update  bucket notification uploads");
		assertThat(notifications()).anyMatch((line) -> line.contains("chalice:shop:dev:arrived:1"))
			.noneMatch((line) -> line.contains("shop-dev-uploaded"));
		assertThat(writes()).filteredOn((call) -> call.equals("s3:PutBucketNotification")).hasSize(1);
		assertThat(this.scenario.deployer().plan(request(told("arrived", "in/", ".csv"))).steps()).isEmpty();
	}

	@Test
	void takesThePermissionBackThatIsNotNeededAnyMore() {
		this.scenario.deploy(request(uploaded("in/", ""), told("both", "other/", "")));
		FunctionModel both = EventApplications.function("both");
		this.scenario.deploy(request(uploaded("in/", ""), both));
		assertThat(writes()).containsSubsequence("s3:PutBucketNotification", "lambda:RemovePermission");
		assertThat(this.cloud.functionAccess().policy("shop-dev-both", "live")).isEmpty();
		assertThat(this.scenario.deployer().plan(request(uploaded("in/", ""), both)).steps()).isEmpty();
	}

	@Test
	void renamesTheApplicationWithoutAnOverlap() {
		this.scenario.deploy(request(uploaded("in/", ".csv")));
		this.scenario.deploy(EventApplications.request("store", this.directory, "one", EventApplications.FUNCTIONS,
				uploaded("in/", ".csv")));
		assertThat(notifications()).hasSize(3).anyMatch((line) -> line.contains("chalice:store:dev:uploaded:1"));
	}

	@Test
	void twoStagesAndTwoApplicationsShareABucket() {
		this.scenario.deploy(request(uploaded("in/", "")));
		DeploymentRequest prod = EventApplications.request("shop", "prod", this.directory, "one",
				EventApplications.FUNCTIONS, uploaded("prod/", ""));
		this.scenario.deploy(prod);
		DeployScenario other = new DeployScenario(this.directory.resolve("other"), 0, this.cloud);
		other.deploy(EventApplications.request("shop-dev", this.directory, "one", EventApplications.FUNCTIONS,
				uploaded("other/", "")));
		assertThat(notifications()).hasSize(5);
		other.delete("shop-dev");
		assertThat(notifications()).hasSize(4).noneMatch((line) -> line.contains("other/"));
		this.scenario.delete("shop");
		assertThat(notifications()).hasSize(3)
			.anyMatch((line) -> line.contains("chalice:shop:prod:uploaded:1"))
			.anyMatch((line) -> line.contains("theirs"))
			.anyMatch((line) -> line.contains("EventBridge"));
	}

	@Test
	void refusesWhatOverlaps() {
		assertThatExceptionOfType(RefusedSourceException.class)
			.isThrownBy(() -> this.scenario.deployer().plan(request(uploaded("in/", ""), told("images", "", ".png"))))
			.withMessageContaining("chalice:shop:dev:images:1")
			.withMessageContaining("chalice:shop:dev:uploaded:1");
		S3SourceModel removed = new S3SourceModel("uploads", "out/x", "", List.of("s3:ObjectRemoved:Delete"), true);
		assertThatExceptionOfType(RefusedSourceException.class)
			.isThrownBy(() -> this.scenario.deployer().plan(request(EventApplications.function("removed", removed))))
			.withMessageContaining("theirs");
		assertThat(this.cloud.inventory()).noneMatch((line) -> line.startsWith("function"));
	}

	@Test
	void saysHowToMakeABucketThatIsMissing() {
		S3SourceModel none = new S3SourceModel("none", "", "", List.of("s3:ObjectCreated:*"), true);
		assertThatExceptionOfType(RefusedSourceException.class)
			.isThrownBy(() -> this.scenario.deployer().plan(request(EventApplications.function("uploaded", none))))
			.withMessage(
					"There is no bucket none in account 123456789012, and functions are told of it (uploaded). Make "
							+ "it: aws s3api create-bucket --bucket none --region eu-west-1 "
							+ "--create-bucket-configuration " + "LocationConstraint=eu-west-1");
	}

	@Test
	void asksBeforeS3DoesNotCheckBecauseAFunctionOfSomebodyElseIsGone() {
		this.cloud.bucketNotifications("uploads", new BucketNotifications(List.of(QUEUE, GONE), true));
		Plan plan = this.scenario.deployer().plan(request(uploaded("in/", "")));
		assertThat(plan.confirmations()).singleElement().satisfies((question) -> {
			assertThat(question.kind()).isEqualTo(Confirmation.Kind.DESTINATIONS);
			assertThat(question.preferred()).isFalse();
			assertThat(question.lines()).anyMatch((line) -> line.startsWith("gone: s3:ObjectRestore:*"));
		});
		this.scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(this.cloud.calls().log()).contains("s3:PutBucketNotification uploads unvalidated");
		assertThat(notifications()).hasSize(4);
		assertThat(this.scenario.deployer().plan(request(uploaded("in/", ""))).confirmations()).isEmpty();
		Plan delete = this.scenario.delete("shop");
		assertThat(delete.confirmations()).extracting(Confirmation::kind)
			.contains(Confirmation.Kind.DESTRUCTION, Confirmation.Kind.DESTINATIONS);
		assertThat(notifications()).hasSize(3);
	}

	@Test
	void writesAgainWhatSomebodyElseHasOverwritten() {
		this.cloud.meanwhileOverwritten("uploads", new BucketNotifications(List.of(QUEUE), true));
		this.scenario.deploy(request(uploaded("in/", "")));
		assertThat(notifications()).hasSize(3);
		assertThat(writes()).filteredOn((call) -> call.equals("s3:PutBucketNotification")).hasSize(2);
	}

	@Test
	void switchesOffByTellingNothing() {
		this.scenario.deploy(request(uploaded("in/", "")));
		S3SourceModel off = new S3SourceModel("uploads", "in/", "", List.of("s3:ObjectCreated:*"), false);
		DeploymentRequest request = request(EventApplications.function("uploaded", off));
		this.scenario.deploy(request);
		assertThat(notifications()).hasSize(2);
		assertThat(this.scenario.deployer().plan(request).steps()).isEmpty();
	}

	@Test
	void deletesBeforeTheFunctionGoesAndFindsALostState() throws IOException {
		this.scenario.deploy(request(uploaded("in/", "")));
		Files.delete(this.scenario.store().file("dev"));
		this.cloud.calls().clear();
		Plan plan = this.scenario.delete("shop");
		assertThat(plan.confirmations().get(0).lines()).anyMatch((line) -> line
			.startsWith("Notification of bucket uploads: s3:ObjectCreated:* of in/* to " + alias("uploaded")));
		assertThat(writes()).containsSubsequence("s3:PutBucketNotification", "lambda:DeleteFunction");
		assertThat(notifications()).hasSize(2);
		assertThat(this.cloud.inventory()).noneMatch((line) -> line.startsWith("function"));
	}

	private static FunctionModel uploaded(String prefix, String suffix) {
		return told("uploaded", prefix, suffix);
	}

	private static FunctionModel told(String function, String prefix, String suffix) {
		return EventApplications.function(function, bucket(prefix, suffix));
	}

	private static S3SourceModel bucket(String prefix, String suffix) {
		return EventApplications.bucket(prefix, suffix);
	}

	private DeploymentRequest request(FunctionModel... functions) {
		return EventApplications.request(this.directory, "one", functions);
	}

	private static String alias(String function) {
		return "arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-%s:live".formatted(function);
	}

	private List<String> notifications() {
		return this.cloud.inventory().stream().filter((line) -> line.startsWith("notification ")).toList();
	}

	private List<String> writes() {
		return this.cloud.calls()
			.log()
			.stream()
			.filter((call) -> !call.startsWith("?"))
			.map((call) -> call.split(" ")[0])
			.toList();
	}

}
