package io.chalice.deployer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.apikey.ApiKeyType;
import io.chalice.deployer.apikey.UsagePlanType;
import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.CodeStorage;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.execution.DeployLock;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.execution.PlanExecutor;
import io.chalice.deployer.execution.StepWorkers;
import io.chalice.deployer.execution.ThreadWorkers;
import io.chalice.deployer.function.AliasRollback;
import io.chalice.deployer.function.CacheCondition;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.function.TrainingPlanner;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.layer.LayerType;
import io.chalice.deployer.loggroup.LogGroupType;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.Planner;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.restapi.RestApiType;
import io.chalice.deployer.restapi.StageRollback;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.rollback.RollbackPlanner;
import io.chalice.deployer.s3.BucketNotificationType;
import io.chalice.deployer.schedule.ScheduleGroupType;
import io.chalice.deployer.schedule.ScheduleType;
import io.chalice.deployer.schedule.SchedulerRoleType;
import io.chalice.deployer.sqs.QueueMappingType;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateStore;
import io.chalice.deployer.state.UnfinishedRun;
import io.chalice.deployer.upload.UploadType;
import io.chalice.project.packaging.CacheStore;

/**
 * Deploys applications: makes plans, and runs them.
 */
public final class Deployer {

	/** What an application can be made of, in any order. */
	static final List<ResourceType<?, ?>> TYPES = List.of(new LogGroupType(), new RoleType(), new UploadType(),
			new LayerType(), new FunctionType(), new RestApiType(), new ApiKeyType(), new UsagePlanType(),
			new QueueMappingType(), new ScheduleGroupType(), new SchedulerRoleType(), new ScheduleType(),
			new BucketNotificationType());

	/** How many calls are made at once. */
	private static final int PARALLEL = 6;

	private final Cloud cloud;

	private final Planner planner;

	private final PlanExecutor executor;

	private final StateStore store;

	private final Clock clock;

	private final String by;

	/**
	 * Create a deployer.
	 * @param cloud where to deploy to
	 * @param store what was deployed
	 * @param readers runs calls that change nothing
	 * @param workers makes what runs the steps of one plan
	 * @param backoff how long to wait before a call is made again
	 * @param clock the time
	 * @param by who deploys, {@code user@host}
	 */
	public Deployer(Cloud cloud, StateStore store, Executor readers, Supplier<StepWorkers> workers,
			RetryBackoff backoff, Clock clock, String by) {
		this.planner = new Planner(TYPES, cloud, readers);
		this.executor = new PlanExecutor(cloud, store, workers, backoff);
		this.cloud = cloud;
		this.store = store;
		this.clock = clock;
		this.by = by;
	}

	/**
	 * Create a deployer for a project on this machine.
	 * @param cloud where to deploy to
	 * @param project the project's directory
	 * @return the deployer
	 */
	public static Deployer of(Cloud cloud, Path project) {
		RetryBackoff backoff = new RetryBackoff(new Random(), RetryBackoff.Sleeper.ofThread());
		Executor readers = Executors.newFixedThreadPool(PARALLEL, (task) -> {
			Thread thread = new Thread(task, "chalice-plan");
			thread.setDaemon(true);
			return thread;
		});
		return new Deployer(cloud, StateStore.of(project), readers, () -> new ThreadWorkers(PARALLEL), backoff,
				Clock.systemUTC(), DeploymentAuthor.current());
	}

	/**
	 * Plan a deployment. Nothing is changed.
	 * @param request what shall be deployed
	 * @return what it would do
	 * @throws io.chalice.deployer.state.DeployedElsewhereException when the stage was
	 * deployed to another account or region
	 */
	public Plan plan(DeploymentRequest request) {
		return this.planner.deploy(request, known(request.settings().stage()), now(), this.by);
	}

	/**
	 * Plan the training of the ahead-of-time cache that a deployed package lacks. Nothing
	 * is changed.
	 * @param request what was deployed
	 * @param caches where the cache will be kept
	 * @return what it would do, without a step when nothing is to be trained
	 */
	public Plan planTraining(DeploymentRequest request, CacheStore caches) {
		CallerIdentity caller = this.cloud.caller();
		DeployedState state = known(request.settings().stage()).orElse(DeployedState.EMPTY);
		ObservationContext observing = new ObservationContext(this.cloud, caller, request.naming(), state);
		return Plan.of(request.naming(), caller, false, new TrainingPlanner(request, observing, caches).plan(), null);
	}

	/**
	 * Plan the end of everything a stage has but its logs. Nothing is changed.
	 * @param application the application's name
	 * @param stage the stage
	 * @return what it would do
	 */
	public Plan planDelete(String application, String stage) {
		return planDelete(application, stage, false);
	}

	/**
	 * Plan the end of everything a stage has. Nothing is changed.
	 * @param application the application's name
	 * @param stage the stage
	 * @param logs whether its log groups go as well, those that an earlier deletion has
	 * left among them
	 * @return what it would do
	 */
	public Plan planDelete(String application, String stage, boolean logs) {
		Optional<DeployedState> known = known(stage);
		return this.planner.delete(naming(application, stage, known), known, logs, now(), this.by);
	}

	// what is deployed has the name it was deployed with
	private static ResourceNames naming(String application, String stage, Optional<DeployedState> known) {
		return new ResourceNames(known.map(DeployedState::application).orElse(application), stage);
	}

	private Optional<DeployedState> known(String stage) {
		Optional<DeployedState> state = this.store.read(stage);
		CallerIdentity caller = this.cloud.caller();
		state.ifPresent((known) -> known.requirePlace(stage, caller.region(), caller.account()));
		return state;
	}

	private String now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
	}

	/**
	 * Run a plan.
	 * @param plan the plan
	 * @param progress who watches
	 * @throws io.chalice.deployer.execution.LockedException while another deploy of the
	 * same project and stage runs
	 * @throws io.chalice.deployer.cloud.StaleException when something was deployed since
	 * the plan was made
	 * @throws io.chalice.deployer.cloud.CloudException when AWS refuses
	 */
	public void execute(Plan plan, ExecutionProgress progress) {
		if (plan.steps().isEmpty()) {
			return;
		}
		DeployLock lock = DeployLock.acquire(this.store.lockFile(plan.stage()), this.by, now());
		try {
			this.executor.execute(plan, progress);
		}
		finally {
			lock.release();
		}
	}

	/**
	 * Plan the way back to an earlier deploy. Nothing is changed.
	 * @param application the application's name
	 * @param stage the stage
	 * @param number the deploy to go back to, or empty for the one before the live one
	 * @return what it would do
	 * @throws io.chalice.deployer.rollback.NoSuchDeployException when there is no such
	 * deploy, or it cannot be brought back
	 */
	public Plan planRollback(String application, String stage, Optional<Integer> number) {
		Optional<DeployedState> known = known(stage);
		return new RollbackPlanner(TYPES, this.cloud).plan(naming(application, stage, known), known, number, now(),
				this.by);
	}

	/**
	 * Return what a stage is, as AWS says.
	 * @param application the application's name
	 * @param stage the stage
	 * @return the stage's state, with nothing in it when nothing is deployed
	 */
	public StageStatus status(String application, String stage) {
		DeployedState state = known(stage).orElse(DeployedState.EMPTY);
		ObservationContext observing = new ObservationContext(this.cloud, this.cloud.caller(),
				naming(application, stage, Optional.of(state)), state);
		StageRollback api = StageRollback.observe(observing, stage);
		PlanningContext planning = new PlanningContext(observing.caller(), observing.naming(), state, now(), this.by);
		api.adopt(planning);
		DeployRecord current = planning.state().deploy(planning.state().current()).orElse(null);
		Map<String, String> versions = new TreeMap<>();
		Map<String, CacheCondition> caches = new TreeMap<>();
		if (current != null) {
			AliasRollback.observe(observing, current).functions().forEach((function) -> {
				versions.put(function.functionName(), function.live());
				if (function.cache() != null) {
					caches.put(function.functionName(), function.cache());
				}
			});
		}
		List<String> unfinished = (current != null) ? List.of()
				: state.resources().stream().map(ResourceEntry::name).distinct().sorted().toList();
		return new StageStatus(stage, api.url(planning).orElse(null), current, planning.state().offered(), versions,
				caches, versions.isEmpty() ? null : storage(versions.keySet()),
				(current != null) ? LogGroupType.missing(observing) : List.of(), unfinished, interrupted(stage, state));
	}

	private StorageUse storage(Set<String> functions) {
		List<Long> sizes = functions.stream()
			.flatMap((function) -> this.cloud.codeStorage().versions(function).values().stream())
			.toList();
		CodeStorage account = null;
		try {
			account = this.cloud.codeStorage().account().orElse(null);
		}
		catch (AccessDeniedException ex) {
			// it says how much others take, which not everybody may know
		}
		return new StorageUse(sizes.size(), sizes.stream().mapToLong(Long::longValue).sum(), account);
	}

	private @Nullable InterruptedRun interrupted(String stage, DeployedState state) {
		UnfinishedRun run = state.unfinished();
		return (run != null) ? InterruptedRun.of(run, state, DeployLock.holder(this.store.lockFile(stage)).orElse(null))
				: null;
	}

	/**
	 * Return the ahead-of-time cache with which a stage's functions start, as AWS says.
	 * @param application the application's name
	 * @param stage the stage
	 * @return the cache, or empty when they start without
	 */
	public Optional<CacheCondition> cache(String application, String stage) {
		DeployedState state = known(stage).orElse(DeployedState.EMPTY);
		return new FunctionType().cache(new ObservationContext(this.cloud, this.cloud.caller(),
				naming(application, stage, Optional.of(state)), state));
	}

	/**
	 * Return the log groups of a stage that somebody has deleted, as AWS says.
	 * @param application the application's name
	 * @param stage the stage
	 * @return their names, sorted
	 */
	public List<String> missingLogGroups(String application, String stage) {
		// without a recorded one there is nothing to ask for
		if (this.store.read(stage).filter(LogGroupType::isIn).isEmpty()) {
			return List.of();
		}
		DeployedState state = known(stage).orElse(DeployedState.EMPTY);
		return LogGroupType.missing(new ObservationContext(this.cloud, this.cloud.caller(),
				naming(application, stage, Optional.of(state)), state));
	}

	/**
	 * Return where a stage can be reached.
	 * @param application the application's name
	 * @param stage the stage
	 * @return the URL, looked up on AWS when the state does not know it, or empty when no
	 * API is deployed
	 */
	public Optional<String> url(String application, String stage) {
		Optional<DeployedState> recorded = this.store.read(stage);
		if (recorded.isPresent()) {
			return RestApiType.url(recorded.get());
		}
		return Optional.ofNullable(status(application, stage).url());
	}

	/**
	 * Return the stages this project knows to be deployed.
	 * @return their names, sorted
	 */
	public List<String> stages() {
		return this.store.stages();
	}

}
