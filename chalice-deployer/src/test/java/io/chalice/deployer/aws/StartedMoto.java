package io.chalice.deployer.aws;

import java.net.URI;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

import io.chalice.deployer.cloud.UploadListener;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * An emulator of AWS for all tests of a class, which are skipped where there is none.
 */
final class StartedMoto implements BeforeAllCallback, AfterAllCallback {

	private @Nullable MotoServer server;

	@Override
	public void beforeAll(ExtensionContext context) {
		assumeTrue(MotoServer.installed(), "SKIPPED: moto_server is not on the PATH");
		this.server = MotoServer.start();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.server != null) {
			this.server.close();
		}
	}

	URI endpoint() {
		return Objects.requireNonNull(this.server).endpoint();
	}

	/**
	 * Have a client of the SDK's call the emulator.
	 * @param <B> the type of builder
	 * @param builder the client's builder
	 * @return the builder
	 */
	<B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(B builder) {
		return builder.region(Region.US_EAST_1)
			.endpointOverride(endpoint())
			.httpClient(new JdkHttpClient(UploadListener.NONE, ""))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")));
	}

}
