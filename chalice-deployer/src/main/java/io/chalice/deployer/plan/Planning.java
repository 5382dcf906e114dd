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

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Caller;
import io.chalice.deployer.graph.Naming;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.PendingDeploy;
import io.chalice.deployer.state.ResourceEntry;

/**
 * What is known while a plan is made: where it goes, what was deployed, and what the
 * resources planned before have to say to those after them.
 */
public final class Planning {

	private final Caller caller;

	private final Naming naming;

	private final String at;

	private final String by;

	private DeployedState state;

	private @Nullable PendingDeploy resumed;

	private final Set<String> actions = new TreeSet<>();

	private final Map<String, Value> values = new HashMap<>();

	private final List<Step> steps = new ArrayList<>();

	/**
	 * Begin a plan.
	 * @param caller who deploys, and where to
	 * @param naming what things are called
	 * @param state what was deployed
	 * @param at the time, in ISO 8601
	 * @param by who plans, {@code user@host}
	 */
	public Planning(Caller caller, Naming naming, DeployedState state, String at, String by) {
		this.caller = caller;
		this.naming = naming;
		this.state = state;
		this.at = at;
		this.by = by;
	}

	/**
	 * Return who deploys, and where to.
	 * @return the caller
	 */
	public Caller caller() {
		return this.caller;
	}

	/**
	 * Return what things are called.
	 * @return the naming
	 */
	public Naming naming() {
		return this.naming;
	}

	/**
	 * Return what the application was called when a resource was deployed.
	 * @param entry what is known of the resource
	 * @return the naming of then
	 */
	public Naming owner(ResourceEntry entry) {
		return entry.former().map((application) -> new Naming(application, this.naming.stage())).orElse(this.naming);
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
	}

	/**
	 * Note what was found, so that a lost state is rebuilt.
	 * @param entry what is known of a resource
	 */
	public void know(ResourceEntry entry) {
		this.state = this.state.with(entry);
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
	 * Return who plans.
	 * @return {@code user@host}
	 */
	public String by() {
		return this.by;
	}

	/**
	 * Tell later resources a value.
	 * @param key its key
	 * @param value the value
	 */
	public void tell(String key, Value value) {
		this.values.put(key, value);
	}

	/**
	 * Return a value an earlier resource told.
	 * @param key its key
	 * @return the value
	 * @throws NullPointerException when none did
	 */
	public Value told(String key) {
		return Objects.requireNonNull(this.values.get(key), () -> "Nothing was planned that makes " + key);
	}

	/**
	 * Return a value an earlier resource may have told.
	 * @param key its key
	 * @return the value, or empty
	 */
	public Optional<Value> find(String key) {
		return Optional.ofNullable(this.values.get(key));
	}

	/**
	 * Return every value whose key ends alike.
	 * @param suffix how the keys end
	 * @return the values by the rest of their keys
	 */
	public Map<String, Value> all(String suffix) {
		Map<String, Value> found = new TreeMap<>();
		this.values.forEach((key, value) -> {
			if (key.endsWith(suffix)) {
				found.put(key.substring(0, key.length() - suffix.length()), value);
			}
		});
		return found;
	}

	/**
	 * Note the steps that were planned.
	 * @param planned the steps
	 */
	public void planned(List<Step> planned) {
		this.steps.addAll(planned);
	}

	/**
	 * Return the steps planned so far that make or change something, and whose ids begin
	 * with a text.
	 * @param prefix how the ids begin
	 * @return the ids
	 */
	public List<String> makingStepIds(String prefix) {
		return this.steps.stream()
			.filter((step) -> !step.isDestructive())
			.map(Step::id)
			.filter((id) -> id.startsWith(prefix))
			.toList();
	}

	/**
	 * Return the steps planned so far whose ids begin or end with a text.
	 * @param prefix how the ids begin
	 * @param suffix how the ids end
	 * @return the ids
	 */
	public List<String> stepIds(String prefix, String suffix) {
		return this.steps.stream().map(Step::id).filter((id) -> id.startsWith(prefix) && id.endsWith(suffix)).toList();
	}

}
