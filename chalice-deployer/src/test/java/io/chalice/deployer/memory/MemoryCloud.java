package io.chalice.deployer.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.ApiKeyService;
import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.BucketService;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.CloudServices;
import io.chalice.deployer.cloud.CodeStorageService;
import io.chalice.deployer.cloud.EventSourceService;
import io.chalice.deployer.cloud.FunctionAccess;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.FunctionService;
import io.chalice.deployer.cloud.InvocationService;
import io.chalice.deployer.cloud.LayerService;
import io.chalice.deployer.cloud.LogGroupService;
import io.chalice.deployer.cloud.NotificationService;
import io.chalice.deployer.cloud.PolicyService;
import io.chalice.deployer.cloud.QueueDescription;
import io.chalice.deployer.cloud.QueueService;
import io.chalice.deployer.cloud.RestApiService;
import io.chalice.deployer.cloud.RoleService;
import io.chalice.deployer.cloud.ScheduleService;
import io.chalice.deployer.cloud.StageService;

/**
 * AWS in memory.
 */
public final class MemoryCloud implements Cloud {

	static final CallerIdentity CALLER = new CallerIdentity("123456789012", "arn:aws:iam::123456789012:user/tester",
			"eu-west-1", "aws");

	/** The version of Lambda's runtime until it is patched. */
	public static final String RUNTIME = "arn:aws:lambda:eu-west-1::runtime:first";

	final Calls calls = new Calls();

	final MemoryRoles roles = new MemoryRoles(this);

	final MemoryPolicies policies = new MemoryPolicies(this);

	final MemoryFunctions functions = new MemoryFunctions(this);

	final MemoryLayers layers = new MemoryLayers(this);

	final MemoryCodeStorage storage = new MemoryCodeStorage(this);

	final MemoryFunctionAccess access = new MemoryFunctionAccess(this);

	final MemoryInvocations calling = new MemoryInvocations(this);

	final MemoryRestApis apis = new MemoryRestApis(this);

	final MemoryStages stages = new MemoryStages(this);

	final MemoryApiKeys keys = new MemoryApiKeys(this);

	final MemoryLogGroups groups = new MemoryLogGroups(this);

	final MemoryBuckets buckets = new MemoryBuckets(this);

	final MemoryQueues queues = new MemoryQueues(this);

	final MemoryEventSources eventSources = new MemoryEventSources(this);

	final MemorySchedules schedules = new MemorySchedules(this);

	final MemoryNotifications notifications = new MemoryNotifications(this);

	private final CloudServices services = new CloudServices().with(RoleService.class, () -> this.roles)
		.with(PolicyService.class, () -> this.policies)
		.with(FunctionService.class, () -> this.functions)
		.with(LayerService.class, () -> this.layers)
		.with(CodeStorageService.class, () -> this.storage)
		.with(FunctionAccess.class, () -> this.access)
		.with(InvocationService.class, () -> this.calling)
		.with(RestApiService.class, () -> this.apis)
		.with(StageService.class, () -> this.stages)
		.with(ApiKeyService.class, () -> this.keys)
		.with(LogGroupService.class, () -> this.groups)
		.with(BucketService.class, () -> this.buckets)
		.with(QueueService.class, () -> this.queues)
		.with(EventSourceService.class, () -> this.eventSources)
		.with(ScheduleService.class, () -> this.schedules)
		.with(NotificationService.class, () -> this.notifications);

	private int ids;

	<T> T write(String operation, String details, Supplier<T> change) {
		this.calls.begin(operation + " " + details);
		T result = change.get();
		this.calls.done(operation);
		return result;
	}

	void write(String operation, String details, Runnable change) {
		write(operation, details, () -> {
			change.run();
			return "";
		});
	}

	String newId(String prefix) {
		this.ids++;
		return prefix + this.ids;
	}

	/**
	 * Return what others can reach and do because of what there is, whatever its code.
	 * @return a text for each function with its alias, stage, key of a stage, and action
	 * of a role
	 */
	public Set<String> served() {
		Set<String> served = new TreeSet<>();
		this.functions.served(served);
		this.apis.served(served);
		this.keys.served(served);
		this.roles.served(served);
		this.policies.served(served);
		return served;
	}

	/**
	 * Return the calls.
	 * @return what notes them
	 */
	public Calls calls() {
		return this.calls;
	}

	/**
	 * Send a request to every stage there is.
	 * @return what answers: the code and the document, by stage
	 */
	public Map<String, String> answers() {
		return this.stages.answers();
	}

	/**
	 * Choose what functions answer when they are called.
	 * @param invocations the answers, by name and version, {@code shop-dev:2}
	 */
	public void invocations(Function<String, FunctionAnswer> invocations) {
		this.functions.invocations = invocations;
	}

	/**
	 * Patch the runtime of all functions but those that are told to keep theirs.
	 * @param version the ARN of the runtime's new version
	 */
	public void patch(String version) {
		this.functions.patch(version);
	}

	/**
	 * Make a version inactive, as Lambda does with SnapStart's when nobody calls them.
	 * @param function the function's name
	 * @param version the version's number
	 */
	public void sleep(String function, String version) {
		this.functions.sleep(function, version);
	}

	/**
	 * Return everything there is, apart from ids that are made up.
	 * @return lines, sorted
	 */
	public List<String> inventory() {
		List<String> lines = new ArrayList<>();
		this.roles.inventory(lines);
		this.policies.inventory(lines);
		this.functions.inventory(lines);
		this.calling.inventory(lines);
		this.layers.inventory(lines);
		this.apis.inventory(lines);
		this.keys.inventory(lines);
		this.groups.inventory(lines);
		this.buckets.inventory(lines);
		this.eventSources.inventory(lines);
		this.schedules.inventory(lines);
		this.notifications.inventory(lines);
		lines.sort(null);
		return lines;
	}

	/**
	 * Make a queue, as somebody has to.
	 * @param name its name
	 * @param visibilityTimeout for how many seconds a message is hidden
	 * @param deadLetters whether it has a dead-letter queue
	 * @param kmsKey the key that encrypts it, or {@code null}
	 */
	public void queue(String name, int visibilityTimeout, boolean deadLetters, @Nullable String kmsKey) {
		String arn = CALLER.arn("sqs", name);
		this.queues.queues.put(arn,
				new QueueDescription(arn, "https://queues/" + name, visibilityTimeout, deadLetters, kmsKey));
	}

	/**
	 * Tell others of a bucket, as somebody may.
	 * @param bucket the bucket's name
	 * @param notifications everything that is told
	 */
	public void bucketNotifications(String bucket, BucketNotifications notifications) {
		this.notifications.set(bucket, notifications);
	}

	/**
	 * Overwrite a bucket's notifications once, right after they were written.
	 * @param bucket the bucket's name
	 * @param notifications what is written over them
	 */
	public void meanwhileOverwritten(String bucket, BucketNotifications notifications) {
		this.notifications.meanwhile = () -> this.notifications.set(bucket, notifications);
	}

	/**
	 * Delete a log group, as somebody may.
	 * @param name its name
	 */
	public void deleteLogGroup(String name) {
		this.groups.remove(name);
	}

	/**
	 * Make a log group without tags, as Lambda does and somebody may.
	 * @param name its name
	 * @param created when
	 */
	public void logGroup(String name, Instant created) {
		this.groups.add(name, created);
	}

	/**
	 * Let instances not start that are to be kept ready.
	 * @param reason why
	 */
	public void failInstances(@Nullable String reason) {
		this.calling.failure = reason;
	}

	/**
	 * Raise the quota of managed policies.
	 * @param quota how many a role may have
	 */
	public void raiseQuotaOfPolicies(int quota) {
		this.policies.raiseQuota(quota);
	}

	/**
	 * Return what a function was made of.
	 * @param function its name
	 * @return its configuration and the zip that was sent
	 */
	public Uploaded uploaded(String function) {
		return this.functions.uploaded(function);
	}

	@Override
	public CallerIdentity caller() {
		return CALLER;
	}

	/**
	 * From now on behave as an emulator that does not keep the binary types of a
	 * document.
	 */
	public void forgetsBinaryTypes() {
		this.apis.forgetsBinaryTypes = true;
	}

	@Override
	public <S> S service(Class<S> service) {
		return this.services.get(service);
	}

}
