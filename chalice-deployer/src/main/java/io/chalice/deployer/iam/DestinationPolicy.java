package io.chalice.deployer.iam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.chalice.policy.document.Statement;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

/**
 * What a function's role has to allow so that Lambda can send asynchronous calls on.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Retaining
 * records of asynchronous invocations</a>
 */
final class DestinationPolicy {

	private static final String OWNER = "s3:ResourceAccount";

	private DestinationPolicy() {
	}

	/**
	 * Return the statements.
	 * @param functions how the functions that run with the role are deployed
	 * @param account the account of the functions, {@code *} when it is not known
	 * @return a statement for each kind of destination, none without destinations
	 */
	static List<Statement> of(Collection<FunctionSettings> functions, String account) {
		Map<Kind, Set<String>> arns = new EnumMap<>(Kind.class);
		for (FunctionSettings function : functions) {
			Stream.of(LambdaKeys.ON_SUCCESS, LambdaKeys.ON_FAILURE, LambdaKeys.DEAD_LETTER_QUEUE)
				.flatMap((key) -> Stream.ofNullable(function.value(key)))
				.forEach((arn) -> arns.computeIfAbsent(Kind.of(arn), (kind) -> new TreeSet<>()).add(arn));
		}
		List<Statement> statements = new ArrayList<>();
		arns.forEach((kind, destinations) -> {
			if (kind == Kind.BUCKET) {
				statements.add(own("DestinationBuckets", "s3:ListBucket", destinations, account));
				statements.add(own(kind.sid, kind.action, destinations.stream().map((bucket) -> bucket + "/*").toList(),
						account));
			}
			else {
				statements.add(Statement.allow(kind.sid, List.of(kind.action), destinations));
			}
		});
		return statements;
	}

	// the ARN of a bucket does not say whose it is: who makes one of the name of a bucket
	// that is gone would get what failed
	private static Statement own(String sid, String action, Collection<String> resources, String account) {
		String operator = account.contains("*") ? "StringLike" : "StringEquals";
		return new Statement(sid, "Allow", new TreeSet<>(List.of(action)), new TreeSet<>(resources),
				new TreeMap<>(Map.of(operator, new TreeMap<>(Map.of(OWNER, List.of(account))))), new TreeMap<>());
	}

	/**
	 * What can be a destination.
	 */
	private enum Kind {

		QUEUE("sqs", "DestinationQueues", "sqs:SendMessage"),

		TOPIC("sns", "DestinationTopics", "sns:Publish"),

		FUNCTION("lambda", "DestinationFunctions", "lambda:InvokeFunction"),

		BUS("events", "DestinationBuses", "events:PutEvents"),

		BUCKET("s3", "DestinationObjects", "s3:PutObject");

		private final String service;

		private final String sid;

		private final String action;

		Kind(String service, String sid, String action) {
			this.service = service;
			this.sid = sid;
			this.action = action;
		}

		private static Kind of(String arn) {
			String service = arn.split(":")[2];
			return Stream.of(values()).filter((kind) -> kind.service.equals(service)).findFirst().orElseThrow();
		}

	}

}
