package io.chalice.deployer.function;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.FunctionConfiguration;
import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.Readiness;
import io.chalice.deployer.plan.Change;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Differences;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Planned;
import io.chalice.deployer.plan.Planning;
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
		Planned.Builder planned = Planned.builder();
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
		Value version = Value.pending(FunctionType.versionKey(wanted.resourceName()));
		Set<String> ready = Set.of();
		if (equal != null) {
			version = Value.known(equal.version());
			if (equal.readiness().state() != Readiness.State.READY) {
				ready = Set.of(planned.step(
						new FunctionSteps.AwaitVersion(id(wanted, "ready"), Set.of(), wanted.functionName(), version)));
			}
		}
		else {
			ready = Set.of(update(planned, wanted, setup, description, observed.bucketExists(), planning));
		}
		planning.tell(FunctionType.versionKey(wanted.resourceName()), version);
		if (live == null || !version.is(live.version())) {
			ready = ping(planned, wanted, description.reservedConcurrency(), version, ready, planning);
		}
		alias(planned, wanted, live, version, ready, planning);
		// the limit is the function's, whichever version is called
		concurrency(planned, wanted, description.reservedConcurrency(), Set.of("stage:switch"), differences);
		TagSteps.plan(planned,
				new TagTarget(TagTarget.Kind.FUNCTION, wanted.functionName(), "function:" + wanted.resourceName(),
						wanted.resourceName(), FunctionType.NAME),
				description.tags(), wanted.tags(), planning, differences);
		boolean none = planned.build().steps().isEmpty();
		planned.change(FunctionType.NAME, wanted.functionName(), none ? Change.Action.NONE : Change.Action.UPDATE,
				differences.list());
		return planned.build();
	}

	private static FunctionSetup setup(FunctionResource wanted, Planning planning) {
		String role = wanted.role();
		return new FunctionSetup(wanted.configuration(), (role != null) ? planning.told(RoleType.idKey(role)) : null);
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
		Set<String> after = before(wanted, planning);
		after.addAll(CodeUpload.plan(planned, wanted.code(), observed.bucketExists(), planning));
		String created = planned
			.step(new FunctionSteps.CreateFunction(id(wanted, "create"), after, wanted.resourceName(),
					wanted.functionName(), setup(wanted, planning), wanted.code(), wanted.codeSha256(), wanted.tags()));
		String ready = planned.step(new FunctionSteps.AwaitVersion(id(wanted, "ready"), Set.of(created),
				wanted.functionName(), version(wanted)));
		planning.tell(FunctionType.versionKey(wanted.resourceName()), version(wanted));
		Set<String> called = ping(planned, wanted, null, version(wanted), Set.of(ready), planning);
		alias(planned, wanted, null, version(wanted), called, planning);
		Differences differences = new Differences();
		concurrency(planned, wanted, null, Set.of(ready), differences);
		planned.change(FunctionType.NAME, wanted.functionName(), Change.Action.CREATE, List.of());
	}

	private static Set<String> before(FunctionResource wanted, Planning planning) {
		Set<String> after = new LinkedHashSet<>();
		for (String dependency : wanted.dependencies()) {
			after.addAll(planning.makingStepIds("role:" + dependency + ":"));
			after.addAll(planning.makingStepIds("loggroup:" + dependency + ":"));
		}
		return after;
	}

	// the configuration goes first: code is published with the call that sends it
	private static String update(Planned.Builder planned, FunctionResource wanted, FunctionSetup setup,
			FunctionDescription description, boolean bucketExists, Planning planning) {
		FunctionVersion latest = description.latest();
		Value revision = Value.known(latest.revisionId());
		Set<String> after = before(wanted, planning);
		if (!setup.matches(latest.configuration().on(wanted.configuration().architecture()))) {
			String configured = planned.step(new FunctionSteps.UpdateConfiguration(id(wanted, "configuration"), after,
					wanted.functionName(), setup, revision));
			revision = Value.pending(wanted.resourceName() + ".revision");
			after = new LinkedHashSet<>(Set.of(planned.step(new FunctionSteps.AwaitUpdate(id(wanted, "updated"),
					Set.of(configured), wanted.functionName(), wanted.resourceName() + ".revision"))));
		}
		String published;
		if (latest.codeSha256().equals(wanted.codeSha256())
				&& latest.configuration().architecture().equals(wanted.configuration().architecture())) {
			published = planned.step(new FunctionSteps.PublishVersion(id(wanted, "publish"), after,
					wanted.resourceName(), wanted.functionName(), setup, wanted.codeSha256(), revision));
		}
		else {
			after.addAll(CodeUpload.plan(planned, wanted.code(), bucketExists, planning));
			published = planned.step(new FunctionSteps.UpdateCode(id(wanted, "code"), after, wanted.resourceName(),
					wanted.functionName(), setup, wanted.code(), wanted.codeSha256(), revision));
		}
		return planned.step(new FunctionSteps.AwaitVersion(id(wanted, "ready"), Set.of(published),
				wanted.functionName(), version(wanted)));
	}

	// before anybody is served by a version, it has to start
	private static Set<String> ping(Planned.Builder planned, FunctionResource wanted, @Nullable Integer reserved,
			Value version, Set<String> ready, Planning planning) {
		if (!wanted.verified()) {
			return ready;
		}
		if (Objects.equals(reserved, 0) || Objects.equals(wanted.reservedConcurrency(), 0)) {
			planned.notice(
					"Lambda function %s may not run (its reserved concurrency is 0), so nobody knows whether its new version starts"
						.formatted(wanted.functionName()));
			return ready;
		}
		return Set.of(planned.step(new PingVersion(id(wanted, "ping"), ready, planning.naming().stage(),
				wanted.functionName(), version, !before(wanted, planning).isEmpty())));
	}

	private static void alias(Planned.Builder planned, FunctionResource wanted, @Nullable FunctionVersion live,
			Value version, Set<String> ready, Planning planning) {
		if (live != null && version.is(live.version())) {
			return;
		}
		// the alias follows the API
		Set<String> after = new LinkedHashSet<>(ready);
		after.add("stage:switch");
		planned.step(new FunctionSteps.MoveAlias(id(wanted, "alias"), after, wanted.resourceName(),
				wanted.functionName(), version, live == null,
				"deploy %d by %s at %s".formatted(planning.deploy().number(), planning.by(), planning.deploy().at())));
	}

	private static void concurrency(Planned.Builder planned, FunctionResource wanted, @Nullable Integer observed,
			Set<String> after, Differences differences) {
		differences.compare("reserved concurrency", observed, wanted.reservedConcurrency());
		Integer executions = wanted.reservedConcurrency();
		if (executions != null && !executions.equals(observed)) {
			planned.step(new FunctionSteps.PutConcurrency(id(wanted, "concurrency"), after, wanted.functionName(),
					executions));
		}
		else if (executions == null && observed != null) {
			planned.step(new FunctionSteps.DeleteConcurrency(id(wanted, "concurrency"), after, wanted.functionName()));
		}
	}

	private static void compare(Differences differences, FunctionVersion observed, FunctionResource wanted,
			FunctionSetup setup) {
		FunctionConfiguration before = observed.configuration();
		FunctionConfiguration after = wanted.configuration();
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

	Planned sweep(ResourceEntry entry, Planning planning) {
		String functionName = entry.get("function_name");
		if (functionName == null) {
			return Planned.builder().build();
		}
		Planned.Builder planned = Planned.builder();
		planned.change(FunctionType.NAME, functionName, Change.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("Lambda function: " + functionName)));
		Set<String> after = new LinkedHashSet<>(planning.stepIds("stage:", ""));
		after.addAll(planning.stepIds("api:", ""));
		planned.step(new FunctionSteps.DeleteFunction("function:%s:delete".formatted(entry.name()), after, entry.name(),
				functionName));
		return planned.build();
	}

	private static Value version(FunctionResource wanted) {
		return Value.pending(FunctionType.versionKey(wanted.resourceName()));
	}

	private static String id(FunctionResource wanted, String what) {
		return "function:%s:%s".formatted(wanted.resourceName(), what);
	}

}
