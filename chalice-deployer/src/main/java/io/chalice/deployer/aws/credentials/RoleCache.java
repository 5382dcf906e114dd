package io.chalice.deployer.aws.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.project.file.PrivateFile;

/**
 * Where the AWS command line keeps the credentials of roles, so that a code of an MFA
 * device is asked for once, by whichever program comes first.
 */
final class RoleCache {

	private static final Logger logger = LoggerFactory.getLogger(RoleCache.class);

	private final JsonMapper mapper = new JsonMapper();

	private final Path directory;

	RoleCache(Path directory) {
		this.directory = directory;
	}

	Optional<AwsSessionCredentials> read(String key) {
		try {
			JsonNode kept = this.mapper.readTree(Files.readAllBytes(file(key))).path("Credentials");
			return Optional.of(AwsSessionCredentials.builder()
				.accessKeyId(kept.path("AccessKeyId").stringValue())
				.secretAccessKey(kept.path("SecretAccessKey").stringValue())
				.sessionToken(kept.path("SessionToken").stringValue())
				.expirationTime(instant(kept.path("Expiration").stringValue()))
				.build());
		}
		catch (IOException | JacksonException | DateTimeException | NullPointerException ex) {
			return Optional.empty();
		}
	}

	private static Instant instant(String text) {
		return OffsetDateTime.parse(text.replace("UTC", "Z")).toInstant();
	}

	void write(String key, AwsSessionCredentials credentials) {
		Map<String, String> kept = Map.of("AccessKeyId", credentials.accessKeyId(), "SecretAccessKey",
				credentials.secretAccessKey(), "SessionToken", credentials.sessionToken(), "Expiration",
				credentials.expirationTime().orElse(Instant.EPOCH).toString());
		try {
			PrivateFile.write(file(key),
					this.mapper.writeValueAsString(Map.of("Credentials", kept)).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			// the next command asks again
			logger.debug("Could not keep credentials in {}", this.directory, ex);
		}
	}

	private Path file(String key) {
		return this.directory.resolve(key + ".json");
	}

}
