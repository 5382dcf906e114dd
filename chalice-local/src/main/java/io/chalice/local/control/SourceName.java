package io.chalice.local.control;

import java.util.ArrayList;
import java.util.List;

import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SourceModel;
import io.chalice.model.SqsSourceModel;

/**
 * What a source is called when something is sent to it.
 */
public final class SourceName {

	private SourceName() {
	}

	/**
	 * Return the names under which a function is reached.
	 * @param function the function
	 * @return its own name, then its sources'
	 */
	public static List<String> of(FunctionModel function) {
		List<String> names = new ArrayList<>(List.of(function.name()));
		function.sources().stream().map(SourceName::of).filter((name) -> !name.isEmpty()).forEach(names::add);
		return names;
	}

	/**
	 * Return a source's name.
	 * @param source the source
	 * @return the queue's name or the bucket's; empty for a schedule, which has the
	 * function's
	 */
	public static String of(SourceModel source) {
		if (source instanceof SqsSourceModel sqs) {
			return sqs.queueName();
		}
		return (source instanceof S3SourceModel s3) ? s3.bucket() : "";
	}

	/**
	 * Describe a source to people.
	 * @param source the source
	 * @return such as {@code queue orders}, {@code bucket uploads in/*.csv} or
	 * {@code rate(5 minutes) UTC}
	 */
	public static String describe(SourceModel source) {
		String off = source.enabled() ? "" : ", off";
		if (source instanceof ScheduleSourceModel schedule) {
			return "%s %s%s".formatted(schedule.expression(), schedule.zone(), off);
		}
		if (source instanceof S3SourceModel s3) {
			String keys = (s3.prefix() + s3.suffix()).isEmpty() ? "" : " %s*%s".formatted(s3.prefix(), s3.suffix());
			return "bucket %s%s%s".formatted(s3.bucket(), keys, off);
		}
		return "queue %s%s".formatted(of(source), off);
	}

}
