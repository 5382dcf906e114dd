package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.Resource;
import io.chalice.deployer.graph.ResourceGraph;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.PendingDeploy;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.UnfinishedRun;

/**
 * Makes plans: looks what there is, side by side, and lets each type of resource compare
 * that with what is wanted.
 */
public final class Planner {

	/** What steps that only change the state are done to. */
	static final String STATE = "state";

	private final List<ResourceType<?, ?>> types;

	private final Cloud cloud;

	private final Executor readers;

	/**
	 * Create a planner.
	 * @param types the types of resources, in any order
	 * @param cloud where to look
	 * @param readers runs the looking
	 */
	public Planner(List<ResourceType<?, ?>> types, Cloud cloud, Executor readers) {
		this.types = List.copyOf(types);
		this.cloud = cloud;
		this.readers = readers;
	}

	/**
	 * Plan a deployment.
	 * @param request what shall be deployed
	 * @param recorded what was deployed, or empty when that is not known
	 * @param at the time, in ISO 8601
	 * @param by who plans, {@code user@host}
	 * @return the plan
	 */
	public Plan deploy(DeploymentRequest request, Optional<DeployedState> recorded, String at, String by) {
		DeployedState state = recorded.orElse(DeployedState.EMPTY).renamed(request.naming().application());
		ObservationContext observing = new ObservationContext(this.cloud, this.cloud.caller(), request.naming(), state);
		Map<String, ResourceType<?, ?>> owners = new HashMap<>();
		List<Resource> all = new ArrayList<>();
		for (ResourceType<?, ?> type : this.types) {
			for (Resource resource : type.wanted(request, observing)) {
				owners.put(resource.resourceName(), type);
				all.add(resource);
			}
		}
		List<Resource> resources = new ResourceGraph(all).resources();
		List<Wanted<?, ?>> wanted = new ArrayList<>();
		resources.forEach((resource) -> wanted.add(wanted(owners.get(resource.resourceName()), resource, observing)));
		PlanningContext planning = new PlanningContext(observing.caller(), request.naming(), state, at, by);
		if (request.replacing()) {
			planning.replaceLive();
		}
		wanted.forEach((one) -> one.prepare(planning));
		if (recorded.isEmpty() && deployedBefore(planning)) {
			recover(observing, planning);
		}
		recoverFormer(observing, planning);
		// a stage that somebody has moved serves no deploy, and was deployed all the same
		boolean first = planning.state().current() == 0 && planning.state().deploys().isEmpty();
		ResourcePlan.Builder parts = ResourcePlan.builder(STATE);
		wanted.forEach((one) -> add(parts, one.plan(planning), planning));
		RenameNotice.add(parts, planning.state(), request.naming());
		sweep(parts, resources, request, observing, planning);
		record(parts, planning);
		remember(parts, request, recorded.orElse(DeployedState.EMPTY), planning);
		return Plan.of(request.naming(), observing.caller(), first, parts.build(), running(planning));
	}

	// what needs no step is recorded by the next one, or by one of its own
	private static void remember(ResourcePlan.Builder parts, DeploymentRequest request, DeployedState recorded,
			PlanningContext planning) {
		Set<String> planned = new HashSet<>();
		List<PlannedStep> steps = parts.build().steps();
		steps.forEach((step) -> planned.add(step.resource()));
		planning.settled().kept().forEach((resource, settings) -> {
			if (!planned.contains(resource)) {
				planning.settle(resource, settings);
			}
		});
		if (steps.isEmpty()) {
			planning.ended();
		}
		if (!planning.state().equals(recorded)) {
			// of what is being changed, what was left of it is no news
			List<ResourceEntry> known = planning.state()
				.resources()
				.stream()
				.map((entry) -> planned.contains(entry.name()) ? entry.settled(Map.of()) : entry)
				.toList();
			parts.first(new LocalSteps.Remember(request.naming().application(), known, planning.state().deploys(),
					planning.state().current()));
		}
	}

	private static PlannedRun running(PlanningContext planning) {
		return new PlannedRun(UnfinishedRun.Kind.DEPLOY, planning.deploy(), planning.by(), planning.settled().kept());
	}

	private boolean deployedBefore(PlanningContext planning) {
		if (!planning.state().resources().isEmpty()) {
			return true;
		}
		try {
			return !this.cloud.functions().names(planning.naming().main()).isEmpty();
		}
		catch (AccessDeniedException ex) {
			// who may only see the functions that are wanted has nothing else to find
			return false;
		}
	}

	// the state is lost: what is not wanted any more is found only by looking for it
	private void recover(ObservationContext observing, PlanningContext planning) {
		for (ResourceType<?, ?> type : this.types) {
			type.recover(observing)
				.stream()
				.filter((entry) -> planning.state().resource(entry.name()).isEmpty())
				.forEach(planning::know);
		}
	}

	// a rename that was interrupted may have made something that is not recorded
	private void recoverFormer(ObservationContext observing, PlanningContext planning) {
		for (String name : planning.state().formerNames()) {
			ObservationContext then = new ObservationContext(this.cloud, observing.caller(),
					new ResourceNames(name, planning.naming().stage()), DeployedState.EMPTY);
			for (ResourceType<?, ?> type : this.types) {
				type.recover(then)
					.stream()
					.map((entry) -> entry.formerly(name))
					.filter((entry) -> planning.state().resource(entry.name()).isEmpty())
					.forEach(planning::know);
			}
		}
	}

	private static void add(ResourcePlan.Builder parts, ResourcePlan planned, PlanningContext planning) {
		parts.add(planned);
		planning.planned(planned.steps());
	}

	// what is to be made although the last deploy has left it was deleted since
	private static ResourcePlan made(ResourceType<?, ?> type, String resource, ResourcePlan planned,
			SettledSettings settled) {
		List<PlannedChange> changes = planned.changes()
			.stream()
			.map((change) -> (change.action() == PlannedChange.Action.CREATE) ? made(type, resource, change, settled)
					: change)
			.toList();
		return new ResourcePlan(changes, planned.steps(), planned.confirmations(), planned.notices());
	}

	private static PlannedChange made(ResourceType<?, ?> type, String resource, PlannedChange change,
			SettledSettings settled) {
		boolean known = change.type().equals(type.name()) ? settled.isKnown(resource)
				: settled.isKnown(resource, change.name());
		return known ? change.deletedOutside() : change.made();
	}

	@SuppressWarnings("unchecked")
	private <R extends Resource, O> Wanted<R, O> wanted(@Nullable ResourceType<R, O> type, Resource resource,
			ObservationContext observing) {
		ResourceType<R, O> owner = Objects.requireNonNull(type);
		return new Wanted<>(owner, (R) resource,
				CompletableFuture.supplyAsync(() -> owner.observe((R) resource, observing), this.readers));
	}

	private void sweep(ResourcePlan.Builder parts, List<Resource> resources, DeploymentRequest request,
			ObservationContext observing, PlanningContext planning) {
		Set<String> names = new HashSet<>();
		resources.forEach((resource) -> names.add(resource.resourceName()));
		for (ResourceType<?, ?> type : reversed(this.types)) {
			for (ResourceEntry entry : planning.state().ofType(type.name())) {
				if (names.contains(entry.name())) {
					continue;
				}
				if (type.abandons(entry, request)) {
					add(parts, forget(entry, false), planning);
				}
				else {
					add(parts, end(type, entry, observing, planning), planning);
				}
			}
		}
	}

	private static ResourcePlan end(ResourceType<?, ?> type, ResourceEntry entry, ObservationContext observing,
			PlanningContext planning) {
		ObservationContext then = new ObservationContext(observing.cloud(), observing.caller(), planning.owner(entry),
				observing.state());
		return type.remains(entry, then) ? type.sweep(entry, then, planning) : forget(entry, true);
	}

	private static ResourcePlan forget(ResourceEntry entry, boolean gone) {
		ResourcePlan.Builder left = ResourcePlan.ending(entry.name());
		left.step(new LocalSteps.Forget(entry.name(), gone));
		return left.build();
	}

	private void record(ResourcePlan.Builder parts, PlanningContext planning) {
		planning.recording().ifPresent((record) -> {
			List<DeployRecord> outdated = planning.state().outdated();
			if (!outdated.isEmpty()) {
				List<DeployRecord> kept = new ArrayList<>(planning.state().deploys());
				kept.removeAll(outdated);
				this.types.forEach((type) -> parts.add(type.forget(outdated, kept, planning)));
			}
			parts.last(record);
		});
	}

	/**
	 * Plan the end of everything a stage has.
	 * @param naming the application and the stage
	 * @param recorded what was deployed, or empty when that is not known
	 * @param logs whether the logs go as well
	 * @param at the time, in ISO 8601
	 * @param by who plans, {@code user@host}
	 * @return the plan
	 */
	public Plan delete(ResourceNames naming, Optional<DeployedState> recorded, boolean logs, String at, String by) {
		CallerIdentity caller = this.cloud.caller();
		DeployedState state = recorded.orElse(DeployedState.EMPTY);
		ObservationContext observing = new ObservationContext(this.cloud, caller, naming, state);
		PlanningContext planning = new PlanningContext(caller, naming, state, at, by);
		if (logs) {
			planning.deleteLogs();
		}
		ResourcePlan.Builder parts = ResourcePlan.builder(STATE);
		for (ResourceType<?, ?> type : reversed(this.types)) {
			List<ResourceEntry> entries = new ArrayList<>(
					recorded.isPresent() ? state.ofType(type.name()) : type.recover(observing));
			if (logs && recorded.isPresent()) {
				type.left(observing)
					.stream()
					.filter((left) -> state.resource(left.name()).isEmpty())
					.forEach(entries::add);
			}
			entries.forEach((entry) -> add(parts, end(type, entry, observing, planning), planning));
		}
		if (!parts.build().steps().isEmpty() || state.unfinished() != null) {
			parts.last(new LocalSteps.ForgetDeploys());
		}
		return Plan.of(naming, caller, false, parts.build(),
				new PlannedRun(UnfinishedRun.Kind.DELETE, new PendingDeploy(state.current(), at), by, Map.of()));
	}

	private static List<ResourceType<?, ?>> reversed(List<ResourceType<?, ?>> types) {
		List<ResourceType<?, ?>> reversed = new ArrayList<>(types);
		Collections.reverse(reversed);
		return reversed;
	}

	private record Wanted<R extends Resource, O>(ResourceType<R, O> type, R resource, CompletableFuture<O> observed) {

		private void prepare(PlanningContext planning) {
			this.type.prepare(this.resource, observation(), planning);
		}

		private ResourcePlan plan(PlanningContext planning) {
			return made(this.type, this.resource.resourceName(), this.type.plan(this.resource, observation(), planning),
					planning.settled());
		}

		private O observation() {
			try {
				return this.observed.join();
			}
			catch (CompletionException ex) {
				if (ex.getCause() instanceof RuntimeException cause) {
					throw cause;
				}
				throw ex;
			}
		}

	}

}
