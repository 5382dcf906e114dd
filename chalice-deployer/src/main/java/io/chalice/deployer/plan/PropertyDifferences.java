package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PlannedChange.Kind;
import io.chalice.deployer.plan.PlannedChange.Origin;

/**
 * Collects the properties that would be different, and who made them so: what is on AWS
 * is compared with what is wanted and with what the last deploy left.
 *
 * @see SettledSettings#differences
 */
public final class PropertyDifferences {

	private final SettingRecord settings;

	private final List<Difference> differences = new ArrayList<>();

	private boolean deployed;

	/**
	 * Collect differences of something of which nothing is remembered.
	 */
	public PropertyDifferences() {
		this(SettingRecord.UNKNOWN);
	}

	PropertyDifferences(SettingRecord settings) {
		this.settings = settings;
	}

	/**
	 * Say whether what is compared from now on is known to be as the last deploy left it,
	 * since nobody can change it.
	 * @param deployed whether it is
	 * @return this
	 */
	public PropertyDifferences deployed(boolean deployed) {
		this.deployed = deployed;
		return this;
	}

	/**
	 * Compare a property.
	 * @param property its name
	 * @param before its value now, or {@code null}
	 * @param after its value then, or {@code null}
	 * @return this
	 */
	public PropertyDifferences compare(String property, @Nullable Object before, @Nullable Object after) {
		return compare(property, text(before), text(after), text(before), text(after));
	}

	/**
	 * Compare a property that is shown otherwise than it is compared.
	 * @param property its name
	 * @param before what to show of its value now, or {@code null}
	 * @param after what to show of its value then, or {@code null}
	 * @param now its value now, or {@code null}
	 * @param then its value then, or {@code null}
	 * @return this
	 */
	public PropertyDifferences compare(String property, @Nullable String before, @Nullable String after,
			@Nullable String now, @Nullable String then) {
		this.settings.keep(property, (then != null) ? then : "");
		if (!Objects.equals(now, then)) {
			Origin origin = origin(property, now, then, true);
			boolean shown = origin.isOutside() && Objects.equals(after, then);
			add(new Difference(property, before, after).by(origin, shown ? this.settings.shown(property) : null));
		}
		return this;
	}

	/**
	 * Compare one of several things that may be there or not.
	 * @param kind what it is
	 * @param key what tells it from the others
	 * @param property what it is called
	 * @param before its value now, or {@code null} without it
	 * @param after its value then, or {@code null} when it goes
	 * @return this
	 */
	public PropertyDifferences compareItem(Kind kind, String key, String property, @Nullable String before,
			@Nullable String after) {
		item(new Difference(kind, property, before, after), key, before, after);
		return this;
	}

	/**
	 * Compare one of several things that may be there or not.
	 * @param difference what to show when it is different
	 * @param key what tells it from the others
	 * @param now its value now, or {@code null} without it
	 * @param then its value then, or {@code null} when it goes
	 */
	public void item(Difference difference, String key, @Nullable String now, @Nullable String then) {
		if (then != null) {
			this.settings.keep(key, then);
		}
		if (!Objects.equals(now, then)) {
			add(difference.by(origin(key, now, then, false), null));
		}
	}

	private Origin origin(String key, @Nullable String now, @Nullable String then, boolean single) {
		return this.deployed ? Origin.PROJECT : this.settings.origin(key, now, then, single);
	}

	/**
	 * Compare values by key, without showing them: they may be secret.
	 * @param kind what they are
	 * @param before the values now
	 * @param after the values then
	 * @return this
	 */
	public PropertyDifferences compareKeys(Kind kind, Map<String, String> before, Map<String, String> after) {
		Set<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		for (String key : keys) {
			if (!Objects.equals(before.get(key), after.get(key))) {
				add(new Difference(kind, key, before.containsKey(key) ? "(set)" : null,
						after.containsKey(key) ? "(changed)" : null)
					.by(this.deployed ? Origin.PROJECT : Origin.UNKNOWN, null));
			}
		}
		return this;
	}

	/**
	 * Remember that something is there.
	 * @param key what tells it from the others
	 * @param value its value
	 */
	public void keep(String key, String value) {
		this.settings.keep(key, value);
	}

	/**
	 * Add something that the last deploy has left for certain, and is not there any more.
	 * @param property what it is called
	 * @param after its value then
	 */
	public void lost(String property, String after) {
		add(new Difference(property, null, after).by(this.settings.isKnown() ? Origin.OUTSIDE : Origin.UNKNOWN, null));
	}

	/**
	 * Add a difference that was found elsewhere.
	 * @param difference the difference
	 */
	public void add(Difference difference) {
		this.differences.add(difference);
	}

	/**
	 * Add what is known to be different.
	 * @param kind what it is
	 * @param property its name
	 * @param before its value now, or {@code null} when there is none
	 * @param after its value then, or {@code null} when there is none
	 * @return this
	 */
	public PropertyDifferences add(Kind kind, String property, @Nullable String before, @Nullable String after) {
		this.differences.add(new Difference(kind, property, before, after));
		return this;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/**
	 * Return what would happen to a resource that is there.
	 * @return nothing without a difference
	 */
	public PlannedChange.Action action() {
		return none() ? PlannedChange.Action.NONE : PlannedChange.Action.UPDATE;
	}

	/**
	 * Return what is different.
	 * @return the differences, in order of comparison
	 */
	public List<Difference> list() {
		return List.copyOf(this.differences);
	}

	/**
	 * Return whether nothing is different.
	 * @return {@code true} without differences
	 */
	public boolean none() {
		return this.differences.isEmpty();
	}

}
