package io.chalice.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.HttpMethod;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.local.LocalContext;
import io.chalice.gateway.Gateway;

/**
 * Sends requests to the application under test as API Gateway would pass them on: unknown
 * paths, API keys, authorizers and preflights are answered by the gateway's rules, and
 * only what passes reaches a view.
 * <p>
 * Its queues, buckets and schedules call functions as on AWS, by a {@link #clock()} that
 * stands still until the test moves it. They begin anew with each test.
 */
public final class ChaliceTestClient {

	private final Gateway gateway;

	private final ChaliceApplication application;

	private final JsonMapper jsonMapper;

	private final EventFixture events;

	ChaliceTestClient(Gateway gateway, ChaliceApplication application, JsonMapper jsonMapper, EventFixture events) {
		this.gateway = gateway;
		this.application = application;
		this.jsonMapper = jsonMapper;
		this.events = events;
	}

	/**
	 * Start a {@code GET} request.
	 * @param path the path and query string, percent-encoded
	 * @return the request
	 */
	public TestRequest get(String path) {
		return request(HttpMethod.GET.name(), path);
	}

	/**
	 * Start a {@code POST} request.
	 * @param path the path and query string, percent-encoded
	 * @return the request
	 */
	public TestRequest post(String path) {
		return request(HttpMethod.POST.name(), path);
	}

	/**
	 * Start a {@code PUT} request.
	 * @param path the path and query string, percent-encoded
	 * @return the request
	 */
	public TestRequest put(String path) {
		return request(HttpMethod.PUT.name(), path);
	}

	/**
	 * Start a {@code PATCH} request.
	 * @param path the path and query string, percent-encoded
	 * @return the request
	 */
	public TestRequest patch(String path) {
		return request(HttpMethod.PATCH.name(), path);
	}

	/**
	 * Start a {@code DELETE} request.
	 * @param path the path and query string, percent-encoded
	 * @return the request
	 */
	public TestRequest delete(String path) {
		return request(HttpMethod.DELETE.name(), path);
	}

	/**
	 * Start a {@code HEAD} request.
	 * @param path the path and query string, percent-encoded
	 * @return the request
	 */
	public TestRequest head(String path) {
		return request(HttpMethod.HEAD.name(), path);
	}

	/**
	 * Start an {@code OPTIONS} request.
	 * @param path the path and query string, percent-encoded
	 * @return the request
	 */
	public TestRequest options(String path) {
		return request(HttpMethod.OPTIONS.name(), path);
	}

	/**
	 * Start a request of any method.
	 * @param method the HTTP method
	 * @param path the path and query string, percent-encoded
	 * @return the request
	 */
	public TestRequest request(String method, String path) {
		return new TestRequest(this.gateway, this.jsonMapper, method, path);
	}

	/**
	 * Call a function of the application, as Lambda would.
	 * @param name the {@link io.chalice.ChaliceFunction}'s name
	 * @param event the event; becomes JSON, unless it is a text that is JSON already
	 * @return the function's result parsed as JSON
	 * @throws Exception whatever the function throws
	 * @throws IllegalArgumentException when no function has the name
	 */
	public @Nullable Object call(String name, @Nullable Object event) throws Exception {
		byte[] result = this.application.call(name, JsonValue.bytes(event, this.jsonMapper), new LocalContext(name));
		return this.jsonMapper.readValue(result, Object.class);
	}

	/**
	 * Return a queue.
	 * @param queue its name or ARN, as the listener's annotation has it once placeholders
	 * are replaced; that of a dead-letter queue too
	 * @return the queue
	 * @throws io.chalice.gateway.simulator.UnknownSourceException when the application
	 * has no such queue
	 */
	public TestQueue sqs(String queue) {
		this.events.sources().queue(queue);
		return new TestQueue(this.events, queue);
	}

	/**
	 * Return a bucket.
	 * @param bucket its name, as the listener's annotation has it once placeholders are
	 * replaced
	 * @return the bucket
	 * @throws io.chalice.gateway.simulator.UnknownSourceException when the application
	 * has no such bucket
	 */
	public TestBucket s3(String bucket) {
		this.events.sources().bucket(bucket);
		return new TestBucket(this.events, bucket);
	}

	/**
	 * Return a schedule.
	 * @param name the name of its function
	 * @return the schedule
	 * @throws io.chalice.gateway.simulator.UnknownSourceException when the application
	 * has no such schedule
	 */
	public TestSchedule schedule(String name) {
		this.events.sources().schedule(name);
		return new TestSchedule(this.events, name);
	}

	/**
	 * Return the clock of the queues, buckets and schedules.
	 * @return the clock
	 */
	public TestClock clock() {
		return new TestClock(this.events);
	}

}
