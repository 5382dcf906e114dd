package io.chalice.deployer.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What was deployed to a stage.
 *
 * @param application the name of the application it was deployed as, or {@code null}
 * @param resources the resources, of a former name of the application too
 * @param deploys the deploys, oldest first
 * @param current the number of the live deploy, or 0
 * @param pending the deploy that was begun and not finished, or {@code null}
 * @param policyFiles the SHA-256 of the policy files as they were written last, by name
 * @param unfinished what was begun and did not end, or {@code null}
 */
public record DeployedState(@Nullable String application, List<ResourceEntry> resources, List<DeployRecord> deploys,
		int current, @Nullable PendingDeploy pending, Map<String, String> policyFiles,
		@Nullable UnfinishedRun unfinished) {

	/**
	 * Nothing was deployed, or it is not known.
	 */
	public static final DeployedState EMPTY = new DeployedState(null, List.of(), List.of(), 0, null, Map.of(), null);

	private static final int MOST_DEPLOYS = 30;

	private static final int KEPT_DEPLOYS = 20;

	public DeployedState {
		resources = List.copyOf(resources);
		deploys = List.copyOf(deploys);
		policyFiles = Collections.unmodifiableMap(new TreeMap<>(policyFiles));
	}

	/**
	 * Find a resource.
	 * @param name its name in the application
	 * @return its entry, or empty
	 */
	public Optional<ResourceEntry> resource(String name) {
		return this.resources.stream().filter((entry) -> entry.name().equals(name)).findFirst();
	}

	/**
	 * Find the resources of a type.
	 * @param type the type
	 * @return their entries
	 */
	public List<ResourceEntry> ofType(String type) {
		return this.resources.stream().filter((entry) -> entry.type().equals(type)).toList();
	}

	/**
	 * Find a deploy.
	 * @param number its number
	 * @return its record, or empty
	 */
	public Optional<DeployRecord> deploy(int number) {
		return this.deploys.stream().filter((deploy) -> deploy.number() == number).findFirst();
	}

	/**
	 * Return the number the next deploy gets.
	 * @return one more than any before
	 */
	public int nextNumber() {
		return this.deploys.stream().mapToInt(DeployRecord::number).max().orElse(0) + 1;
	}

	/**
	 * Add or complete a resource.
	 * @param entry what is known of it
	 * @return the state with it
	 */
	public DeployedState with(ResourceEntry entry) {
		List<ResourceEntry> entries = new ArrayList<>(this.resources);
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).name().equals(entry.name())) {
				entries.set(i, entries.get(i).merged(entry));
				return withResources(entries);
			}
		}
		entries.add(entry);
		return withResources(entries);
	}

	/**
	 * Remove a resource.
	 * @param name its name in the application
	 * @return the state without it
	 */
	public DeployedState without(String name) {
		return withResources(this.resources.stream().filter((entry) -> !entry.name().equals(name)).toList());
	}

	/**
	 * Note what a deploy has left of a resource.
	 * @param name its name in the application
	 * @param settings values by name, empty when that is not known any more
	 * @return the state with them, this one when it does not know the resource
	 */
	public DeployedState settled(String name, Map<String, String> settings) {
		return withResources(this.resources.stream()
			.map((entry) -> entry.name().equals(name) ? entry.settled(settings) : entry)
			.toList());
	}

	/**
	 * Note how far something is that was begun.
	 * @param run how far it is, or {@code null} when it has ended
	 * @return the state with it
	 */
	public DeployedState running(@Nullable UnfinishedRun run) {
		return new DeployedState(this.application, this.resources, this.deploys, this.current, this.pending,
				this.policyFiles, run);
	}

	private DeployedState withResources(List<ResourceEntry> entries) {
		return new DeployedState(this.application, entries, this.deploys, this.current, this.pending, this.policyFiles,
				this.unfinished);
	}

	/**
	 * Note what the application is called, when that is not known.
	 * @param application its name
	 * @return the state with a name
	 */
	public DeployedState named(String application) {
		return (this.application != null) ? this : new DeployedState(application, this.resources, this.deploys,
				this.current, this.pending, this.policyFiles, this.unfinished);
	}

	/**
	 * Note that the application is called otherwise. What it had under another name stays
	 * known; nothing is deployed under the new one.
	 * @param application its new name
	 * @return the state of the application of that name, this one when it has the name or
	 * none
	 */
	public DeployedState renamed(String application) {
		String former = this.application;
		if (former == null || former.equals(application)) {
			return this;
		}
		List<ResourceEntry> entries = this.resources.stream()
			.map((entry) -> entry.renamed(former, application))
			.toList();
		return new DeployedState(application, entries, List.of(), 0, null, this.policyFiles, this.unfinished);
	}

	/**
	 * Return which names the application had before, and has something left of.
	 * @return the names, sorted
	 */
	public Set<String> formerNames() {
		Set<String> names = new TreeSet<>();
		this.resources.forEach((entry) -> entry.former().ifPresent(names::add));
		return names;
	}

	/**
	 * Note that a deploy is begun.
	 * @param pending the deploy
	 * @return the state with it
	 */
	public DeployedState begun(PendingDeploy pending) {
		return new DeployedState(this.application, this.resources, this.deploys, this.current, pending,
				this.policyFiles, this.unfinished);
	}

	/**
	 * Note that a deploy is live.
	 * @param deploy the deploy, replacing one of the same number
	 * @return the state with it
	 */
	public DeployedState live(DeployRecord deploy) {
		List<DeployRecord> records = new ArrayList<>(this.deploys);
		records.removeIf((earlier) -> earlier.number() == deploy.number());
		records.add(deploy);
		return new DeployedState(this.application, this.resources, records, deploy.number(), null, this.policyFiles,
				this.unfinished);
	}

	/**
	 * Replace the deploys.
	 * @param deploys the deploys, oldest first
	 * @param current the number of the live one, or 0
	 * @return the state with them
	 */
	public DeployedState withDeploys(List<DeployRecord> deploys, int current) {
		return new DeployedState(this.application, this.resources, deploys, current, this.pending, this.policyFiles,
				this.unfinished);
	}

	/**
	 * Return the deploys one can go back to.
	 * @return the deploys that were not replaced, oldest first
	 */
	public List<DeployRecord> offered() {
		return this.deploys.stream().filter((deploy) -> !deploy.replaced()).toList();
	}

	/**
	 * Note that the live deploy was of the same package as an earlier one.
	 * @param number the earlier one's number
	 * @return the state in which nobody goes back to it
	 */
	public DeployedState replacing(int number) {
		return withDeploys(this.deploys.stream()
			.map((deploy) -> (deploy.number() == number) ? deploy.asReplaced() : deploy)
			.toList(), this.current);
	}

	/**
	 * Return the deploys that may be forgotten: those that were replaced, which were live
	 * as long as a cache was trained, and old ones. Of these there are none for long, and
	 * then many at once, so that most deploys need not clean up.
	 * @return deploys without the live one
	 */
	public List<DeployRecord> outdated() {
		int old = (this.deploys.size() < MOST_DEPLOYS) ? 0 : this.deploys.size() - KEPT_DEPLOYS;
		return IntStream.range(0, this.deploys.size())
			.filter((index) -> index < old || this.deploys.get(index).replaced())
			.mapToObj(this.deploys::get)
			.filter((deploy) -> deploy.number() != this.current)
			.toList();
	}

	/**
	 * Forget deploys.
	 * @param numbers their numbers
	 * @return the state without them
	 */
	public DeployedState forgetting(List<Integer> numbers) {
		return withDeploys(this.deploys.stream().filter((deploy) -> !numbers.contains(deploy.number())).toList(),
				this.current);
	}

	/**
	 * Note that a policy file was written.
	 * @param name its name
	 * @param sha256 the SHA-256 of its bytes
	 * @return the state with it
	 */
	public DeployedState withPolicyFile(String name, String sha256) {
		Map<String, String> files = new TreeMap<>(this.policyFiles);
		files.put(name, sha256);
		return new DeployedState(this.application, this.resources, this.deploys, this.current, this.pending, files,
				this.unfinished);
	}

	/**
	 * Check that what is known belongs to the account and region that are used now, so
	 * that a stage is not deployed a second time elsewhere.
	 * @param stage the stage
	 * @param region the region that is used
	 * @param account the account that is used
	 * @throws DeployedElsewhereException when it does not
	 */
	public void requirePlace(String stage, String region, String account) {
		for (ResourceEntry entry : this.resources) {
			String arn = entry.get("lambda_arn");
			String[] parts = (arn != null) ? arn.split(":") : new String[0];
			if (parts.length > 4 && !(parts[3].equals(region) && parts[4].equals(account))) {
				throw new DeployedElsewhereException(stage, parts[3], parts[4], region, account);
			}
		}
	}

}
