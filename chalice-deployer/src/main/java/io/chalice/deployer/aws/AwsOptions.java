package io.chalice.deployer.aws;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import io.chalice.deployer.cloud.UploadListener;

/**
 * Which account and region, and how to get there. What is {@code null} comes from the
 * SDK's default chain.
 *
 * @param profile the profile of the shared configuration, or {@code null}
 * @param region the region, or {@code null}
 * @param endpoint where all services are instead of AWS, or {@code null}
 * @param interceptor sees every request, or {@code null}
 * @param uploads watches large requests
 */
public record AwsOptions(@Nullable String profile, @Nullable String region, @Nullable URI endpoint,
		@Nullable ExecutionInterceptor interceptor, UploadListener uploads) {

	/**
	 * Create options of requests that nobody watches.
	 * @param profile the profile, or {@code null}
	 * @param region the region, or {@code null}
	 * @param endpoint where all services are instead of AWS, or {@code null}
	 */
	public AwsOptions(@Nullable String profile, @Nullable String region, @Nullable URI endpoint) {
		this(profile, region, endpoint, null, UploadListener.NONE);
	}

}
