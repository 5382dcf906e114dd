package io.chalice.deployer.aws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.apigateway.model.PutRestApiRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes every request as the product makes it, and then meets what the emulator needs: a
 * mock integration with a method and a URI.
 */
final class MotoAdapter implements ExecutionInterceptor {

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final List<SdkRequest> requests = Collections.synchronizedList(new ArrayList<>());

	@Override
	public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
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
		return List.copyOf(this.requests)
			.stream()
			.map((request) -> request.getClass().getSimpleName().replace("Request", ""))
			.toList();
	}

	List<String> writes() {
		return names().stream()
			.filter((call) -> !call.startsWith("Get") && !call.startsWith("List") && !call.startsWith("Describe"))
			.toList();
	}

	void clear() {
		this.requests.clear();
	}

}
