package io.chalice.deployer.plan;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.PlannedChange.Origin;
import io.chalice.project.file.Sha256Digests;

/**
 * What the last deploy left of a resource, and what this one will leave. What is long is
 * remembered by its hash.
 */
final class SettingRecord {

	/** Of something of which nothing is remembered. */
	static final SettingRecord UNKNOWN = new SettingRecord(Map.of(), new TreeMap<>(), "");

	private static final int LONGEST = 200;

	private static final String HASH = "sha256:";

	private static final int HASH_LENGTH = 16;

	private final Map<String, String> left;

	private final Map<String, String> kept;

	private final String prefix;

	/**
	 * Create a record.
	 * @param left what the last deploy left, empty when that is not known
	 * @param kept where to keep what this one will leave
	 * @param prefix what the names in both begin with
	 */
	SettingRecord(Map<String, String> left, Map<String, String> kept, String prefix) {
		this.left = left;
		this.kept = kept;
		this.prefix = prefix;
	}

	boolean isKnown() {
		return !this.left.isEmpty();
	}

	void keep(String key, String value) {
		if (this != UNKNOWN) {
			this.kept.put(this.prefix + key, mark(value));
		}
	}

	/**
	 * Find out who changed something.
	 * @param key its name
	 * @param now its value now, or {@code null} when it is not there
	 * @param then the value that is wanted, or {@code null}
	 * @param single whether it is always remembered, be it there or not
	 * @return who
	 */
	Origin origin(String key, @Nullable String now, @Nullable String then, boolean single) {
		String known = this.left.get(this.prefix + key);
		if (!isKnown() || (known == null && single)) {
			return Origin.UNKNOWN;
		}
		String former = (known != null) ? known : "";
		if (former.equals(mark(now))) {
			return Origin.PROJECT;
		}
		return former.equals(mark(then)) ? Origin.OUTSIDE : Origin.BOTH;
	}

	/**
	 * Return what the last deploy left.
	 * @param key its name
	 * @return the value, or {@code null} when it cannot be shown
	 */
	@Nullable String shown(String key) {
		String known = Objects.requireNonNullElse(this.left.get(this.prefix + key), "");
		return known.startsWith(HASH) ? null : known.isEmpty() ? "none" : known;
	}

	private static String mark(@Nullable String value) {
		if (value == null) {
			return "";
		}
		return (value.length() <= LONGEST) ? value
				: HASH + Sha256Digests.hex(value.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
	}

}
