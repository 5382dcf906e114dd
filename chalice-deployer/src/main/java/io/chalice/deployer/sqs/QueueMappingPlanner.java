package io.chalice.deployer.sqs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.EventSourceDescription;
import io.chalice.deployer.cloud.EventSourceSettings;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;

/**
 * Compares the wanted polling of one queue with what there is.
 */
final class QueueMappingPlanner {

	private static final String TAGGED = "event source mapping";

	private final QueueMappingResource wanted;

	private final QueueMappingObservation observed;

	private final PlanningContext planning;

	private final ResourcePlan.Builder planned;

	QueueMappingPlanner(QueueMappingResource wanted, QueueMappingObservation observed, PlanningContext planning) {
		this.wanted = wanted;
		this.observed = observed;
		this.planning = planning;
		this.planned = ResourcePlan.builder(wanted.resourceName());
	}

	ResourcePlan plan() {
		new QueueChecks(this.wanted, this.planning.caller()).check(this.observed.queue(), this.planned);
		EventSourceDescription mapping = this.observed.mapping();
		String name = QueueMappingType.title(this.wanted.queue(), this.wanted.functionName());
		PropertyDifferences differences = this.planning.settled().differences(this.wanted.resourceName());
		if (mapping == null) {
			compare(this.wanted.settings(), this.wanted.settings(), differences);
			TagSteps.keep(TAGGED, this.wanted.tags(), differences);
			this.planned
				.step(new QueueMappingSteps.CreateMapping(this.wanted.resourceName(), this.wanted.functionName(),
						this.wanted.functionArn(), this.wanted.queueArn(), this.wanted.settings(), this.wanted.tags()),
						dependencies());
			return this.planned.change(QueueMappingType.NAME, name, PlannedChange.Action.CREATE, List.of()).build();
		}
		if (!this.planning.naming().owns(mapping.tags())) {
			throw new ForeignResourceException("event source mapping %s of queue %s and function %s"
				.formatted(mapping.id(), this.wanted.queue(), this.wanted.functionName()), this.planning.naming());
		}
		compare(mapping.settings(), this.wanted.settings(), differences);
		if (!differences.none()) {
			this.planned.step(new QueueMappingSteps.UpdateMapping(this.wanted.resourceName(), name, mapping.id(),
					this.wanted.queueArn(), this.wanted.settings()), dependencies());
		}
		TagSteps.plan(this.planned, new TagTarget(TAGGED, Cloud::eventSources, mapping.arn(),
				this.wanted.resourceName(), QueueMappingType.NAME), mapping.tags(), this.wanted.tags(), this.planning,
				differences);
		return this.planned.change(QueueMappingType.NAME, name, differences.action(), differences.list()).build();
	}

	private List<Milestone> dependencies() {
		return this.wanted.dependencies().stream().map(Milestone::made).toList();
	}

	private static void compare(EventSourceSettings before, EventSourceSettings after,
			PropertyDifferences differences) {
		differences.compare("batch size", before.batchSize(), after.batchSize())
			.compare("window", before.window(), after.window())
			.compare("maximum concurrency", before.maximumConcurrency(), after.maximumConcurrency())
			.compare("filters", filters(before), filters(after))
			.compare("partial answers", before.partialAnswers(), after.partialAnswers())
			.compare("enabled", before.enabled(), after.enabled());
	}

	private static @Nullable Object filters(EventSourceSettings settings) {
		return settings.filters().isEmpty() ? null : settings.filters();
	}

}
