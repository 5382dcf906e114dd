package io.chalice.gateway.s3;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.event.AsynchronousCalls;
import io.chalice.gateway.event.EventBackend;
import io.chalice.model.S3SourceModel;

/**
 * A bucket that tells functions of its objects and keeps none of them. Thread-safe.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html">Amazon
 * S3 Event Notifications</a>
 */
public final class SimulatedBucket {

	private static final int LONGEST_KEY = 1024;

	private final String name;

	private final EventBackend backend;

	private final AsynchronousCalls calls;

	private final List<Notified> notified = new CopyOnWriteArrayList<>();

	private final AtomicLong changes = new AtomicLong();

	private volatile boolean versioned;

	/**
	 * Create a bucket.
	 * @param name its name
	 * @param backend whose bucket it is, and the time
	 * @param calls calls the functions
	 */
	public SimulatedBucket(String name, EventBackend backend, AsynchronousCalls calls) {
		this.name = name;
		this.backend = backend;
		this.calls = calls;
	}

	/**
	 * Return the bucket's name.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Tell a function of what happens.
	 * @param source what it wants to know
	 * @param functionName the function's name
	 */
	public void notify(S3SourceModel source, String functionName) {
		this.notified.add(new Notified(new EventRule(source), functionName));
	}

	/**
	 * Keep versions of objects from now on, or do not.
	 * @param versioned whether it keeps them
	 */
	public void setVersioned(boolean versioned) {
		this.versioned = versioned;
	}

	/**
	 * Put an object into the bucket.
	 * @param key its key, as it is
	 * @param content its content
	 * @return the names of the functions that were told
	 */
	public List<String> put(String key, byte[] content) {
		return tell("ObjectCreated:Put", key, content.length, md5(content));
	}

	/**
	 * Delete an object from the bucket.
	 * @param key its key, as it is
	 * @return the names of the functions that were told
	 */
	public List<String> delete(String key) {
		return tell(this.versioned ? "ObjectRemoved:DeleteMarkerCreated" : "ObjectRemoved:Delete", key, -1, null);
	}

	/**
	 * Tell of something else that happens to an object.
	 * @param eventName what, such as {@code ObjectTagging:Put}
	 * @param key its key, as it is
	 * @param size its size in bytes, or -1 where S3 does not say
	 * @param eTag its entity tag, or {@code null} where S3 does not say
	 * @return the names of the functions that were told
	 */
	public List<String> tell(String eventName, String key, long size, @Nullable String eTag) {
		if (key.isEmpty() || key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
			throw new IllegalArgumentException(
					"A key has 1 to %d bytes in UTF-8; this one does not: '%s'".formatted(LONGEST_KEY, key));
		}
		long number = this.changes.incrementAndGet();
		ObjectChange change = new ObjectChange(eventName, key, size, eTag,
				this.versioned ? "v%031d".formatted(number) : null, "%018X".formatted(0x0055AED600000000L + number),
				this.backend.clock().now());
		List<Notified> told = this.notified.stream().filter((entry) -> entry.rule.wants(eventName, key)).toList();
		for (Notified entry : told) {
			this.calls.invoke(entry.functionName,
					S3Event.of(change, this.name, this.backend.account().region(), "chalice-" + entry.functionName));
		}
		return told.stream().map(Notified::functionName).toList();
	}

	private static String md5(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has MD5", ex);
		}
	}

	private record Notified(EventRule rule, String functionName) {

	}

}
