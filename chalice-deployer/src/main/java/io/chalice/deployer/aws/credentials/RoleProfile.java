package io.chalice.deployer.aws.credentials;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.cloud.CredentialsException;

/**
 * What a profile says about the role that it assumes.
 *
 * @param profile the profile's name
 * @param arn the role
 * @param sessionName the session's name, or {@code null} for one of our own
 * @param externalId what the role's owner wants to be told, or {@code null}
 * @param device the MFA device whose code is needed, or {@code null}
 * @param seconds for how long, or {@code null} for the service's own
 */
record RoleProfile(String profile, String arn, @Nullable String sessionName, @Nullable String externalId,
		@Nullable String device, @Nullable Integer seconds) {

	static RoleProfile of(Profile profile) {
		Map<String, String> properties = profile.properties();
		return new RoleProfile(profile.name(), properties.getOrDefault("role_arn", ""),
				properties.get("role_session_name"), properties.get("external_id"), properties.get("mfa_serial"),
				seconds(profile));
	}

	private static @Nullable Integer seconds(Profile profile) {
		String seconds = profile.properties().get("duration_seconds");
		if (seconds == null) {
			return null;
		}
		if (!seconds.matches("\\d{1,6}")) {
			throw new CredentialsException("duration_seconds of profile '%s' is a number of seconds, not '%s'"
				.formatted(profile.name(), seconds));
		}
		return Integer.valueOf(seconds);
	}

	String sessionNameOr(String otherwise) {
		return (this.sessionName != null) ? this.sessionName : otherwise;
	}

	AssumeRoleRequest.Builder request(String sessionName) {
		return AssumeRoleRequest.builder()
			.roleArn(this.arn)
			.roleSessionName(sessionNameOr(sessionName))
			.externalId(this.externalId)
			.durationSeconds(this.seconds)
			.serialNumber(this.device);
	}

	/**
	 * Return the name under which the AWS command line keeps this role's credentials: the
	 * digest of the request, as Python writes it.
	 * @return the file's name, without its end
	 */
	String cacheKey() {
		Map<String, Object> request = new TreeMap<>();
		request.put("RoleArn", this.arn);
		put(request, "RoleSessionName", this.sessionName);
		put(request, "ExternalId", this.externalId);
		put(request, "SerialNumber", this.device);
		put(request, "DurationSeconds", this.seconds);
		JsonMapper mapper = new JsonMapper();
		String json = request.entrySet()
			.stream()
			.map((entry) -> mapper.writeValueAsString(entry.getKey()) + ": "
					+ mapper.writeValueAsString(entry.getValue()))
			.collect(Collectors.joining(", ", "{", "}"));
		return CacheFileName.of(json);
	}

	private static void put(Map<String, Object> request, String name, @Nullable Object value) {
		if (value != null) {
			request.put(name, value);
		}
	}

}
