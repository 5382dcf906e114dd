package io.chalice.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where a function's events come from, besides whoever calls it by its name. What an
 * attribute's placeholder stood for is in its place.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = SqsSourceModel.class, name = "sqs"),
		@JsonSubTypes.Type(value = S3SourceModel.class, name = "s3"),
		@JsonSubTypes.Type(value = ScheduleSourceModel.class, name = "schedule") })
public sealed interface SourceModel permits SqsSourceModel, S3SourceModel, ScheduleSourceModel {

	/**
	 * Return whether events are delivered.
	 * @return {@code false} when the source is declared and switched off
	 */
	boolean enabled();

}
