package io.chalice.deployer.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.Readiness;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.plan.Change;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Differences;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.Planned;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.Planning;
import io.chalice.deployer.plan.Prerequisite;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.plan.Value;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.state.ResourceEntry;

/**
 * Compares a wanted function with the one there is.
 */
final class FunctionPlanner {

	Planned plan(FunctionResource wanted, FunctionObservation observed, Planning planning) {
		FunctionDescription description = observed.description();
		Planned.Builder planned = Planned.builder(wanted.resourceName());
		if (description == null) {
			create(planned, wanted, observed, planning);
			return planned.build();
		}
		if (!planning.naming().owns(description.tags())) {
			throw new ForeignResourceException("function " + wanted.functionName(), planning.naming());
		}
		Differences differences = new Differences();
		FunctionVersion live = observed.live();
		FunctionSetup setup = setup(wanted, planning);
		compare(differences, (live != null) ? live : description.latest(), wanted, setup);
		FunctionVersion equal = equal(observed, setup, wanted);
		Value version;
		List<PlannedStep> ready = new ArrayList<>();
		if (equal == null) {
			PlannedStep published = update(planned, wanted, setup, description, observed.bucketExists(), planning);
			version = published.value(FunctionType.version(wanted.resourceName()));
			ready.add(await(planned, wanted, version, published));
		}
		else {
			version = Value.known(equal.version());
			if (equal.readiness().state() != Readiness.State.READY) {
				ready.add(await(planned, wanted, version));
			}
		}
		planning.version(wanted.resourceName(), version);
		if (live == null || !version.is(live.version())) {
			ready = ping(planned, wanted, description.reservedConcurrency(), version, ready, planning);
		}
		alias(planned, wanted, live, version, ready, planning);
		// the limit is the function's, whichever version is called
		concurrency(planned, wanted, description.reservedConcurrency(), List.of(Milestone.SWITCHED), differences);
		TagSteps.plan(
				planned, new TagTarget("lambda function", Cloud::functions, wanted.functionName(),
						wanted.resourceName(), FunctionType.NAME),
				description.tags(), wanted.tags(), planning, differences);
		boolean none = planned.build().steps().isEmpty();
		planned.change(FunctionType.NAME, wanted.functionName(), none ? Change.Action.NONE : Change.Action.UPDATE,
				differences.list());
		return planned.build();
	}

	private static FunctionSetup setup(FunctionResource wanted, Planning planning) {
		String role = wanted.role();
		return new FunctionSetup(wanted.configuration(), (role != null) ? planning.told(RoleType.id(role)) : null);
	}

	private static @Nullable FunctionVersion equal(FunctionObservation observed, FunctionSetup setup,
			FunctionResource wanted) {
		FunctionVersion live = observed.live();
		if (live != null && setup.matches(live, wanted.codeSha256())) {
			return live;
		}
		return observed.equal()
			.stream()
			.filter((version) -> setup.matches(version, wanted.codeSha256()))
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

	private static void create(Planned.Builder planned, FunctionResource wanted, FunctionObservation observed,
			Planning planning) {
		List<Prerequisite> after = new ArrayList<>(before(wanted));
		after.addAll(CodeUpload.plan(planned, wanted.code(), observed.bucketExists(), planning));
		PlannedStep created = planned
			.step(new FunctionSteps.CreateFunction(wanted.resourceName(), wanted.functionName(),
					setup(wanted, planning), wanted.code(), wanted.codeSha256(), wanted.tags()), after)
			.reaches(FunctionType.created(wanted.resourceName()), CodeUpload.COPIED);
		Value version = created.value(FunctionType.version(wanted.resourceName()));
		List<PlannedStep> ready = List.of(await(planned, wanted, version, created));
		planning.version(wanted.resourceName(), version);
		alias(planned, wanted, null, version, ping(planned, wanted, null, version, ready, planning), planning);
		concurrency(planned, wanted, null, ready, new Differences());
		planned.change(FunctionType.NAME, wanted.functionName(), Change.Action.CREATE, List.of());
	}

	private static List<Milestone> before(FunctionResource wanted) {
		return wanted.dependencies().stream().map(Milestone::made).toList();
	}

	private static PlannedStep await(Planned.Builder planned, FunctionResource wanted, Value version,
			Prerequisite... published) {
		return planned.step(new FunctionSteps.AwaitVersion(wanted.functionName(), version), published)
			.reaches(FunctionType.published(wanted.resourceName()));
	}

	// the configuration goes first: code is published with the call that sends it
	private static PlannedStep update(Planned.Builder planned, FunctionResource wanted, FunctionSetup setup,
			FunctionDescription description, boolean bucketExists, Planning planning) {
		FunctionVersion latest = description.latest();
		Value revision = Value.known(latest.revisionId());
		List<Prerequisite> after = new ArrayList<>(before(wanted));
		if (!setup.matches(latest.configuration().on(wanted.configuration().architecture()))) {
			PlannedStep configured = planned
				.step(new FunctionSteps.UpdateConfiguration(wanted.functionName(), setup, revision), after);
			PlannedStep updated = planned
				.step(new FunctionSteps.AwaitUpdate(wanted.resourceName(), wanted.functionName()), configured);
			revision = updated.value(FunctionType.revision(wanted.resourceName()));
			after = new ArrayList<>(List.of(updated));
		}
		if (latest.codeSha256().equals(wanted.codeSha256())
				&& latest.configuration().architecture().equals(wanted.configuration().architecture())) {
			return planned.step(new FunctionSteps.PublishVersion(wanted.resourceName(), wanted.functionName(), setup,
					wanted.codeSha256(), revision), after);
		}
		after.addAll(CodeUpload.plan(planned, wanted.code(), bucketExists, planning));
		return planned
			.step(new FunctionSteps.UpdateCode(wanted.resourceName(), wanted.functionName(), setup, wanted.code(),
					wanted.codeSha256(), revision), after)
			.reaches(CodeUpload.COPIED);
	}

	// before anybody is served by a version, it has to start
	private static List<PlannedStep> ping(Planned.Builder planned, FunctionResource wanted, @Nullable Integer reserved,
			Value version, List<PlannedStep> ready, Planning planning) {
		if (!wanted.verified()) {
			return ready;
		}
		if (Objects.equals(reserved, 0) || Objects.equals(wanted.reservedConcurrency(), 0)) {
			planned.notice(
					"Lambda function %s may not run (its reserved concurrency is 0), so nobody knows whether its new version starts"
						.formatted(wanted.functionName()));
			return ready;
		}
		boolean fresh = before(wanted).stream().anyMatch(planning::isPlanned);
		return List
			.of(planned.step(new PingVersion(planning.naming().stage(), wanted.functionName(), version, fresh), ready)
				.reaches(FunctionType.started(wanted.resourceName())));
	}

	private static void alias(Planned.Builder planned, FunctionResource wanted, @Nullable FunctionVersion live,
			Value version, List<PlannedStep> ready, Planning planning) {
		if (live != null && version.is(live.version())) {
			return;
		}
		// the alias follows the API
		List<Prerequisite> after = new ArrayList<>(ready);
		after.add(Milestone.SWITCHED);
		String description = "deploy %d by %s at %s".formatted(planning.deploy().number(), planning.by(),
				planning.deploy().at());
		planned
			.step(new FunctionSteps.MoveAlias(wanted.resourceName(), wanted.functionName(), version, live == null,
					description), after)
			.reaches(FunctionType.aliased(wanted.resourceName()));
	}

	private static void concurrency(Planned.Builder planned, FunctionResource wanted, @Nullable Integer observed,
			List<? extends Prerequisite> after, Differences differences) {
		differences.compare("reserved concurrency", observed, wanted.reservedConcurrency());
		Integer executions = wanted.reservedConcurrency();
		if (executions != null && !executions.equals(observed)) {
			planned.step(new FunctionSteps.PutConcurrency(wanted.functionName(), executions), after);
		}
		else if (executions == null && observed != null) {
			planned.step(new FunctionSteps.DeleteConcurrency(wanted.functionName()), after);
		}
	}

	private static void compare(Differences differences, FunctionVersion observed, FunctionResource wanted,
			FunctionSetup setup) {
		VersionConfiguration before = observed.configuration();
		VersionConfiguration after = wanted.configuration();
		differences.compare("code", observed.codeSha256(), wanted.codeSha256());
		differences.compare("role", before.role(), after.role());
		Value role = setup.roleId();
		if (role != null && before.role().equals(after.role())) {
			differences.compare("role id", FunctionSetup.roleId(before),
					(role instanceof Value.Known known) ? known.text() : "(new)");
		}
		differences.compare("runtime", before.runtime(), after.runtime());
		differences.compare("handler", before.handler(), after.handler());
		differences.compare("memory size", before.memorySize(), after.memorySize());
		differences.compare("timeout", before.timeout(), after.timeout());
		differences.compareKeys("environment", before.environment(), after.environment());
		differences.compare("layers", before.layers(), after.layers());
		differences.compare("subnets", before.subnetIds(), after.subnetIds());
		differences.compare("security groups", before.securityGroupIds(), after.securityGroupIds());
		differences.compare("architecture", before.architecture(), after.architecture());
		differences.compare("tracing", before.tracing(), after.tracing());
		differences.compare("ephemeral storage", before.ephemeralStorage(), after.ephemeralStorage());
		differences.compare("SnapStart", before.snapStart(), after.snapStart());
	}

	Planned sweep(ResourceEntry entry) {
		String functionName = entry.get("function_name");
		if (functionName == null) {
			return Planned.NOTHING;
		}
		Planned.Builder planned = Planned.ending(entry.name());
		planned.change(FunctionType.NAME, functionName, Change.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("Lambda function: " + functionName)));
		planned.step(new FunctionSteps.DeleteFunction(entry.name(), functionName), FunctionType.UNUSED)
			.reaches(RoleType.UNUSED);
		return planned.build();
	}

}
