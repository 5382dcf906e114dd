package io.chalice.project.configuration;

/**
 * The texts that AWS has rules for.
 */
final class AwsTextTypes {

	/** A part of AWS names. */
	static final TextType NAME = TextType.matching("[A-Za-z0-9_-]{1,64}",
			"1 to 64 letters, digits, hyphens and underscores");

	/** A stage of API Gateway. */
	static final TextType API_STAGE = TextType.matching("[A-Za-z0-9_-]{1,128}",
			"1 to 128 letters, digits, hyphens and underscores");

	/** An environment variable's name. */
	static final TextType VARIABLE = TextType.matching("[A-Za-z][A-Za-z0-9_]+",
			"a letter, then one or more letters, digits and underscores, as Lambda wants it");

	/** A stage variable's name. */
	static final TextType STAGE_VARIABLE = TextType.matching("[A-Za-z0-9_]{1,64}",
			"1 to 64 letters, digits and underscores");

	/** A stage variable's value. */
	static final TextType STAGE_VARIABLE_VALUE = TextType.matching("[A-Za-z0-9._~:/?#&=,-]{1,512}",
			"1 to 512 letters, digits and any of -._~:/?#&=,");

	/** What a line of an access log says. */
	static final TextType LOG_FORMAT = TextType.matching(".{1,3072}", "1 to 3,072 characters");

	/** A tag's name. */
	static final TextType TAG = TextType.matching(".{1,128}", "1 to 128 characters");

	/** A tag's value. */
	static final TextType TAG_VALUE = TextType.matching(".{0,256}", "at most 256 characters");

	/** A bucket of S3. */
	static final TextType BUCKET = TextType.matching("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
			"a bucket's name: 3 to 63 lower-case letters, digits, hyphens and dots");

	/** A region. */
	static final TextType REGION = TextType.matching("[a-z]{2,4}(-[a-z]+)+-[0-9]+", "a region, such as us-east-1");

	/** A subnet. */
	static final TextType SUBNET = TextType.matching("subnet-[A-Za-z0-9]+", "a subnet's id, such as subnet-0a1b2c3d");

	/** A security group. */
	static final TextType SECURITY_GROUP = TextType.matching("sg-[A-Za-z0-9]+",
			"a security group's id, such as sg-0a1b2c3d");

	/** A VPC endpoint. */
	static final TextType VPC_ENDPOINT = TextType.matching("vpce-[A-Za-z0-9]+",
			"a VPC endpoint's id, such as vpce-0a1b2c3d");

	/** A layer's version. */
	static final TextType LAYER = TextType.matching(
			"arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+",
			"the ARN of a layer's version, such as arn:aws:lambda:us-east-1:123456789012:layer:name:1");

	/** When Lambda's runtime is patched. */
	static final TextType RUNTIME_MANAGEMENT = TextType.matching(
			"auto|function_update|arn:aws[a-z-]*:lambda:[a-z0-9-]+::runtime:.+",
			"auto, function_update or the ARN of a runtime version, such as arn:aws:lambda:us-east-1::runtime:0a1b2c");

	/** A role. */
	static final TextType ROLE = TextType.matching("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+",
			"the ARN of a role, such as arn:aws:iam::123456789012:role/name");

	/** Where access logs go. */
	static final TextType LOG_DESTINATION = TextType.matching("arn:aws[a-z-]*:(logs|firehose):[a-z0-9-]+:[0-9]{12}:.+",
			"the ARN of a log group or a delivery stream");

	/** Where the events go that a function has been given, and handled or not. */
	static final TextType DESTINATION = TextType.matching(destination(""),
			"the ARN of a standard queue, a standard topic, a function or an event bus");

	/** Where the events go that a function could not handle. */
	static final TextType FAILURE_DESTINATION = TextType.matching(destination("|arn:aws[a-z-]*:s3:::[a-z0-9.-]{3,63}"),
			"the ARN of a standard queue, a standard topic, a function, an event bus or a bucket");

	/** Where the events go that a function could not handle, without a report. */
	static final TextType DEAD_LETTERS = TextType.matching(
			"arn:aws[a-z-]*:(sqs|sns):[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+",
			"the ARN of a standard queue or a standard topic, such as arn:aws:sqs:us-east-1:123456789012:name");

	private AwsTextTypes() {
	}

	// FIFO queues and topics, whose names end with .fifo, take no such events
	private static String destination(String more) {
		String place = ":[a-z0-9-]+:[0-9]{12}:";
		return "(arn:aws[a-z-]*:(sqs|sns)" + place + "[A-Za-z0-9_-]+|arn:aws[a-z-]*:lambda" + place
				+ "function:[A-Za-z0-9_-]+(:[A-Za-z0-9_-]+)?|arn:aws[a-z-]*:events" + place
				+ "event-bus/[A-Za-z0-9._/-]+" + more + ")";
	}

}
