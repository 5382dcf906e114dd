package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.state.ApiElement;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.PendingDeploy;
import io.chalice.deployer.state.ResourceEntry;

/**
 * What is known while a plan is made: where it goes, what was deployed, and what the
 * resources planned before have to say to those after them.
 */
public final class PlanningContext {

	private final CallerIdentity caller;

	private final ResourceNames naming;

	private final String at;

	private final String by;

	private DeployedState state;

	private @Nullable PendingDeploy resumed;

	private final Set<String> actions = new TreeSet<>();

	private final Set<String> sources = new TreeSet<>();

	private final Map<StepOutput, StepInput> values = new HashMap<>();

	private final Map<String, StepInput> versions = new TreeMap<>();

	private final List<PlannedStep> steps = new ArrayList<>();

	private final Map<String, List<PlannedChange.Difference>> comparisons = new HashMap<>();

	private @Nullable StepInput deployment;

	private @Nullable String document;

	private @Nullable List<ApiElement> elements;

	private final DeployedState recorded;

	private final SettledSettings settled;

	private boolean replacing;

	private boolean withLogs;

	/**
	 * Begin a plan.
	 * @param caller who deploys, and where to
	 * @param naming what things are called
	 * @param state what was deployed
	 * @param at the time, in ISO 8601
	 * @param by who plans, {@code user@host}
	 */
	public PlanningContext(CallerIdentity caller, ResourceNames naming, DeployedState state, String at, String by) {
		this.caller = caller;
		this.naming = naming;
		this.state = state;
		this.recorded = state;
		this.settled = new SettledSettings(state);
		this.at = at;
		this.by = by;
	}

	/**
	 * Return who deploys, and where to.
	 * @return the caller
	 */
	public CallerIdentity caller() {
		return this.caller;
	}

	/**
	 * Return what things are called.
	 * @return the naming
	 */
	public ResourceNames naming() {
		return this.naming;
	}

	/**
	 * Return what the application was called when a resource was deployed.
	 * @param entry what is known of the resource
	 * @return the naming of then
	 */
	public ResourceNames owner(ResourceEntry entry) {
		return entry.former()
			.map((application) -> new ResourceNames(application, this.naming.stage()))
			.orElse(this.naming);
	}

	/**
	 * Return what was deployed.
	 * @return the state
	 */
	public DeployedState state() {
		return this.state;
	}

	/**
	 * Return the number and the time of this deploy.
	 * @return the deploy
	 */
	public PendingDeploy deploy() {
		return (this.resumed != null) ? this.resumed : new PendingDeploy(this.state.nextNumber(), this.at);
	}

	/**
	 * Go on with a deploy that was interrupted, instead of beginning one.
	 * @param deploy its number and time
	 */
	public void resume(PendingDeploy deploy) {
		this.resumed = deploy;
	}

	/**
	 * Believe what AWS says of earlier deploys.
	 * @param deploys the deploys, oldest first
	 * @param current the number of the live one, or 0
	 */
	public void adopt(List<DeployRecord> deploys, int current) {
		this.state = this.state.withDeploys(deploys, current);
		DeployRecord live = this.state.deploy(current).orElse(null);
		if (live != null && !isOwn(live)) {
			this.settled.forget();
		}
	}

	private boolean isOwn(DeployRecord live) {
		PendingDeploy pending = this.recorded.pending();
		return (pending != null && pending.number() == live.number() && pending.at().equals(live.at()))
				|| this.recorded.deploy(live.number()).filter((known) -> known.at().equals(live.at())).isPresent();
	}

	/**
	 * Return what the last deploy left of each resource.
	 * @return the settings
	 */
	public SettledSettings settled() {
		return this.settled;
	}

	/**
	 * Return the live deploy as the project knows it, whatever AWS says.
	 * @return the deploy, or empty when none is known
	 */
	public Optional<DeployRecord> recordedDeploy() {
		return this.recorded.deploy(this.recorded.current());
	}

	/**
	 * Note what was found, so that a lost state is rebuilt.
	 * @param entry what is known of a resource
	 */
	public void know(ResourceEntry entry) {
		this.state = this.state.with(entry);
	}

	/**
	 * Compare something that several resources share, once.
	 * @param subject what is compared
	 * @param comparison how to compare it
	 * @return what is different
	 */
	public List<PlannedChange.Difference> compared(String subject,
			Supplier<List<PlannedChange.Difference>> comparison) {
		return this.comparisons.computeIfAbsent(subject, (first) -> comparison.get());
	}

	/**
	 * Note what is left of a resource that needs no change.
	 * @param resource its name in the application
	 * @param settings what is left
	 */
	void settle(String resource, Map<String, String> settings) {
		this.state = this.state.settled(resource, settings);
	}

	/**
	 * Note that what was interrupted is over.
	 */
	void ended() {
		this.state = this.state.running(null);
	}

	/**
	 * Note what functions will be allowed to do.
	 * @param actions actions of a role
	 */
	public void allow(Set<String> actions) {
		this.actions.addAll(actions);
	}

	/**
	 * Return what functions will be allowed to do.
	 * @return the actions of all roles, sorted
	 */
	public List<String> actions() {
		return List.copyOf(this.actions);
	}

	/**
	 * Note what calls a function from this deploy on.
	 * @param name the name of a source of events
	 */
	public void source(String name) {
		this.sources.add(name);
	}

	/**
	 * Return who plans.
	 * @return {@code user@host}
	 */
	public String by() {
		return this.by;
	}

	/**
	 * Tell later resources a value.
	 * @param output which
	 * @param value the value, known or made by a step
	 */
	public void tell(StepOutput output, StepInput value) {
		this.values.put(output, value);
	}

	/**
	 * Return a value an earlier resource told.
	 * @param output which
	 * @return the value
	 * @throws NullPointerException when none did
	 */
	public StepInput told(StepOutput output) {
		return Objects.requireNonNull(this.values.get(output), () -> "Nothing was planned that makes " + output);
	}

	/**
	 * Return a value an earlier resource may have told.
	 * @param output which
	 * @return the value, or empty
	 */
	public Optional<StepInput> find(StepOutput output) {
		return Optional.ofNullable(this.values.get(output));
	}

	/**
	 * Let nobody go back to the live deploy: the same package is deployed again.
	 */
	void replaceLive() {
		this.replacing = true;
	}

	/**
	 * Let logs go with what has written them.
	 */
	void deleteLogs() {
		this.withLogs = true;
	}

	/**
	 * Return whether logs go with what has written them.
	 * @return {@code false} when they are kept
	 */
	public boolean isWithLogs() {
		return this.withLogs;
	}

	/**
	 * Note which version of a function the deploy has.
	 * @param function the function's name in the application
	 * @param version the version's number
	 */
	public void version(String function, StepInput version) {
		this.versions.put(function, version);
	}

	/**
	 * Return the versions the deploy has.
	 * @return the versions' numbers by the functions' names in the application
	 */
	public Map<String, StepInput> versions() {
		return new TreeMap<>(this.versions);
	}

	/**
	 * Return whether the deploy has certain versions and no others.
	 * @param numbers the versions' numbers by the functions' names in the application
	 * @return {@code false} also when one is not known yet
	 */
	public boolean hasVersions(Map<String, String> numbers) {
		return numbers.keySet().equals(this.versions.keySet())
				&& this.versions.entrySet().stream().allMatch((pair) -> pair.getValue().is(numbers.get(pair.getKey())));
	}

	/**
	 * Note which deployment of an API the deploy has.
	 * @param deployment the deployment's id
	 * @param document the hash of what the API is made of
	 * @param elements its routes and authorizers
	 */
	public void deployment(StepInput deployment, String document, List<ApiElement> elements) {
		this.deployment = deployment;
		this.document = document;
		this.elements = elements;
	}

	/**
	 * Return the step that records the deploy.
	 * @return the step, or empty when what it has is live already
	 */
	Optional<LocalSteps.RecordDeploy> recording() {
		DeployRecord current = this.state.deploy(this.state.current()).orElse(null);
		if (current != null && isSame(current)) {
			return Optional.empty();
		}
		PendingDeploy deploy = deploy();
		return Optional.of(new LocalSteps.RecordDeploy(deploy.number(), deploy.at(), this.by, this.deployment,
				this.document, versions(), this.actions.isEmpty() ? null : actions(), List.copyOf(this.sources),
				this.elements, this.state.outdated().stream().map(DeployRecord::number).toList(),
				(this.replacing && current != null) ? current.number() : null));
	}

	private boolean isSame(DeployRecord current) {
		boolean sameDeployment = (this.deployment != null) ? this.deployment.is(current.deploymentId())
				: current.deploymentId() == null;
		return sameDeployment && hasVersions(current.versions());
	}

	/**
	 * Note the steps that were planned.
	 * @param planned the steps
	 */
	void planned(List<PlannedStep> planned) {
		this.steps.addAll(planned);
	}

	/**
	 * Return whether a step was planned that leads to a milestone.
	 * @param milestone the milestone
	 * @return {@code false} when it is passed so far
	 */
	public boolean isPlanned(Milestone milestone) {
		return this.steps.stream().anyMatch((step) -> step.isReaching(milestone));
	}

}
