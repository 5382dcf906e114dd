package io.chalice.policy.recorder;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.core.SdkProtocolMetadata;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.regions.Region;

/**
 * Sees every call of every client of the SDK, also those that are only signed, writes it
 * down, and denies it when whoever wants the record answers so. The SDK finds it by
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors}. It does nothing
 * unless somebody says where to write, see {@link RecorderSettings}.
 */
public final class CallRecorder implements ExecutionInterceptor {

	private static final ExecutionAttribute<Boolean> SEEN = new ExecutionAttribute<>("ChalicePolicyRecorderSeen");

	@Override
	public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
		List<RecorderSettings> all = RecorderSettings.all();
		// two jars of this on one class path make two interceptors
		if (all.isEmpty() || attributes.getOptionalAttribute(SEEN).isPresent()) {
			return;
		}
		attributes.putAttribute(SEEN, true);
		Region region = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
		String line = CallLine.of(context.request(), attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
				(region != null) ? region.id() : "");
		for (RecorderSettings settings : all) {
			new CallFile(settings.file()).append(line);
			Integer port = settings.port();
			Optional<String> denied = (port != null) ? new PolicyQuestion(port).ask(line) : Optional.empty();
			if (denied.isPresent()) {
				throw AccessDenial.of(context.request(), protocol(attributes), denied.get());
			}
		}
	}

	private static @Nullable String protocol(ExecutionAttributes attributes) {
		try {
			SdkProtocolMetadata metadata = attributes.getAttribute(SdkInternalExecutionAttribute.PROTOCOL_METADATA);
			return (metadata != null) ? metadata.serviceProtocol() : null;
		}
		catch (LinkageError ex) {
			// an SDK that keeps it elsewhere: the most common form will do
			return null;
		}
	}

}
