package io.chalice.test;

import java.nio.charset.StandardCharsets;

import io.chalice.gateway.s3.SimulatedBucket;
import io.chalice.gateway.simulator.EventSimulator;

/**
 * A bucket whose objects the application under test is told of. It keeps none: what a
 * function reads with the AWS SDK is for the test to provide.
 */
public final class TestBucket {

	private final EventFixture fixture;

	private final String name;

	TestBucket(EventFixture fixture, String name) {
		this.fixture = fixture;
		this.name = name;
	}

	/**
	 * Put an empty object.
	 * @param key its key as it is, such as {@code in/a b.csv}
	 * @return the calls of functions
	 */
	public TestCalls put(String key) {
		return put(key, new byte[0]);
	}

	/**
	 * Put an object.
	 * @param key its key as it is
	 * @param content its content, which becomes UTF-8
	 * @return the calls of functions
	 */
	public TestCalls put(String key, String content) {
		return put(key, content.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Put an object.
	 * @param key its key as it is
	 * @param content its content, of which functions are told size and entity tag
	 * @return the calls of functions
	 */
	public TestCalls put(String key, byte[] content) {
		return this.fixture.calls((sources) -> find(sources).put(key, content));
	}

	/**
	 * Delete an object, whether there is one or not.
	 * @param key its key as it is
	 * @return the calls of functions
	 */
	public TestCalls delete(String key) {
		return this.fixture.calls((sources) -> find(sources).delete(key));
	}

	/**
	 * Keep versions from now on, so that events say them.
	 * @return this bucket
	 */
	public TestBucket versioned() {
		find(this.fixture.sources()).setVersioned(true);
		return this;
	}

	private SimulatedBucket find(EventSimulator sources) {
		return sources.bucket(this.name);
	}

}
