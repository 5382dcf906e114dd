package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LayerVersionContentInput;
import software.amazon.awssdk.services.lambda.model.PublishLayerVersionResponse;

import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.LayerService;
import io.chalice.deployer.cloud.LayerVersion;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Lambda's layers.
 *
 * @param calls makes the calls
 * @param lambda the client
 */
record SdkLayers(SdkCalls calls, LambdaClient lambda) implements LayerService {

	@Override
	public List<LayerVersion> versions(String name) {
		try {
			return this.calls.read("lambda:ListLayerVersions",
					() -> this.lambda.listLayerVersionsPaginator((request) -> request.layerName(name))
						.layerVersions()
						.stream()
						.map((version) -> version(version.layerVersionArn(), version.version(), version.description()))
						.sorted(Comparator.comparingLong(LayerVersion::version).reversed())
						.toList());
		}
		catch (NotFoundException ex) {
			return List.of();
		}
	}

	@Override
	public LayerVersion publish(String name, String description, FunctionCode content) {
		PublishLayerVersionResponse published = this.calls.write("lambda:PublishLayerVersion",
				() -> this.lambda.publishLayerVersion(
						(request) -> request.layerName(name).description(description).content(input(content))));
		return version(published.layerVersionArn(), published.version(), published.description());
	}

	private static LayerVersion version(String arn, Long number, String description) {
		return new LayerVersion(arn, number, Objects.requireNonNullElse(description, ""));
	}

	private static LayerVersionContentInput input(FunctionCode content) {
		LayerVersionContentInput.Builder input = LayerVersionContentInput.builder();
		if (content.bucket() != null) {
			return input.s3Bucket(content.bucket()).s3Key(content.key()).build();
		}
		try {
			return input.zipFile(SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(content.file()))).build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void delete(String name, long version) {
		this.calls.write("lambda:DeleteLayerVersion",
				() -> this.lambda.deleteLayerVersion((request) -> request.layerName(name).versionNumber(version)));
	}

}
