package io.chalice.shell.open;

import java.util.Map;

import io.chalice.deployer.policy.DeploymentTarget;
import io.chalice.shell.command.CommandFailedException;

/**
 * The pages of AWS's console in a region.
 *
 * @param host where the console is
 * @param region the region's code
 * @see <a href= "https://docs.aws.amazon.com/general/latest/gr/rande.html">Endpoints</a>
 */
record AwsPage(String host, String region) {

	private static final Map<String, String> DOMAINS = Map.of("aws", "console.aws.amazon.com", "aws-cn",
			"console.amazonaws.cn", "aws-us-gov", "console.amazonaws-us-gov.com");

	/**
	 * Find the console.
	 * @param place where something is deployed
	 * @return its pages there
	 * @throws CommandFailedException when the console of that part of AWS is not known
	 */
	static AwsPage in(DeploymentTarget place) {
		String domain = DOMAINS.get(place.partition());
		if (domain == null) {
			throw new CommandFailedException(
					"Where the console of %s is, this program does not know".formatted(place.partition()));
		}
		return new AwsPage("https://%s.%s".formatted(place.region(), domain), place.region());
	}

	String ofApi(String id) {
		return "%s/apigateway/main/apis/%s/resources?api=%s&region=%s".formatted(this.host, id, id, this.region);
	}

	String ofFunction(String functionName) {
		return "%s/lambda/home?region=%s#/functions/%s".formatted(this.host, this.region, functionName);
	}

}
