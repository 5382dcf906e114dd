package io.chalice.deployer.upload;

import java.nio.file.Path;
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
 * stays. An object is called after its content, so that one that is there is not sent
 * again, and is deleted as soon as Lambda has copied it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's
 * quotas</a>
 */
public final class CodeUpload {

	/** The quota for a zip sent directly, in bytes. */
	private static final long DIRECT_LIMIT = 50L * 1024 * 1024;

	private static final int HASH_LENGTH = 12;

	private CodeUpload() {
	}

	/**
	 * Decide which way a zip goes.
	 * @param zip the zip
	 * @param size its size in bytes
	 * @param sha256 its SHA-256, in Base64
	 * @param request what is deployed
	 * @param caller who deploys, and where to
	 * @return the zip, with a bucket and a key when it is too large to be sent directly
	 */
	public static FunctionCode code(Path zip, long size, String sha256, DeploymentRequest request,
			CallerIdentity caller) {
		if (size <= DIRECT_LIMIT) {
			return new FunctionCode(zip, null, null);
		}
		String configured = request.settings().bucket();
		String bucket = (configured != null) ? configured
				: "aws-chalice-%s-%s".formatted(caller.account(), caller.region());
		String key = "%s/%s.zip".formatted(request.naming().prefix(), sha256.replaceAll("[^A-Za-z0-9]", ""));
		return new FunctionCode(zip, bucket, key);
	}

	/**
	 * Return the milestone that a zip is in the bucket.
	 * @param key the object's key
	 * @return the milestone
	 */
	static Milestone uploaded(String key) {
		return new Milestone(Reached.UPLOADED, key);
	}

	/**
	 * Return the milestone that Lambda has copied a zip wherever that is needed.
	 * @param code the zip
	 * @return the milestone, which nothing waits for when the zip is sent directly
	 */
	public static Milestone copied(FunctionCode code) {
		return copied(String.valueOf(code.key()));
	}

	private static Milestone copied(String key) {
		return new Milestone(Reached.COPIED, key);
	}

	/**
	 * Plan the upload of a zip. The first that needs it plans it for all.
	 * @param planned where to add the steps
	 * @param code the zip
	 * @param bucketExists whether there is the bucket
	 * @param planning what else is known
	 * @return what to wait for before Lambda is told of the zip
	 */
	public static List<Milestone> plan(ResourcePlan.Builder planned, FunctionCode code, boolean bucketExists,
			PlanningContext planning) {
		String bucket = code.bucket();
		String key = code.key();
		if (bucket == null || key == null) {
			return List.of();
		}
		Milestone uploaded = uploaded(key);
		if (!planning.isPlanned(uploaded)) {
			String resourceName = resourceName(key);
			ResourcePlan.Builder upload = ResourcePlan.builder(resourceName);
			List<PlannedStep> after = new ArrayList<>();
			if (!bucketExists) {
				after.add(upload.step(new CreateBucket(bucket)));
			}
			upload.step(new UploadCode(resourceName, code, bucket, key), after).reaches(uploaded);
			planned.add(upload.build());
			planned.add(delete(resourceName, bucket, key));
		}
		return List.of(uploaded);
	}

	// of several at once each is found again
	private static String resourceName(String key) {
		String name = key.substring(key.lastIndexOf('/') + 1);
		return "upload:" + name.substring(0, Math.min(HASH_LENGTH, name.length() - ".zip".length()));
	}

	static ResourcePlan delete(String resourceName, String bucket, String key) {
		ResourcePlan.Builder planned = ResourcePlan.builder(resourceName);
		planned.step(new DeleteUpload(resourceName, bucket, key), copied(key));
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

	// sends the parts that are not there: the only step of more than one call
	record UploadCode(String resourceName, FunctionCode code, String bucket, String key) implements Step {

		@Override
		public String title() {
			return "Uploading deployment package to bucket: " + this.bucket;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(new ResourceEntry(this.resourceName, UploadType.NAME,
					Map.of("bucket", this.bucket, "key", this.key))));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			new ObjectUpload(cloud.buckets(), this.bucket, this.key, this.code.file()).run();
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
			BucketService buckets = cloud.buckets();
			buckets.uploads(this.bucket, this.key).forEach((id) -> buckets.abort(this.bucket, this.key, id));
			buckets.delete(this.bucket, this.key);
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
