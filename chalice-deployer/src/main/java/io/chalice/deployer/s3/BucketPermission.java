package io.chalice.deployer.s3;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.function.FunctionType;

/**
 * That S3 may call a function for a bucket: a statement of the alias's policy, whose id
 * says all of it.
 */
final class BucketPermission {

	private static final String STATEMENT = "chalice-s3-";

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private BucketPermission() {
	}

	// a statement's id has no dots, and a bucket's name no underscores
	static String statementId(String bucket) {
		return STATEMENT + bucket.replace('.', '_');
	}

	/**
	 * Return for which buckets S3 may call a function.
	 * @param cloud where to look
	 * @param functionName the function's name
	 * @return the buckets' names, none without such a function
	 */
	static Set<String> buckets(Cloud cloud, String functionName) {
		Set<String> buckets = new TreeSet<>();
		Optional<String> policy = cloud.functionAccess().policy(functionName, FunctionType.ALIAS);
		policy.map(BucketPermission::statements)
			.orElse(List.of())
			.stream()
			.filter((id) -> id.startsWith(STATEMENT))
			.forEach((id) -> buckets.add(id.substring(STATEMENT.length()).replace('_', '.')));
		return buckets;
	}

	private static List<String> statements(String policy) {
		Stream<String> ids = mapper.readTree(policy)
			.path("Statement")
			.valueStream()
			.map((statement) -> statement.path("Sid").asString(""));
		return ids.toList();
	}

}
