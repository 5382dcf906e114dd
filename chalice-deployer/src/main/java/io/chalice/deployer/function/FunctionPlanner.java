package io.chalice.deployer.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.layer.LayerType;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PlannedChange.Origin;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepPrerequisite;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.upload.CodeComparison;
import io.chalice.deployer.upload.CodeUpload;

/**
 * Compares one wanted function with the one there is.
 */
final class FunctionPlanner {

	private static final String CODE = "code";

	private static final String MANAGEMENT = "runtime management";

	private static final String TAGGED = "lambda function";

	private final FunctionResource wanted;

	private final FunctionObservation observed;

	private final PlanningContext planning;

	private final FunctionSetup setup;

	private final ResourcePlan.Builder planned;

	private final PropertyDifferences differences;

	private final InvocationPlanner invocations;

	FunctionPlanner(FunctionResource wanted, FunctionObservation observed, PlanningContext planning) {
		this.wanted = wanted;
		this.observed = observed;
		this.planning = planning;
		String role = wanted.role();
		this.setup = new FunctionSetup(wanted.configuration(), (role != null) ? planning.told(RoleType.id(role)) : null,
				wanted.layered() ? planning.told(LayerType.arn()) : null);
		this.planned = ResourcePlan.builder(wanted.resourceName());
		this.differences = planning.settled().differences(wanted.resourceName());
		this.invocations = new InvocationPlanner(wanted, observed, this.planned, this.differences);
	}

	ResourcePlan plan() {
		FunctionDescription description = this.observed.description();
		if (description == null) {
			serve(create(), null, null);
			concurrency(null, List.of(FunctionType.published(this.wanted.resourceName())));
			this.invocations.async(dependencies());
			keep();
			this.planned.change(FunctionType.NAME, this.wanted.functionName(), PlannedChange.Action.CREATE, List.of());
			return this.planned.build();
		}
		if (!this.planning.naming().owns(description.tags())) {
			throw new ForeignResourceException("function " + this.wanted.functionName(), this.planning.naming());
		}
		FunctionVersion live = this.observed.live();
		boolean deployed = isDeployed(live);
		compare((live != null) ? live : description.latest(), deployed);
		PublishedVersion published = equal().map(this::reuse).orElseGet(() -> update(description));
		if (live != null && deployed) {
			drift(description.latest(), live, published);
		}
		compareAlias(live, deployed, published);
		serve(published, live, description.reservedConcurrency());
		// the limit is the function's, whichever version is called
		concurrency(description.reservedConcurrency(), List.of(Milestone.SWITCHED));
		this.differences.compare("reserved concurrency", description.reservedConcurrency(),
				this.wanted.reservedConcurrency());
		this.invocations.async(dependencies());
		this.invocations.release(published.version());
		this.invocations.compare((live != null) ? live.version() : null);
		compareManagement(live);
		TagSteps.plan(
				this.planned, new TagTarget(TAGGED, Cloud::functions, this.wanted.functionName(),
						this.wanted.resourceName(), FunctionType.NAME),
				description.tags(), this.wanted.tags(), this.planning, this.differences);
		boolean none = this.planned.build().steps().isEmpty();
		this.planned.change(FunctionType.NAME, this.wanted.functionName(),
				none ? PlannedChange.Action.NONE : PlannedChange.Action.UPDATE, this.differences.list());
		return this.planned.build();
	}

	// what a deploy has published nobody can change, only the alias can be moved
	private boolean isDeployed(@Nullable FunctionVersion live) {
		return live != null && deployedVersion().filter(live.version()::equals).isPresent();
	}

	private Optional<String> deployedVersion() {
		Optional<DeployRecord> deploy = isKnown() ? this.planning.recordedDeploy()
				: this.planning.state().deploy(this.planning.state().current());
		return deploy.map((record) -> record.versions().get(this.wanted.resourceName()));
	}

	private boolean isKnown() {
		return this.planning.settled().isKnown(this.wanted.resourceName());
	}

	private void compareAlias(@Nullable FunctionVersion live, boolean deployed, PublishedVersion published) {
		if (!isKnown() || deployed || deployedVersion().isEmpty()) {
			return;
		}
		String after = (published.version() instanceof StepInput.Known known) ? "version " + known.text()
				: "the new version";
		if (live == null) {
			this.differences.lost("alias " + FunctionType.ALIAS, after);
		}
		else if (!published.version().is(live.version())) {
			this.differences.add(new Difference("alias " + FunctionType.ALIAS, "version " + live.version(), after)
				.by(Origin.OUTSIDE, "version " + deployedVersion().get()));
		}
	}

	// after a rollback the function is that of a later deploy
	private void drift(FunctionVersion latest, FunctionVersion live, PublishedVersion published) {
		boolean newest = this.planning.recordedDeploy()
			.filter((deploy) -> deploy.number() + 1 == this.planning.state().nextNumber())
			.isPresent();
		if (!isKnown() || !newest) {
			return;
		}
		List<Difference> drift = SetupDifferences.drift(latest, live, this.setup.known());
		drift.forEach(this.differences::add);
		if (!drift.isEmpty() && published.version().is(live.version())) {
			PlannedStep configured = this.planned.step(new FunctionSteps.UpdateConfiguration(this.wanted.functionName(),
					this.setup, StepInput.known(latest.revisionId())), dependencies());
			this.planned.step(new FunctionSteps.AwaitUpdate(this.wanted.resourceName(), this.wanted.functionName()),
					configured);
		}
		if (!latest.codeSha256().equals(live.codeSha256())) {
			this.planned.notice(("Somebody has uploaded other code to lambda function %s. Nothing calls it, and the "
					+ "next deploy of new code replaces it")
				.formatted(this.wanted.functionName()));
		}
	}

	private void keep() {
		SetupDifferences.compare(this.wanted.configuration(), this.wanted.configuration(), this.differences);
		this.differences.keep(CODE, this.wanted.codeSha256());
		this.differences
			.compare("reserved concurrency", this.wanted.reservedConcurrency(), this.wanted.reservedConcurrency())
			.compare(MANAGEMENT, this.wanted.management().text(), this.wanted.management().text());
		this.invocations.keep();
		TagSteps.keep(TAGGED, this.wanted.tags(), this.differences);
	}

	private Optional<FunctionVersion> equal() {
		FunctionVersion live = this.observed.live();
		if (live != null && this.setup.matches(live, this.wanted.codeSha256())) {
			return Optional.of(live);
		}
		return this.observed.equal()
			.stream()
			.filter((version) -> this.setup.matches(version, this.wanted.codeSha256()))
			.reduce((earlier, later) -> later);
	}

	private PublishedVersion reuse(FunctionVersion equal) {
		StepInput version = StepInput.known(equal.version());
		boolean ready = switch (equal.readiness().state()) {
			case PENDING, FAILED -> false;
			case READY, INACTIVE -> true;
		};
		return published(version, ready, this.observed.management(equal.version()));
	}

	private PublishedVersion create() {
		SnapStartNotices.ofNew(this.wanted.configuration(), this.planning.naming().stage())
			.ifPresent(this.planned::notice);
		PlannedStep created = this.planned
			.step(new FunctionSteps.CreateFunction(this.wanted.resourceName(), this.wanted.functionName(), this.setup,
					this.wanted.code(), this.wanted.codeSha256(), this.wanted.tags()), uploaded(dependencies()))
			.reaches(FunctionType.created(this.wanted.resourceName()), CodeUpload.copied(this.wanted.code()));
		return published(created);
	}

	// the configuration goes first: code is published with the call that sends it
	private PublishedVersion update(FunctionDescription description) {
		FunctionVersion latest = description.latest();
		VersionConfiguration configuration = this.wanted.configuration();
		StepInput revision = StepInput.known(latest.revisionId());
		List<? extends StepPrerequisite> after = dependencies();
		if (!this.setup.matches(latest.configuration().on(configuration.architecture()))) {
			PlannedStep configured = this.planned
				.step(new FunctionSteps.UpdateConfiguration(this.wanted.functionName(), this.setup, revision), after);
			PlannedStep updated = this.planned.step(
					new FunctionSteps.AwaitUpdate(this.wanted.resourceName(), this.wanted.functionName()), configured);
			revision = updated.value(FunctionType.revision(this.wanted.resourceName()));
			after = List.of(updated);
		}
		if (latest.codeSha256().equals(this.wanted.codeSha256())
				&& latest.configuration().architecture().equals(configuration.architecture())) {
			return published(this.planned.step(new FunctionSteps.PublishVersion(this.wanted.resourceName(),
					this.wanted.functionName(), this.setup, this.wanted.codeSha256(), revision), after));
		}
		return published(this.planned
			.step(new FunctionSteps.UpdateCode(this.wanted.resourceName(), this.wanted.functionName(), this.setup,
					this.wanted.code(), this.wanted.codeSha256(), revision), uploaded(after))
			.reaches(CodeUpload.copied(this.wanted.code())));
	}

	private List<Milestone> dependencies() {
		return this.wanted.dependencies().stream().map(Milestone::made).toList();
	}

	private List<StepPrerequisite> uploaded(List<? extends StepPrerequisite> after) {
		List<StepPrerequisite> uploaded = new ArrayList<>(after);
		uploaded.addAll(CodeUpload.plan(this.planned, this.wanted.code(), this.observed.bucketExists(), this.planning));
		return uploaded;
	}

	private PublishedVersion published(PlannedStep step) {
		return published(step.value(FunctionType.version(this.wanted.resourceName())), false, RuntimeManagement.AUTO,
				step);
	}

	private PublishedVersion published(StepInput version, boolean ready, RuntimeManagement management,
			StepPrerequisite... after) {
		List<PlannedStep> last = List.of();
		if (!ready) {
			SnapStartNotices.ofPublished(this.wanted.configuration()).ifPresent(this.planned::notice);
			last = List.of(await(version, List.of(after)));
		}
		if (!management.equals(this.wanted.management())) {
			PlannedStep told = this.planned.step(new FunctionSteps.PutRuntimeManagement(this.wanted.resourceName(),
					this.wanted.functionName(), version, this.wanted.management()), last);
			last = List.of(await(version, List.of(told)));
		}
		return new PublishedVersion(version, this.invocations.provision(version, last));
	}

	private PlannedStep await(StepInput version, List<StepPrerequisite> after) {
		return this.planned.step(new FunctionSteps.AwaitVersion(this.wanted.functionName(), version), after)
			.reaches(FunctionType.published(this.wanted.resourceName()));
	}

	private void serve(PublishedVersion published, @Nullable FunctionVersion live, @Nullable Integer reserved) {
		this.planning.version(this.wanted.resourceName(), published.version());
		if (live == null || !published.version().is(live.version())) {
			alias(published.version(), ping(published, reserved), live == null);
		}
	}

	// before anybody is served by a version, it has to start
	private List<PlannedStep> ping(PublishedVersion published, @Nullable Integer reserved) {
		if (!this.wanted.verified()) {
			return published.ready();
		}
		if (Objects.equals(reserved, 0) || Objects.equals(this.wanted.reservedConcurrency(), 0)) {
			this.planned.notice(
					("Lambda function %s may not run (its reserved concurrency is 0), so nobody knows whether its new "
							+ "version starts")
						.formatted(this.wanted.functionName()));
			return published.ready();
		}
		boolean fresh = dependencies().stream().anyMatch(this.planning::isPlanned);
		return List.of(
				this.planned
					.step(new PingVersion(this.planning.naming().stage(), this.wanted.functionName(),
							published.version(), fresh), published.ready())
					.reaches(FunctionType.started(this.wanted.resourceName())));
	}

	// the alias follows the API
	private void alias(StepInput version, List<PlannedStep> ready, boolean made) {
		List<StepPrerequisite> after = new ArrayList<>(ready);
		after.add(Milestone.SWITCHED);
		String description = "deploy %d by %s at %s".formatted(this.planning.deploy().number(), this.planning.by(),
				this.planning.deploy().at());
		this.planned
			.step(new FunctionSteps.MoveAlias(this.wanted.resourceName(), this.wanted.functionName(), version, made,
					description), after)
			.reaches(FunctionType.aliased(this.wanted.resourceName()));
	}

	private void concurrency(@Nullable Integer observed, List<Milestone> after) {
		Integer executions = this.wanted.reservedConcurrency();
		if (executions != null && !executions.equals(observed)) {
			this.planned.step(new FunctionSteps.PutConcurrency(this.wanted.functionName(), executions), after);
		}
		else if (executions == null && observed != null) {
			this.planned.step(new FunctionSteps.DeleteConcurrency(this.wanted.functionName()), after);
		}
	}

	private void compareManagement(@Nullable FunctionVersion live) {
		RuntimeManagement before = (live != null) ? this.observed.management(live.version()) : RuntimeManagement.AUTO;
		this.differences.compare(MANAGEMENT, before.text(), this.wanted.management().text());
	}

	private void compare(FunctionVersion version, boolean deployed) {
		String layer = LayerType.prefix(this.planning.caller(), this.planning.naming());
		VersionConfiguration before = LayerType.without(version.configuration(), layer);
		VersionConfiguration after = this.wanted.configuration();
		this.differences.deployed(deployed);
		this.differences.keep(CODE, this.wanted.codeSha256());
		this.planning
			.compared("code " + version.codeSha256(),
					() -> CodeComparison.compare(version.codeSha256(), this.wanted.code().file(),
							this.wanted.codeSha256()))
			.forEach((difference) -> this.differences.item(difference, CODE, version.codeSha256(),
					this.wanted.codeSha256()));
		SetupDifferences.compare(before, after, this.differences);
		this.differences.deployed(false);
		compareLayer(version.configuration().layers(), layer);
		StepInput role = this.setup.roleId();
		if (role != null && before.role().equals(after.role())) {
			compareRole(FunctionSetup.roleId(before), (role instanceof StepInput.Known known) ? known.text() : "(new)");
		}
	}

	private void compareLayer(List<String> layers, String prefix) {
		String before = layers.stream()
			.filter((layer) -> layer.startsWith(prefix))
			.map((layer) -> layer.substring(prefix.length()))
			.findFirst()
			.orElse(null);
		StepInput layer = this.setup.layer();
		String after = (layer instanceof StepInput.Known known) ? known.text().substring(prefix.length())
				: (layer != null) ? "(new)" : null;
		if (!Objects.equals(before, after)) {
			this.differences.add(PlannedChange.Kind.SETTING, "version of the layer with its libraries", before, after);
		}
	}

	// a role gets another id when somebody has deleted it
	private void compareRole(@Nullable String before, String after) {
		if (!after.equals(before)) {
			this.differences.add(new Difference("role id", before, after)
				.by((before != null && isKnown()) ? Origin.OUTSIDE : Origin.UNKNOWN, null));
		}
	}

	/**
	 * The version that serves after the deploy.
	 *
	 * @param version its number
	 * @param ready the step after which it can be called; none when it can be already
	 */
	private record PublishedVersion(StepInput version, List<PlannedStep> ready) {
	}

}
