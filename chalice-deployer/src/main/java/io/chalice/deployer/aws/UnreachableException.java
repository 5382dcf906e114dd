package io.chalice.deployer.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;

import software.amazon.awssdk.regions.Region;

import io.chalice.declaration.NearestWord;

/**
 * Nobody could be reached at an address.
 */
final class UnreachableException extends IOException {

	private static final long serialVersionUID = 1L;

	UnreachableException(URI address, String advice, IOException cause) {
		super("%s %s: %s".formatted(address.getAuthority(),
				(cause.getCause() instanceof UnresolvedAddressException) ? "is an unknown host" : "cannot be reached",
				advice), cause);
	}

	/**
	 * Return what to do about an address that cannot be reached.
	 * @param region the region that the address is made from
	 * @return the end of a sentence
	 */
	static String advice(Region region) {
		return Region.regions().contains(region) ? "check the network" : "check the region '%s'%s"
			.formatted(region.id(), NearestWord.suggestion(region.id(), AwsLogin.regions()));
	}

}
