package io.chalice.deployer.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.graph.TagKeys;
import io.chalice.deployer.state.StateEdit;
import io.chalice.project.file.Sha256Digests;

/**
 * Sets and removes tags, of whatever has some.
 */
public final class TagSteps {

	private static final int HASH_LENGTH = 8;

	private TagSteps() {
	}

	/**
	 * Plan what makes the tags those that are wanted.
	 * @param planned where to add
	 * @param target what has the tags
	 * @param observed the tags there are
	 * @param wanted the tags that shall be there
	 * @param planning what else is known
	 * @param differences where to add what would be different
	 */
	public static void plan(ResourcePlan.Builder planned, TagTarget target, Map<String, String> observed,
			Map<String, String> wanted, PlanningContext planning, PropertyDifferences differences) {
		keep(target.kind(), wanted, differences);
		TagChanges tagging = TagChanges.of(observed, wanted, planning.state(), target.resourceName());
		if (tagging.none()) {
			return;
		}
		compare(target.kind(), shown(tagging.before(), tagging), shown(tagging.changed(), tagging), differences);
		List<PlannedStep> after = new ArrayList<>();
		if (!tagging.removed().isEmpty()) {
			after.add(planned.step(new RemoveTags(target, tagging.removed())));
		}
		planned.step(new SetTags(target, tagging.changed(), wanted), after);
	}

	/**
	 * Remember the tags of what is made with them.
	 * @param kind what has the tags, in words
	 * @param wanted the tags
	 * @param differences where to remember them
	 */
	public static void keep(String kind, Map<String, String> wanted, PropertyDifferences differences) {
		wanted.forEach((key, value) -> differences.keep(name(kind, key), hash(value)));
	}

	private static void compare(String kind, Map<String, String> before, Map<String, String> after,
			PropertyDifferences differences) {
		Set<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		for (String key : keys) {
			String now = before.get(key);
			String then = after.get(key);
			differences.item(
					new PlannedChange.Difference(PlannedChange.Kind.TAG, key, (now != null) ? "(set)" : null,
							(then != null) ? "(changed)" : null),
					name(kind, key), (now != null) ? hash(now) : null, (then != null) ? hash(then) : null);
		}
	}

	private static String name(String kind, String key) {
		return "tag %s of the %s".formatted(key, kind);
	}

	// values are not shown, nor written down
	private static String hash(String value) {
		return Sha256Digests.hex(value.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
	}

	// which keys are set follows from the others
	private static Map<String, String> shown(Map<String, String> tags, TagChanges tagging) {
		Map<String, String> shown = new TreeMap<>(tags);
		if (!tagging.removed().isEmpty() || tagging.changed().size() > 1) {
			shown.remove(TagKeys.TAG);
		}
		return shown;
	}

	record SetTags(TagTarget target, Map<String, String> tags, Map<String, String> all) implements Step {

		@Override
		public String title() {
			return "Tagging " + this.target.words();
		}

		@Override
		public boolean isMinor() {
			// what is removed, the step that removes it tells
			return this.tags.isEmpty();
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			if (!this.tags.isEmpty()) {
				this.target.tags(cloud).tag(this.target.name(), this.tags);
			}
			return StepResult
				.of(StateEdit.put(TagChanges.entry(this.target.resourceName(), this.target.type(), this.all)));
		}

	}

	record RemoveTags(TagTarget target, Set<String> keys) implements Step {

		@Override
		public String title() {
			return "Removing tags of " + this.target.words();
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			this.target.tags(cloud).untag(this.target.name(), this.keys);
			return StepResult.NONE;
		}

	}

}
