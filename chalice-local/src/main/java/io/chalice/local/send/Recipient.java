package io.chalice.local.send;

import java.util.List;
import java.util.stream.Stream;

import io.chalice.local.control.SourceName;
import io.chalice.local.control.UnsendableEventException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SourceModel;
import io.chalice.model.SqsSourceModel;

/**
 * Who gets what is sent to a name: the function of that name, or all functions that
 * listen to the queue or the bucket of that name.
 *
 * @param functions the functions, with none but the sources that are meant
 */
record Recipient(List<FunctionModel> functions) {

	/**
	 * Find who is meant.
	 * @param model the application
	 * @param name what was typed
	 * @return who gets it
	 * @throws UnsendableEventException when nobody does
	 */
	static Recipient of(ApplicationModel model, String name) {
		List<FunctionModel> named = model.functions()
			.stream()
			.filter((function) -> function.name().equals(name))
			.toList();
		if (!named.isEmpty()) {
			return new Recipient(named);
		}
		List<FunctionModel> listening = model.functions()
			.stream()
			.map((function) -> new FunctionModel(function.name(), function.handler(), sources(function, name)))
			.filter((function) -> !function.sources().isEmpty())
			.toList();
		if (listening.isEmpty()) {
			throw new UnsendableEventException(unknown(model, name));
		}
		return new Recipient(listening);
	}

	private static List<SourceModel> sources(FunctionModel function, String name) {
		return function.sources().stream().filter((source) -> SourceName.of(source).equals(name)).toList();
	}

	private static String unknown(ApplicationModel model, String name) {
		List<String> known = model.functions()
			.stream()
			.flatMap((function) -> SourceName.of(function).stream())
			.distinct()
			.sorted()
			.toList();
		return known.isEmpty() ? "No source is named '%s': the application has no functions".formatted(name)
				: "No source is named '%s'; the application has %s".formatted(name, String.join(", ", known));
	}

	/**
	 * Return whether all sources are of a kind.
	 * @param kind the kind
	 * @return {@code false} also for a function that has none
	 */
	boolean isOf(Class<? extends SourceModel> kind) {
		List<SourceModel> sources = sources().toList();
		return !sources.isEmpty() && sources.stream().allMatch(kind::isInstance);
	}

	private Stream<SourceModel> sources() {
		return this.functions.stream().flatMap((function) -> function.sources().stream());
	}

	/**
	 * Return the queues that are meant.
	 * @return their names
	 */
	List<String> queues() {
		return sources().filter(SqsSourceModel.class::isInstance).map(SourceName::of).distinct().toList();
	}

	/**
	 * Return the buckets that are meant.
	 * @return their names
	 */
	List<String> buckets() {
		return sources().filter(S3SourceModel.class::isInstance).map(SourceName::of).distinct().toList();
	}

	/**
	 * Return this as an application of its own.
	 * @param input what a schedule sends instead of its own input, or empty
	 * @return an application without routes, whose sources are switched on
	 */
	ApplicationModel model(String input) {
		return ApplicationModel.of(List.of(),
				this.functions.stream()
					.map((function) -> new FunctionModel(function.name(), function.handler(),
							function.sources().stream().map((source) -> on(source, input)).toList()))
					.toList(),
				List.of(), List.of());
	}

	private static SourceModel on(SourceModel source, String input) {
		if (source instanceof SqsSourceModel sqs) {
			return new SqsSourceModel(sqs.queue(), 1, 0, null, sqs.filters(), true);
		}
		if (source instanceof S3SourceModel s3) {
			return new S3SourceModel(s3.bucket(), s3.prefix(), s3.suffix(), s3.events(), true);
		}
		ScheduleSourceModel schedule = (ScheduleSourceModel) source;
		return new ScheduleSourceModel(schedule.expression(), schedule.zone(), schedule.start(), schedule.end(),
				schedule.window(), input.isEmpty() ? schedule.input() : input, true);
	}

}
