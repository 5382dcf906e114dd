package io.chalice.deployer.aws.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.project.file.PrivateFile;

/**
 * A copy of a file of the shared configuration in which one profile has no credentials,
 * so that a program goes on to where it gets them from. All else stays: other profiles,
 * endpoints, the region.
 */
final class ProfileCopy {

	private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*(?:profile\\s+)?[\"']?(.*?)[\"']?\\s*\\].*");

	private static final Pattern PROPERTY = Pattern.compile("([\\w-]+)\\s*=.*");

	private static final Set<String> CREDENTIALS = Set.of("aws_access_key_id", "aws_secret_access_key",
			"aws_session_token", "credential_process", "credential_source", "source_profile", "role_arn",
			"web_identity_token_file", "login_session", "sso_session", "sso_start_url", "sso_region", "sso_account_id",
			"sso_role_name");

	private ProfileCopy() {
	}

	static void write(Path from, Path to, String profile) throws IOException {
		StringBuilder copy = new StringBuilder();
		if (Files.isRegularFile(from)) {
			boolean inside = false;
			for (String line : Files.readAllLines(from)) {
				Matcher section = SECTION.matcher(line);
				if (section.matches()) {
					inside = section.group(1).equals(profile);
				}
				Matcher property = PROPERTY.matcher(line);
				if (!inside || !property.matches() || !CREDENTIALS.contains(property.group(1))) {
					copy.append(line).append('\n');
				}
			}
		}
		PrivateFile.write(to, copy.toString().getBytes(StandardCharsets.UTF_8));
	}

}
