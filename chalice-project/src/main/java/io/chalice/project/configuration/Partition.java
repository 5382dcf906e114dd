package io.chalice.project.configuration;

import java.util.List;

/**
 * A part of AWS with accounts, names and services of its own.
 *
 * @param name as ARNs have it
 * @param prefix how the codes of its regions begin
 * @param domain what its services are under
 * @param edge whether CloudFront is there, and so endpoints of the type {@code EDGE}
 * @see <a href=
 * "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html">Partitions</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-abp.html">API
 * Gateway in AWS GovCloud (US)</a>
 */
public record Partition(String name, String prefix, String domain, boolean edge) {

	private static final Partition PUBLIC = new Partition("aws", "", "amazonaws.com", true);

	private static final List<Partition> OTHERS = List.of(new Partition("aws-cn", "cn-", "amazonaws.com.cn", false),
			new Partition("aws-us-gov", "us-gov-", "amazonaws.com", false),
			new Partition("aws-iso", "us-iso-", "c2s.ic.gov", false),
			new Partition("aws-iso-b", "us-isob-", "sc2s.sgov.gov", false),
			new Partition("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", false),
			new Partition("aws-iso-f", "us-isof-", "csp.hci.ic.gov", false),
			new Partition("aws-eusc", "eusc-", "amazonaws.eu", false));

	/**
	 * Find the partition of a region.
	 * @param region the region's code
	 * @return its partition
	 */
	public static Partition of(String region) {
		return OTHERS.stream().filter((other) -> region.startsWith(other.prefix)).findFirst().orElse(PUBLIC);
	}

	/**
	 * Find a partition.
	 * @param name its name
	 * @return the partition; that of most regions for a name that is not known
	 */
	public static Partition named(String name) {
		return OTHERS.stream().filter((other) -> name.equals(other.name)).findFirst().orElse(PUBLIC);
	}

}
