package io.chalice.deployer.aws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.apigateway.model.PutRestApiRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes every request as the product makes it, and then meets what the emulator needs: a
 * mock integration with a method and a URI.
 */
final class MotoAdapter implements ExecutionInterceptor {

	private static final Pattern TIME = Pattern.compile("at \\d{4}-\\S+Z");

	private static final Pattern ACCOUNT = Pattern.compile("\\b\\d{12}\\b");

	/** The ids of an API, as parameter and in ARNs, and of its deployment. */
	private static final Pattern ID = Pattern
		.compile("((?i:restApiId|deploymentId)=|chalice-rest-api-|execute-api:us-east-1:\\d{12}:|/deploymentId, "
				+ "Value=|RevisionId=|Description=role )[A-Za-z0-9-]*");

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final List<SdkRequest> requests = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

	/**
	 * Let nothing be called any more after some calls that change something, as when the
	 * process is killed.
	 * @param writes how many calls
	 */
	void killAfter(int writes) {
		this.left.set(writes);
	}

	boolean isKilled() {
		return this.left.get() <= 0;
	}

	void revive() {
		this.left.set(Integer.MAX_VALUE);
	}

	@Override
	public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
		if (isWrite(name(context.request())) && this.left.decrementAndGet() == 0) {
			throw new IllegalStateException("killed");
		}
	}

	@Override
	public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
		if (isKilled()) {
			throw new IllegalStateException("killed");
		}
		this.requests.add(context.request());
	}

	@Override
	public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
		if (!(context.request() instanceof PutRestApiRequest put)) {
			return context.request();
		}
		JsonNode document = this.mapper.readTree(put.body().asByteArray());
		for (JsonNode path : document.path("paths")) {
			JsonNode integration = path.path("options").path("x-amazon-apigateway-integration");
			if (integration instanceof ObjectNode mock) {
				mock.put("httpMethod", "POST").put("uri", "");
			}
		}
		return put.toBuilder().body(SdkBytes.fromByteArray(this.mapper.writeValueAsBytes(document))).build();
	}

	<T extends SdkRequest> List<T> requests(Class<T> type) {
		return List.copyOf(this.requests).stream().filter(type::isInstance).map(type::cast).toList();
	}

	List<String> names() {
		return List.copyOf(this.requests).stream().map(MotoAdapter::name).toList();
	}

	private static String name(SdkRequest request) {
		return request.getClass().getSimpleName().replace("Request", "");
	}

	List<String> writes() {
		return names().stream().filter(MotoAdapter::isWrite).toList();
	}

	private static boolean isWrite(String call) {
		return !call.equals("Invoke") && !call.startsWith("Get") && !call.startsWith("List")
				&& !call.startsWith("Describe");
	}

	/**
	 * Return everything that was sent, apart from what is different every time.
	 * @return a request a line, sorted: independent ones are sent in any order
	 */
	String text() {
		return text((call) -> true);
	}

	/**
	 * Return some of what was sent, apart from what is different every time.
	 * @param wanted which, by the names of the calls
	 * @return a request a line, sorted
	 */
	String text(Predicate<String> wanted) {
		return List.copyOf(this.requests)
			.stream()
			.filter((request) -> wanted.test(name(request)))
			.filter((request) -> !(request instanceof GetFunctionConfigurationRequest)
					&& !(request instanceof InvokeRequest))
			.map((request) -> (request instanceof PutRestApiRequest put)
					? "PutRestApiRequest(Mode=%s) %s".formatted(put.modeAsString(), put.body().asUtf8String())
					: request.toString())
			.map((line) -> TIME.matcher(line).replaceAll("at TIME"))
			.map((line) -> ID.matcher(line).replaceAll("$1ID"))
			.map((line) -> ACCOUNT.matcher(line).replaceAll("ACCOUNT"))
			.sorted()
			.collect(Collectors.joining("\n"));
	}

	void clear() {
		this.requests.clear();
	}

}
