package io.chalice.deployer.function;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.InvocationService;
import io.chalice.deployer.cloud.ProvisionedConcurrency;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepPrerequisite;
import io.chalice.deployer.state.ResourceEntry;

/**
 * Plans how a function is called: what Lambda does with asynchronous calls, which all go
 * to the alias, and which instances it keeps ready. Those are the version's, since the
 * API calls versions by their numbers: they are there before the version serves.
 */
final class InvocationPlanner {

	private final FunctionResource wanted;

	private final FunctionObservation observed;

	private final ResourcePlan.Builder planned;

	private final PropertyDifferences differences;

	InvocationPlanner(FunctionResource wanted, FunctionObservation observed, ResourcePlan.Builder planned,
			PropertyDifferences differences) {
		this.wanted = wanted;
		this.observed = observed;
		this.planned = planned;
		this.differences = differences;
	}

	/**
	 * Look what is done with asynchronous calls. Lambda is asked where it was ever told
	 * something, and where that is not known.
	 * @param wanted what is wanted
	 * @param observing where to look
	 * @return the settings
	 */
	static AsyncSettings async(FunctionResource wanted, ObservationContext observing) {
		return (!wanted.async().equals(AsyncSettings.DEFAULT) || told(wanted, InvocationSteps.ASYNC, observing))
				? observing.cloud().invocations().async(wanted.functionName(), FunctionType.ALIAS)
				: AsyncSettings.DEFAULT;
	}

	/**
	 * Look which instances are kept ready, where there may be some.
	 * @param wanted what is wanted
	 * @param observing where to look
	 * @return the instances by version or alias
	 * @see InvocationService#provisioned
	 */
	static Map<String, ProvisionedConcurrency> provisioned(FunctionResource wanted, ObservationContext observing) {
		return (wanted.provisionedConcurrency() != null || told(wanted, InvocationSteps.PROVISIONED, observing))
				? observing.cloud().invocations().provisioned(wanted.functionName()) : Map.of();
	}

	private static boolean told(FunctionResource wanted, String field, ObservationContext observing) {
		Optional<ResourceEntry> known = observing.state().resource(wanted.resourceName());
		return known.isEmpty() || known.get().get(field) != null;
	}

	/**
	 * Plan what is done with asynchronous calls.
	 * @param after what has to be there first
	 */
	void async(Collection<? extends StepPrerequisite> after) {
		AsyncSettings settings = this.wanted.async();
		if (settings.equals(this.observed.async())) {
			return;
		}
		List<StepPrerequisite> before = new ArrayList<>(after);
		before.add(FunctionType.aliased(this.wanted.resourceName()));
		this.planned.step(settings.equals(AsyncSettings.DEFAULT)
				? new InvocationSteps.DeleteAsyncSettings(this.wanted.functionName())
				: new InvocationSteps.PutAsyncSettings(this.wanted.resourceName(), this.wanted.functionName(),
						settings),
				before);
	}

	/**
	 * Compare everything.
	 * @param live the version that serves, or {@code null}
	 */
	void compare(@Nullable String live) {
		compare(this.observed.async(), requested(live));
		this.observed.provisioned().forEach((qualifier, instances) -> {
			if (!qualifier.equals(live)) {
				this.differences.add(PlannedChange.Kind.SETTING, "provisioned concurrency of " + qualifier,
						Integer.toString(instances.requested()), null);
			}
		});
	}

	/**
	 * Remember everything of a function that is made.
	 */
	void keep() {
		compare(this.wanted.async(), this.wanted.provisionedConcurrency());
	}

	private void compare(AsyncSettings before, @Nullable Integer instances) {
		AsyncSettings after = this.wanted.async();
		this.differences.compare("maximum retry attempts", before.retryAttempts(), after.retryAttempts())
			.compare("maximum event age in seconds", before.maximumAge(), after.maximumAge())
			.compare("on-success destination", before.onSuccess(), after.onSuccess())
			.compare("on-failure destination", before.onFailure(), after.onFailure())
			.compare("provisioned concurrency", instances, this.wanted.provisionedConcurrency());
	}

	private @Nullable Integer requested(@Nullable String version) {
		ProvisionedConcurrency instances = (version != null) ? this.observed.provisioned().get(version) : null;
		return (instances != null) ? instances.requested() : null;
	}

	/**
	 * Plan the instances that are ready before a version serves.
	 * @param version the version's number
	 * @param ready the steps after which it can be called
	 * @return the steps after which it can be called without waiting
	 */
	List<PlannedStep> provision(StepInput version, List<PlannedStep> ready) {
		Integer instances = this.wanted.provisionedConcurrency();
		ProvisionedConcurrency now = (version instanceof StepInput.Known known)
				? this.observed.provisioned().get(known.text()) : null;
		ProvisionedConcurrency.State state = (now != null && Objects.equals(instances, now.requested())) ? now.state()
				: ProvisionedConcurrency.State.FAILED;
		if (instances == null || state == ProvisionedConcurrency.State.READY) {
			return ready;
		}
		List<PlannedStep> after = ready;
		if (state == ProvisionedConcurrency.State.FAILED) {
			after = List.of(this.planned.step(new InvocationSteps.PutProvisionedConcurrency(this.wanted.resourceName(),
					this.wanted.functionName(), version, instances), ready));
		}
		return List.of(this.planned
			.step(new InvocationSteps.AwaitProvisionedConcurrency(this.wanted.functionName(), version), after)
			.reaches(FunctionType.published(this.wanted.resourceName())));
	}

	/**
	 * Plan the end of the instances that nobody is served by any more.
	 * @param version the version that serves
	 */
	void release(StepInput version) {
		this.observed.provisioned().keySet().forEach((qualifier) -> {
			if (this.wanted.provisionedConcurrency() == null || !version.is(qualifier)) {
				this.planned.step(
						new InvocationSteps.DeleteProvisionedConcurrency(this.wanted.functionName(), qualifier),
						Milestone.SWITCHED, FunctionType.aliased(this.wanted.resourceName()));
			}
		});
	}

}
