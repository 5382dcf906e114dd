package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.graph.TagKeys;
import io.chalice.deployer.state.StateEdit;

/**
 * Sets and removes tags, of whatever has some.
 */
public final class TagSteps {

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
		TagChanges tagging = TagChanges.of(observed, wanted, planning.state(), target.resourceName());
		if (tagging.none()) {
			return;
		}
		differences.compareKeys(PlannedChange.Kind.TAG, shown(tagging.before(), tagging),
				shown(tagging.changed(), tagging));
		List<PlannedStep> after = new ArrayList<>();
		if (!tagging.removed().isEmpty()) {
			after.add(planned.step(new RemoveTags(target, tagging.removed())));
		}
		planned.step(new SetTags(target, tagging.changed(), wanted), after);
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
