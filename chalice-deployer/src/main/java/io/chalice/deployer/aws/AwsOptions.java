package io.chalice.deployer.aws;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import io.chalice.deployer.cloud.UploadListener;

/**
 * Which account and region, and how to get there. What is {@code null} is found as the
 * AWS command line does.
 *
 * @param login finds the credentials and the region
 * @param profile the profile of the shared configuration, or {@code null}
 * @param region the region, or {@code null}
 * @param endpoint where all services are instead of AWS, or {@code null}
 * @param interceptor sees every request, or {@code null}
 * @param uploads watches large requests
 */
public record AwsOptions(AwsLogin login, @Nullable String profile, @Nullable String region, @Nullable URI endpoint,
		@Nullable ExecutionInterceptor interceptor, UploadListener uploads) {

	/**
	 * Create options of requests that nobody watches.
	 * @param login finds the credentials and the region
	 * @param profile the profile, or {@code null}
	 * @param region the region, or {@code null}
	 * @param endpoint where all services are instead of AWS, or {@code null}
	 */
	public AwsOptions(AwsLogin login, @Nullable String profile, @Nullable String region, @Nullable URI endpoint) {
		this(login, profile, region, endpoint, null, UploadListener.NONE);
	}

}
