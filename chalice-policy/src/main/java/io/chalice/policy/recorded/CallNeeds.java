package io.chalice.policy.recorded;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.chalice.policy.analysis.Lookup;
import io.chalice.policy.analysis.Stage;
import io.chalice.policy.catalog.Catalog;
import io.chalice.policy.document.Permission;
import io.chalice.policy.explain.Warnings;
import io.chalice.policy.grant.Granter;
import io.chalice.policy.sdk.Names;
import io.chalice.policy.sdk.Requests;

/**
 * Says which permissions AWS wants for calls that were seen, by the tables that policies
 * are generated with.
 */
public final class CallNeeds {

	private final Catalog catalog = new Catalog();

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
		Stage stage = new Stage(this.partition, call.region().isEmpty() ? this.region : call.region(), this.account,
				Lookup.NOTHING, Lookup.NOTHING, Lookup.NOTHING);
		Granter granter = new Granter(this.catalog, new Structures(call.structures()), stage, new Warnings());
		SortedSet<Permission> needed = new TreeSet<>();
		for (Granter.Needed one : granter.needs(call.operation(), call.structures().get(0))) {
			needed.add(Permission.of(one.action(), one.resource(), one.conditions()));
		}
		return needed;
	}

	/**
	 * The structures of one call.
	 *
	 * @param all the request, then the structures in it
	 */
	private record Structures(List<RecordedStructure> all) implements Requests {

		@Override
		public List<? extends Names> requests(String sdkPackage, String struct) {
			return this.all.stream().filter((structure) -> structure.type().equalsIgnoreCase(struct)).toList();
		}

		@Override
		public List<String> roles(String sdkPackage) {
			return List.of();
		}

	}

}
