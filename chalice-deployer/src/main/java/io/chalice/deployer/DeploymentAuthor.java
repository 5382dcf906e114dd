package io.chalice.deployer;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who deploys, as others are told.
 */
final class DeploymentAuthor {

	private DeploymentAuthor() {
	}

	static String current() {
		return clean(System.getProperty("user.name", "someone")) + "@" + clean(host());
	}

	// what an API's deployment says of its author is read word by word
	static String clean(String name) {
		return name.isBlank() ? "unknown" : name.strip().replaceAll("[\\s,]+", "-");
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
