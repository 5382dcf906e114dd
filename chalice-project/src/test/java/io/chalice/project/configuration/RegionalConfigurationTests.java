package io.chalice.project.configuration;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a stage's region decides.
 */
class RegionalConfigurationTests {

	@ParameterizedTest
	@ValueSource(strings = { "cn-north-1", "cn-northwest-1", "us-gov-east-1", "us-gov-west-1", "us-iso-east-1",
			"us-isob-east-1", "us-isof-south-1", "eu-isoe-west-1", "eusc-de-east-1" })
	void apisAreRegionalWhereThereIsNoCloudFront(String region) {
		assertThat(stage("").in(region).api().endpointType()).isEqualTo(EndpointType.REGIONAL);
		assertThat(stage(", \"region\": \"%s\"".formatted(region)).api().endpointType())
			.isEqualTo(EndpointType.REGIONAL);
		assertThatCode(() -> stage("").in(region).requireThere()).doesNotThrowAnyException();
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> stage(", \"api_gateway_endpoint_type\": \"EDGE\"").in(region).requireThere())
			.withMessage(
					(".chalice/config.json:1:48: 'api_gateway_endpoint_type' cannot be EDGE in %s, where there is no "
							+ "CloudFront: make it REGIONAL or PRIVATE, or remove it")
						.formatted(region));
	}

	@Test
	void apisAreAtTheEdgeElsewhere() {
		assertThat(stage("").api().endpointType()).isEqualTo(EndpointType.EDGE);
		assertThat(stage("").in("eu-west-1").api().endpointType()).isEqualTo(EndpointType.EDGE);
		assertThatCode(() -> stage(", \"api_gateway_endpoint_type\": \"EDGE\"").in("eu-west-1").requireThere())
			.doesNotThrowAnyException();
	}

	@Test
	void aRuntimeVersionIsOfTheRegion() {
		String there = ", \"runtime_management\": \"arn:aws:lambda:eu-west-1::runtime:0a1b\"";
		assertThatCode(() -> stage(there).in("eu-west-1").requireThere()).doesNotThrowAnyException();
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> stage(there).in("us-east-1").requireThere())
			.withMessage(
					".chalice/config.json:1:41: 'runtime_management' is the ARN of a runtime version in eu-west-1, "
							+ "and the stage is in us-east-1: take the ARN of there");
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> stage(", \"runtime_management\": \"manual\""))
			.withMessageContaining(
					"'runtime_management' must be auto, function_update or the ARN of a runtime version, "
							+ "such as arn:aws:lambda:us-east-1::runtime:0a1b2c, not 'manual'");
	}

	private static StageConfiguration stage(String more) {
		return Configuration.parse("{\"app_name\": \"x\"%s}".formatted(more), Path.of("")).stage("dev");
	}

}
