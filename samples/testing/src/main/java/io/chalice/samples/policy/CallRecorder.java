package io.chalice.samples.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sees every call of every client, also those that are only signed. The SDK finds it by
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors}.
 */
public final class CallRecorder implements ExecutionInterceptor {

	private static final Queue<Call> CALLS = new ConcurrentLinkedQueue<>();

	private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

	/**
	 * Forgets what was seen.
	 */
	public static void forget() {
		CALLS.clear();
	}

	static List<Call> calls() {
		return List.copyOf(CALLS);
	}

	@Override
	public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
		String[] packages = context.request().getClass().getPackageName().split("\\.");
		String operation = packages[4] + "." + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
		CALLS.add(new Call(operation, members(context.request()), callers()));
	}

	private static Set<String> callers() {
		return StackWalker.getInstance()
			.walk((frames) -> frames
				.map((frame) -> frame.getClassName() + "#" + LAMBDA.matcher(frame.getMethodName()).replaceAll("$1"))
				.collect(Collectors.toSet()));
	}

	private static Map<String, Object> members(SdkPojo structure) {
		Map<String, Object> members = new LinkedHashMap<>();
		for (SdkField<?> field : structure.sdkFields()) {
			Object value = field.getValueOrDefault(structure);
			if (value != null) {
				members.put(field.memberName(), plain(value));
			}
		}
		return members;
	}

	private static Object plain(Object value) {
		if (value instanceof SdkPojo structure) {
			return members(structure);
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> plain = new LinkedHashMap<>();
			map.forEach((key, element) -> plain.put(String.valueOf(key), plain(element)));
			return plain;
		}
		if (value instanceof Collection<?> list) {
			return list.stream().map(CallRecorder::plain).toList();
		}
		return value;
	}

}
