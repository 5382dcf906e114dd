package io.chalice.deployer.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.Filter;
import software.amazon.awssdk.services.lambda.model.FilterCriteria;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.ScalingConfig;

import io.chalice.deployer.cloud.EventSourceDescription;
import io.chalice.deployer.cloud.EventSourceService;
import io.chalice.deployer.cloud.EventSourceSettings;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Lambda's event source mappings.
 *
 * @param calls makes the calls
 * @param lambda the client
 */
record SdkEventSources(SdkCalls calls, LambdaClient lambda) implements EventSourceService {

	private static final Set<String> STOPPED = Set.of("Disabling", "Disabled");

	@Override
	public List<EventSourceDescription> list(String functionArn, @Nullable String sourceArn) {
		List<EventSourceMappingConfiguration> found = new ArrayList<>();
		try {
			found.addAll(mappings(functionArn, sourceArn));
		}
		catch (NotFoundException ex) {
			// a mapping outlives its function, and is then found by its source alone
			if (sourceArn != null) {
				mappings(null, sourceArn).stream()
					.filter((mapping) -> functionArn.equals(mapping.functionArn()))
					.forEach(found::add);
			}
		}
		return found.stream().map(this::description).toList();
	}

	private List<EventSourceMappingConfiguration> mappings(@Nullable String functionArn, @Nullable String sourceArn) {
		return this.calls.read("lambda:ListEventSourceMappings", () -> this.lambda
			.listEventSourceMappingsPaginator((request) -> request.functionName(functionArn).eventSourceArn(sourceArn))
			.eventSourceMappings()
			.stream()
			.toList());
	}

	@Override
	public Optional<EventSourceDescription> find(String id) {
		try {
			GetEventSourceMappingResponse mapping = this.calls.read("lambda:GetEventSourceMapping",
					() -> this.lambda.getEventSourceMapping((request) -> request.uuid(id)));
			EventSourceSettings settings = settings(mapping.batchSize(), mapping.maximumBatchingWindowInSeconds(),
					mapping.scalingConfig(), mapping.filterCriteria(), mapping.functionResponseTypes(),
					mapping.state());
			return Optional.of(new EventSourceDescription(id, mapping.eventSourceMappingArn(), mapping.eventSourceArn(),
					settings, mapping.state(), tags(mapping.eventSourceMappingArn())));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	private EventSourceDescription description(EventSourceMappingConfiguration mapping) {
		EventSourceSettings settings = settings(mapping.batchSize(), mapping.maximumBatchingWindowInSeconds(),
				mapping.scalingConfig(), mapping.filterCriteria(), mapping.functionResponseTypes(), mapping.state());
		return new EventSourceDescription(mapping.uuid(), mapping.eventSourceMappingArn(), mapping.eventSourceArn(),
				settings, mapping.state(), tags(mapping.eventSourceMappingArn()));
	}

	private static EventSourceSettings settings(Integer batchSize, @Nullable Integer window,
			@Nullable ScalingConfig scaling, @Nullable FilterCriteria filters, List<FunctionResponseType> answers,
			String state) {
		return new EventSourceSettings(batchSize, (window != null) ? window : 0,
				(scaling != null) ? scaling.maximumConcurrency() : null,
				(filters != null) ? filters.filters().stream().map(Filter::pattern).toList() : List.of(),
				answers.contains(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES), !STOPPED.contains(state));
	}

	private Map<String, String> tags(String arn) {
		try {
			return this.calls.read("lambda:ListTags", () -> this.lambda.listTags((request) -> request.resource(arn)))
				.tags();
		}
		catch (NotFoundException ex) {
			return Map.of();
		}
	}

	@Override
	public String create(String functionArn, String sourceArn, EventSourceSettings settings, Map<String, String> tags) {
		return this.calls
			.write("lambda:CreateEventSourceMapping", () -> this.lambda.createEventSourceMapping((request) -> {
				request.functionName(functionArn)
					.eventSourceArn(sourceArn)
					.batchSize(settings.batchSize())
					.maximumBatchingWindowInSeconds((settings.window() > 0) ? settings.window() : null)
					.functionResponseTypes(answers(settings))
					.enabled(settings.enabled())
					.tags(tags);
				if (settings.maximumConcurrency() != null) {
					request.scalingConfig(scaling(settings));
				}
				if (!settings.filters().isEmpty()) {
					request.filterCriteria(filters(settings));
				}
			}))
			.uuid();
	}

	// what is empty takes away what there was; a FIFO queue takes no window, be it none
	@Override
	public void update(String id, String sourceArn, EventSourceSettings settings) {
		this.calls.write("lambda:UpdateEventSourceMapping",
				() -> this.lambda.updateEventSourceMapping((request) -> request.uuid(id)
					.batchSize(settings.batchSize())
					.maximumBatchingWindowInSeconds(sourceArn.endsWith(".fifo") ? null : settings.window())
					.functionResponseTypes(answers(settings))
					.scalingConfig(scaling(settings))
					.filterCriteria(filters(settings))
					.enabled(settings.enabled())));
	}

	private static List<FunctionResponseType> answers(EventSourceSettings settings) {
		return settings.partialAnswers() ? List.of(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES) : List.of();
	}

	private static ScalingConfig scaling(EventSourceSettings settings) {
		return ScalingConfig.builder().maximumConcurrency(settings.maximumConcurrency()).build();
	}

	private static FilterCriteria filters(EventSourceSettings settings) {
		return FilterCriteria.builder()
			.filters(settings.filters().stream().map((pattern) -> Filter.builder().pattern(pattern).build()).toList())
			.build();
	}

	@Override
	public void enable(String id, boolean enabled) {
		this.calls.write("lambda:UpdateEventSourceMapping",
				() -> this.lambda.updateEventSourceMapping((request) -> request.uuid(id).enabled(enabled)));
	}

	@Override
	public void delete(String id) {
		this.calls.write("lambda:DeleteEventSourceMapping",
				() -> this.lambda.deleteEventSourceMapping((request) -> request.uuid(id)));
	}

	@Override
	public void tag(String arn, Map<String, String> tags) {
		this.calls.write("lambda:TagResource",
				() -> this.lambda.tagResource((request) -> request.resource(arn).tags(tags)));
	}

	@Override
	public void untag(String arn, Set<String> keys) {
		this.calls.write("lambda:UntagResource",
				() -> this.lambda.untagResource((request) -> request.resource(arn).tagKeys(keys)));
	}

}
