package io.chalice.deployer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.chalice.deployer.cloud.Backoff;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.execution.DeployLock;
import io.chalice.deployer.execution.PlanExecutor;
import io.chalice.deployer.execution.Progress;
import io.chalice.deployer.execution.Workers;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.Naming;
import io.chalice.deployer.loggroup.LogGroupType;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.Planner;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.restapi.RestApiType;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateStore;

/**
 * Deploys applications: makes plans, and runs them.
 */
public final class Deployer {

	private static final List<ResourceType<?, ?>> TYPES = List.of(new LogGroupType(), new RoleType(),
			new FunctionType(), new RestApiType());

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
	public Deployer(Cloud cloud, StateStore store, Executor readers, Supplier<Workers> workers, Backoff backoff,
			Clock clock, String by) {
		this.planner = new Planner(TYPES, cloud, readers);
		this.executor = new PlanExecutor(cloud, store, workers, backoff);
		this.store = store;
		this.clock = clock;
		this.by = by;
	}

	/**
	 * Plan a deployment. Nothing is changed.
	 * @param request what shall be deployed
	 * @return what it would do
	 */
	public Plan plan(DeploymentRequest request) {
		return this.planner.deploy(request, this.store.read(request.settings().stage()), now(), this.by);
	}

	/**
	 * Plan the end of everything a stage has. Nothing is changed.
	 * @param application the application's name
	 * @param stage the stage
	 * @return what it would do
	 */
	public Plan planDelete(String application, String stage) {
		return this.planner.delete(new Naming(application, stage), this.store.read(stage), now(), this.by);
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
	public void execute(Plan plan, Progress progress) {
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
	 * Return where a stage can be reached.
	 * @param stage the stage
	 * @return the URL, or empty when no API is known to be deployed
	 */
	public Optional<String> url(String stage) {
		return this.store.read(stage)
			.flatMap((state) -> state.resource("rest_api"))
			.map((ResourceEntry entry) -> entry.get("rest_api_url"));
	}

}
