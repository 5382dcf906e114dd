package io.chalice.deployer.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.chalice.deployer.cloud.BucketService;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * Zips that are too large to be sent to Lambda directly go through a bucket: the
 * configured one, or one per account and region that is made when it is first needed and
 * stays. The object is deleted as soon as Lambda has copied it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's
 * quotas</a>
 */
final class CodeUpload {

	/** The quota for a zip sent directly, in bytes. */
	private static final long DIRECT_LIMIT = 50L * 1024 * 1024;

	/** The zip is in the bucket. */
	static final Milestone UPLOADED = new Milestone(Reached.UPLOADED, "");

	/** Lambda has copied the zip for every function. */
	static final Milestone COPIED = new Milestone(Reached.COPIED, "");

	private static final String RESOURCE_NAME = "upload:code";

	private CodeUpload() {
	}

	static FunctionCode code(DeploymentRequest request, CallerIdentity caller) {
		if (request.artifact().size() <= DIRECT_LIMIT) {
			return new FunctionCode(request.artifact().file(), null, null);
		}
		String configured = request.settings().bucket();
		String bucket = (configured != null) ? configured
				: "aws-chalice-%s-%s".formatted(caller.account(), caller.region());
		String key = "%s/%s.zip".formatted(request.naming().prefix(),
				request.artifact().sha256().replaceAll("[^A-Za-z0-9]", ""));
		return new FunctionCode(request.artifact().file(), bucket, key);
	}

	// the first function that needs the code plans the upload for all
	static List<Milestone> plan(ResourcePlan.Builder planned, FunctionCode code, boolean bucketExists,
			PlanningContext planning) {
		String bucket = code.bucket();
		String key = code.key();
		if (bucket == null || key == null) {
			return List.of();
		}
		if (!planning.isPlanned(UPLOADED)) {
			ResourcePlan.Builder upload = ResourcePlan.builder(RESOURCE_NAME);
			List<PlannedStep> after = new ArrayList<>();
			if (!bucketExists) {
				after.add(upload.step(new CreateBucket(bucket)));
			}
			upload.step(new UploadCode(code, bucket, key), after).reaches(UPLOADED);
			planned.add(upload.build());
			planned.add(delete(RESOURCE_NAME, bucket, key));
		}
		return List.of(UPLOADED);
	}

	static ResourcePlan delete(String resourceName, String bucket, String key) {
		ResourcePlan.Builder planned = ResourcePlan.builder(resourceName);
		planned.step(new DeleteUpload(resourceName, bucket, key), COPIED);
		return planned.build();
	}

	private enum Reached {

		COPIED, UPLOADED

	}

	record CreateBucket(String bucket) implements Step {

		@Override
		public String title() {
			return "Creating bucket: " + this.bucket;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.buckets().create(this.bucket);
			return StepResult.NONE;
		}

	}

	record UploadCode(FunctionCode code, String bucket, String key) implements Step {

		@Override
		public String title() {
			return "Uploading deployment package to bucket: " + this.bucket;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(
					new ResourceEntry(RESOURCE_NAME, UploadType.NAME, Map.of("bucket", this.bucket, "key", this.key))));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			BucketService buckets = cloud.buckets();
			buckets.upload(this.bucket, this.key, this.code.file());
			return StepResult.NONE;
		}

	}

	record DeleteUpload(String resourceName, String bucket, String key) implements MinorStep {

		@Override
		public String title() {
			return "Deleting uploaded deployment package";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.buckets().delete(this.bucket, this.key);
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
