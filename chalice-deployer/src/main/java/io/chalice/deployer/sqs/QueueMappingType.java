package io.chalice.deployer.sqs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.EventSourceDescription;
import io.chalice.deployer.cloud.EventSourceSettings;
import io.chalice.deployer.cloud.QueueArn;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.RefusedSourceException;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

/**
 * Queues that Lambda polls for functions, each by an event source mapping of the alias
 * that deploys move.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Creating and
 * configuring an Amazon SQS event source mapping</a>
 */
public final class QueueMappingType implements ResourceType<QueueMappingResource, QueueMappingObservation> {

	static final String NAME = "event_source";

	private static final String FUNCTION_NAME = "function_name";

	private static final String QUEUE_ARN = "queue_arn";

	private static final String ID = "uuid";

	private static final String RESOURCE = ".sqs.";

	private static final String STATE = "state";

	private static final String SUSPENDED = "suspended";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<QueueMappingResource> wanted(DeploymentRequest request, ObservationContext observing) {
		List<QueueMappingResource> mappings = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (FunctionModel function : request.model().functions()) {
			for (SqsSourceModel source : function.sources(SqsSourceModel.class)) {
				QueueMappingResource mapping = mapping(request, observing.caller(), function.name(), source);
				if (!names.add(mapping.resourceName())) {
					throw new RefusedSourceException(
							"Function %s is called for queue %s twice: Lambda polls a queue for a function once"
								.formatted(function.name(), mapping.queue()));
				}
				mappings.add(mapping);
			}
		}
		return mappings;
	}

	private static QueueMappingResource mapping(DeploymentRequest request, CallerIdentity caller, String function,
			SqsSourceModel source) {
		FunctionSettings settings = request.settings().function(function);
		String functionName = request.functionName(function);
		String queueArn = QueueArn.of(source.queue(), caller);
		EventSourceSettings polling = new EventSourceSettings(source.batchSize(), source.window(),
				source.maximumConcurrency(), source.filters(), true, source.enabled());
		return new QueueMappingResource(resourceName(function, queueArn, caller), function, functionName,
				functionArn(caller, functionName), settings.get(LambdaKeys.TIMEOUT), queueArn, polling,
				settings.get(LambdaKeys.ACKNOWLEDGED_WARNINGS), request.naming().tagged(settings.get(LambdaKeys.TAGS)),
				List.of(function, RoleType.resourceName(request, function)));
	}

	// no name of a function has a dot
	private static String resourceName(String function, String queueArn, CallerIdentity caller) {
		String place = QueueArn.of("", caller);
		return "%s%s%s".formatted(function, RESOURCE,
				queueArn.startsWith(place) ? QueueArn.name(queueArn) : queueArn.replace(':', '.'));
	}

	private static String functionArn(CallerIdentity caller, String functionName) {
		return caller.functionArn(functionName) + ":" + FunctionType.ALIAS;
	}

	@Override
	public QueueMappingObservation observe(QueueMappingResource wanted, ObservationContext observing) {
		return new QueueMappingObservation(observing.cloud().queues().find(wanted.queueArn()).orElse(null),
				find(observing, wanted.functionName(), wanted.queueArn()).orElse(null));
	}

	private static Optional<EventSourceDescription> find(ObservationContext observing, String functionName,
			@Nullable String queueArn) {
		return observing.cloud()
			.eventSources()
			.list(functionArn(observing.caller(), functionName), queueArn)
			.stream()
			.filter((mapping) -> !mapping.isDeleting())
			.findFirst();
	}

	@Override
	public void prepare(QueueMappingResource wanted, QueueMappingObservation observed, PlanningContext planning) {
		observed.found()
			.filter((mapping) -> planning.naming().owns(mapping.tags()))
			.ifPresent((mapping) -> planning
				.know(entry(wanted.resourceName(), wanted.functionName(), wanted.queueArn(), mapping.id())));
		planning.state()
			.resource(wanted.resourceName())
			.filter((entry) -> SUSPENDED.equals(entry.get(STATE)))
			.ifPresent((entry) -> planning.know(state(wanted.resourceName(), false)));
	}

	static ResourceEntry entry(String resourceName, String functionName, String queueArn, @Nullable String id) {
		Map<String, String> fields = new HashMap<>();
		fields.put(FUNCTION_NAME, functionName);
		fields.put(QUEUE_ARN, queueArn);
		if (id != null) {
			fields.put(ID, id);
		}
		return new ResourceEntry(resourceName, NAME, fields);
	}

	@Override
	public ResourcePlan plan(QueueMappingResource wanted, QueueMappingObservation observed, PlanningContext planning) {
		planning.source(wanted.resourceName());
		return new QueueMappingPlanner(wanted, observed, planning).plan();
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		return find(entry, observing).isPresent();
	}

	private static Optional<EventSourceDescription> find(ResourceEntry entry, ObservationContext observing) {
		String functionName = entry.get(FUNCTION_NAME);
		String queueArn = entry.get(QUEUE_ARN);
		if (functionName == null || queueArn == null) {
			return Optional.empty();
		}
		return find(observing, functionName, queueArn).filter((mapping) -> observing.naming().owns(mapping.tags()));
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		find(entry, observing).ifPresent((mapping) -> {
			String queue = QueueArn.name(mapping.sourceArn());
			String name = title(queue, String.valueOf(entry.get(FUNCTION_NAME)));
			planned.change(NAME, name, PlannedChange.Action.DELETE, List.of());
			planned.confirm(Confirmation.destruction(
					List.of(("Event source mapping: %s (no message is lost: they stay in %s until something else "
							+ "receives them or they expire)")
						.formatted(name, queue))));
			PlannedStep stopped = planned.step(new QueueMappingSteps.StopPolling(name, mapping.id()));
			PlannedStep idle = planned.step(new QueueMappingSteps.AwaitStop(name, mapping.id()), stopped);
			planned.step(new QueueMappingSteps.DeleteMapping(entry.name(), name, mapping.id()), idle)
				.reaches(FunctionType.UNUSED);
		});
		return planned.build();
	}

	static String title(String queue, String functionName) {
		return "%s -> %s".formatted(queue, functionName);
	}

	@Override
	public ResourcePlan rollback(ResourceEntry entry, DeployRecord target, ObservationContext observing,
			PlanningContext planning) {
		String function = entry.name().substring(0, Math.max(0, entry.name().indexOf(RESOURCE)));
		boolean had = target.hasSource(entry.name(), function);
		boolean suspended = SUSPENDED.equals(entry.get(STATE));
		EventSourceDescription mapping = find(entry, observing).orElse(null);
		if (mapping == null || had == mapping.settings().enabled() || (had && !suspended)) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.builder(entry.name());
		String name = title(QueueArn.name(mapping.sourceArn()), String.valueOf(entry.get(FUNCTION_NAME)));
		planned.change(NAME, name, PlannedChange.Action.UPDATE,
				new PropertyDifferences().compare("enabled", !had, had).list());
		PlannedStep step = planned.step(new QueueMappingSteps.SwitchPolling(entry.name(), name, mapping.id(), had),
				had ? List.of(Milestone.made(function)) : List.of());
		if (!had) {
			step.reaches(Milestone.SWITCHED);
			planned.notice(("Deploy %d did not have the event source mapping %s: it is disabled, and its messages stay "
					+ "in the queue. To enable it, deploy again")
				.formatted(target.number(), name));
		}
		return planned.build();
	}

	static ResourceEntry state(String resourceName, boolean suspended) {
		return new ResourceEntry(resourceName, NAME, Map.of(STATE, suspended ? SUSPENDED : "deployed"));
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		List<ResourceEntry> entries = new ArrayList<>();
		String main = observing.naming().main();
		for (String name : observing.cloud().functions().names(main)) {
			String function = name.equals(main) ? ApplicationModel.API_HANDLER : name.substring(main.length() + 1);
			observing.cloud()
				.eventSources()
				.list(functionArn(observing.caller(), name), null)
				.stream()
				.filter((mapping) -> observing.naming().owns(mapping.tags()) && !mapping.isDeleting())
				.forEach((mapping) -> entries.add(entry(resourceName(function, mapping.sourceArn(), observing.caller()),
						name, mapping.sourceArn(), mapping.id())));
		}
		return entries;
	}

}
