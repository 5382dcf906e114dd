package io.chalice.policy.recorded;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.document.Permission;
import io.chalice.policy.explain.AnalysisWarnings;
import io.chalice.policy.grant.PermissionMapper;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.RequestSource;

/**
 * Says which permissions AWS wants for calls that were seen, by the tables that policies
 * are generated with.
 */
public final class CallNeeds {

	private final ActionCatalog catalog = new ActionCatalog();

	private final String partition;

	private final String region;

	private final String account;

	/**
	 * Creates the rules.
	 * @param partition the partition in ARNs
	 * @param region the region of calls that do not say theirs
	 * @param account the account of resources that do not say theirs
	 */
	public CallNeeds(String partition, String region, String account) {
		this.partition = partition;
		this.region = region;
		this.account = account;
	}

	/**
	 * Finds what a call needs.
	 * @param call the call
	 * @return the actions on ARNs, with wildcards for what the record leaves out
	 */
	public SortedSet<Permission> of(RecordedCall call) {
		TargetStage stage = new TargetStage(this.partition, call.region().isEmpty() ? this.region : call.region(),
				this.account, ValueLookup.NOTHING, ValueLookup.NOTHING, ValueLookup.NOTHING);
		PermissionMapper permissionMapper = new PermissionMapper(this.catalog, new Structures(call.structures()), stage,
				new AnalysisWarnings());
		SortedSet<Permission> needed = new TreeSet<>();
		for (PermissionMapper.Needed one : permissionMapper.needs(call.operation(), call.structures().get(0))) {
			needed.add(Permission.of(one.action(), one.resource(), one.conditions()));
		}
		return needed;
	}

	/**
	 * The structures of one call.
	 *
	 * @param all the request, then the structures in it
	 */
	private record Structures(List<RecordedStructure> all) implements RequestSource {

		@Override
		public List<? extends OperationInput> requests(String sdkPackage, String struct) {
			return this.all.stream().filter((structure) -> structure.type().equalsIgnoreCase(struct)).toList();
		}

		@Override
		public List<String> roles(String sdkPackage) {
			return List.of();
		}

	}

}
