package io.chalice.policy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;

/**
 * Names what reaches AWS without the SDK's clients and is not followed: the older SDK,
 * requests that are signed by themselves, logins of brokers and databases, and
 * configuration that is read from AWS before the application runs.
 */
final class UnsupportedAccess {

	private static final String VERSION_1 = "com/amazonaws/services/";

	private static final String BY_HAND = "; what it needs has to be added by hand";

	private static final String KAFKA = " (kafka-cluster:Connect, and kafka-cluster:DescribeTopic, ReadData, "
			+ "WriteData, DescribeGroup and AlterGroup as it reads or writes)";

	// what signs requests for others to send, and what the service then asks for
	private static final Map<String, String> SIGNERS = Map.of("software/amazon/awssdk/http/auth/",
			" (such as es:ESHttpGet of OpenSearch)", "software/amazon/awssdk/auth/signer/",
			" (such as es:ESHttpGet of OpenSearch)", "com/amazonaws/auth/AWS4Signer", "",
			"org/opensearch/client/transport/aws/", " (es:ESHttpGet, es:ESHttpPost and so on, or aoss:APIAccessAll)",
			"io/github/acm19/aws/interceptor/http/", "", "software/amazon/msk/auth/iam/", KAFKA,
			"software/aws/mcs/auth/", " (cassandra:Select and cassandra:Modify)", "com/amazonaws/neptune/auth/",
			" (neptune-db:ReadDataViaQuery and so on)", "com/amazon/dax/client/", " (dax:GetItem and so on)",
			"software/amazon/dax/", " (dax:GetItem and so on)");

	private static final List<String> SIGNING = List.of("sign", "signAsync", "presign", "<init>", "create",
			"newAuthToken", "generateAuthToken");

	private static final List<String> LOGINS = List.of("AWS_MSK_IAM", "software.amazon.msk.auth.iam.IAMLoginModule");

	private static final List<String> KAFKA_PROPERTIES = List.of("spring.kafka.properties.sasl.mechanism",
			"spring.kafka.consumer.properties.sasl.mechanism", "spring.kafka.producer.properties.sasl.mechanism",
			"spring.kafka.admin.properties.sasl.mechanism", "spring.kafka.streams.properties.sasl.mechanism",
			"kafka.sasl.mechanism");

	private final ClassPath classPath;

	private final AnalysisWarnings warnings;

	UnsupportedAccess(ClassPath classPath, AnalysisWarnings warnings) {
		this.classPath = classPath;
		this.warnings = warnings;
	}

	void report(CallGraph graph, TargetStage stage) {
		for (MethodRef method : graph.methods()) {
			Declared declared = graph.method(method);
			if (declared != null && declared.method().instructions != null) {
				for (AbstractInsnNode instruction : declared.method().instructions) {
					String what = what(method, instruction);
					if (what != null) {
						String place = SourceLocations.of(method, this.classPath.find(method.owner()), instruction);
						this.warnings.add(AnalysisWarning.Kind.UNSUPPORTED, method.toString(),
								place + " " + what + ".");
					}
				}
			}
		}
		report(stage);
	}

	private @Nullable String what(MethodRef method, AbstractInsnNode instruction) {
		if (instruction instanceof MethodInsnNode call) {
			if (call.owner.startsWith(VERSION_1) && isClient(call)) {
				return "calls " + simple(call.owner) + "." + call.name + " of the AWS SDK for Java 1.x" + BY_HAND;
			}
			String signer = signer(call);
			if (signer != null && signer(method.owner()) == null) {
				return "signs requests by " + simple(call.owner) + BY_HAND + signer;
			}
		}
		if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String text
				&& LOGINS.stream().anyMatch(text::contains)) {
			return "logs in to Kafka by IAM" + BY_HAND + KAFKA;
		}
		return null;
	}

	private static boolean isClient(MethodInsnNode call) {
		String simple = call.owner.substring(call.owner.lastIndexOf('/') + 1);
		return !call.owner.startsWith("com/amazonaws/services/lambda/runtime/") && !call.owner.contains("/model/")
				&& (simple.startsWith("Amazon") || simple.startsWith("AWS")) && !simple.contains("Builder")
				&& !call.name.equals("<init>") && !call.name.equals("shutdown");
	}

	private static @Nullable String signer(MethodInsnNode call) {
		return SIGNING.contains(call.name) ? signer(call.owner) : null;
	}

	private static @Nullable String signer(String owner) {
		boolean signs = !owner.startsWith("software/amazon/awssdk/") || owner.endsWith("Signer");
		return SIGNERS.entrySet()
			.stream()
			.filter((entry) -> signs && owner.startsWith(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static String simple(String owner) {
		return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
	}

	private void report(TargetStage stage) {
		for (String property : KAFKA_PROPERTIES) {
			String value = stage.properties().find(property);
			if (value != null && value.contains("AWS_MSK_IAM")) {
				this.warnings.add(AnalysisWarning.Kind.UNSUPPORTED, property,
						"The property " + property + " logs in to Kafka by IAM" + BY_HAND + KAFKA + ".");
			}
		}
		for (String property : new String[] { "spring.config.import", "spring.config.import[0]" }) {
			String value = stage.properties().find(property);
			if (value != null && value.contains("aws-")) {
				this.warnings.add(AnalysisWarning.Kind.UNSUPPORTED, property, "The property " + property + " reads "
						+ value + " when the application starts; what that needs has to be added by hand.");
			}
		}
	}

}
