package io.chalice.deployer.aws.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.project.file.PrivateFile;

/**
 * What {@code aws sso login} leaves behind.
 *
 * @param file where it is
 * @param content all of it
 * @param value the token
 * @param end when it expires
 */
record SsoToken(Path file, ObjectNode content, String value, Instant end) {

	private static final JsonMapper MAPPER = new JsonMapper();

	/**
	 * Read a token.
	 * @param directory where the AWS command line keeps tokens
	 * @param key the name of the session, or the start URL of a profile without one
	 * @return the token, or empty when there is none that can be read
	 */
	static Optional<SsoToken> read(Path directory, String key) {
		Path file = directory.resolve(CacheFileName.of(key) + ".json");
		try {
			JsonNode content = MAPPER.readTree(Files.readAllBytes(file));
			String value = content.path("accessToken").asString("");
			String end = content.path("expiresAt").asString("");
			return (content instanceof ObjectNode object && !value.isEmpty())
					? Optional.of(new SsoToken(file, object, value, instant(end))) : Optional.empty();
		}
		catch (IOException | JacksonException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Instant instant(String text) {
		return OffsetDateTime.parse(text.replace("UTC", "Z")).toInstant();
	}

	@Nullable String property(String name) {
		return this.content.path(name).asString(null);
	}

	boolean isRefreshable(Instant now) {
		String registered = property("registrationExpiresAt");
		return property("refreshToken") != null && property("clientId") != null && property("clientSecret") != null
				&& registered != null && instant(registered).isAfter(now);
	}

	/**
	 * Replace the token.
	 * @param value the new token
	 * @param end when it expires
	 * @param refresh what the next one is asked for with, or {@code null} as before
	 * @return the new token
	 * @throws IOException if it cannot be written
	 */
	SsoToken replace(String value, Instant end, @Nullable String refresh) throws IOException {
		ObjectNode changed = this.content.deepCopy();
		changed.put("accessToken", value);
		changed.put("expiresAt", end.toString());
		if (refresh != null) {
			changed.put("refreshToken", refresh);
		}
		PrivateFile.write(this.file, MAPPER.writeValueAsBytes(changed));
		return new SsoToken(this.file, changed, value, end);
	}

}
