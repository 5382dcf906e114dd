package io.chalice.deployer;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.PlannedChange.Action;
import io.chalice.deployer.plan.PlannedChange.Origin;
import io.chalice.model.FunctionModel;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * Something that can happen to a resource.
 *
 * @param name what happens
 * @param type the type of the resource
 * @param kind the kind of change
 * @param before what was deployed
 * @param after what the author changes
 * @param byHand what somebody changes by hand
 */
record ChangeCase(String name, String type, Kind kind, Consumer<ShopDraft> before, Consumer<ShopDraft> after,
		Consumer<MemoryCloud> byHand) {

	ChangeCase(String name, String type, Kind kind, Consumer<ShopDraft> before, Consumer<ShopDraft> after) {
		this(name, type, kind, before, after, (cloud) -> {
		});
	}

	static Stream<ChangeCase> all() {
		return Stream
			.of(FunctionChanges.cases(), LayerChanges.cases(), RoleChanges.cases(), ApiChanges.cases(),
					SourceChanges.cases())
			.flatMap((cases) -> cases);
	}

	static void nothing(ShopDraft shop) {
		// what is deployed stays
	}

	static FunctionModel nightly() {
		return EventApplications.function("nightly");
	}

	static PolicySource allowing(String... actions) {
		return (role, functions, implied) -> implied.merge(List.of(new PolicyDocument(
				List.of(Statement.allow("Own", Set.of(actions), Set.of("arn:aws:s3:::shop-data/*"))))));
	}

	static PolicySource reading(String... resources) {
		return (role, functions, implied) -> implied.merge(List
			.of(new PolicyDocument(List.of(Statement.allow("Own", Set.of("s3:GetObject"), Set.of(resources))))));
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * What happens.
	 */
	enum Kind {

		/** The project has it now. */
		ADDED(Action.CREATE, Origin.PROJECT),

		/** The project has it otherwise. */
		CHANGED(Action.UPDATE, Origin.PROJECT),

		/** The project does not have it any more. */
		REMOVED(Action.DELETE, Origin.PROJECT),

		/** The project has it so that it has to be made anew. */
		REPLACED(Action.REPLACE, Origin.PROJECT),

		/** Somebody has changed it. */
		CHANGED_OUTSIDE(Action.UPDATE, Origin.OUTSIDE),

		/** Somebody has changed it, and the project has it otherwise. */
		CHANGED_BY_BOTH(Action.UPDATE, Origin.BOTH),

		/** Somebody has deleted it. */
		DELETED_OUTSIDE(Action.CREATE, Origin.OUTSIDE);

		private final Action action;

		private final Origin origin;

		Kind(Action action, Origin origin) {
			this.action = action;
			this.origin = origin;
		}

		Action action() {
			return this.action;
		}

		Origin origin() {
			return this.origin;
		}

	}

}
