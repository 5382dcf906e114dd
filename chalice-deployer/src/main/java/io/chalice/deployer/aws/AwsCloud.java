package io.chalice.deployer.aws;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import io.chalice.deployer.cloud.ApiKeyService;
import io.chalice.deployer.cloud.BucketService;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.CloudServices;
import io.chalice.deployer.cloud.CodeStorageService;
import io.chalice.deployer.cloud.EventSourceService;
import io.chalice.deployer.cloud.FunctionAccess;
import io.chalice.deployer.cloud.FunctionQueue;
import io.chalice.deployer.cloud.FunctionService;
import io.chalice.deployer.cloud.InvocationService;
import io.chalice.deployer.cloud.LayerService;
import io.chalice.deployer.cloud.LogEventService;
import io.chalice.deployer.cloud.LogGroupService;
import io.chalice.deployer.cloud.NotificationService;
import io.chalice.deployer.cloud.PolicyService;
import io.chalice.deployer.cloud.QueueService;
import io.chalice.deployer.cloud.RestApiService;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.RoleService;
import io.chalice.deployer.cloud.ScheduleService;
import io.chalice.deployer.cloud.StageService;

/**
 * AWS over its SDK. Calls that change something are made once; whether and when to make
 * one again is decided by whoever knows what it does.
 */
public final class AwsCloud implements Cloud, AutoCloseable {

	private final SdkCalls calls;

	private final Region region;

	private final SdkHttpClient http;

	private final LazyClient<StsClient> sts;

	private final LazyClient<IamClient> iam;

	private final LazyClient<LambdaClient> lambda;

	private final LazyClient<ApiGatewayClient> apiGateway;

	private final LazyClient<CloudWatchLogsClient> logs;

	private final LazyClient<S3Client> s3;

	private final LazyClient<SqsClient> sqs;

	private final LazyClient<SchedulerClient> scheduler;

	private final CloudServices services;

	private volatile @Nullable CallerIdentity caller;

	/**
	 * Open AWS.
	 * @param options which account and region, and how to get there
	 * @param backoff how long to wait before something is read again
	 * @throws io.chalice.deployer.cloud.CredentialsException without a region
	 */
	public AwsCloud(AwsOptions options, RetryBackoff backoff) {
		this.calls = new SdkCalls(backoff);
		AwsLogin login = options.login();
		this.region = login.regions(options.profile(), options.region());
		JdkHttpClient client = new JdkHttpClient(options.uploads(), UnreachableException.advice(this.region));
		this.http = client;
		open(client);
		AwsCredentialsProvider credentials = login.credentials(options.profile(), options.region(), this.http,
				options.endpoint());
		Clients clients = new Clients(this.region, credentials, this.http, options, login);
		this.sts = new LazyClient<>(() -> clients.configure(StsClient.builder()).build());
		this.iam = new LazyClient<>(() -> clients.configure(IamClient.builder()).build());
		this.lambda = new LazyClient<>(() -> clients.configure(LambdaClient.builder()).build());
		this.apiGateway = new LazyClient<>(() -> clients.configure(ApiGatewayClient.builder()).build());
		this.logs = new LazyClient<>(() -> clients.configure(CloudWatchLogsClient.builder()).build());
		this.sqs = new LazyClient<>(() -> clients.configure(SqsClient.builder()).build());
		this.scheduler = new LazyClient<>(() -> clients.configure(SchedulerClient.builder()).build());
		boolean emulated = options.endpoint() != null || login.hasEndpoint(options.profile(), "LAMBDA");
		this.s3 = new LazyClient<>(() -> clients.configure(S3Client.builder())
			.forcePathStyle(options.endpoint() != null || login.hasEndpoint(options.profile(), "S3"))
			.build());
		this.services = new CloudServices().with(RoleService.class, () -> new SdkRoles(this.calls, this.iam.get()))
			.with(PolicyService.class, () -> new SdkPolicies(this.calls, this.iam.get()))
			.with(FunctionService.class, () -> new SdkFunctions(this.calls, this.lambda.get(), this::caller, emulated))
			.with(FunctionQueue.class, () -> new SdkFunctionQueue(this.calls, this.lambda.get()))
			.with(LayerService.class, () -> new SdkLayers(this.calls, this.lambda.get()))
			.with(CodeStorageService.class, () -> new SdkCodeStorage(this.calls, this.lambda.get(), emulated))
			.with(FunctionAccess.class, () -> new SdkFunctionAccess(this.calls, this.lambda.get()))
			.with(InvocationService.class, () -> new SdkInvocations(this.calls, this.lambda.get(), emulated))
			.with(EventSourceService.class, () -> new SdkEventSources(this.calls, this.lambda.get()))
			.with(QueueService.class, () -> new SdkQueues(this.calls, this.sqs.get()))
			.with(ScheduleService.class, () -> new SdkSchedules(this.calls, this.scheduler.get(), this::caller))
			.with(NotificationService.class, () -> new SdkNotifications(this.calls, this.s3.get(), this::caller))
			.with(RestApiService.class, () -> new SdkRestApis(this.calls, this.apiGateway.get(), this::caller))
			.with(StageService.class, () -> new SdkStages(this.calls, this.apiGateway.get()))
			.with(ApiKeyService.class, () -> new SdkApiKeys(this.calls, this.apiGateway.get()))
			.with(LogGroupService.class, () -> new SdkLogGroups(this.calls, this.logs.get(), this::caller))
			.with(LogEventService.class, () -> new SdkLogEvents(this.calls, this.logs.get()))
			.with(BucketService.class,
					() -> new SdkBuckets(this.calls, this.s3.get(), this.region, this::caller, options.uploads()));
	}

	// a request needs it, and the service's client, which is made meanwhile
	private static void open(JdkHttpClient client) {
		Thread opening = new Thread(client::open, "chalice-http");
		opening.setDaemon(true);
		opening.start();
	}

	/**
	 * Return the region, without asking AWS.
	 * @return its code
	 */
	public String region() {
		return this.region.id();
	}

	@Override
	public CallerIdentity caller() {
		CallerIdentity known = this.caller;
		if (known == null) {
			StsClient asked = this.sts.get();
			GetCallerIdentityResponse identity = this.calls.first("sts:GetCallerIdentity", asked::getCallerIdentity);
			known = new CallerIdentity(identity.account(), identity.arn(), this.region.id(),
					identity.arn().split(":")[1]);
			this.caller = known;
		}
		return known;
	}

	@Override
	public <S> S service(Class<S> service) {
		return this.services.get(service);
	}

	@Override
	public void close() {
		this.sts.close();
		this.iam.close();
		this.lambda.close();
		this.apiGateway.close();
		this.logs.close();
		this.s3.close();
		this.sqs.close();
		this.scheduler.close();
		this.http.close();
	}

	private record Clients(Region region, AwsCredentialsProvider credentials, SdkHttpClient http, AwsOptions options,
			AwsLogin login) {

		private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(B builder) {
			builder.region(this.region).credentialsProvider(this.credentials).httpClient(this.http);
			URI endpoint = this.options.endpoint();
			if (endpoint != null) {
				builder.endpointOverride(endpoint);
			}
			ClientOverrideConfiguration.Builder override = ClientOverrideConfiguration.builder()
				.defaultProfileFile(this.login.profileFile())
				.defaultProfileName(this.login.profile(this.options.profile()))
				.retryStrategy(AwsRetryStrategy.doNotRetry());
			ExecutionInterceptor interceptor = this.options.interceptor();
			if (interceptor != null) {
				override.addExecutionInterceptor(interceptor);
			}
			return builder.overrideConfiguration(override.build());
		}

	}

}
