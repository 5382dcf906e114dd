package io.chalice.route;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a resource of AWS, in its six parts.
 *
 * @param partition the partition, such as {@code aws-cn}
 * @param service the service, such as {@code cognito-idp}
 * @param region the region, empty for a service that has none
 * @param account the account's id, empty for a service that names none
 * @param resource what follows
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARNs</a>
 */
record ServiceArn(String partition, String service, String region, String account, String resource) {

	private static final Pattern ARN = Pattern
		.compile("arn:(aws(?:-[a-z]+)*):([a-z0-9-]+):([a-z0-9-]*):(lambda|\\d{12}|):(\\S+)");

	private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

	private static final Pattern REGION = Pattern.compile("([a-z]+(?:-[a-z]+)+)-\\d+");

	/** The partition of regions that start so; all others are in the first one. */
	private static final Map<String, String> PARTITIONS = Map.of("cn-", "aws-cn", "us-gov-", "aws-us-gov", "us-iso-",
			"aws-iso", "us-isob-", "aws-iso-b", "eu-isoe-", "aws-iso-e", "us-isof-", "aws-iso-f", "eusc-", "aws-eusc");

	/**
	 * Read an ARN.
	 * @param text the text
	 * @return its parts; empty when it is none, or its region is not one of its partition
	 */
	static Optional<ServiceArn> parse(String text) {
		Matcher matcher = ARN.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		ServiceArn arn = new ServiceArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4),
				matcher.group(5));
		return Optional.of(arn).filter(ServiceArn::isInItsPartition);
	}

	private boolean isInItsPartition() {
		if (this.region.isEmpty()) {
			return true;
		}
		String expected = PARTITIONS.entrySet()
			.stream()
			.filter((entry) -> this.region.startsWith(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("aws");
		return REGION.matcher(this.region).matches() && expected.equals(this.partition);
	}

	/**
	 * Return whether it names a resource of a kind.
	 * @param service the service
	 * @param kind how the resource starts, such as {@code userpool/}
	 * @return {@code true} if so, and something follows
	 */
	boolean is(String service, String kind) {
		return this.service.equals(service) && this.resource.startsWith(kind) && this.resource.length() > kind.length()
				&& ACCOUNT.matcher(this.account).matches() && this.region.isEmpty() == "iam".equals(service);
	}

}
