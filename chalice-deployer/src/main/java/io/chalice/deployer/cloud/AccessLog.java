package io.chalice.deployer.cloud;

/**
 * Where a stage logs every request.
 *
 * @param destinationArn the ARN of a log group or a delivery stream
 * @param format the line's format, with {@code $context} variables
 */
public record AccessLog(String destinationArn, String format) {

	@Override
	public String toString() {
		return "to %s as %s".formatted(this.destinationArn, this.format.strip());
	}

}
