package io.chalice.deployer.cloud;

/**
 * AWS in one account and region. Every method of every service makes one call and throws
 * a {@link CloudException}.
 */
public interface Cloud {

	/**
	 * Return who calls and where.
	 * @return the caller
	 */
	CallerIdentity caller();

	/**
	 * Return a service.
	 * @param service what it is for
	 * @param <S> the service's type
	 * @return the service
	 * @throws IllegalArgumentException when it is none of those there are
	 */
	<S> S service(Class<S> service);

	/**
	 * Return the roles.
	 * @return the roles of IAM
	 */
	default RoleService roles() {
		return service(RoleService.class);
	}

	/**
	 * Return IAM's managed policies.
	 * @return the policies
	 */
	default PolicyService policies() {
		return service(PolicyService.class);
	}

	/**
	 * Return the functions.
	 * @return the functions of Lambda
	 */
	default FunctionService functions() {
		return service(FunctionService.class);
	}

	/**
	 * Return what functions are called with later.
	 * @return the queues that Lambda has for functions
	 */
	default FunctionQueue functionQueue() {
		return service(FunctionQueue.class);
	}

	/**
	 * Return the layers.
	 * @return the layers of Lambda
	 */
	default LayerService layers() {
		return service(LayerService.class);
	}

	/**
	 * Return the room that code takes.
	 * @return the code storage of Lambda
	 */
	default CodeStorageService codeStorage() {
		return service(CodeStorageService.class);
	}

	/**
	 * Return what calls functions, by version and by alias.
	 * @return the aliases and permissions of Lambda
	 */
	default FunctionAccess functionAccess() {
		return service(FunctionAccess.class);
	}

	/**
	 * Return how functions are called.
	 * @return the settings of asynchronous calls and the provisioned concurrency of
	 * Lambda
	 */
	default InvocationService invocations() {
		return service(InvocationService.class);
	}

	/**
	 * Return the REST APIs.
	 * @return the REST APIs of API Gateway
	 */
	default RestApiService restApis() {
		return service(RestApiService.class);
	}

	/**
	 * Return the stages of REST APIs.
	 * @return the stages of API Gateway
	 */
	default StageService stages() {
		return service(StageService.class);
	}

	/**
	 * Return the API keys.
	 * @return the keys and usage plans of API Gateway
	 */
	default ApiKeyService apiKeys() {
		return service(ApiKeyService.class);
	}

	/**
	 * Return the log groups.
	 * @return the log groups of CloudWatch
	 */
	default LogGroupService logGroups() {
		return service(LogGroupService.class);
	}

	/**
	 * Return what is in the log groups.
	 * @return the events of CloudWatch's log groups
	 */
	default LogEventService logEvents() {
		return service(LogEventService.class);
	}

	/**
	 * Return the buckets.
	 * @return the buckets of S3
	 */
	default BucketService buckets() {
		return service(BucketService.class);
	}

	/**
	 * Return what Lambda polls for functions.
	 * @return the event source mappings of Lambda
	 */
	default EventSourceService eventSources() {
		return service(EventSourceService.class);
	}

	/**
	 * Return the queues.
	 * @return the queues of SQS
	 */
	default QueueService queues() {
		return service(QueueService.class);
	}

	/**
	 * Return the schedules.
	 * @return the groups and schedules of EventBridge Scheduler
	 */
	default ScheduleService schedules() {
		return service(ScheduleService.class);
	}

	/**
	 * Return who is told of buckets.
	 * @return the notifications of S3
	 */
	default NotificationService notifications() {
		return service(NotificationService.class);
	}

}
