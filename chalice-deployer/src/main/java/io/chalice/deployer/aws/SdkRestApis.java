package io.chalice.deployer.aws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.EndpointConfiguration;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigateway.model.GetRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.PutMode;
import software.amazon.awssdk.services.apigateway.model.RestApi;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.cloud.RestApiService;
import io.chalice.deployer.cloud.SettingPatch;

/**
 * API Gateway's REST APIs.
 *
 * @param calls makes the calls
 * @param apiGateway the client
 * @param caller who calls, and where
 */
record SdkRestApis(SdkCalls calls, ApiGatewayClient apiGateway,
		Supplier<CallerIdentity> caller) implements RestApiService {

	private static final int PAGE = 500;

	@Override
	public Optional<RestApiDescription> find(String id) {
		try {
			GetRestApiResponse api = this.calls.read("apigateway:GetRestApi",
					() -> this.apiGateway.getRestApi((request) -> request.restApiId(id)));
			return Optional.of(new RestApiDescription(api.id(), api.name(), endpoint(api.endpointConfiguration()),
					api.minimumCompressionSize(), hasPolicy(api.policy()), api.binaryMediaTypes(), api.tags()));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public List<RestApiDescription> list() {
		List<RestApi> apis = new ArrayList<>(this.calls.read("apigateway:GetRestApis",
				() -> this.apiGateway.getRestApisPaginator((request) -> request.limit(PAGE))
					.items()
					.stream()
					.toList()));
		apis.sort(Comparator.comparing(RestApi::createdDate).thenComparing(RestApi::id));
		return apis.stream()
			.map((api) -> new RestApiDescription(api.id(), api.name(), endpoint(api.endpointConfiguration()),
					api.minimumCompressionSize(), hasPolicy(api.policy()), api.binaryMediaTypes(), api.tags()))
			.toList();
	}

	private static ApiEndpoint endpoint(@Nullable EndpointConfiguration configuration) {
		if (configuration == null || configuration.types().isEmpty()) {
			return new ApiEndpoint(EndpointType.EDGE.toString(), List.of());
		}
		return new ApiEndpoint(configuration.typesAsStrings().get(0), configuration.vpcEndpointIds());
	}

	private static boolean hasPolicy(@Nullable String policy) {
		return policy != null && !policy.isBlank();
	}

	@Override
	public String create(String name, ApiEndpoint endpoint, Map<String, String> tags) {
		return this.calls.write("apigateway:CreateRestApi", () -> this.apiGateway
			.createRestApi((request) -> request.name(name).endpointConfiguration((configuration) -> {
				configuration.typesWithStrings(endpoint.type());
				if (!endpoint.vpcEndpointIds().isEmpty()) {
					configuration.vpcEndpointIds(endpoint.vpcEndpointIds());
				}
			}).tags(tags))).id();
	}

	@Override
	public void put(String id, String document) {
		this.calls.write("apigateway:PutRestApi",
				() -> this.apiGateway.putRestApi((request) -> request.restApiId(id)
					.mode(PutMode.OVERWRITE)
					.failOnWarnings(false)
					.body(SdkBytes.fromUtf8String(document))));
	}

	@Override
	public void update(String id, List<SettingPatch> patches) {
		this.calls.write("apigateway:UpdateRestApi", () -> this.apiGateway
			.updateRestApi((request) -> request.restApiId(id).patchOperations(PatchOperations.of(patches))));
	}

	@Override
	public void tag(String path, Map<String, String> tags) {
		this.calls.write("apigateway:TagResource",
				() -> this.apiGateway.tagResource((request) -> request.resourceArn(arn(path)).tags(tags)));
	}

	@Override
	public void untag(String path, Set<String> keys) {
		this.calls.write("apigateway:UntagResource",
				() -> this.apiGateway.untagResource((request) -> request.resourceArn(arn(path)).tagKeys(keys)));
	}

	private String arn(String path) {
		CallerIdentity who = this.caller.get();
		return "arn:%s:apigateway:%s::%s".formatted(who.partition(), who.region(), path);
	}

	@Override
	public void delete(String id) {
		this.calls.write("apigateway:DeleteRestApi",
				() -> this.apiGateway.deleteRestApi((request) -> request.restApiId(id)));
	}

}
